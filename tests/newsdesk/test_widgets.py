"""Fields written in plain Python are written as Django's own templates write them."""

from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.forms.utils import ErrorList
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy

from articles.newsdesk.widgets import PLAIN, Renderer

HOSTILE = "\"'><script>&amp;é"
VALUES = (None, "", 0, 7, False, "Ferry\nreturns", HOSTILE, mark_safe("<b>&amp;</b>"), gettext_lazy("Section"))  # noqa: S308
ATTRS: tuple[dict[str, Any], ...] = (
    {},
    {"id": "id_headline", "required": True, "disabled": False, "rows": 2, "data-limit": None, "title": HOSTILE},
)
CHOICES = [
    ("", "---------"),
    ("news", gettext_lazy("news")),
    (HOSTILE, HOSTILE),
    (0, "none"),
    (mark_safe("<i>"), mark_safe("<i>kept</i>")),  # noqa: S308
    ("Desks", [("home", "Home"), ("foreign", "Foreign & far")]),
]
WIDGETS = (
    forms.TextInput, forms.HiddenInput, forms.NumberInput, forms.EmailInput, forms.PasswordInput, forms.DateInput,
    forms.DateTimeInput, forms.CheckboxInput, forms.Textarea,
)  # fmt: skip


class Form(forms.Form):
    headline = forms.CharField(label=HOSTILE)
    section = forms.ChoiceField(choices=CHOICES)


def both(template: str, context: dict[str, Any]) -> tuple[str, str]:
    """What we write, and what Django does."""
    assert template in PLAIN
    return Renderer().render(template, context), DjangoTemplates().render(template, context)


@pytest.mark.parametrize("widget", WIDGETS)
@pytest.mark.parametrize("attrs", ATTRS)
@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_a_field_is_written_as_django_writes_it(widget, value, attrs):
    made = widget(attrs=attrs)

    ours, theirs = both(made.template_name, made.get_context(HOSTILE, value, attrs))

    assert ours == theirs


@pytest.mark.parametrize("widget", [forms.Select, forms.SelectMultiple])
@pytest.mark.parametrize("attrs", ATTRS)
@pytest.mark.parametrize("value", [None, "news", 0, HOSTILE, ["home", "news"]], ids=repr)
def test_a_choice_is_written_as_django_writes_it(widget, value, attrs):
    made = widget(attrs=attrs, choices=CHOICES)

    ours, theirs = both(made.template_name, made.get_context("section", value, attrs))

    assert ours == theirs


@pytest.mark.parametrize(
    "context",
    [
        {"label": HOSTILE, "tag": "label", "use_tag": True, "attrs": {"for": "id_headline", "class": "required"}},
        {"label": mark_safe("A&nbsp;b:"), "tag": "legend", "use_tag": True, "attrs": None},  # noqa: S308
        {"label": "Headline:", "tag": "label", "use_tag": False, "attrs": {}},
    ],
)
def test_a_label_is_written_as_django_writes_it(context):
    ours, theirs = both("django/forms/label.html", context)

    assert ours == theirs


@pytest.mark.parametrize("template", ["django/forms/errors/list/default.html", "django/forms/errors/list/ul.html"])
@pytest.mark.parametrize("errors", [[], [HOSTILE, gettext_lazy("news"), forms.ValidationError("Too long."), mark_safe("<a>")]])  # fmt: skip  # noqa: S308
@pytest.mark.parametrize("field", [None, "id_headline"])
def test_what_is_wrong_is_written_as_django_writes_it(template, errors, field):
    wrong = ErrorList(errors, error_class="nonfield", field_id=field)

    ours, theirs = both(template, wrong.get_context())

    assert ours == theirs


def test_a_whole_form_is_written_as_django_writes_it():
    data = {"headline": "", "section": "nowhere"}

    ours, theirs = Form(data, renderer=Renderer()), Form(data, renderer=DjangoTemplates())

    assert str(ours) == str(theirs)
