"""Accounts that work for the paper itself."""

from .models import User


def importer() -> User:
    """The account in whose name copy is imported; it has no password, so nobody can sign in with it."""
    user, made = User.objects.get_or_create(
        username="importer", defaults={"first_name": "Importer", "is_superuser": True, "is_staff": False}
    )
    if made:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user
