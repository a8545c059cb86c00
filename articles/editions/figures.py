"""Columns of numbers in a table, which readers compare by their last figure."""

import re

_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)
_ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<(td|th)([^>]*)>(.*?)</\1>", re.DOTALL)
_MARKUP = re.compile(r"<[^>]*>")
# A number with its sign, currency or per cent; a dash stands for none.
_NUMBER = re.compile(r"[-+−–]?\s*[£$€]?\s*\d[\d,.\s]*%?|[-–—]")
_FIGURE = re.compile(r"\d")


def with_figures(html: str) -> str:
    """The HTML of a body with the class `figures` on every cell of the columns that hold nothing but numbers.

    A table whose cells span others is left as it is. `html` is in the sanitiser's canonical form.
    """
    return _TABLE.sub(lambda found: _marked(found[0]), html)


def _marked(table: str) -> str:
    if "span=" in table:
        return table
    rows = [
        [(name, _MARKUP.sub("", text).strip()) for name, _, text in _CELL.findall(row)] for row in _ROW.findall(table)
    ]
    columns = {place for place in range(max(map(len, rows), default=0)) if _holds_numbers(rows, place)}

    def row(found: re.Match[str]) -> str:
        places = iter(range(len(_CELL.findall(found[0]))))
        return _CELL.sub(lambda cell: _cell(cell, next(places) in columns), found[0])

    return _ROW.sub(row, table) if columns else table


def _holds_numbers(rows: list[list[tuple[str, str]]], place: int) -> bool:
    """Whether the cells below the heads are numbers, at least one of them in figures."""
    cells = [row[place][1] for row in rows if place < len(row) and any(name == "td" for name, _ in row)]
    return all(_NUMBER.fullmatch(cell) for cell in cells if cell) and any(_FIGURE.search(cell) for cell in cells)


def _cell(found: re.Match[str], is_figure: bool) -> str:
    return f'<{found[1]} class="figures"{found[2]}>{found[3]}</{found[1]}>' if is_figure else found[0]
