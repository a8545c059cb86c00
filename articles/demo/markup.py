"""The markup of the demo's bodies, made into the HTML that a body may hold."""

import re
from collections.abc import Mapping
from html import escape
from itertools import groupby

_PERSON = re.compile(r"\[([^\]]+)\]\(person:([a-z0-9-]+)\)")
_STRONG = re.compile(r"\*\*(.+?)\*\*")
_EM = re.compile(r"\*(.+?)\*")
_OPENINGS = ("## ", ">> ", "> ", "- ", "| ")


def to_html(text: str, people: Mapping[str, int]) -> str:
    """Paragraphs parted by blank lines; crossheads `##`, block quotes `>`, pull quotes `>>`, lists `-`, rules `---`, tables `|`.

    `people` gives the number for each key in a link to a person. Raises KeyError for a key that is not among them.
    """
    return "".join(
        _block(opening, list(lines), people)
        for part in text.split("\n\n")
        for opening, lines in groupby(part.strip().splitlines(), key=_opening)
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
