"""The markup of the demo's bodies, made into the HTML that a body may hold."""

import re
from collections.abc import Mapping
from html import escape
from itertools import groupby

_PERSON = re.compile(r"\[([^\]]+)\]\(person:([a-z0-9-]+)\)")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_EM = re.compile(r"\*(.+?)\*")
_PICTURE = re.compile(r"\[picture:([a-z0-9-]+)(?: \| (.+))?\]")
_OPENINGS = ("## ", ">> ", "> ", "- ", "| ")


def pictures_in(text: str) -> list[str]:
    """The keys of the pictures that stand in the body, in order."""
    return [found[1] for line in text.splitlines() if (found := _PICTURE.fullmatch(line))]


def to_html(text: str, people: Mapping[str, int], pictures: Mapping[str, int]) -> str:
    """Paragraphs parted by blank lines; crossheads `##`, block quotes `>`, pull quotes `>>`, lists `-`, rules `---`, tables `|`.

    A line `[picture:key | caption]` of its own is a picture, under its own caption if none is given. `people` and `pictures`
    give the number for each key. Raises KeyError for a key that is not among them.
    """
    return "".join(
        _figure(found, people, pictures)
        if (found := _PICTURE.fullmatch(part.strip()))
        else "".join(
            _block(opening, list(lines), people) for opening, lines in groupby(part.strip().splitlines(), key=_opening)
        )
        for part in text.split("\n\n")
    )


def _opening(line: str) -> str:
    return next((opening for opening in _OPENINGS if line.startswith(opening)), line if line == "---" else "")


def _block(opening: str, lines: list[str], people: Mapping[str, int]) -> str:
    words = [_inline(line.removeprefix(opening), people) for line in lines]
    match opening:
        case "## ":
            return "".join(f"<h2>{line}</h2>" for line in words)
        case "> ":
            return f"<blockquote>{_paragraph(words)}</blockquote>"
        case ">> ":
            return f'<aside class="pull-quote">{_paragraph(words)}</aside>'
        case "- ":
            return f"<ul>{''.join(f'<li>{line}</li>' for line in words)}</ul>"
        case "| ":
            return _table([line.strip().removesuffix("|").split("|") for line in words])
        case "---":
            return "<hr>"
    return _paragraph(words)


def _figure(found: re.Match[str], people: Mapping[str, int], pictures: Mapping[str, int]) -> str:
    caption = f"<figcaption>{_inline(found[2], people)}</figcaption>" if found[2] else ""
    return f'<figure data-picture="{pictures[found[1]]}">{caption}</figure>'


def _paragraph(lines: list[str]) -> str:
    return f"<p>{' '.join(lines)}</p>"


def _table(rows: list[list[str]]) -> str:
    heads, *others = [[cell.strip() for cell in row] for row in rows]
    head = "".join(f'<th scope="col">{cell}</th>' for cell in heads)
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in others)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _inline(line: str, people: Mapping[str, int]) -> str:
    html = _STRONG.sub(r"<strong>\1</strong>", escape(line, quote=False))
    html = _EM.sub(r"<em>\1</em>", html)
    return _PERSON.sub(lambda found: f'<a data-person="{people[found[2]]}">{found[1]}</a>', html)
