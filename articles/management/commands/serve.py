"""A door: `manage.py serve`."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from newsroom import serving


class Command(BaseCommand):
    help = "Serves site and desk, with a task worker beside, until it is told to stop (Ctrl-C)."
    requires_system_checks = ()

    def handle(self, *args, **options) -> None:
        try:
            _port = serving.take_port()
            serving.check_database()
        except serving.NotReady as reason:
            raise CommandError(str(reason)) from None
        serving.collect_static()
        self.stdout.write(f"Serving {serving.address()}/ from {settings.HOST}:{settings.PORT} until Ctrl-C.")
        self.stdout.flush()
        serving.serve()
