"""The parts of one kind as they stand in a record's form: a line each, and the blank line that is copied for a new one."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.contrib.admin.helpers import AdminReadonlyField, InlineAdminForm, InlineAdminFormSet
from django.contrib.admin.utils import flatten_fieldsets
from django.forms import BaseInlineFormSet, Media
from django.forms.formsets import INITIAL_FORM_COUNT, MAX_NUM_FORM_COUNT, MIN_NUM_FORM_COUNT, TOTAL_FORM_COUNT
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from .once import once
from .pattern import Pattern


class Line:
    """One part: `shown` are the fields that are filled in or read, `sent` are those that go with them unseen."""

    def __init__(self, made: InlineAdminForm) -> None:
        self.form = made.form
        self.shown: list[Any] = []
        self.sent: list[Any] = []
        for name in flatten_fieldsets(made.fieldsets):
            field = made.form.fields.get(name)
            unseen = field is not None and field.widget.is_hidden
            if name not in made.readonly_fields:
                (self.sent if unseen else self.shown).append(made.form[name])
            elif not unseen:
                self.shown.append(AdminReadonlyField(made.form, name, is_first=True, model_admin=made.model_admin))
        if made.needs_explicit_pk_field():
            self.sent.append(made.pk_field().field)
        self.sent.append(made.fk_field().field)
        self.deletion = made.deletion_field().field if made.formset.can_delete else None


class Block(InlineAdminFormSet):
    """All parts of one kind, as the admin made them; but what is the same in each line is made once."""

    def __init__(self, made: InlineAdminFormSet) -> None:
        vars(self).update(vars(made))

    @property
    def media(self) -> Media:
        """Every line has the same, in every record: the class of the formset says it once."""
        return once((type(self.formset), "media"), lambda: self.opts.media + self.formset.media)

    @property
    def prefix(self) -> str:
        """The formset's; a template that asked the formset itself for it would have every form of it made."""
        return self.formset.prefix

    def __iter__(self) -> Iterator[InlineAdminForm]:
        """None: only the admin's script for fields that fill each other asks for all the forms, and the desk has no such field."""
        return iter(())

    @property
    def counts(self) -> SafeString:
        """How many lines there are: what Django's form of four hidden numbers says, without making one."""
        formset = self.formset
        numbers = {
            TOTAL_FORM_COUNT: formset.total_form_count(),
            INITIAL_FORM_COUNT: formset.initial_form_count(),
            MIN_NUM_FORM_COUNT: formset.min_num,
            MAX_NUM_FORM_COUNT: formset.max_num,
        }
        return format_html_join(
            "",
            '<input type="hidden" name="{0}-{1}" value="{2}" id="id_{0}-{1}">',
            ((formset.prefix, name, number) for name, number in numbers.items()),
        )

    @property
    def lines(self) -> Iterator[SafeString]:
        """Each part, as its line is written. Those of no record of their own, and not sent, are made of nothing but values."""
        formset = self.formset
        if formset.is_bound or formset.initial_form_count() or self.readonly_fields:
            return (self._line(Line(made)) for made in islice(super().__iter__(), formset.total_form_count()))
        pattern = once((type(formset), formset.prefix, self.has_add_permission), self._pattern)
        fields = formset.told(pattern.fields)
        return (
            pattern.filled(fields, formset.initial_extra[number], number)
            for number in range(formset.total_form_count())
        )

    def _line(self, line: Line) -> SafeString:
        return render_to_string("articles/newsdesk/_line.html", {"block": self, "line": line})

    def _blank(self, formset: BaseInlineFormSet) -> Line:
        shown = (self.fieldsets, self.prepopulated_fields, None, self.readonly_fields)
        return Line(InlineAdminForm(formset, formset.empty_form, *shown, model_admin=self.opts))

    def _pattern(self) -> Pattern:
        """Of a line that knows of no record, not even of the one that the lines are of."""
        blank = self._blank(self.formset.of_nobody())
        return Pattern(blank.form, lambda: self._line(blank))

    @property
    def head(self) -> SafeString:
        """What the lines are."""
        return self._piece("lines_head")

    @property
    def foot(self) -> SafeString:
        """The blank line, and the button that adds a copy of it."""
        return self._piece("lines_foot")

    @property
    def grip(self) -> SafeString:
        """What a line is dragged by."""
        return self._piece("line_grip")

    @property
    def moves(self) -> SafeString:
        """The buttons of a line."""
        return self._piece("line_moves")

    def _piece(self, name: str) -> SafeString:
        """What is the same in every record, written once for all who have the same rights: the class of the formset is theirs."""
        return once((type(self.formset), self.formset.prefix, name), lambda: self._write(name))

    def _write(self, name: str) -> SafeString:
        line = self._blank(self.formset) if self.has_add_permission else None
        return render_to_string(f"articles/newsdesk/_{name}.html", {"block": self, "line": line})
