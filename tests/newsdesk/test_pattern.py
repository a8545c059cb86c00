"""What is written by a pattern is what the templates write, and nobody else's."""

import pytest
from django import forms
from django.contrib.admin.helpers import InlineAdminForm

from articles.authority.models import State
from articles.newsdesk import once
from articles.newsdesk.block import Line
from articles.newsdesk.fieldsets import _write
from articles.newsdesk.pattern import Pattern
from articles.tags.models import Tag

HOSTILE = '"><script>alert(1)</script> {kicker} __prefix__ \0kicker\0 &amp; é'


class Form(forms.Form):
    kicker = forms.CharField(initial="The quay", help_text="Above the <b>headline</b>.")
    kind = forms.ChoiceField(choices=[("news", "News"), (HOSTILE, HOSTILE)])
    hidden = forms.BooleanField(widget=forms.HiddenInput, required=False)


@pytest.fixture
def full(newsroom, two_pictures):
    """A story with lines of each kind, in words that mean it ill."""
    people = [newsroom.person("Ada Marsh"), newsroom.person("Jo Bell")]
    printed = {"name": HOSTILE[:60].replace("\0", ""), "work": "pictures", "person": None, "organisation": None}
    words = HOSTILE.replace("\0", "")
    return newsroom.story(
        words,
        kicker=words,
        standfirst=words,
        body="<p>a &amp; b</p>",
        credits=[*people, printed],
        people=people,
        tags=[newsroom.tag("Harbour"), newsroom.tag("Ferries")],
        pictures=[{"picture": picture.pk, "alt": words, "caption": words} for picture in two_pictures[:1]],
        links=[newsroom.story("Another")],
    )


@pytest.mark.parametrize(
    "values", [{}, {"kicker": HOSTILE, "kind": HOSTILE, "hidden": True}, {"kicker": None, "kind": "news"}]
)
def test_a_filled_pattern_is_the_form_as_it_would_be_written_whole(values):
    blank = Form(prefix="lines-__prefix__")
    pattern = Pattern(blank, blank.as_p)

    filled = pattern.filled(Form().fields, {"kicker": "The quay"} | values, 7)

    assert filled == Form(prefix="lines-7", initial=values).as_p()


def test_a_story_is_shown_as_the_templates_write_it(desk, full):
    context = desk.get(f"articles/story/{full.pk}/change/").context

    for place, (written, fieldset) in enumerate(zip(context["fieldsets"], context["adminform"], strict=True)):
        assert written == (fieldset.classes, _write(fieldset, place))
    counts = []
    for block in context["inline_admin_formsets"]:
        made = [
            InlineAdminForm(block.formset, form, block.fieldsets, {}, None, (), block.opts) for form in block.formset
        ]
        assert [*block.lines] == [block._line(Line(one)) for one in made]
        counts.append(len(made))
    assert counts == [3, 2, 1, 2, 1]


def test_a_story_shows_nothing_of_the_one_that_was_opened_before(desk, newsroom, full):
    empty = newsroom.story("Nothing in it", body="", section=None)
    path = f"articles/story/{empty.pk}/change/"

    desk.get(f"articles/story/{full.pk}/change/")
    page = desk.get(path).content.decode()

    # The blank line of each kind, and no other.
    assert ("alert(1)" in page, "Ada Marsh" in page, page.count("data-line>")) == (False, False, 5)


def test_a_form_to_file_with_shows_what_the_address_says_to_nobody_else(desk_of):
    first = desk_of("editor").get("articles/story/add/", kicker="From the address").content.decode()
    second = desk_of("editor").get("articles/story/add/").content.decode()

    assert ("From the address" in first, "From the address" in second) == (True, False)


def test_who_only_reads_gets_no_field_of_an_editor_who_came_first(desk_of, full):
    path = f"articles/story/{full.pk}/change/"

    pages = [desk_of(group).get(path).content.decode() for group in ("editor", "librarian")]

    assert [('name="kicker"' in page, 'class="readonly"' in page) for page in pages] == [(True, False), (False, True)]


def test_each_page_has_its_own_nonce_in_every_script(desk, full):
    for _time in range(2):
        answer = desk.get(f"articles/story/{full.pk}/change/")
        policy, page = answer["Content-Security-Policy"], answer.content.decode()

        scripts = page.count("<script")
        nonce = policy.partition("'nonce-")[2].partition("'")[0]

        assert (len(nonce) > 20, page.count(f'nonce="{nonce}"') >= scripts, "\0" in page) == (True, True, False)


def test_a_merged_tag_opened_first_leaves_the_next_one_its_scripts(desk, newsroom, monkeypatch):
    monkeypatch.setattr(once, "_made", {})
    survivor, merged = newsroom.tag("Harbour"), newsroom.tag("Harbours")
    Tag.objects.filter(pk=merged.pk).update(state=State.MERGED, survivor=survivor)

    pages = [desk.get(f"articles/tag/{tag.pk}/change/").content.decode() for tag in (merged, survivor)]

    assert ["select2.full" in page for page in pages] == [False, True]
