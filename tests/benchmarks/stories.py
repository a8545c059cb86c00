"""Deterministic copy: the same stories each time, with sections, tags, people, bylines and links, as `import_stories` reads them."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

_WORDS = """
harbour ferry council bridge quay market school tide lifeboat pilot winter crossing ground vote hearing budget dredger
station hospital theatre river north south county clerk master trust inquiry report meeting evening morning plan wall
the of and to in a that was for on with as at by from this had not are but were which would their been has more when
said after before under over between again against because during without within while still never always often
""".split()  # noqa: SIM905
_SECTIONS = ("News", "Politics", "Business", "Sport", "Culture", "Science", "Opinion", "Travel")
_FIRST_DAY = datetime(2014, 1, 1, tzinfo=UTC)
# Minutes from the first story to the last: ten years, all of them past. Their last month is the same in every size, with
# fifty stories a day, so that a day and a month of the archive show as much in a small paper as in a large one.
_SPAN = 3_650 * 24 * 60
_LAST_MONTH, _IN_LAST_MONTH = 30 * 24 * 60, 1_500
# People and tags at least, more than the desk's lists count to: in a small paper some of them are in no story.
_RECORDS = 300
# One of its days.
FULL_DAY = (_FIRST_DAY + timedelta(minutes=_SPAN, days=-1)).date()


def write_files(folder: Path, size: int) -> dict[str, Path]:
    """The files of an import of so many stories, by the options that take them."""
    chance = Random(size)
    # More people in stories than readers' list of them has on a page.
    people, tags = max(min(size, 110), size // 20), max(10, size // 100)
    records = {
        "sections": [{"slug": name.lower(), "name": name} for name in _SECTIONS],
        "people": [
            {"slug": f"person-{n}", "name": _person(n), "bio": _sentence(chance, 40)}
            for n in range(max(people, _RECORDS))
        ],
        "tags": [
            {"slug": f"tag-{n}", "name": _tag(n), "description": _sentence(chance, 8)}
            for n in range(max(tags, _RECORDS))
        ],
    }
    files = {name: _write(folder / f"{name}.jsonl", lines) for name, lines in records.items()}
    return files | {"stories": _write(folder / "stories.jsonl", _stories(chance, size, people=people, tags=tags))}


def _write(file: Path, lines) -> Path:
    with file.open("w") as opened:
        opened.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    return file


def _stories(chance: Random, size: int, *, people: int, tags: int) -> Iterator[dict]:
    for n in range(size):
        # Each record has a story; beyond that a few have many, as in life.
        named = {n % people, *(_favoured(chance, people) for _ in range(chance.randrange(3)))}
        about = {n % tags, *(_favoured(chance, tags) for _ in range(chance.randrange(4)))}
        yield {
            "id": f"bench-{n}",
            "slug": f"{chance.choice(_WORDS)}-{n}",
            "headline": _sentence(chance, 8)[:-1] + f" {n}",
            "standfirst": _sentence(chance, 22),
            "body": _body(chance),
            "section": _SECTIONS[n % len(_SECTIONS)].lower(),
            "people": [f"person-{m}" for m in sorted(named)],
            "tags": [f"tag-{m}" for m in sorted(about)],
            "bylines": [f"person-{_favoured(chance, people)}"],
            "published": (_FIRST_DAY + timedelta(minutes=_minute(n, size))).isoformat(),
        }


def _minute(n: int, size: int) -> int:
    """When the story is published, in minutes from the first day."""
    late = min(_IN_LAST_MONTH, size * 3 // 4)
    early = size - late
    if n < early:
        return (_SPAN - _LAST_MONTH) * n // early
    return _SPAN - _LAST_MONTH + _LAST_MONTH * (n - early) // late


def _favoured(chance: Random, size: int) -> int:
    return int(size * chance.random() ** 3)


def _body(chance: Random) -> str:
    """Some 600 words in a dozen paragraphs, with a crosshead, a link and a quotation."""
    paragraphs = [f"<p>{' '.join(_sentence(chance, 16) for _ in range(3))}</p>" for _ in range(12)]
    paragraphs[3] = (
        f'<p>{_sentence(chance, 20)} <a href="https://harbour.example/{chance.randrange(999)}">The report</a>.</p>'
    )
    paragraphs.insert(5, f"<h2>{_sentence(chance, 4)[:-1]}</h2>")
    paragraphs.insert(9, f"<blockquote><p>{_sentence(chance, 14)}</p></blockquote>")
    return "".join(paragraphs)


def _sentence(chance: Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words)).capitalize() + "."


def _person(n: int) -> str:
    return f"{('Ada', 'Jon', 'Mira', 'Tom', 'Ines', 'Ravi', 'Lena', 'Omar')[n % 8]} {_letters(n).capitalize()}sen"


def _tag(n: int) -> str:
    return f"Matter {_letters(n)}"


def _letters(n: int) -> str:
    """The number in syllables: names are of letters."""
    syllables = ("ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu")
    return "".join(syllables[int(digit)] for digit in f"{n:03}")
