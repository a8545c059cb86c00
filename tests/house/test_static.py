"""The readers' style: one file for each component, and one file for the reader."""

import gzip
import re
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders

from newsroom.static import Storage

STYLE = Path(settings.BASE_DIR) / "static" / "public"


def collect(place: Path) -> Storage:
    """The static files as `collectstatic` leaves them."""
    storage = Storage(location=place, base_url="/static/")
    paths = {
        path: (source, path)
        for finder in get_finders()
        for path, source in finder.list([])
        if path.startswith("public/")
    }
    for path, (source, name) in paths.items():
        if not storage.exists(path):
            with source.open(name) as file:
                storage._save(path, file)
    faults = [result for _name, _hashed, result in storage.post_process(paths) if isinstance(result, Exception)]
    assert faults == []
    return storage


def test_every_component_is_in_the_list_and_each_but_once():
    listed = re.findall(r'@import "([^"]+)"', (STYLE / "readers.css").read_text())

    assert sorted(listed) == sorted(file.name for file in STYLE.glob("*.css") if file.name != "readers.css")


def test_readers_get_one_style_sheet_with_every_rule_of_every_component_in_it(tmp_path):
    storage = collect(tmp_path)
    with storage.open(storage.stored_name("public/readers.css")) as file:
        css = file.read().decode()

    rules = {
        file.name: re.findall(r"^\.[a-z][a-z0-9-]*", file.read_text(), re.MULTILINE)[:1]
        for file in STYLE.glob("*.css")
        if file.name not in {"readers.css", "print.css"}
    }
    assert "@import" not in css
    assert [name for name, classes in rules.items() if not all(one in css for one in classes)] == []
    assert css.count("@media print") == 1


def test_a_component_that_changed_is_in_what_is_collected_next(tmp_path):
    (tmp_path / "public").mkdir()
    (tmp_path / "public" / "readers.css").write_text(".of-last-time { color: red }")

    storage = collect(tmp_path)

    with storage.open(storage.stored_name("public/readers.css")) as file:
        assert ".of-last-time" not in file.read().decode()


def test_the_fonts_are_there_with_their_licence_and_every_one_is_used():
    fonts = {file.name for file in (STYLE / "fonts").glob("*.woff2")}

    assert set(re.findall(r"fonts/([a-z-]+\.woff2)", (STYLE / "fonts.css").read_text())) == fonts
    assert "SIL OPEN FONT LICENSE" in (STYLE / "fonts" / "OFL.txt").read_text()


def test_every_colour_is_a_token():
    """Only tokens.css names colours; print has its own black and white."""
    colour = re.compile(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(")
    named = {
        file.name: colour.findall(file.read_text())
        for file in STYLE.glob("*.css")
        if file.name not in {"tokens.css", "print.css"}
    }

    assert {name: found for name, found in named.items() if found} == {}


def test_what_a_first_visit_loads_besides_the_page_and_its_pictures_stays_small(tmp_path):
    """Of the 90 KB that a story may take at first, in 8 requests at most, the page itself and its style of italics included."""
    storage = collect(tmp_path)
    style = len(gzip.compress((tmp_path / storage.stored_name("public/readers.css")).read_bytes()))
    fonts = [
        (STYLE / "fonts" / f"newsreader-{face}-latin.woff2").stat().st_size for face in ("text", "headline", "italic")
    ]
    icon = (STYLE / "icon.svg").stat().st_size

    assert style + sum(fonts) + icon < 80_000
