"""Ways past Python to the database, and whether it refuses."""

from django.db import IntegrityError, connection, transaction
from django.db.models import QuerySet

from articles.tools.guards import tell_the_time


def past_python(model):
    """The rows of the model, past the manager that refuses."""
    return QuerySet(model)


def refused(change):
    """Whether the database refuses to do it."""
    try:
        with transaction.atomic():
            tell_the_time(connection)
            change()
    except IntegrityError:
        return True
    return False
