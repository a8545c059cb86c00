"""The values of static/public/tokens.css, as they stand in the file."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from django.contrib.staticfiles import finders

_TOKEN = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")
_DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{(.*?)\n\}", re.DOTALL)
_LIGHT = re.compile(r":root \{(.*?)\n\}", re.DOTALL)
SPACES = ("space", "gutter", "gap", "hair", "rule-thick")
WIDTHS = ("page", "measure", "margin")


@dataclass(frozen=True)
class Token:
    """One value. `dark` is what it is for readers who have it dark, empty where that is the same."""

    name: str
    value: str
    dark: str = ""


class Tokens:
    """Every value, by what it is for."""

    @cached_property
    def every(self) -> list[Token]:
        """Those of the first block of the file, in its order."""
        css = Path(finders.find("public/tokens.css")).read_text()
        dark = dict(_TOKEN.findall(_DARK.search(css)[1]))
        return [Token(name, value, dark.get(name, "")) for name, value in _TOKEN.findall(_LIGHT.search(css)[1])]

    @property
    def colours(self) -> list[Token]:
        return [token for token in self.every if token.value.startswith(("#", "rgb"))]

    @property
    def sizes(self) -> list[Token]:
        return [token for token in self.every if token.name.startswith("size-")]

    @property
    def spaces(self) -> list[Token]:
        return [token for token in self.every if token.name.startswith(SPACES)]

    @property
    def widths(self) -> list[Token]:
        return [token for token in self.every if token.name in WIDTHS]

    @property
    def others(self) -> list[Token]:
        """What has nothing to show but its value: families, heights of lines, letter spaces."""
        told = [*self.colours, *self.sizes, *self.spaces, *self.widths]
        return [token for token in self.every if token not in told]
