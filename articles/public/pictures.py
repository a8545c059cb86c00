"""The readers' copies of pictures."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from articles.editions.pictures import find_picture
from articles.pictures.models import Picture
from articles.pictures.paths import FORMATS, rendition_path, widths_of
from articles.pictures.renditions import NoRendition, open_rendition
from articles.tools import clock

# What the address answers never changes, but whether it answers does: a kill must not be outlived for long.
MAX_AGE = 300


@require_safe
def picture(request: HttpRequest, number: str, width: str, ending: str) -> HttpResponse:
    """One copy of a picture that a live edition uses; 404 for every other number, hash, width or format."""
    at = clock.now()
    found = find_picture(int(number), at)
    if found is None or not _offered(found, request.path_info, int(width), ending):
        raise Http404
    etag, modified = f'"{found.sha256[:32]}-{width}-{ending}"', int(found.added_at.timestamp())
    response = get_conditional_response(request, etag=etag, last_modified=modified)
    if response is None:
        try:
            file = open_rendition(found, int(width), ending)
        except NoRendition:
            raise Http404 from None
        response = FileResponse(file, content_type=FORMATS[ending], filename=f"{number}-{width}.{ending}")
    left = MAX_AGE if found.rights_end is None else int((found.rights_end - at).total_seconds())
    patch_cache_control(response, public=True, max_age=min(MAX_AGE, left))
    response["ETag"], response["Last-Modified"] = etag, http_date(modified)
    response["Content-Security-Policy"] = "default-src 'none'"
    return response


def _offered(found: Picture, path: str, width: int, ending: str) -> bool:
    """Whether the path is one that readers' pages ask for: written out, so that nothing else can mean the same copy."""
    return width in widths_of(found.width) and path == rendition_path(found.pk, found.sha256, width, ending)
