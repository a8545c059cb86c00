"""The page store as the settings want it."""

from collections.abc import Callable
from functools import lru_cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.urls import Resolver404, resolve

from articles.editions.moments import Moments
from articles.pagecache.ahead import Ahead
from articles.pagecache.asked import Asked
from articles.pagecache.store import Bounds, PageStore

from .errors import closed


def in_front_of(django: Callable) -> PageStore | None:
    """The store in front of Django's application; None when PAGE_STORE_BYTES is 0, and with DEBUG: templates change then."""
    if not settings.PAGE_STORE_BYTES or settings.DEBUG:
        return None
    asked = Asked(
        hosts=settings.ALLOWED_HOSTS,
        https_only=settings.SECURE_SSL_REDIRECT,
        passed=[settings.STATIC_URL],
        params_of=lru_cache(maxsize=4_000)(params_of),
    )
    try:
        return PageStore(
            django,
            asked=asked,
            ahead=Ahead(Moments().coming),
            bounds=Bounds(settings.PAGE_STORE_BYTES, settings.STALE_FOR),
            counter=settings.PURGE_COUNTER,
            closed=closed,
        )
    except OSError as error:
        raise ImproperlyConfigured(
            f"PAGE_STORE_BYTES needs the file “{settings.PURGE_COUNTER}”, which cannot be used: {error.strerror}."
        ) from None


def params_of(path: str) -> tuple[str, ...] | None:
    """The parameters that the readers' page at the path has; None where there is none."""
    try:
        return getattr(resolve(path).func, "readers_params", None)
    except Resolver404:
        return None
