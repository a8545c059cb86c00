"""Readers' copies of pictures: there while a live edition uses the picture, and not a second longer."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.storage import storages
from PIL import Image

from articles.editions.pictures import find_picture
from articles.pagecache.keys import noting
from articles.pagecache.models import Purge
from articles.people.amend import amend as amend_person
from articles.pictures.amend import amend
from articles.pictures.intake import take_in
from articles.pictures.models import Picture
from articles.pictures.paths import rendition_path, widths_of
from articles.publishing.kill import kill
from articles.publishing.restore import restore
from articles.publishing.withhold import withhold
from articles.tools import clock
from tests.newsroom import NOON
from tests.pictures.files import drawn, saved

HOUR, SECOND = timedelta(hours=1), timedelta(seconds=1)


@pytest.fixture
def harbour(newsroom) -> Picture:
    """A picture that nothing uses yet."""
    with clock.fixed(NOON - 24 * HOUR):
        return take_in(BytesIO(saved(drawn(size=(1200, 800)))), by=newsroom.reporter, caption="The harbour")


def address(picture: Picture, width: int = 480, ending: str = "webp") -> str:
    return rendition_path(picture.pk, picture.sha256, width, ending)


def answers(client, picture: Picture, *moments) -> list[int]:
    """What each copy of the picture answers at the moments; one number for each moment, as all must say the same."""
    found = []
    for at in moments:
        with clock.fixed(at):
            paths = [
                address(picture, width, ending) for width in widths_of(picture.width) for ending in ("webp", "jpg")
            ]
            [status] = {client.get(path).status_code for path in paths}
        found.append(status)
    return found


def use(picture: Picture, **fields) -> list[dict]:
    return [{"picture": picture.pk} | fields]


def test_a_copy_is_sent_as_what_it_is_and_may_do_nothing(client, newsroom, harbour):
    with clock.fixed(NOON):
        newsroom.publish(newsroom.story(pictures=use(harbour)))
        responses = {ending: client.get(address(harbour, 800, ending)) for ending in ("webp", "jpg")}

    for ending, response in responses.items():
        content = b"".join(response.streaming_content)
        assert Image.open(BytesIO(content)).size == (800, 533)
        headers = {name: response.headers[name] for name in (
            "Content-Type", "Content-Length", "X-Content-Type-Options", "Content-Security-Policy", "Cache-Control",
            "Content-Disposition",
        )}  # fmt: skip
        assert headers == {
            "Content-Type": {"webp": "image/webp", "jpg": "image/jpeg"}[ending],
            "Content-Length": str(len(content)),
            "X-Content-Type-Options": "nosniff",
            "Content-Security-Policy": "default-src 'none'",
            "Cache-Control": "public, max-age=0, must-revalidate, s-maxage=60",
            "Content-Disposition": f'inline; filename="{harbour.pk}-800.{ending}"',
        }
        assert response.made.keys == {f"picture:{harbour.pk}"}
        assert ("Vary" in response.headers, dict(response.cookies)) == (False, {})


def test_nobody_sees_the_picture_of_a_draft(client, newsroom, harbour):
    newsroom.story(pictures=use(harbour))

    assert answers(client, harbour, NOON, NOON + 1000 * HOUR) == [404, 404]


@pytest.mark.parametrize("place", ["lead", "social"])
def test_a_picture_is_there_from_the_moment_that_its_story_is(client, newsroom, harbour, place):
    with clock.fixed(NOON):
        newsroom.publish(newsroom.story(pictures=use(harbour, place=place)), at=NOON + HOUR)

    assert answers(client, harbour, NOON, NOON + HOUR - SECOND, NOON + HOUR) == [404, 404, 200]


def test_a_picture_in_the_body_is_there_while_the_story_is(client, newsroom, harbour):
    body = f'<p>The ferry is back.</p><figure data-picture="{harbour.pk}"></figure>'
    with clock.fixed(NOON):
        newsroom.publish(newsroom.story(body=body, pictures=use(harbour, place="body")))

    assert answers(client, harbour, NOON - SECOND, NOON) == [404, 200]


def test_a_picture_goes_with_the_update_that_drops_it(client, newsroom, harbour):
    with clock.fixed(NOON):
        story = newsroom.story(pictures=use(harbour))
        newsroom.publish(story)
        newsroom.rewrite(story, pictures=[])
        newsroom.publish(story, at=NOON + HOUR)

    assert answers(client, harbour, NOON, NOON + HOUR - SECOND, NOON + HOUR) == [200, 200, 404]


def test_a_picture_stays_while_another_story_uses_it(client, newsroom, harbour):
    with clock.fixed(NOON):
        story = newsroom.story(pictures=use(harbour))
        newsroom.publish(story)
        newsroom.publish(newsroom.story("Ferry sails", pictures=use(harbour)))
    with clock.fixed(NOON + HOUR):
        kill(story, by=newsroom.editor, reason="wrong ferry")

    assert answers(client, harbour, NOON + HOUR) == [200]


def test_a_kill_takes_the_picture_and_a_restore_brings_it_back(client, newsroom, harbour):
    with clock.fixed(NOON):
        story = newsroom.story(pictures=use(harbour))
        newsroom.publish(story)
    with clock.fixed(NOON + HOUR):
        kill(story, by=newsroom.editor, reason="wrong ferry")
    with clock.fixed(NOON + 2 * HOUR):
        restore(story, by=newsroom.editor, reason="right ferry")

    assert answers(client, harbour, NOON, NOON + HOUR, NOON + 2 * HOUR) == [200, 404, 200]


def test_a_withheld_text_takes_its_picture_with_it(client, newsroom, harbour):
    with clock.fixed(NOON):
        outcome = newsroom.publish(newsroom.story(pictures=use(harbour)))
        withhold(outcome.edition, by=newsroom.editor, reason="court order")

    assert answers(client, harbour, NOON, NOON + HOUR) == [404, 404]


def test_a_picture_ends_with_its_rights(client, newsroom, harbour):
    with clock.fixed(NOON):
        newsroom.publish(newsroom.story(pictures=use(harbour)))
        harbour.rights_end = NOON + HOUR
        amend(harbour, by=newsroom.editor)

    assert answers(client, harbour, NOON, NOON + HOUR - SECOND, NOON + HOUR) == [200, 200, 404]


def test_a_portrait_is_there_once_readers_know_of_the_person(client, newsroom, harbour):
    person = newsroom.person(portrait=harbour)
    before = answers(client, harbour, NOON)
    with clock.fixed(NOON):
        newsroom.publish(newsroom.story(people=[person]))
    known = answers(client, harbour, NOON - SECOND, NOON)
    person.state = "internal"
    amend_person(person, by=newsroom.librarian)

    assert (before, known, answers(client, harbour, NOON)) == ([404], [404, 200], [404])


def test_the_portrait_of_somebody_in_a_byline_is_there_too(client, newsroom, harbour):
    with clock.fixed(NOON):
        newsroom.publish(newsroom.story(credits=[newsroom.person(portrait=harbour)]))

    assert answers(client, harbour, NOON - SECOND, NOON) == [404, 200]


def test_a_byline_withheld_takes_the_portrait_with_it(client, newsroom, harbour):
    with clock.fixed(NOON):
        outcome = newsroom.publish(newsroom.story(credits=[newsroom.person(portrait=harbour)]))
        withhold(outcome.edition, by=newsroom.editor, parts=["byline"], reason="threats")

    assert answers(client, harbour, NOON) == [404]


def test_no_other_name_leads_to_anything(client, newsroom, harbour):
    with clock.fixed(NOON):
        other = take_in(BytesIO(saved(drawn(colour="red"))), by=newsroom.reporter)
        newsroom.publish(newsroom.story(pictures=use(harbour)))
        good, n, piece = address(harbour), harbour.pk, harbour.sha256[:12]
        assert client.get(good).status_code == 200
        names = [
            f"/pictures/{n}/{other.sha256[:12]}-480.webp",
            f"/pictures/{other.pk}/{piece}-480.webp",
            f"/pictures/{other.pk}/{other.sha256[:12]}-480.webp",
            f"/pictures/{n}/{piece[:11]}-480.webp",
            f"/pictures/{n}/{harbour.sha256}-480.webp",
            f"/pictures/{n}/{piece.upper()}-480.webp" if piece.upper() != piece else f"/pictures/{n}/x-480.webp",
            f"/pictures/{n}/{piece}-481.webp",
            f"/pictures/{n}/{piece}-0480.webp",
            f"/pictures/{n}/{piece}-1600.webp",
            f"/pictures/{n}/{piece}-480.png",
            f"/pictures/{n}/{piece}-480.WEBP",
            f"/pictures/{n}/{piece}-480.webp/",
            f"/pictures/{n}/{piece}-480.webp%0A",
            f"/pictures/{n}/{piece}-480.webp%00",
            f"/pictures/0{n}/{piece}-480.webp",
            f"/pictures/٣/{piece}-480.webp",
            f"/pictures/{10**30}/{piece}-480.webp",
            f"/pictures/{'9' * 5000}/{piece}-480.webp",
            f"/pictures/{n}/",
            f"/pictures/{n}",
            f"/pictures/{n}/{Path(harbour.original.name).name}",
            f"/pictures/{harbour.original.name}",
            f"/media/originals/{harbour.original.name}",
            f"/originals/{harbour.original.name}",
            f"/pictures/{n}/../../originals/{harbour.original.name}",
            f"/pictures/{n}/..%2f..%2foriginals%2f{harbour.original.name}",
        ]
        found = {name: client.get(name).status_code for name in names}

    assert found == dict.fromkeys(names, 404)


def test_who_has_it_already_is_told_so_without_the_file(client, newsroom, harbour):
    with clock.fixed(NOON):
        newsroom.publish(newsroom.story(pictures=use(harbour)))
        first = client.get(address(harbour))
        by_tag = client.get(address(harbour), headers={"If-None-Match": first.headers["ETag"]})
        by_moment = client.get(address(harbour), headers={"If-Modified-Since": first.headers["Last-Modified"]})
        other = client.get(address(harbour), headers={"If-None-Match": '"another"'})

    assert [r.status_code for r in (first, by_tag, by_moment, other)] == [200, 304, 304, 200]
    assert (by_tag.content, by_tag.headers["ETag"], by_tag.headers["Cache-Control"]) == (
        b"", first.headers["ETag"], first.headers["Cache-Control"],
    )  # fmt: skip
    assert first.headers["Last-Modified"] == "Thu, 26 Mar 2026 12:00:00 GMT"


def test_a_killed_picture_is_not_confirmed_to_who_has_it(client, newsroom, harbour):
    with clock.fixed(NOON):
        story = newsroom.story(pictures=use(harbour))
        newsroom.publish(story)
        tag = client.get(address(harbour)).headers["ETag"]
    with clock.fixed(NOON + HOUR):
        kill(story, by=newsroom.editor, reason="wrong ferry")
        after = client.get(address(harbour), headers={"If-None-Match": tag})

    assert after.status_code == 404


def test_head_has_the_headers_alone_and_nothing_else_is_allowed(client, newsroom, harbour):
    with clock.fixed(NOON):
        newsroom.publish(newsroom.story(pictures=use(harbour)))
        got, head = client.get(address(harbour)), client.head(address(harbour))
        posted = client.post(address(harbour))

    assert (head.status_code, dict(head.headers), b"".join(head)) == (200, dict(got.headers), b"")
    assert posted.status_code == 405


def test_a_picture_costs_a_query_and_a_portrait_two(newsroom, harbour, django_assert_num_queries):
    with clock.fixed(NOON):
        newsroom.publish(newsroom.story(people=[newsroom.person(portrait=harbour)]))
        with django_assert_num_queries(2):
            portrait = find_picture(harbour.pk, NOON)
        newsroom.publish(newsroom.story("Ferry sails", pictures=use(harbour)))
        with django_assert_num_queries(1):
            used = find_picture(harbour.pk, NOON)

    assert [portrait, used] == [harbour, harbour]


def test_a_portrait_notes_the_person_whose_coming_and_going_decides(newsroom, harbour):
    person = newsroom.person(portrait=harbour)

    with noting() as keys:
        find_picture(harbour.pk, NOON)

    assert keys == {f"picture:{harbour.pk}", f"person:{person.pk}", f"person:{person.pk}/list"}


def test_another_portrait_is_said_of_both_pictures_to_the_caches(newsroom, harbour):
    other = take_in(BytesIO(saved(drawn(colour="red"))), by=newsroom.reporter)
    person = newsroom.person(portrait=harbour)
    person.portrait = other

    with clock.fixed(NOON):
        amend_person(person, by=newsroom.librarian)
        amend_person(person, by=newsroom.librarian)

    said = [key for row in Purge.objects.filter(at=NOON) for key in row.keys if key.startswith("picture:")]
    assert said == sorted([f"picture:{harbour.pk}", f"picture:{other.pk}"])


def test_a_lost_original_is_a_404_and_a_line_in_the_log(client, newsroom, harbour, caplog):
    for file in Path(storages["renditions"].location).rglob(f"{harbour.sha256}*"):
        file.unlink()
    Path(storages["originals"].path(harbour.original.name)).unlink()
    with clock.fixed(NOON):
        newsroom.publish(newsroom.story(pictures=use(harbour)))
        status = client.get(address(harbour)).status_code

    assert status == 404
    assert f"picture {harbour.pk}: its original, {harbour.original.name}, is not in the storage" in caplog.messages
