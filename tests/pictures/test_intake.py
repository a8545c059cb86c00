"""Taking pictures in: what is a picture, what is none, and that none is kept twice."""

import re
import threading
from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.tasks.backends.immediate import ImmediateBackend

from articles.pictures.intake import BadPicture, take_in
from articles.pictures.models import Picture
from articles.staff.models import LogLine, User
from articles.staff.rights import NotAllowed
from articles.tools import clock
from tests.newsroom import NOON, Newsroom

from .files import (
    SAMPLES,
    drawn,
    jpeg_of_scans,
    jpeg_of_size,
    moving,
    png_of_size,
    saved,
    wants_samples,
    webp_of_size,
)

NO_PICTURE = "This is no picture that we take: it must be a JPEG, PNG or WebP file."
DAMAGED = "The file is damaged or was cut short. Export the picture again, or ask for another copy."
MOVES = "The picture moves: it has several frames. Save the frame that you want as a still."
TOO_HIGH = "The picture is too high for its width. Cut it into several."
POSTSCRIPT = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n%%EOF\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>'


def too_many(megapixels: int) -> str:
    return f"The picture has too many pixels; {megapixels} megapixels are the most. Save it smaller."


def half(file: bytes) -> bytes:
    return file[: len(file) // 2]


BAD = {
    "nothing": (lambda: b"", "The file is empty."),
    "text": (lambda: b"Just some words." * 100, NO_PICTURE),
    "postscript": (lambda: POSTSCRIPT, NO_PICTURE),
    "svg": (lambda: SVG, NO_PICTURE),
    "gif": (lambda: saved(drawn("P"), "GIF"), NO_PICTURE),
    "tiff": (lambda: saved(format="TIFF"), NO_PICTURE),
    "bmp": (lambda: saved(format="BMP"), NO_PICTURE),
    "pdf": (lambda: saved(format="PDF"), NO_PICTURE),
    "only the beginning of a jpeg": (lambda: saved()[:20], DAMAGED),
    "half a jpeg": (lambda: half(saved()), DAMAGED),
    "half a progressive jpeg": (lambda: half(saved(progressive=True)), DAMAGED),
    "half a png": (lambda: half(saved(format="PNG")), DAMAGED),
    "half a webp": (lambda: half(saved(format="WEBP")), DAMAGED),
    "a png of a gigapixel": (lambda: png_of_size(32_000, 32_000), too_many(110)),
    "a png of 100 megapixels": (lambda: png_of_size(10_000, 10_000), too_many(50)),
    "a png of more than any": (lambda: png_of_size(2**31 - 1, 2**31 - 1), too_many(110)),
    "a png of no width": (lambda: png_of_size(0, 10), DAMAGED),
    "a jpeg of 4 gigapixels": (lambda: jpeg_of_size(65_000, 65_000), too_many(110)),
    "a jpeg of 112 megapixels": (lambda: jpeg_of_size(14_000, 8_000), too_many(110)),
    "a webp of 268 megapixels": (lambda: webp_of_size(16_384, 16_384), too_many(110)),
    "a very wide one": (
        lambda: png_of_size(40_000, 10),
        "The picture is 40,000 pixels across; 30,000 are the most.",
    ),
    "a very high one": (lambda: saved(drawn(size=(100, 17_000)), "PNG"), TOO_HIGH),
    "a moving webp": (lambda: moving("WEBP"), MOVES),
    "a moving png": (lambda: moving("PNG"), MOVES),
    "a jpeg of 60 scans": (lambda: jpeg_of_scans(60), DAMAGED),
    "41 megabytes": (
        lambda: bytes(41_000_000),
        "The file is too large; 40 megabytes are the most. Save the picture smaller.",
    ),
}


@pytest.mark.parametrize(("content", "why"), BAD.values(), ids=BAD)
def test_what_is_no_picture_is_refused_in_a_sentence_and_leaves_nothing(newsroom, originals, content, why):
    before = set(originals.rglob("*.*"))

    with pytest.raises(BadPicture) as refused:
        take_in(BytesIO(content()), by=newsroom.reporter)

    assert str(refused.value) == why
    assert (Picture.objects.count(), set(originals.rglob("*.*"))) == (0, before)


@pytest.mark.parametrize(
    ("image", "format", "options"),
    [
        (drawn(), "JPEG", {}),
        (drawn(), "JPEG", {"progressive": True}),
        (drawn("L"), "JPEG", {}),
        (drawn("CMYK"), "JPEG", {}),
        (drawn(), "PNG", {}),
        (drawn("1"), "PNG", {}),
        (drawn("P"), "PNG", {"transparency": 0}),
        (drawn("LA"), "PNG", {}),
        (drawn("RGBA"), "PNG", {}),
        (drawn("I;16"), "PNG", {}),
        (drawn(), "WEBP", {}),
        (drawn("RGBA"), "WEBP", {"lossless": True}),
    ],
    ids=lambda value: getattr(value, "mode", None) or str(value),
)
def test_pictures_of_every_kind_are_taken_in(newsroom, image, format, options):
    picture = take_in(BytesIO(saved(image, format, **options)), by=newsroom.reporter)

    assert (picture.format, picture.width, picture.height) == (format, 640, 480)


def test_of_the_several_pictures_that_a_phone_writes_the_first_is_the_picture(newsroom):
    file = saved(drawn(), "MPO", save_all=True, append_images=[drawn(size=(64, 48))])

    picture = take_in(BytesIO(file), by=newsroom.reporter)

    assert (picture.format, picture.width, picture.height) == ("JPEG", 640, 480)


def test_the_content_says_what_it_is_and_not_the_name(newsroom):
    file = SimpleUploadedFile("../../harbour.php.jpg", saved(format="PNG"), content_type="text/html")

    with clock.fixed(NOON):
        picture = take_in(file, by=newsroom.reporter)

    assert picture.format == "PNG"
    assert re.fullmatch(r"\d{4}/\d{2}/[0-9a-f]{32}\.png", picture.original.name)


def test_the_original_is_kept_to_the_byte(newsroom, originals):
    content = saved()

    picture = take_in(BytesIO(content), by=newsroom.reporter)

    assert (originals / picture.original.name).read_bytes() == content
    assert picture.bytes == len(content)


def test_a_path_and_a_file_read_half_way_are_read_from_their_beginning(newsroom, tmp_path):
    path = tmp_path / "harbour.jpg"
    path.write_bytes(saved())

    by_path = take_in(path, by=newsroom.reporter)
    by_name = take_in(str(path), by=newsroom.reporter)
    with path.open("rb") as file:
        file.read(100)
        by_file = take_in(file, by=newsroom.reporter)
        left_open = not file.closed

    assert ({by_path.pk, by_name.pk, by_file.pk}, left_open) == ({by_path.pk}, True)


def test_a_path_that_leads_nowhere_is_refused_in_a_sentence(newsroom, tmp_path):
    with pytest.raises(BadPicture) as refused:
        take_in(tmp_path / "none.jpg", by=newsroom.reporter)
    with pytest.raises(BadPicture) as refused_folder:
        take_in(tmp_path, by=newsroom.reporter)

    assert [str(refused.value), str(refused_folder.value)] == [
        "The file can't be read: No such file or directory.",
        "The file can't be read: Is a directory.",
    ]


@wants_samples
@pytest.mark.parametrize("name", [f"{kind}_{n}" for kind in ("landscape", "portrait") for n in range(1, 9)])
def test_width_and_height_are_those_of_the_picture_held_upright(newsroom, name):
    picture = take_in(SAMPLES / "orientation" / f"{name}.jpg", by=newsroom.reporter)

    assert (picture.width, picture.height) == ((600, 450) if name.startswith("landscape") else (450, 600))


def test_the_same_bytes_are_one_picture(newsroom, originals):
    first = take_in(BytesIO(saved()), by=newsroom.reporter, caption="A red card")
    files = set(originals.rglob("*.*"))

    second = take_in(BytesIO(saved()), by=newsroom.editor, caption="Another caption")

    assert (second, second.caption, Picture.objects.count()) == (first, "A red card", 1)
    assert set(originals.rglob("*.*")) == files


@pytest.mark.django_db(transaction=True)
def test_two_who_bring_the_same_bytes_at_once_get_one_picture(originals):
    newsroom = Newsroom()
    before = set(originals.rglob("*.*"))
    content, together = saved(drawn(colour="teal")), threading.Barrier(4)
    got: list = []

    def bring(name: str) -> None:
        try:
            user = User.objects.get(username=name)
            together.wait()
            got.append(take_in(BytesIO(content), by=user).pk)
        except Exception as error:
            got.append(error)
        finally:
            connection.close()

    threads = [
        threading.Thread(target=bring, args=(name,)) for name in ("reporter", "editor", "librarian", "sub-editor")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    only = Picture.objects.get()
    assert got == [only.pk] * 4
    assert set(originals.rglob("*.*")) - before == {originals / only.original.name}
    assert newsroom.reporter.pk  # its staff brought them


def test_a_lost_original_is_put_back_by_whoever_brings_it_again(newsroom, originals):
    picture = take_in(BytesIO(saved()), by=newsroom.reporter)
    (originals / picture.original.name).unlink()

    take_in(BytesIO(saved()), by=newsroom.reporter)

    assert (originals / picture.original.name).read_bytes() == saved()


def test_an_outside_identifier_belongs_to_one_picture(newsroom, originals):
    take_in(BytesIO(saved()), by=newsroom.reporter, outside_id="ap-1")
    files = set(originals.rglob("*.*"))

    with pytest.raises(BadPicture) as refused:
        take_in(BytesIO(saved(drawn(colour="red"))), by=newsroom.reporter, outside_id="ap-1")

    assert str(refused.value) == "Another picture has the outside identifier “ap-1” already."
    assert set(originals.rglob("*.*")) == files


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ({"caption": "x" * 501}, "Caption has 501 characters; 500 are the most."),
        ({"credit": "A\0B"}, "Credit has a character that cannot be printed, NUL, at place 2"),
        ({"rights_end": datetime(2026, 3, 27)}, "Rights end must be a date and time with a zone."),
        ({"taken_at": "yesterday"}, "Taken at must be a date and time with a zone."),
        ({"focal_x": 101}, "Focal point, across: Ensure this value is less than or equal to 100."),
    ],
)
def test_words_that_cannot_be_kept_are_refused_by_their_names(newsroom, words, why):
    with pytest.raises(BadPicture) as refused:
        take_in(BytesIO(saved()), by=newsroom.reporter, **words)

    assert (str(refused.value), Picture.objects.count()) == (why, 0)


