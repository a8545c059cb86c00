"""The parts of one kind as they stand in a record's form: a line each, and the blank line that is copied for a new one."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

from django.contrib.admin.helpers import AdminReadonlyField, InlineAdminForm, InlineAdminFormSet
from django.contrib.admin.utils import flatten_fieldsets
from django.forms import Media
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from .once import once

_LINE, _MOVES = "articles/newsdesk/_line.html", "articles/newsdesk/_line_moves.html"


class Line:
    """One part: `shown` are the fields that are filled in or read, `sent` are those that go with them unseen."""

    def __init__(self, made: InlineAdminForm) -> None:
        self.form = made.form
        self.shown: list[Any] = []
        self.sent: list[Any] = []
        for name in flatten_fieldsets(made.fieldsets):
            if name in made.readonly_fields:
                self.shown.append(AdminReadonlyField(made.form, name, is_first=True, model_admin=made.model_admin))
            elif made.form.fields[name].widget.is_hidden:
                self.sent.append(made.form[name])
            else:
                self.shown.append(made.form[name])
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
        """Every line has the same, and the formset says it once."""
        return self.opts.media + self.formset.media

    def __iter__(self) -> Iterator[InlineAdminForm]:
        """The parts that there are, without the blank one."""
        return islice(super().__iter__(), self.formset.total_form_count())

    @property
    def lines(self) -> list[Line]:
        return [Line(made) for made in self]

    @property
    def blank_line(self) -> SafeString:
        """A line with nothing in it, written once for all who have the same rights: the class of the formset is theirs."""
        return once((type(self.formset), self.formset.prefix, "blank"), self._write_blank_line)

    def _write_blank_line(self) -> SafeString:
        *_lines, blank = super().__iter__()
        return render_to_string(_LINE, {"block": self, "line": Line(blank)})

    @property
    def moves(self) -> SafeString:
        """The buttons of a line."""
        ordered = self.opts.ordered
        return once(("moves", ordered), lambda: render_to_string(_MOVES, {"ordered": ordered}))
