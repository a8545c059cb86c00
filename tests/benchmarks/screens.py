"""Everything whose work is compared at two sizes: readers' pages of every kind, and all that the desk's own pages lead to.

Found by following links, so that a new filter, field or kind of record is measured without being named here. Needs Django.
"""

import re
from collections.abc import Iterator
from html import unescape
from urllib.parse import parse_qsl, urlencode

from django.contrib import admin
from django.db.models import Model
from django.test import Client
from django.urls import reverse

from articles.stories.models import Story
from tests.benchmarks import samples
from tests.benchmarks.kinds import KINDS

# Pages of a kind of which each shows more or less, as chance has it: together they show the same in every size.
_OF_A_KIND = 20
# What is searched for: a person's name, what nobody has written, a number. Then the beginning of a word that more stories
# have, in every size, than a search looks at, and two such; and what is had by more records than a field offers.
_TERMS = ("ada bababasen", "nothing such", "99999999")
_OF_STORIES = ("b", "b t")
_OF_MANY = ("", "b", "matter")
# Records of a kind whose forms are opened.
_FORMS = 5
_LINK = re.compile(r'href="([^"]+)"')
# Of the pages of a list its second stands for all.
_QUERY = re.compile(r"\?(?!p=(?!2$))\w.*")
_OFFERED = re.compile(r'data-model-name="(\w+)"[^>]*data-field-name="(\w+)"')

Pages = Iterator[tuple[str, list[str]]]


def readers(client: Client) -> Pages:
    """Names of readers' pages, each with addresses: every kind, and each page that the newest of them pages on to."""
    for kind, goals in KINDS.items():
        paths = samples.fullest(kind) or samples.of_kind(kind, _OF_A_KIND)
        yield kind, paths
        if goals.status == 200:
            yield from _paged(client, kind, paths[0])
    yield "no such story", [f"{path.rstrip('/')}-of-another-name/" for path in samples.of_kind("story", _OF_A_KIND)]


def _paged(client: Client, kind: str, path: str) -> Pages:
    """The first link by each parameter that the page takes."""
    known = set()
    for link in _links(client, path):
        address, _mark, query = link.partition("?")
        names = tuple(name for name, _value in parse_qsl(query))
        if address in ("", path) and names and names not in known:
            known.add(names)
            yield f"{kind}, by {' and '.join(names)}", [f"{path}?{query}"]


def desk(client: Client) -> Pages:
    """Names of the desk's pages with their addresses: its lists by every filter, order and search, and one record of each kind."""
    yield "today", [reverse("admin:index")]
    offered: set[tuple[str, str]] = set()
    for model in admin.site._registry:
        plural = f"{model._meta.verbose_name_plural}"
        yield from _list_of(client, model, plural)
        yield from _record_of(client, model, plural, offered)
    for model_name, field in sorted(offered):
        asked = {"app_label": "articles", "model_name": model_name, "field_name": field}
        for term in (*_OF_MANY, *_TERMS):
            path = f"{reverse('admin:autocomplete')}?{urlencode(asked | {'term': term})}"
            yield f"offered, {field} of a {model_name}: “{term}”", [path]


def _list_of(client: Client, model: type[Model], plural: str) -> Pages:
    path = reverse(f"admin:{model._meta.label_lower.replace('.', '_')}_changelist")
    queries = [link for link in _links(client, path) if _QUERY.fullmatch(link)]
    if admin.site._registry[model].search_fields:
        terms = (*_TERMS, *_OF_STORIES) if model is Story else _TERMS
        queries += [f"?{urlencode({'q': term})}" for term in terms]
    yield f"{plural}:", [path]
    yield from ((f"{plural}: {query}", [path + query]) for query in queries)


def _record_of(client: Client, model: type[Model], plural: str, offered: set[tuple[str, str]]) -> Pages:
    """The forms of records from the middle, what they lead to, and into `offered` their fields with autocomplete."""
    last = model.objects.order_by("-pk").values_list("pk", flat=True).first() or 0
    numbers = model.objects.filter(pk__gte=(last + 1) // 2).order_by("pk").values_list("pk", flat=True)[:_FORMS]
    name = f"admin:{model._meta.label_lower.replace('.', '_')}_change"
    paths = [reverse(name, args=[number]) for number in numbers]
    if not paths:
        return
    yield f"{plural}: the form", paths
    offered.update(_OFFERED.findall(_page(client, paths[0])))
    places = [path.removesuffix("change/") for path in paths]
    for link in _links(client, paths[0]):
        if link.startswith(places[0]) and link != paths[0]:
            rest = link.removeprefix(places[0])
            yield f"{plural}: the form, {rest}", [place + rest for place in places]


def _links(client: Client, path: str) -> list[str]:
    """Where the page leads, each once."""
    return list(dict.fromkeys(map(unescape, _LINK.findall(_page(client, path)))))


def _page(client: Client, path: str) -> str:
    answer = client.get(path)
    if answer.status_code != 200 or answer.streaming:
        return ""
    return answer.content.decode(errors="replace")
