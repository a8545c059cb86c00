"""Who works at the demo's paper: a user for each, with the rights the job needs, none of whom has a password yet."""

from django.contrib.auth.models import Group

from articles.staff.models import User

# The key of the person, username, group. The illustrator of longest standing looks after records and pictures.
STAFF = (
    ("agnes-corrigan", "administrator", "administrator"),
    ("tom-wetherall", "tom", "editor"),
    ("bill-stang", "bill", "sub-editor"),
    ("nasreen-akhtar-boyle", "nasreen", "reporter"),
    ("rory-penhaligon", "rory", "reporter"),
    ("ellen-oduya", "ellen", "reporter"),
    ("mick-sallis", "mick", "reporter"),
    ("callum-fyfe", "callum", "reporter"),
    ("dominik-zawadzki", "dominik", "reporter"),
    ("judith-amory", "judith", "librarian"),
)
ADMINISTRATOR = "administrator"
EDITOR, NEWS_EDITOR, SUB, LIBRARIAN = "agnes-corrigan", "tom-wetherall", "bill-stang", "judith-amory"


def add_staff(names: dict[str, str]) -> dict[str, User]:
    """Store the users, by the key of the person each of them is; `names` are the people's."""
    return {key: _user(username, names[key], group) for key, username, group in STAFF}


def _user(username: str, name: str, group: str) -> User:
    first, _space, last = name.partition(" ")
    user = User(
        username=username, first_name=first, last_name=last, email=f"{username}@ellermouthpilot.example", is_staff=True
    )
    user.set_unusable_password()
    user.save()
    user.groups.add(Group.objects.get_or_create(name=group)[0])
    return user
