"""Pictures on readers' pages: what stands around them, and that every address a page gives leads to a picture."""

import re
from datetime import timedelta
from html import unescape
from io import BytesIO

from django.utils.html import escape

from articles.pictures.amend import amend
from articles.pictures.intake import take_in
from articles.pictures.paths import FORMATS, WIDTHS, rendition_path
from articles.tools import clock
from tests.newsroom import NOON
from tests.pictures.files import drawn, saved

HOUR = timedelta(hours=1)
FIGURE = re.compile(r'<figure class="picture[^"]*">.*?</figure>', re.DOTALL)
ADDRESSES = re.compile(r'(?:src|srcset)="([^"]+)"')
HOSTILE = """"><script>alert('x')</script>"""


def taken(newsroom, colour, **words):
    return take_in(BytesIO(saved(drawn(size=(2000, 1000), colour=colour))), by=newsroom.reporter, **words)


def page(client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def one_line(html: str) -> str:
    """The markup without the white space between tags and around texts."""
    return re.sub(r"\s+(?=<)|(?<=>)\s+", "", re.sub(r"\s+", " ", html))


def figures(html: str) -> list[str]:
    return [one_line(figure) for figure in FIGURE.findall(html)]


def figure(picture, *, alt: str, words: str, sizes: str, loading: str) -> str:
    """The markup that is wanted of a picture 2,000 pixels wide."""

    def srcset(ending: str) -> str:
        return ", ".join(f"{rendition_path(picture.pk, picture.sha256, w, ending)} {w}w" for w in WIDTHS)

    return (
        f'<figure class="picture"><picture><source type="image/webp" srcset="{srcset("webp")}" sizes="{sizes}">'
        f'<img src="{rendition_path(picture.pk, picture.sha256, 800, "jpg")}" srcset="{srcset("jpg")}" sizes="{sizes}" '
        f'width="1600" height="800" alt="{alt}" {loading}></picture>'
        f'<figcaption dir="auto">{words}</figcaption></figure>'
    )


def picture_paths(html: str) -> set[str]:
    """Every address of a picture that the page gives."""
    return {
        part.split()[0]
        for found in ADDRESSES.findall(html)
        for part in unescape(found).split(",")
        if "/pictures/" in part
    }


def published(newsroom):
    lead = taken(newsroom, "navy", caption="The harbour", credit="Ada Marsh")
    inner = taken(newsroom, "teal", caption="The ferry", credit="Quay Pictures")
    portrait = taken(newsroom, "brown", credit="PA")
    person = newsroom.person("Jon Quay", portrait=portrait)
    body = f'<p>The ferry is back.</p><figure data-picture="{inner.pk}"></figure><p>It sails at noon.</p>'
    outcome = newsroom.publish(
        newsroom.story(
            body=body,
            people=[person],
            pictures=[
                {"picture": lead.pk, "place": "lead", "alt": "Boats & nets"},
                {"picture": inner.pk, "place": "body", "alt": "A ferry", "caption": "The ferry, at last"},
            ],
        )
    )
    return outcome.edition.path, lead, inner, portrait


def test_a_story_shows_its_lead_and_its_body_pictures_with_their_words(client, newsroom):
    with clock.fixed(NOON):
        path, lead, inner, _portrait = published(newsroom)
        html = page(client, path)

    assert figures(html) == [
        figure(
            lead,
            alt="Boats &amp; nets",
            words='<span class="caption">The harbour</span><span class="credit">Ada Marsh</span>',
            sizes="(min-width: 80rem) 64rem, 100vw",
            loading='fetchpriority="high"',
        ),
        figure(
            inner,
            alt="A ferry",
            words='<span class="caption">The ferry, at last</span><span class="credit">Quay Pictures</span>',
            sizes="(min-width: 46rem) 40rem, 100vw",
            loading='loading="lazy"',
        ),
    ]


def test_a_persons_page_shows_the_portrait_and_says_whose_it_is(client, newsroom):
    with clock.fixed(NOON):
        *_rest, portrait = published(newsroom)
        html = page(client, "/people/jon-quay/")

    assert figures(html) == [
        figure(
            portrait,
            alt="Portrait of Jon Quay",
            words='<span class="credit">PA</span>',
            sizes="(min-width: 48rem) 18rem, 10rem",
            loading='fetchpriority="high"',
        )
    ]


def test_every_address_of_a_picture_on_a_page_leads_to_it(client, newsroom):
    with clock.fixed(NOON):
        path, lead, inner, portrait = published(newsroom)
        found = set().union(*(picture_paths(page(client, p)) for p in (path, "/people/jon-quay/", "/", "/news/")))
        statuses = {client.get(address).status_code for address in found}

    pictures = (lead, inner, portrait)
    assert found == {rendition_path(p.pk, p.sha256, w, e) for p in pictures for w in WIDTHS for e in FORMATS}
    assert statuses == {200}


def test_a_picture_whose_rights_have_ended_leaves_no_trace_on_a_page(client, newsroom):
    with clock.fixed(NOON):
        path, lead, inner, portrait = published(newsroom)
        for picture in (lead, inner, portrait):
            picture.rights_end = NOON + HOUR
            amend(picture, by=newsroom.editor)
    with clock.fixed(NOON + HOUR):
        pages = [page(client, p) for p in (path, "/people/jon-quay/", "/", "/news/")]

    assert [(figures(html), picture_paths(html)) for html in pages] == [([], set())] * 4
    assert "<p>The ferry is back.</p><p>It sails at noon.</p>" in pages[0]


def test_words_of_a_picture_are_text_and_never_markup(client, newsroom):
    with clock.fixed(NOON):
        pictures = [taken(newsroom, colour, caption=HOSTILE, credit=HOSTILE) for colour in ("navy", "teal")]
        body = f'<figure data-picture="{pictures[1].pk}"></figure>'
        places = zip(pictures, ("lead", "body"), strict=True)
        uses = [{"picture": picture.pk, "place": place, "alt": HOSTILE} for picture, place in places]
        html = page(client, newsroom.publish(newsroom.story(body=body, pictures=uses)).edition.path)

    assert html.count(escape(HOSTILE)) == 6
    assert "<script" not in html
