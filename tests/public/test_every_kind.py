"""Every kind of readers' page is held to the same: who adds one names it where its keys, its queries and its plans are tested."""

from django.urls import resolve

from articles.urls import urlpatterns
from tests.public.test_announced import PAGES

ROUTES = {route.name for route in urlpatterns}
# It shows no record, and so has no keys and asks nothing; a picture is a file, and tests/public/test_pictures.py has it.
NO_RECORDS = {"robots", "picture"}


def kinds(paths) -> set[str]:
    return {resolve(path).url_name for path in paths}


def test_every_kind_is_made_by_readers_page_which_notes_its_keys():
    assert {route.name for route in urlpatterns if not hasattr(route.callback, "readers_params")} == set()


def test_the_keys_of_every_kind_are_tested_by_every_verb_and_every_change_of_a_record():
    assert kinds(PAGES) == ROUTES - NO_RECORDS


def test_the_queries_and_plans_of_every_kind_are_tested(paper):
    # An address without its last stroke is looked up as the page is to which it leads.
    assert kinds(paper.pages.values()) == ROUTES - NO_RECORDS - {"anything"}
