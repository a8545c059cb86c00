"""Amending what is said of a picture."""

from datetime import timedelta
from io import BytesIO

import pytest

from articles.pagecache.models import Purge
from articles.pictures.amend import BadPicture, amend
from articles.pictures.intake import take_in
from articles.pictures.models import Picture
from articles.staff.models import LogLine, User
from articles.staff.rights import NotAllowed
from articles.tools import clock
from tests.newsroom import NOON

from .files import drawn, saved


def test_amended_words_are_kept_logged_and_said_to_the_caches(newsroom):
    picture = take_in(BytesIO(saved()), by=newsroom.reporter)
    picture.caption, picture.rights_end = "The harbour", NOON + timedelta(days=9)

    with clock.fixed(NOON):
        amend(picture, by=newsroom.editor)

    kept = Picture.objects.get()
    line = LogLine.objects.get(kind="picture", verb="amend")
    assert (kept.caption, kept.rights_end) == ("The harbour", NOON + timedelta(days=9))
    assert (line.by, line.number, line.words) == (newsroom.editor, picture.pk, "caption, rights_end")
    assert [purge.keys for purge in Purge.objects.filter(at=NOON)] == [[f"picture:{picture.pk}"]]


def test_nothing_is_written_when_nothing_was_changed(newsroom):
    picture = take_in(BytesIO(saved()), by=newsroom.reporter)

    amend(picture, by=newsroom.editor)

    assert not LogLine.objects.filter(verb="amend").exists()
    assert not Purge.objects.filter(keys__icontains="picture:").exists()


def test_the_file_and_what_was_read_from_it_never_change(newsroom):
    picture = take_in(BytesIO(saved()), by=newsroom.reporter)
    before = Picture.objects.values().get()
    picture.sha256, picture.width, picture.original.name, picture.caption = "0" * 64, 1, "elsewhere.jpg", "New"

    amend(picture, by=newsroom.editor)

    assert Picture.objects.values().get() == before | {"caption": "New"}


def test_words_that_cannot_be_kept_are_refused(newsroom):
    take_in(BytesIO(saved(drawn(colour="red"))), by=newsroom.reporter, outside_id="ap-1")
    picture = take_in(BytesIO(saved()), by=newsroom.reporter, outside_id="ap-2")
    refused = []

    for name, value in [("caption", "x" * 501), ("focal_y", 200), ("outside_id", "ap-1"), ("credit", "\0")]:
        changed = Picture.objects.get(pk=picture.pk)
        setattr(changed, name, value)
        with pytest.raises(BadPicture) as refusal:
            amend(changed, by=newsroom.editor)
        refused.append(str(refusal.value))

    assert refused == [
        "Caption has 501 characters; 500 are the most.",
        "Focal point, down: Ensure this value is less than or equal to 100.",
        "Another picture has the outside identifier “ap-1” already.",
        "Credit has a character that cannot be printed, NUL, at place 1",
    ]
    assert Picture.objects.get(pk=picture.pk).caption == ""


def test_somebody_without_the_right_amends_nothing(newsroom):
    picture = take_in(BytesIO(saved()), by=newsroom.reporter)
    picture.caption = "Mine"

    with pytest.raises(NotAllowed):
        amend(picture, by=User.objects.create_user("visitor"))
