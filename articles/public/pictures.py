"""The readers' copies of pictures."""

from datetime import datetime

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

from articles.editions.pictures import find_picture
from articles.pictures.models import Picture
from articles.pictures.paths import FORMATS, rendition_path, widths_of
from articles.pictures.renditions import NoRendition, open_rendition

from .noted import readers_page


@readers_page
def picture(request: HttpRequest, at: datetime, number: int, name: str) -> HttpResponse:
    """One copy of a picture while a live edition uses it; 404 for any other number, hash, width or format.

    What it answers never changes, but whether it answers does: like a page it is kept to the end of the minute, and after
    that asked for again at the price of one query.
    """
    found = find_picture(number, at)
    width, ending = _offered(found, request.path_info)
    etag, modified = f'"{found.sha256[:32]}-{width}-{ending}"', int(found.added_at.timestamp())
    response = get_conditional_response(request, etag=etag, last_modified=modified)
    if response is None:
        try:
            file = open_rendition(found, width, ending)
        except NoRendition:
            raise Http404 from None
        response = FileResponse(file, content_type=FORMATS[ending], filename=f"{number}-{width}.{ending}")
    response.headers["ETag"], response.headers["Last-Modified"] = etag, http_date(modified)
    response.headers["Content-Security-Policy"] = "default-src 'none'"
    return response


def _offered(found: Picture | None, path: str) -> tuple[int, str]:
    """Width and format of the copy at the path, if it is one that readers' pages ask for. Raises Http404.

    The whole path is compared, so that no copy has a second address.
    """
    for width in widths_of(found.width) if found else ():
        for ending in FORMATS:
            if path == rendition_path(found.pk, found.sha256, width, ending):
                return width, ending
    raise Http404