def test_somebody_without_the_right_brings_nothing_in(newsroom):
    with pytest.raises(NotAllowed):
        take_in(BytesIO(saved()), by=User.objects.create_user("visitor"))


def test_the_log_says_who_brought_it(newsroom):
    with clock.fixed(NOON):
        picture = take_in(BytesIO(saved()), by=newsroom.reporter, caption="The harbour")

    line = LogLine.objects.get(kind="picture")
    assert (line.at, line.by, line.verb, line.number, line.words) == (
        NOON, newsroom.reporter, "add", picture.pk, "The harbour",
    )  # fmt: skip
    assert (picture.added_at, picture.added_by) == (NOON, newsroom.reporter)


class NoQueue(ImmediateBackend):
    """A queue that is down."""

    def enqueue(self, task, args, kwargs):
        raise ConnectionError("the queue is down")


def test_a_queue_that_is_down_loses_no_picture(newsroom, settings, django_capture_on_commit_callbacks):
    settings.TASKS = {"default": {"BACKEND": f"{__name__}.NoQueue"}}

    with django_capture_on_commit_callbacks(execute=True):
        picture = take_in(BytesIO(saved()), by=newsroom.reporter)

    assert Picture.objects.get() == picture


def test_words_given_win_over_those_in_the_file(newsroom):
    taken = datetime(2025, 7, 1, 9, 0, tzinfo=UTC)

    picture = take_in(
        BytesIO(saved()), by=newsroom.reporter, caption="The harbour", credit="Ada Marsh", taken_at=taken, focal_x=0
    )

    picture.refresh_from_db()
    assert (picture.caption, picture.credit, picture.taken_at, picture.focal_x, picture.focal_y) == (
        "The harbour", "Ada Marsh", taken, 0, 50,
    )  # fmt: skip
