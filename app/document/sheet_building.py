"""Plan -> sheets: the schedule, the lists people work with, and everything else, so that no answer is missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from app.document.model.sheets import SCHEDULE, Cell, Column, ColumnKind, Sheet
from app.document.shown.shown_plan import ShownPlan
from app.document.writing.holidays import holiday_words
from app.i18n.dates import weekday_names
from app.i18n.translator import Translator, translator
from app.knowledge.content import Knowledge
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Date, Kind, Line, Number, Text, Time
from app.plan.fields.list_kinds import Field, ListOf, Lists, StagesOf
from app.plan.fields.values import Unreadable
from app.plan.paths import field_path
from app.plan.plan import STEPS, STEPS_BY_KEY, Plan, Step
from app.plan.steps.activities import Activity
from app.plan.steps.rules import Rule
from app.plan.steps.when import Slot
from app.schedule.timetable import DatedActivity
from app.schedule.workload import MINUTES_IN_HOUR, Load, loads
from app.wording.texts import current_text
from app.wording.values import field_words

_ACTIVITY = (
    "time", "minutes", "title", "kind", "owner", "led_by", "purpose", "script", "message", "material", "expected",
    "if_silent", "delivers", "offline", "interactive", "promotes", "series", "recap",
)  # fmt: skip
_ELSEWHERE = {
    ("days3", "activities"), ("days7", "activities"), ("month", "activities"), ("when", "slots"),
    ("seeds", "people"), ("who", "roles"), ("health", "metrics"),
}  # fmt: skip
_KINDS: Mapping[type[Field], ColumnKind] = {
    Number: ColumnKind.NUMBER, Date: ColumnKind.DATE, Time: ColumnKind.TIME,
    Line: ColumnKind.LINE, Text: ColumnKind.TEXT,
}  # fmt: skip

_Row = tuple[Cell, ...]


def build_sheets(shown: ShownPlan) -> tuple[Sheet, ...]:
    """The sheets of a plan; those without rows are left out, but for the schedule."""
    building = _Building(shown, translator(shown.language))
    sheets = (
        building.schedule(),
        building.listed("seeds", "people", shown.knowledge.guidance.steps["seeds"].title),
        building.roles(),
        building.listed("health", "metrics", building.label("health", "metrics")),
        building.rules(),
        building.rest(),
    )
    return tuple(sheet for sheet in sheets if sheet.rows or sheet.key == SCHEDULE)


@dataclass(frozen=True, slots=True)
class _Building:
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

    def schedule(self) -> Sheet:
        """Activities by day and time, then what comes every week, told by its days of the week."""
        columns = (
            self._part(),
            self._column(Activity, "day"),
            Column(self.t.gettext("Date"), ColumnKind.DATE),
            self._column(Slot, "weekdays"),
            Column(self.t.gettext("Holiday"), ColumnKind.WORD),
            *(self._column(Activity, name) for name in _ACTIVITY),
        )
        activities = (self._activity(dated) for dated in self.shown.timetable)
        slots = (self._slot(slot) for slot in self.plan.when.slots)
        return Sheet(SCHEDULE, self.t.gettext("Schedule"), columns, (*activities, *slots))

    def listed(self, step: str, name: str, title: str) -> Sheet:
        """A list of a step: a row for each item, a column for each field that may be shown."""
        holder = fields_of(STEPS_BY_KEY[step].model)[name]
        assert isinstance(holder, ListOf)
        shown = self._shown(holder.item)
        columns = tuple(self._column(holder.item, field) for field in shown)
        items = getattr(getattr(self.plan, step), name)
        return Sheet(name, title, columns, tuple(tuple(self._cell(item, field) for field in shown) for item in items))

    def roles(self) -> Sheet:
        """The roles, each with the hours that its person promises and needs in all their roles together."""
        bare = self.listed("who", "roles", self.label("who", "roles"))
        promised = Column(self.t.gettext("Hours promised per week, all roles"), ColumnKind.NUMBER)
        needed = Column(self.t.gettext("Hours needed in the busiest week"), ColumnKind.NUMBER)
        hours = {role: _hours(load) for load in loads(self.plan) for role in load.roles}
        rows = (row + hours[role.id] for role, row in zip(self.plan.who.roles, bare.rows, strict=True))
        return Sheet(bare.key, bare.title, (*bare.columns, promised, needed), tuple(rows))

    def rules(self) -> Sheet:
        """The whole step of the rules: each rule, the ladder of consequences, and what belongs to them."""
        step = STEPS_BY_KEY["rules"]
        columns = (self._part(), *(self._column(Rule, name) for name in fields_of(Rule)))
        rows = tuple((self.label(step.key, name), *row) for name in self._shown(step.model) for row in self._rule(name))
        return Sheet(step.key, self.knowledge.guidance.steps[step.key].title, columns, rows)

    def rest(self) -> Sheet:
        """Every answer that is in no other sheet, under its question."""
        columns = (
            self._part(),
            Column(self.t.gettext("Entry"), ColumnKind.LINE),
            Column(self.t.gettext("Question"), ColumnKind.LINE),
            Column(self.t.gettext("Answer"), ColumnKind.TEXT),
        )
        steps = (step for step in STEPS if step.key != "rules")
        return Sheet("rest", self.t.gettext("Everything else"), columns, tuple(self._rest_of(steps)))

    def label(self, step: str, name: str) -> str:
        """The label of a step's field."""
        return self.knowledge.guidance.of_step_field(step, name).label

    def _activity(self, dated: DatedActivity) -> _Row:
        activity, starts = dated.activity, dated.starts
        at = starts.at.time() if starts and starts.moved else self._cell(activity, "time")
        on = starts.at.date() if starts else dated.on
        others = (self._cell(activity, name) for name in _ACTIVITY[1:])
        part, weekday = self.knowledge.guidance.steps[dated.step].title, self._weekday(on)
        holiday = holiday_words(self.shown, on) or None
        return (part, self._cell(activity, "day"), on, weekday, holiday, at, *others)

    def _weekday(self, on: date | None) -> str | None:
        return weekday_names(self.knowledge.language)[on.weekday()] if on else None

    def _slot(self, slot: Slot) -> _Row:
        own = fields_of(Slot)
        cells = (self._cell(slot, name) if name in own else None for name in _ACTIVITY)
        return (self.label("when", "slots"), None, None, self._cell(slot, "weekdays"), None, *cells)

    def _rule(self, name: str) -> Iterator[_Row]:
        """The rows of one field of the step: a rule fills all columns, any other text the first."""
        answer = getattr(self.plan.rules, name)
        for one in answer if isinstance(answer, tuple) else (answer,):
            if isinstance(one, str):
                cells: _Row = (one or None,)
            else:
                cells = tuple(self._cell(one, field) for field in fields_of(type(one)))
            if any(cells):
                yield cells + (None,) * (len(fields_of(Rule)) - len(cells))

    def _rest_of(self, steps: Iterator[Step]) -> Iterator[_Row]:
        for step in steps:
            title = self.knowledge.guidance.steps[step.key].title
            yield from ((title, *row) for name in self._shown(step.model) for row in self._answers(step, name))

    def _answers(self, step: Step, name: str) -> Iterator[_Row]:
        kind = fields_of(step.model)[name]
        if not isinstance(kind, Kind):
            yield from self._items(step.key, name, kind)
        elif (cell := self._answer(step, name)) is not None:
            yield (None, self.label(step.key, name), cell)

    def _answer(self, step: Step, name: str) -> Cell:
        """An answer; a text that is written unless edited, once its step is begun."""
        holder, kinds = getattr(self.plan, step.key), fields_of(step.model)
        kind = kinds[name]
        is_begun = any(getattr(holder, other) not in (None, "", ()) for other in kinds)
        if isinstance(kind, Kind) and kind.written and is_begun:
            return current_text(self.plan, field_path(step.key, name), self.knowledge) or None
        return self._cell(holder, name)

    def _items(self, step: str, name: str, holder: Lists) -> Iterator[_Row]:
        if (step, name) in _ELSEWHERE:
            return
        labels = self.knowledge.guidance.of_item(holder.item).fields
        for number, item in enumerate(getattr(getattr(self.plan, step), name), 1):
            is_stage, numbered = isinstance(holder, StagesOf), f"{self.label(step, name)} · {number}"
            entry = self.knowledge.guidance.stages[item.id].title if is_stage else numbered
            cells = ((labels[field].label, self._cell(item, field)) for field in self._shown(holder.item))
            yield from ((entry, label, cell) for label, cell in cells if cell is not None)

    def _shown(self, model: type) -> list[str]:
        """The fields that may be shown; what was typed beside "other" stands in the place of that choice."""
        fields = fields_of(model)
        return [
            name
            for name, kind in fields.items()
            if (self.shown.is_private or not kind.private) and name.removesuffix("_other") not in set(fields) - {name}
        ]

    def _part(self) -> Column:
        return Column(self.t.gettext("Part"), ColumnKind.WORD)

    def _column(self, model: type, name: str) -> Column:
        label = self.knowledge.guidance.of_item(model).fields[name].label
        return Column(label, _KINDS.get(type(fields_of(model)[name]), ColumnKind.WORD))

    def _cell(self, holder: Any, name: str) -> Cell:
        """An answer as a cell: numbers, days and times as such, all else in words, what is odd as typed."""
        value = getattr(holder, name)
        if isinstance(value, int | float | date | time) and not isinstance(value, bool):
            return value
        return value.raw if isinstance(value, Unreadable) else field_words(holder, name, self.knowledge) or None


def _hours(load: Load) -> tuple[Cell, Cell]:
    promised = None if load.promised is None else round(load.promised / MINUTES_IN_HOUR, 2)
    return promised, round(load.needed / MINUTES_IN_HOUR, 2)
