"""Our templates as they are sent: without the indentation, which is for whoever writes them."""

import re

from django.template import Origin
from django.template.loaders import filesystem

_INDENTATION = re.compile(r"\n[ \t]+")


class Loader(filesystem.Loader):
    """Django's own loader of the templates in DIRS; each line begins at its first word.

    White space remains where there was some, and lines keep their numbers, which errors name. A template of ours has
    therefore no literal text in `pre` or `textarea`, and a phrase for translation over several lines is `trimmed` (tested).
    """

    def get_contents(self, origin: Origin) -> str:
        """The source of the template. Raises TemplateDoesNotExist."""
        return _INDENTATION.sub("\n", super().get_contents(origin))
