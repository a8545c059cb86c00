"""What a file says of itself: read, filled in, bounded."""

import json
from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import Image, PngImagePlugin
from PIL.TiffImagePlugin import IFDRational

from articles.pictures.intake import take_in
from articles.tools import clock
from tests.newsroom import NOON

from .files import SAMPLES, drawn, jpeg_with_iptc, saved, wants_samples

DESCRIPTION, ARTIST, COPYRIGHT, TAKEN, OFFSET, EXIF, GPS = 0x010E, 0x013B, 0x8298, 0x9003, 0x9011, 0x8769, 0x8825


def with_exif(format: str = "JPEG", exif_ifd: dict | None = None, gps: dict | None = None, **tags) -> BytesIO:
    exif = Image.Exif()
    for name, value in tags.items():
        exif[globals()[name]] = value
    exif.get_ifd(EXIF).update(exif_ifd or {})
    exif.get_ifd(GPS).update(gps or {})
    return BytesIO(saved(format=format, exif=exif.tobytes()))


def words_of(picture) -> tuple:
    picture.refresh_from_db()
    return picture.caption, picture.credit, picture.creator, picture.source, picture.rights


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_exif_fills_in_what_nobody_gave(newsroom, format):
    file = with_exif(
        format,
        DESCRIPTION="The harbour at dawn",
        ARTIST="Zoë Marsh".encode(),
        COPYRIGHT="Quay Pictures",
        exif_ifd={TAKEN: "2026:03:01 09:30:00", OFFSET: "+02:00"},
    )

    with clock.fixed(NOON):
        picture = take_in(file, by=newsroom.reporter)

    assert words_of(picture) == ("The harbour at dawn", "", "Zoë Marsh", "", "Quay Pictures")
    assert picture.taken_at == datetime(2026, 3, 1, 7, 30, tzinfo=UTC)


def test_iptc_fills_in_what_nobody_gave(newsroom):
    file = jpeg_with_iptc(
        n120="Fishermen’s boats  at\nNewlyn", n110="Quay Pictures/PA", n80="Ada Marsh", n115="PA", n116="© PA 2026",
        n55="20260227", n60="101500+0000", n25="boats",
    )  # fmt: skip

    with clock.fixed(NOON):
        picture = take_in(BytesIO(file), by=newsroom.reporter, credit="Ours")

    assert words_of(picture) == ("Fishermen’s boats at Newlyn", "Ours", "Ada Marsh", "PA", "© PA 2026")
    assert picture.taken_at == datetime(2026, 2, 27, 10, 15, tzinfo=UTC)
    assert picture.metadata["iptc"]["keywords"] == "boats"


@pytest.mark.parametrize(
    "rubbish", ["SONY DSC", "OLYMPUS DIGITAL CAMERA         ", "DCIM\\100MEDIA\\DJI_0042.JPG", "a.jpg"]
)
def test_what_a_camera_writes_by_itself_is_no_caption(newsroom, rubbish):
    picture = take_in(with_exif(DESCRIPTION=rubbish), by=newsroom.reporter)

    assert words_of(picture)[0] == ""


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026:07:01 09:30:00", datetime(2026, 7, 1, 8, 30, tzinfo=UTC)),
        ("2026:03:29 01:30:00", None),
        ("2026:13:45 99:99:99", None),
        ("0000:00:00 00:00:00", None),
        ("2126:01:01 00:00:00", None),
        ("yesterday", None),
    ],
    ids=["in the paper's zone", "skipped by the clocks", "no date", "a camera never set", "yet to come", "words"],
)
def test_a_time_without_a_zone_is_the_papers_and_an_impossible_one_is_none(newsroom, written, moment):
    with clock.fixed(datetime(2026, 12, 1, tzinfo=UTC)):
        picture = take_in(with_exif(exif_ifd={TAKEN: written}), by=newsroom.reporter)

    assert picture.taken_at == moment


@wants_samples
def test_where_it_was_taken_is_kept_for_staff_alone(newsroom):
    picture = take_in(SAMPLES / "gps" / "DSCN0010.jpg", by=newsroom.reporter)

    picture.refresh_from_db()
    assert picture.metadata["gps"]["GPSLatitude"] == [43.0, 28.0, 2.814]
    assert picture.metadata["exif"]["Model"] == "COOLPIX P6000"
    assert picture.taken_at == datetime(2008, 10, 22, 15, 28, 39, tzinfo=UTC)


def hostile() -> dict[str, bytes]:
    text = PngImagePlugin.PngInfo()
    text.add_text("Comment", "A" * 10_000_000)
    text.add_text("Description", "<script>alert(1)</script>", zip=True)
    long = "<script>alert('x')</script>\0" * 2_000
    return {
        "a comment of 10 MB": saved(format="PNG", pnginfo=text),
        "a JPEG comment with a NUL": saved(comment=b"\0<script>" * 5_000),
        "a long description": with_exif(
            DESCRIPTION=long, ARTIST="\x1b[31m\x00\x9b", COPYRIGHT="\u202e" * 900
        ).getvalue(),
        "numbers that are none": with_exif(
            gps={2: (IFDRational(1, 0), IFDRational(0, 0), IFDRational(2**31, 1)), 29: "x" * 9_000}
        ).getvalue(),
        "exif that is none": saved(exif=b"Exif\0\0MM\0\x2a\xff\xff\xff\xff" + b"\xff" * 500),
        "iptc that is none": jpeg_with_iptc(n120=b"\xff\xfe\0" * 9_000, n80=b"\x81\x8d", n55="99999999", n60="999999"),
        "many iptc records": jpeg_with_iptc(**{f"n{n}": "x" * 100 for n in range(1, 250)}),
    }


@pytest.mark.parametrize("name", hostile())
def test_hostile_metadata_is_bounded_and_harmless(newsroom, name):
    picture = take_in(BytesIO(hostile()[name]), by=newsroom.reporter)

    picture.refresh_from_db()
    kept = json.dumps(picture.metadata, allow_nan=False)
    assert len(kept) < 20_000
    assert "\\u0000" not in kept
    assert (
        max(
            (len(value) for values in picture.metadata.values() for value in values.values() if isinstance(value, str)),
            default=0,
        )
        <= 1_000
    )
    assert [len(words) <= 500 and words.isprintable() for words in words_of(picture)[:3]] == [True] * 3


def test_a_long_caption_is_cut_to_what_the_field_holds(newsroom):
    picture = take_in(with_exif(DESCRIPTION="Boats, " * 200), by=newsroom.reporter)

    assert words_of(picture)[0] == ("Boats, " * 200)[:500].strip()


def test_a_file_that_says_nothing_leaves_everything_empty(newsroom):
    picture = take_in(BytesIO(saved(drawn())), by=newsroom.reporter)

    assert (words_of(picture), picture.taken_at, picture.metadata) == (("",) * 5, None, {})
