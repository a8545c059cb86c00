"""A door: `manage.py demo`, which `make demo` gives a database and a folder for pictures of its own."""

import os

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from articles.demo.aside import set_aside_if_older
from articles.demo.fill import fill, is_filled
from articles.demo.sign_in import give_password
from newsroom import serving


class Command(BaseCommand):
    help = "Fills an empty newsroom with the paper of an invented town, and serves it. What was edited stays."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--new-password", action="store_true", help="give the administrator another password")
        parser.add_argument("--no-serve", action="store_true", help="only fill it")

    def handle(self, *args, new_password: bool, no_serve: bool, **options) -> None:
        if "DATABASE_URL" not in os.environ:
            raise CommandError("The demo needs a database of its own. Run: make demo (or give DATABASE_URL)")
        try:
            _port = None if no_serve else serving.take_port()
            self.prepare()
        except serving.NotReady as reason:
            raise CommandError(str(reason)) from None
        if not no_serve:
            serving.collect_static()
        self.say(f"\n  {settings.SITE_NAME}: {serving.address()}/\n  The desk: {serving.address()}/desk/")
        if not give_password(self.show_password, anew=new_password):
            self.say(
                "  Sign in with the password shown when this demo was made; `make demo ARGS=--new-password` gives another."
            )
        if not no_serve:
            self.say("\nStop it with Ctrl-C; start it again with `make demo`: what you edit stays.")
            serving.serve()

    def prepare(self) -> None:
        """The database, of these migrations and filled."""
        if aside := set_aside_if_older():
            self.say(f"The demo's database was made by another version; it is now {aside}. A new one is begun.")
        try:
            serving.check_database()
        except serving.NotReady:
            serving.reach_database()
            call_command("migrate", verbosity=0, interactive=False)
            serving.check_database()
        if not is_filled():
            self.say("Filling the demo's paper …")
            fill()

    def show_password(self, username: str, password: str) -> None:
        self.say(
            f"  Sign in as {username} with the password {password}\n  (shown once; `make demo ARGS=--new-password` gives another)"
        )

    def say(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()
