"""The demo's stories as they lie in `stories/`: a few lines of `name: value`, a blank line, the body in plain paragraphs."""

from collections import defaultdict
from dataclasses import dataclass
from html import escape
from pathlib import Path

from articles.tools.text import paragraphs

PLACE = Path(__file__).parent / "stories"


@dataclass(frozen=True)
class Filed:
    """One story. `day` is days from today and a time of the paper's zone; empty for one that never was published."""

    file: str
    headline: str
    section: str
    body: str
    slug: str = ""
    kicker: str = ""
    standfirst: str = ""
    kind: str = "news"
    day: str = ""
    status: str = ""
    by: tuple[tuple[str, ...], ...] = ()
    tag: tuple[tuple[str, ...], ...] = ()
    person: tuple[tuple[str, ...], ...] = ()
    picture: tuple[tuple[str, ...], ...] = ()


def filed_stories() -> list[Filed]:
    """All of them, in the order of their files. Raises TypeError for a name that no story has."""
    return [_read(file) for file in sorted(PLACE.glob("*.txt"))]


def _read(file: Path) -> Filed:
    head, _blank, body = file.read_text().partition("\n\n")
    many: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    one: dict[str, str] = {}
    for line in head.splitlines():
        name, _colon, value = line.partition(": ")
        if name in {"by", "tag", "person", "picture"}:
            many[name].append(tuple(part.strip() for part in value.split("|")))
        else:
            one[name] = value.strip()
    html = "".join(map(_block, paragraphs(body)))
    return Filed(file=file.stem, body=html, **one, **{name: tuple(lines) for name, lines in many.items()})


def _block(part: str) -> str:
    """A paragraph; `##` opens a crosshead, `>` a pull quote."""
    words = escape(part.lstrip("#> "), quote=False)
    if part.startswith("## "):
        return f"<h2>{words}</h2>"
    if part.startswith("> "):
        return f'<aside class="pull-quote"><p>{words}</p></aside>'
    return f"<p>{words}</p>"
