"""A door: where the packages are wired to Django and to one another."""

from django.apps import AppConfig
from django.core import checks
from django.db import connections
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate, pre_migrate
from django.utils.translation import gettext_lazy as _


class ArticlesConfig(AppConfig):
    name = "articles"
    verbose_name = _("newsroom")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Imported here because models cannot be before the apps are loaded.
        from articles.pagecache.journal import purge
        from articles.publishing import announce
        from articles.staff.rights import set_groups

        connection_created.connect(teach_sqlite_the_time)
        pre_migrate.connect(lift, sender=self)
        post_migrate.connect(set_, sender=self)
        post_migrate.connect(set_groups, sender=self)
        announce.changing.connect(lambda keys, **_kwargs: purge(keys), weak=False, dispatch_uid="purge journal")
        checks.register(check_guards, checks.Tags.database)


def teach_sqlite_the_time(connection, **_kwargs) -> None:
    """The triggers on SQLite ask the newsroom's clock."""
    from articles.editions.guards import sqlite_now

    if connection.vendor == "sqlite":
        connection.connection.create_function("newsroom_now", 1, sqlite_now)


def lift(using, plan=(), **_kwargs) -> None:
    """Before migrations that do something, the guards come off: SQLite would lose them with a remade table."""
    from articles.editions.guards import GUARDS
    from articles.tools.guards import lift_guards

    if plan:
        lift_guards(connections[using], GUARDS)


def set_(using, plan=(), **_kwargs) -> None:
    """After every migrate the guards stand: all anew if migrations ran, else those that were missing."""
    from articles.editions.guards import GUARDS
    from articles.tools.guards import missing_guards, set_guards

    set_guards(connections[using], GUARDS if plan else missing_guards(connections[using], GUARDS))


def check_guards(databases=None, **_kwargs) -> list[checks.Error]:
    """An error for every rule that the database ought to keep and does not."""
    from articles.editions.guards import GUARDS
    from articles.tools.guards import missing_guards

    return [
        checks.Error(
            f"The database does not keep the rule “{guard.name}” on {guard.table}.",
            hint="Run: manage.py migrate",
            id="articles.E001",
        )
        for alias in databases or ()
        for guard in missing_guards(connections[alias], GUARDS)
    ]
