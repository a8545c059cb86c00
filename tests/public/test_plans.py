"""What readers' pages ask of the database does not grow with the paper: no table that grows is read whole or sorted."""

from articles.editions.moments import Moments
from articles.tools import clock
from tests.grown import grow
from tests.newsroom import NOON
from tests.public.paper import DAY, Paper, read
from tests.work import Work, weigh, work_of

FEW, MANY = 600, 1_500


def later_pages(client, paper: Paper) -> dict[str, str]:
    """The second page of every list."""
    pages = {}
    for kind in ("front", "section", "section above", "reporter", "tag", "agency", "people", "day"):
        words = read(client, paper.pages[kind]).content.decode()
        # The link to the next page carries the cursor; the quotes end it.
        links = [part.split('"')[0] for part in words.split('href="')[1:]]
        pages[f"{kind}, later"] = next(
            link.replace("&amp;", "&") for link in links if "before=" in link or "after=" in link or "by=" in link
        )
    return {
        kind: link if link.startswith("/") else f"{paper.pages[kind.removesuffix(', later')]}{link}"
        for kind, link in pages.items()
    }


def full_story(paper: Paper) -> str:
    """The address of a story with several of everything: for a list of values a database may choose another way than for one."""
    newsroom = paper.newsroom
    with clock.fixed(NOON - DAY):
        story = newsroom.story(
            "Everybody comes",
            section=paper.local,
            tags=[newsroom.tag(f"Matter {n}") for n in range(9)],
            people=[newsroom.person(f"Guest {n}") for n in range(9)],
            credits=[newsroom.person(f"Writer {n}") for n in range(9)],
            links=[newsroom.publish(f"Further {n}").story for n in range(9)],
        )
        return newsroom.publish(story).edition.path


def measured(client, paper: Paper, full: str) -> dict[str, Work]:
    """What every kind of page asks, at once warm."""
    found = {}
    more = {"old address": "/people/nobody/", "story with many records": full}
    for kind, path in (paper.pages | later_pages(client, paper) | more).items():
        read(client, path)
        found[kind] = work_of(lambda path=path: read(client, path))
    found["what is coming"] = work_of(lambda: list(Moments().coming(NOON)))
    return found


def test_no_page_costs_more_in_a_larger_paper(client, paper, newsroom):
    full = full_story(paper)
    with clock.fixed(NOON):
        grow(paper, 0, FEW)
    weigh()
    few = measured(client, paper, full)
    with clock.fixed(NOON):
        grow(paper, FEW, MANY)
    weigh()
    many = measured(client, paper, full)

    assert {kind: work.scans for kind, work in many.items() if work.scans} == {}
    assert {
        kind: (few[kind].done, work.done) for kind, work in many.items() if not work.is_no_more_than(few[kind])
    } == {}
