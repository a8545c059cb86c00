"""Through the store readers see what they would see without it: after every verb, every change of a record, every moment.

The further stories that nobody picked may be ten minutes old, but lead to nothing that readers may not open.
"""

import re
from collections.abc import Iterator

import pytest

from articles.tools import clock
from tests.newsroom import NOON
from tests.public.test_announced import HOUR, PAGES, Step, records, unnamed, verbs

from .wire import Site


def differing(site: Site, steps: Iterator[Step]) -> dict[str, list[str]]:
    """Each step's pages that are not what Django makes of them at that moment, asked at once and when the change is due."""
    found, at = {}, NOON
    while True:
        at += HOUR
        look(site, at)
        with clock.fixed(at):
            step = next(steps, None)
        if step is None:
            return found
        name, change, later = step
        with clock.fixed(at):
            change()
        for moment in sorted({at, at + later}):
            if wrong := look(site, moment):
                found[name] = wrong
        at += later


FURTHER = re.compile(rb'<section class="further".*?</section>', re.DOTALL)
LINK = re.compile(r'href="(/[^"]*)"')


def look(site: Site, at) -> list[str]:
    """The pages of which the stored one is not what Django makes."""
    site.application = site.django.application
    made = {path: site.ask(path, at) for path in PAGES}
    site.application = site.store.application
    kept = {path: site.ask(path, at) for path in PAGES}
    leading_on = {
        link
        for answer in kept.values()
        for part in FURTHER.findall(answer.body)
        for link in LINK.findall(part.decode())
    }
    nowhere = [link for link in sorted(leading_on) if site.ask(link, at).status != 200]
    return nowhere + [path for path in PAGES if same(kept[path]) != same(made[path])]


def same(answer) -> tuple:
    return answer.status, answer.headers.get("Location"), FURTHER.sub(b"", answer.body).split()


@pytest.mark.long
def test_after_every_verb_the_stored_pages_are_those_that_django_makes(site, paper):
    assert differing(site, verbs(paper, *unnamed(paper.newsroom))) == {}


@pytest.mark.long
def test_after_every_change_of_a_record_the_stored_pages_are_those_that_django_makes(site, paper):
    assert differing(site, records(paper)) == {}


def test_the_second_look_is_answered_from_the_store(site, paper):
    """Else the two tests above would show nothing."""
    look(site, NOON)
    asked = len(site.django.asked)

    assert (look(site, NOON), len(site.django.asked) - asked) == ([], 0)
