"""Who works at the benchmark's desk."""

from articles.staff.models import User


def administrator() -> User:
    """The one administrator, made when first asked for."""
    user, _made = User.objects.get_or_create(
        username="bench", defaults={"is_superuser": True, "is_staff": True, "email": "bench@paper.example"}
    )
    return user
