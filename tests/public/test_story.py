"""A story's page says everything that the story holds, and nothing that is withheld."""

from datetime import UTC, datetime, timedelta

from articles.publishing.correct import correct
from articles.publishing.withhold import withhold
from articles.tools import clock
from articles.tools.text import paragraphs, to_html
from tests.newsroom import NOON
from tests.public.markup import Page
from tests.public.paper import live_edition, picture, read

HOUR = timedelta(hours=1)


def words(client, path, at=NOON):
    """The words of the page between its masthead and its foot."""
    return Page(read(client, path, at).content.decode()).main


def test_everything_about_a_story_is_on_its_page(client, paper):
    assert words(client, paper.path) == (
        "News Local Analysis Travel Ferry returns After two years away By Tom Reed and Wire Pictures: Jo Snap "
        "Published 25 March 2026, 12:00 Updated 26 March 2026, 12:00 History of this story Low water A Photographer "
        "Notes to readers Correction 26 March 2026, 12:00 It was two years "
        "The ferry is back. What now Ada Marsh A Painter “At last.” At last. Daily Times Leaves 09:00 "
        "In this story Ada Marsh MP for Harbour quoted Tom Reed the reporter mentioned Tags Harbour "
        "Further stories News Quay closed 24 March 2026"
    )


def test_a_byline_and_every_record_lead_to_their_pages_and_each_is_there(client, paper):
    links = Page(read(client, paper.path).content.decode()).links

    statuses = {link: read(client, link).status_code for link in links if link.startswith("/")}

    assert {"/people/ada-marsh/", "/people/tom-reed/", "/tags/harbour/", "/tags/wire/", "/local/"} <= set(statuses)
    assert set(statuses.values()) == {200}


def test_every_link_on_every_page_leads_somewhere(client, paper):
    pages = {path: Page(read(client, path).content.decode()) for path in paper.pages.values()}
    links = {link for page in pages.values() for link in page.links if link.startswith("/")}

    assert {read(client, link).status_code for link in links} == {200}


def test_times_are_those_of_the_papers_zone_and_a_minor_change_moves_none(client, newsroom):
    summer = datetime(2026, 7, 1, 23, 30, tzinfo=UTC)
    with clock.fixed(summer):
        story = newsroom.story()
        path = newsroom.publish(story).edition.path
        newsroom.rewrite(story, kicker="Travel")
    with clock.fixed(summer + HOUR):
        newsroom.publish(story, change="minor")

    html = read(client, path, summer + HOUR).content.decode()

    assert path == "/news/2026/07/02/ferry-returns/"
    assert '<time datetime="2026-07-02T00:30:00+01:00">2 July 2026, 00:30</time>' in html
    assert ("Travel" in html, "Updated" in html) == (True, False)


def test_a_person_is_shown_with_the_role_held_on_the_day_of_the_story(client, newsroom):
    roles = [
        {"title": "Mayor", "since": "2019", "until": "2024-05"},
        {"title": "MP for Harbour", "organisation": "Labour", "since": "2024-07-04"},
    ]
    person = newsroom.person(roles=roles)
    days = {"2018-06-01": "mentioned", "2024-05-31": "Mayor mentioned", "2024-06-01": "mentioned",
            "2024-07-04": "MP for Harbour, Labour mentioned"}  # fmt: skip
    with clock.fixed(NOON):
        paths = {
            day: newsroom.publish(newsroom.story(day, people=[person]), at=datetime.fromisoformat(f"{day}T12:00Z"))
            .edition.path
            for day in days
        }  # fmt: skip

    shown = {
        day: words(client, path).partition("Ada Marsh")[2].partition("Further")[0].strip()
        for day, path in paths.items()
    }

    assert shown == days


def test_a_person_known_only_from_the_body_is_linked_there_and_has_a_page(client, newsroom):
    person = newsroom.person("Ada Marsh")
    with clock.fixed(NOON):
        path = newsroom.publish(
            newsroom.story(body=f'<p>So said <a data-person="{person.pk}">Ms Marsh</a>.</p>')
        ).edition.path

    assert ("/people/ada-marsh/" in Page(read(client, path).content.decode()).links, read(client, "/people/ada-marsh/").status_code) == (
        True, 200,
    )  # fmt: skip


def test_every_character_of_plain_copy_reaches_the_reader(client, newsroom):
    copy = "“Denigrating the\xa0democratic foundations,” he said – at 5 < 6 & 7 > 6.\n\nSecond line\nbroken. ½ 𝄞 é e\u0301 \u200fשלום"
    with clock.fixed(NOON):
        path = newsroom.publish(newsroom.story(body=to_html(paragraphs(copy)))).edition.path

    html = read(client, path).content.decode()
    body = html.partition('<div class="body" dir="auto">')[2].partition("</div>")[0]

    assert body == to_html(paragraphs(copy)).replace("\n", "\n")


def test_a_withheld_byline_and_note_are_on_no_page(client, paper):
    with clock.fixed(NOON):
        withhold(live_edition(paper.story), parts=["byline", "note"], by=paper.newsroom.editor, reason="Threats")

    pages = {kind: Page(read(client, path).content.decode()) for kind, path in paper.pages.items()}

    assert {kind for kind, page in pages.items() if "It was two years" in page.text} == set()
    assert "By Tom Reed" not in pages["story"].text
    assert read(client, "/tags/wire/").status_code == 404
    # He is in the story too, and so still there; but nothing says that he wrote it.
    assert [heading for _level, heading in pages["reporter"].headings] == [
        "Tom Reed",
        "Stories about Tom Reed",
        "Ferry returns",
    ]


