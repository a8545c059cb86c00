"""Readers' copies: upright, in the right colours, with nothing in them but pixels, and there when somebody asks."""

import threading
from io import BytesIO

import pytest
from PIL import Image, ImageChops, ImageCms, ImageStat

from articles.pictures.intake import take_in
from articles.pictures.models import Picture
from articles.pictures.opening import broken
from articles.pictures.paths import FORMATS, WIDTHS, stored_name, widths_of
from articles.pictures.renditions import NoRendition, make_renditions, open_rendition

from .files import SAMPLES, drawn, jpeg_with_iptc, saved, wants_samples


def copy_of(picture: Picture, width: int, ending: str) -> Image.Image:
    with open_rendition(picture, width, ending) as file:
        return Image.open(BytesIO(file.read()))


def every_copy(picture: Picture) -> dict[tuple[int, str], bytes]:
    pairs = [(width, ending) for width in widths_of(picture.width) for ending in FORMATS]
    found = {}
    for width, ending in pairs:
        with open_rendition(picture, width, ending) as file:
            found[width, ending] = file.read()
    return found


def difference(one: Image.Image, other: Image.Image) -> float:
    """How far apart two pictures are, from 0 to 255, as somebody sees them from across the room."""
    one, other = (image.convert("L").resize((24, 24), Image.Resampling.BOX) for image in (one, other))
    return ImageStat.Stat(ImageChops.difference(one, other)).mean[0]


def nearly(colour: tuple[int, ...], other: tuple[int, ...], *, within: int = 6) -> bool:
    return all(abs(a - b) <= within for a, b in zip(colour, other, strict=True))


