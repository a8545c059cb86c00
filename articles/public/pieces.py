"""Pieces of pages, each rendered once for the values it is given and kept: a card stands on many pages."""

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.template.loader import get_template
from django.utils.safestring import SafeString
from django.utils.translation import get_language

# Of about a kilobyte each.
KEPT = 4_096


def piece(template: str, **values: Any) -> SafeString:
    """The template with the values and with nothing else of the page. Raises TypeError for a value that can't be hashed.

    The same values give the same words, so a piece is never out of date: whoever changes what a page shows changes a value.
    """
    paper = (settings.SITE_NAME, settings.SITE_TAGLINE, settings.SITE_IMPRINT, get_language())
    return _rendered(template, paper, tuple(values.items()))


@lru_cache(maxsize=KEPT)
def _rendered(template: str, paper: tuple, values: tuple[tuple[str, Any], ...]) -> SafeString:
    return get_template(template).render(dict(values))
