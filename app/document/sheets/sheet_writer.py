"""What every sheet is written with: the shown plan, its strings, and answers as columns and cells."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from functools import cached_property
from typing import Any

from app.base.characters import is_visible
from app.document.model.sheets import Cell, Column, ColumnKind, Sheet
from app.document.sheets.agenda import Agenda, agenda
from app.document.shown.shown_plan import ShownPlan
from app.document.writing.activity_texts import activity_messages
from app.document.writing.message_pack import PackMessage
from app.i18n.dates import weekday_names
from app.i18n.translator import Translator
from app.knowledge.content import Knowledge
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Date, DayNumber, Line, Number, Text, Time
from app.plan.fields.list_kinds import Field, ListOf
from app.plan.fields.values import Unreadable
from app.plan.plan import STEPS_BY_KEY, Plan
from app.plan.steps.activities import Activity
from app.plan.steps.when import Slot
from app.wording.days import day_words
from app.wording.values import field_words

Row = tuple[Cell, ...]

_KINDS: Mapping[type[Field], ColumnKind] = {
    Number: ColumnKind.NUMBER, DayNumber: ColumnKind.NUMBER, Date: ColumnKind.DATE, Time: ColumnKind.TIME,
    Line: ColumnKind.LINE, Text: ColumnKind.TEXT,
}  # fmt: skip


@dataclass(frozen=True)
class SheetWriter:
    """Sheets being written, of nothing but what is shown of a plan."""

    shown: ShownPlan
    t: Translator

    @property
    def plan(self) -> Plan:
        """The plan as it is shown."""
        return self.shown.plan

    @property
    def knowledge(self) -> Knowledge:
        """The knowledge in the language of the sheets."""
        return self.shown.knowledge

    @cached_property
    def agenda(self) -> Agenda:
        """Everything that happens, day by day."""
        return agenda(self.shown)

    @cached_property
    def messages(self) -> Mapping[str, PackMessage]:
        """What is posted for activities, by the paths of the texts."""
        return activity_messages(self.shown)

    def label(self, step: str, name: str) -> str:
        """The label of a step's field."""
        return self.knowledge.guidance.of_step_field(step, name).label

    def part(self) -> Column:
        """The column that names a part of the plan."""
        return Column(self.t.gettext("Part"), ColumnKind.WORD)

    def column(self, model: type, name: str) -> Column:
        """The column of a field of a list's items."""
        label = self.knowledge.guidance.of_item(model).fields[name].label
        return Column(label, _KINDS.get(type(fields_of(model)[name]), ColumnKind.WORD))

    def cell(self, holder: Any, name: str) -> Cell:
        """An answer as a cell: numbers, days and times as such, all else in words, what is odd as typed."""
        value = getattr(holder, name)
        if isinstance(value, int | float | date | time) and not isinstance(value, bool):
            return value
        return value.raw if isinstance(value, Unreadable) else field_words(holder, name, self.knowledge) or None

    def day(self, number: int | None) -> Cell:
        """The number of a day; before the launch in words, as everywhere."""
        return day_words(number, self.t) if number is not None and number < 1 else number

    def shown_fields(self, model: type) -> list[str]:
        """The fields that may be shown; what was typed beside "other" stands in the place of that choice."""
        fields = fields_of(model)
        return [
            name
            for name, kind in fields.items()
            if (self.shown.is_private or not kind.private) and name.removesuffix("_other") not in set(fields) - {name}
        ]

    def listed(self, step: str, name: str, title: str) -> Sheet:
        """A list of a step: a row for each item, a column for each field that may be shown."""
        holder = fields_of(STEPS_BY_KEY[step].model)[name]
        assert isinstance(holder, ListOf)
        fields = self.shown_fields(holder.item)
        columns = tuple(self.column(holder.item, field) for field in fields)
        items = getattr(getattr(self.plan, step), name)
        rows = tuple(tuple(self.cell(item, field) for field in fields) for item in items)
        return Sheet(name, title, columns, rows, key_columns=1)

    def weekday(self, on: date | None) -> str | None:
        """The day of the week of a date."""
        return weekday_names(self.knowledge.language)[on.weekday()] if on else None

    def title_of(self, one: Activity | Slot) -> str:
        """What happens; by its kind where it has no title."""
        title = one.title if is_visible(one.title) else ""
        return title or field_words(one, "kind", self.knowledge) or self.t.gettext("no title yet")

    def who(self, owner: str) -> str | None:
        """Who is responsible, as typed; where that is a role, with the person who has it."""
        person = self._people.get(owner.strip().casefold())
        return self.t.gettext("%(role)s (%(person)s)", role=owner, person=person) if person else owner or None

    @cached_property
    def _people(self) -> Mapping[str, str]:
        """The person of each role, by its title case-folded."""
        return {role.title.casefold(): role.person for role in reversed(self.plan.who.roles) if role.title}