def test_three_widths_in_two_formats_and_none_is_blown_up(newsroom, copies):
    large = take_in(BytesIO(saved(drawn(size=(2000, 1000)))), by=newsroom.reporter)
    small = take_in(BytesIO(saved(drawn(size=(300, 200)))), by=newsroom.reporter)

    sizes = {
        picture: {pair: Image.open(BytesIO(file)).size for pair, file in every_copy(picture).items()}
        for picture in (large, small)
    }

    assert sizes == {
        large: {(w, e): (w, w // 2) for w in WIDTHS for e in ("webp", "jpg")},
        small: {(300, e): (300, 200) for e in ("webp", "jpg")},
    }


def test_each_copy_is_of_the_format_that_its_name_says(newsroom, copies):
    picture = take_in(BytesIO(saved(format="PNG")), by=newsroom.reporter)

    formats = {ending: copy_of(picture, 480, ending).format for ending in FORMATS}

    assert formats == {"webp": "WEBP", "jpg": "JPEG"}


@wants_samples
@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize("kind", ["landscape", "portrait"])
def test_however_the_camera_was_held_the_copies_are_upright(newsroom, copies, kind, ending):
    truth = Image.open(SAMPLES / "orientation" / f"{kind}_1.jpg").convert("RGB")
    width = 480 if kind == "landscape" else 450

    seen = [
        copy_of(take_in(SAMPLES / "orientation" / f"{kind}_{n}.jpg", by=newsroom.reporter), width, ending)
        for n in range(1, 9)
    ]

    turned = [difference(truth.transpose(way), truth) for way in Image.Transpose]
    assert [copy.size for copy in seen] == [(480, 360) if kind == "landscape" else (450, 600)] * 8
    assert max(difference(copy, truth) for copy in seen) < 2 < 15 < min(turned)


@wants_samples
@pytest.mark.parametrize("path", sorted(SAMPLES.glob("gps/*.jpg")), ids=lambda path: path.stem)
def test_no_copy_tells_where_when_or_with_what_it_was_taken(newsroom, copies, path):
    picture = take_in(path, by=newsroom.reporter)

    for pair, file in every_copy(picture).items():
        image = Image.open(BytesIO(file))
        assert (pair, dict(image.getexif()), set(image.info) & {"exif", "xmp", "icc_profile", "comment", "photoshop"}) == (
            pair, {}, set(),
        )  # fmt: skip
        assert [
            mark for mark in (b"Exif", b"EXIF", b"GPS", b"COOLPIX", b"NIKON", b"http", b"8BIM", b"ICC") if mark in file
        ] == []


def test_no_copy_keeps_a_comment_a_caption_or_a_profile(newsroom, copies):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    files = [
        saved(comment=b"SECRET"),
        saved(icc_profile=profile),
        saved(format="PNG", icc_profile=profile),
        saved(format="WEBP", icc_profile=profile, xmp=b"<x>SECRET</x>"),
        jpeg_with_iptc(n120="SECRET"),
    ]

    found = [
        mark
        for file in files
        for copy in every_copy(take_in(BytesIO(file), by=newsroom.reporter)).values()
        for mark in (b"SECRET", b"ICC_PROFILE", b"ICCP", b"Photoshop", b"\xff\xfe", b"VP8X")
        if mark in copy[:200] or (len(mark) > 4 and mark in copy)
    ]

    assert found == []


@pytest.mark.parametrize("ending", FORMATS)
@pytest.mark.parametrize(
    ("image", "format", "seen"),
    [
        (Image.new("RGB", (600, 400), (200, 30, 60)), "JPEG", (200, 30, 60)),
        (Image.new("L", (600, 400), 90), "JPEG", (90, 90, 90)),
        (Image.new("CMYK", (600, 400), (0, 255, 255, 0)), "JPEG", (255, 0, 0)),
        (Image.new("1", (600, 400), 1), "PNG", (255, 255, 255)),
        (Image.new("I;16", (600, 400), 0x8000), "PNG", (128, 128, 128)),
        (Image.new("RGBA", (600, 400), (0, 0, 0, 0)), "PNG", (255, 255, 255)),
        (Image.new("RGBA", (600, 400), (0, 0, 0, 128)), "WEBP", (127, 127, 127)),
        (Image.new("LA", (600, 400), (0, 0)), "PNG", (255, 255, 255)),
        (Image.new("P", (600, 400), 0), "PNG through", (255, 255, 255)),
    ],
    ids=lambda value: getattr(value, "mode", None) if isinstance(value, Image.Image) else "",
)
def test_every_kind_of_colour_comes_out_as_it_was_meant(newsroom, copies, image, format, seen, ending):
    options = {"transparency": 0} if "through" in format else {"lossless": True} if format == "WEBP" else {}
    picture = take_in(BytesIO(saved(image, format.split()[0], **options)), by=newsroom.reporter)

    copy = copy_of(picture, 480, ending)

    assert copy.mode == "RGB"
    assert nearly(copy.getpixel((240, 160)), seen)


def test_colours_of_another_profile_become_those_of_the_web(newsroom, copies):
    lab = ImageCms.createProfile("LAB")
    srgb = ImageCms.createProfile("sRGB")
    red_in_lab = ImageCms.profileToProfile(Image.new("RGB", (1, 1), (200, 30, 60)), srgb, lab, outputMode="LAB")
    # A profile of sRGB with red and blue changed round: files made with it look wrong to whoever passes it over.
    swapped = bytearray(ImageCms.ImageCmsProfile(srgb).tobytes())
    red, blue = swapped.index(b"rXYZ"), swapped.index(b"bXYZ")
    swapped[red : red + 4], swapped[blue : blue + 4] = swapped[blue : blue + 4], swapped[red : red + 4]
    file = saved(Image.new("RGB", (600, 400), (60, 30, 200)), icc_profile=bytes(swapped))

    copy = copy_of(take_in(BytesIO(file), by=newsroom.reporter), 480, "jpg")

    assert red_in_lab.mode == "LAB"
    assert nearly(copy.getpixel((240, 160)), (200, 30, 60), within=10)


def test_a_damaged_profile_is_passed_over(newsroom, copies):
    file = saved(Image.new("RGB", (600, 400), (60, 30, 200)), icc_profile=b"rubbish" * 100)

    copy = copy_of(take_in(BytesIO(file), by=newsroom.reporter), 480, "jpg")

    assert nearly(copy.getpixel((240, 160)), (60, 30, 200))


def test_the_task_makes_every_copy_once(newsroom, copies, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        picture = take_in(BytesIO(saved(drawn(size=(2000, 1000)))), by=newsroom.reporter)

    names = {stored_name(picture.sha256, w, e) for w in WIDTHS for e in ("webp", "jpg")}
    made = {str(file.relative_to(copies)): file.stat().st_mtime_ns for file in copies.rglob("*.*")}
    make_renditions.call(picture.pk)

    assert set(made) == names
    assert {str(file.relative_to(copies)): file.stat().st_mtime_ns for file in copies.rglob("*.*")} == made


def test_the_task_passes_over_a_picture_that_is_not_there(db):
    make_renditions.call(999)


def test_who_asks_before_the_task_has_run_gets_the_copy_made_at_once_and_only_that_one(newsroom, copies):
    picture = take_in(BytesIO(saved(drawn(size=(2000, 1000)))), by=newsroom.reporter)

    copy = copy_of(picture, 800, "webp")

    assert copy.size == (800, 400)
    assert [str(file.relative_to(copies)) for file in copies.rglob("*.*")] == [stored_name(picture.sha256, 800, "webp")]


def test_many_who_ask_at_once_all_get_it_whole(newsroom, copies):
    picture = take_in(BytesIO(saved(drawn(size=(2000, 1000)))), by=newsroom.reporter)
    together, got = threading.Barrier(6), []

    def ask() -> None:
        together.wait()
        with open_rendition(picture, 1600, "jpg") as file:
            got.append(file.read())

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (len(got), len(set(got)), Image.open(BytesIO(got[0])).size) == (6, 1, (1600, 800))
    assert len(list(copies.rglob("*.*"))) == 1


def test_an_empty_shell_left_by_a_power_cut_is_made_anew(newsroom, copies):
    picture = take_in(BytesIO(saved()), by=newsroom.reporter)
    shell = copies / stored_name(picture.sha256, 480, "jpg")
    shell.parent.mkdir(parents=True, exist_ok=True)
    shell.touch()

    assert copy_of(picture, 480, "jpg").size == (480, 360)


@pytest.mark.parametrize(("width", "ending"), [(481, "jpg"), (1600, "jpg"), (0, "jpg"), (480, "png"), (480, "../jpg")])
def test_what_is_not_offered_is_never_made(newsroom, copies, width, ending):
    picture = take_in(BytesIO(saved()), by=newsroom.reporter)

    with pytest.raises(NoRendition):
        open_rendition(picture, width, ending)

    assert list(copies.rglob("*.*")) == []


def test_a_lost_or_damaged_original_leaves_a_line_in_the_log(newsroom, copies, originals, caplog):
    lost = take_in(BytesIO(saved()), by=newsroom.reporter)
    damaged = take_in(BytesIO(saved(drawn(colour="red"))), by=newsroom.reporter)
    (originals / lost.original.name).unlink()
    (originals / damaged.original.name).write_bytes(b"\xff\xd8\xff rubbish")

    for picture in (lost, damaged):
        with pytest.raises(NoRendition):
            open_rendition(picture, 480, "jpg")

    assert [record.getMessage() for record in caplog.records] == [
        f"picture {lost.pk}: its original, {lost.original.name}, is not in the storage",
        f"picture {damaged.pk}: no copies from its original, {damaged.original.name}: {broken()}",
    ]
