"""Invented bodies, made by the one renderer of bodies."""

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from articles.editions.body import render
from articles.editions.reading import BODY_SIZES

from .specimen import READERS
from .values import picture
from .words import ARABIC_BODY, ARABIC_HEADLINES, ARABIC_NAME, LONG, unbroken

SHORT = "<p>The first boat leaves the north pier at six, with room for forty people and two bicycles.</p>"
EVERYTHING = (
    '<p>The first boat leaves at six, says <a data-person="1">Ada Marsh</a>, who has <strong>waited</strong> for it <em>all</em> '
    'winter, and <a href="https://ferry.example/">the timetable</a> says so too: 10\u202f000 litres, H<sub>2</sub>O, the 3<sup>rd</sup> of '
    "<s>March</s> April, as in <cite>The Pilot’s Almanac</cite>.<br>A line of its own.</p>"
    f"<p>{LONG}</p><h2>A crosshead</h2><p>{LONG}</p>"
    '<aside class="pull-quote"><p>Nobody learns to swim by reading the minutes</p></aside>'
    f"<h3>A smaller one</h3><p>{LONG}</p><ul><li>Two crews</li><li>One boat</li><li>{LONG}</li></ul>"
    '<ol start="3"><li>The third reason</li><li>The fourth</li></ol>'
    f"<blockquote><p>{LONG}</p><p>So it was minuted.</p></blockquote>"
    '<figure data-picture="1"><figcaption>The slipway, with <em>Constance</em>.</figcaption></figure><hr>'
    '<table><thead><tr><th scope="col">Crossing</th><th scope="col">First</th><th scope="col">Fare</th></tr></thead>'
    '<tbody><tr><th scope="row">North pier</th><td>6.00</td><td>£2.00</td></tr>'
    '<tr><th scope="row">Lower Town</th><td>6.25</td><td>£1.50</td></tr></tbody></table>'
    '<figure data-picture="2"></figure><p>After that the town will see.</p>'
)  # fmt: skip


def short_body() -> SafeString:
    """Two paragraphs."""
    return _rendered(f"{SHORT}<p>{LONG}</p>")


def every_element() -> SafeString:
    """Everything that a body may hold."""
    return _rendered(EVERYTHING)


def longest_body() -> SafeString:
    """What is too wide for its column."""
    row = "<tr>" + "<td>a cell</td>" * 14 + "</tr>"
    return _rendered(
        f"{SHORT}<h2>{unbroken(200)}</h2><p>{unbroken(500)}</p><table><tbody>{row * 3}</tbody></table>"
        f'<aside class="pull-quote"><p>{unbroken(200)}</p></aside>'
    )


def arabic_body() -> SafeString:
    """From right to left, with words in it that are not."""
    one, two, *_rest = ARABIC_HEADLINES
    return _rendered(
        f"<p>{ARABIC_BODY}</p><h2>{one}</h2><p>{ARABIC_BODY} (Ada Marsh, <cite>The Pilot</cite>, 2026)</p>"
        f'<aside class="pull-quote"><p>{two}</p></aside><ul><li>{one}</li><li>{two}</li></ul>'
        f"<blockquote><p>{ARABIC_BODY}</p></blockquote>"
        f'<table><tbody><tr><th scope="row">{ARABIC_NAME}</th><td>12</td><td>{one}</td></tr></tbody></table>'
    )


def _rendered(body: str) -> SafeString:
    def figure(number: int, caption: str) -> str:
        shown = picture("tall" if number == 2 else "", caption="The slipway, with Constance." if caption else "")
        return render_to_string(f"{READERS}_picture.html", {"picture": shown, "sizes": BODY_SIZES})

    return render(body, person_path=lambda number: "/people/", figure=figure)
