"""What robots are asked: to read what readers read, and to leave the desk alone."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from .noted import readers_page


@readers_page
def robots(request: HttpRequest, at: datetime) -> HttpResponse:
    """`robots.txt` (RFC 9309)."""
    return HttpResponse(
        f"User-agent: *\nDisallow: {reverse('admin:index')}\n", content_type="text/plain; charset=utf-8"
    )
