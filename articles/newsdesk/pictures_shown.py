"""Copies of pictures for staff: the desk sees what no reader may see yet."""

import re

from django.http import FileResponse, Http404, HttpResponse
from django.urls import reverse
from django.utils.cache import patch_cache_control

from articles.pictures.models import Picture
from articles.pictures.paths import FORMATS, rendition_path, widths_of
from articles.pictures.renditions import NoRendition, open_rendition

_NAME = re.compile(r"^([0-9a-f]{12})-(\d{1,5})\.(webp|jpg)$")
_READERS_PATH = re.compile(r'(?<=[" ])/pictures/(\d+)/([0-9a-f]{12}-\d{1,5}\.(?:webp|jpg))(?=[" ])')


def thumbnail(number: int) -> HttpResponse:
    """The smallest copy. Raises Http404."""
    picture = _picture(number)
    return _copy(picture, widths_of(picture.width)[0], "webp")


def copy_for_staff(number: int, name: str) -> HttpResponse:
    """The copy of that name, as readers' pages ask for it. Raises Http404."""
    found = _NAME.match(name)
    picture = _picture(number)
    if not found or not rendition_path(number, picture.sha256, int(found[2]), found[3]).endswith(name):
        raise Http404
    return _copy(picture, int(found[2]), found[3])


def with_copies_for_staff(html: str) -> str:
    """A readers' page with the pictures that readers may not see yet asked for at the desk."""
    return _READERS_PATH.sub(lambda found: reverse("admin:articles_picture_copy", args=[found[1], found[2]]), html)


def _picture(number: int) -> Picture:
    picture = Picture.objects.filter(pk=number).first()
    if picture is None:
        raise Http404
    return picture


def _copy(picture: Picture, width: int, ending: str) -> HttpResponse:
    try:
        file = open_rendition(picture, width, ending)
    except NoRendition:
        raise Http404 from None
    response = FileResponse(file, content_type=FORMATS[ending])
    patch_cache_control(response, private=True, max_age=3600)
    return response
