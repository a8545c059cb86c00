"""Which columns point at a person or a tag, so that a merge below can move rows of the packages above."""

from django.db.models import Model

LINKS: set[str] = set()


def register(model: type[Model], *fields: str) -> None:
    """Say that these relations of the model point at a person or a tag."""
    LINKS.update(f"{model._meta.model_name}.{field}" for field in fields)