def test_a_picture_whose_rights_have_ended_is_shown_nowhere(client, paper):
    paper.picture.rights_end = NOON + HOUR
    paper.picture.save(update_fields=["rights_end"])

    shown = {
        at: [kind for kind, path in paper.pages.items() if f"/pictures/{paper.picture.pk}/" in read(client, path, at).content.decode()]
        for at in (NOON + HOUR - timedelta(seconds=1), NOON + HOUR)
    }  # fmt: skip

    every_list = ["front", "section", "section above", "story", "person", "reporter", "tag", "agency", "day"]
    assert shown == {NOON + HOUR - timedelta(seconds=1): every_list, NOON + HOUR: []}


def test_a_lead_picture_says_what_it_shows_how_large_it_is_and_whose(client, newsroom):
    lead = picture(newsroom, credit="A Photographer", caption="The quay")
    with clock.fixed(NOON):
        path = newsroom.publish(newsroom.story(pictures=[{"picture": lead.pk, "alt": "A quay at dusk"}])).edition.path

    html = read(client, path).content.decode()
    stem = f"/pictures/{lead.pk}/{lead.sha256[:12]}"

    assert (
        html.count(
            f'srcset="{stem}-480.webp 480w, {stem}-800.webp 800w, {stem}-1200.webp 1200w, {stem}-1600.webp 1600w"'
        )
        == 1
    )
    assert f'<img src="{stem}-800.jpg"' in html
    assert 'width="1600" height="1200" alt="A quay at dusk"' in html
    assert (
        '<figcaption dir="auto"><span class="caption">The quay</span> <span class="credit">A Photographer</span></figcaption>'
        in html
    )


def test_the_history_has_every_form_that_readers_had_and_no_more(client, newsroom):
    with clock.fixed(NOON - 5 * HOUR):
        story = newsroom.story("Ferry returns")
        first = newsroom.publish(story)
    with clock.fixed(NOON - 4 * HOUR):
        newsroom.rewrite(story, headline="Ferry runs aground")
        newsroom.publish(story)
    with clock.fixed(NOON - 3 * HOUR):
        correct(
            story, fields={"headline": "Ferry runs late"}, change="correction", note="It was late.", by=newsroom.editor
        )
    with clock.fixed(NOON - 2 * HOUR):
        correct(story, fields={"headline": "Ferry late"}, change="legal", by=newsroom.editor, withhold_earlier=False)
        newsroom.rewrite(story, headline="Ferry sinks")
        newsroom.publish(story, at=NOON + HOUR)
    path = f"{first.edition.path}history/"

    before = words(client, path)
    with clock.fixed(NOON - HOUR):
        withhold(first.edition, by=newsroom.editor, reason="Court order")
    after = words(client, path)

    assert before.partition("What was published, and when ")[2] == (
        "Ferry late Amended 27 March 2026, 10:00 Ferry late Corrected 27 March 2026, 09:00 Ferry runs late It was late. "
        "Updated 27 March 2026, 08:00 Ferry runs aground First published 27 March 2026, 07:00 Ferry returns"
    )
    assert after == before.replace(
        "First published 27 March 2026, 07:00 Ferry returns", "Withheld 27 March 2026, 07:00"
    )


def test_a_legal_change_leaves_nothing_of_what_was_there_before(client, newsroom):
    with clock.fixed(NOON - 2 * HOUR):
        story = newsroom.story("He did it", body="<p>He did it.</p>")
        newsroom.publish(story)
        newsroom.rewrite(story, body="<p>He did it, twice.</p>")
    with clock.fixed(NOON - HOUR):
        correct(
            story,
            fields={"body": "<p>He did it again.</p>"},
            change="clarification",
            note="He did it.",
            by=newsroom.editor,
        )
        outcome = correct(
            story,
            fields={"headline": "A man", "slug": "a-man", "body": "<p>A man.</p>"},
            change="legal",
            by=newsroom.editor,
        )
    path = outcome.edition.path
    everywhere = ["/", "/news/", path, f"{path}history/", "/archive/2026/03/27/", path.replace("a-man", "he-did-it")]

    found = {where: "did it" in read(client, where).content.decode() for where in everywhere}

    assert (found, read(client, everywhere[-1]).status_code) == (dict.fromkeys(everywhere, False), 410)


def test_the_note_of_an_edition_whose_text_is_withheld_is_on_no_page(client, paper):
    corrected = live_edition(paper.story)
    with clock.fixed(NOON):
        paper.newsroom.rewrite(paper.story, kicker="Sea")
        paper.newsroom.publish(paper.story, change="minor")
    before = words(client, paper.path), words(client, f"{paper.path}history/")
    with clock.fixed(NOON):
        withhold(corrected, by=paper.newsroom.editor, reason="Court order")
    after = words(client, paper.path), words(client, f"{paper.path}history/")

    assert [["It was two years" in page for page in pages] for pages in (before, after)] == [
        [True, True],
        [False, False],
    ]


def test_the_font_of_italics_is_fetched_at_once_where_there_are_italics_and_nowhere_else(client, newsroom):
    with clock.fixed(NOON):
        paths = [
            newsroom.publish(newsroom.story(body, body=body)).edition.path for body in ("<p>A</p>", "<p><em>B</em></p>")
        ]

    assert ["newsreader-italic" in read(client, path).content.decode() for path in paths] == [False, True]
