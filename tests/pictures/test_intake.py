"""Taking pictures in."""

from io import BytesIO

from PIL import Image

from articles.pictures.intake import take_in
from articles.pictures.models import Picture


def png(size=(40, 30), colour="red") -> bytes:
    file = BytesIO()
    Image.new("RGB", size, colour).save(file, "PNG")
    return file.getvalue()


def test_the_same_bytes_are_one_picture(newsroom):
    first = take_in(BytesIO(png()), by=newsroom.reporter, caption="A red card")

    second = take_in(BytesIO(png()), by=newsroom.editor, caption="Another caption")

    assert (second, second.caption, Picture.objects.count()) == (first, "A red card", 1)
