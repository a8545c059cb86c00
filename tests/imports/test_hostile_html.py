"""Hostile HTML in a line: what would run never comes through."""

import json
import re
from html import unescape

from articles.editions.models import Edition
from tests.newsroom import NOON

from .inputs import line, sample

BLANKS = "".join(map(chr, range(0x21)))


def test_nothing_of_hostile_html_that_would_run_comes_through(desk):
    cases = json.loads(sample("html/dompurify-expect.json").read_text())
    lines = [line(n, body=case["payload"], standfirst="x") for n, case in enumerate(cases)]

    desk.stories(*lines)

    bodies = "\n".join(Edition.objects.live(NOON).values_list("body", flat=True))
    tags = set(re.findall(r"<([a-z0-9]+)", bodies))
    names = set(re.findall(r'<[^>]*? ([a-z-]+)="', bodies))
    assert Edition.objects.count() > 200
    assert not tags & {
        "script",
        "style",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "form",
        "input",
        "img",
        "template",
    }
    assert names <= {"href", "dir", "start", "scope", "colspan", "rowspan", "class", "lang"}
    # As a browser reads an address: line ends and tabs go, and what is no more than a space before it.
    targets = [re.sub("[\t\r\n]", "", unescape(found)).lstrip(BLANKS) for found in re.findall('href="([^"]*)"', bodies)]
    assert not [target for target in targets if re.match("(?:javascript|data|vbscript):", target, re.IGNORECASE)]
