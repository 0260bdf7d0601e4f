"""What every section is written with: plan, knowledge and strings in the document's language."""

from collections.abc import Callable
from dataclasses import dataclass, is_dataclass
from datetime import date
from functools import cached_property
from typing import Any

from app.base.characters import is_visible
from app.coach.review import Review
from app.document.model.blocks import Block, Bullets, Facts, Heading, Note, Paragraph, Table
from app.document.model.editions import Edition
from app.document.model.parts import EVERYTHING, Part
from app.document.shown.editions import is_shown
from app.document.shown.shown_days import ShownDays, shown_days
from app.document.shown.shown_plan import ShownPlan
from app.document.writing.message_pack import PackMessage, message_pack
from app.document.writing.reader_labels import readers_label
from app.document.writing.when_words import time_in_words, when_words
from app.i18n.translator import Translator
from app.knowledge.content import Knowledge
from app.plan.fields.declare import fields_of
from app.plan.fields.values import Unreadable
from app.plan.plan import STEPS_BY_KEY, Plan
from app.plan.steps.activities import Activity
from app.schedule.timetable import RANGES, DatedActivity
from app.wording.days import day_words
from app.wording.texts import current_text
from app.wording.values import field_words


@dataclass(frozen=True)
class Writer:
    """A document being written, of nothing but what is shown of a plan; with what the coach found in it.

    ``parts`` are those that the document will have: what one of them says, the others need not. ``today`` is the day as
    of which it is written.
    """

    shown: ShownPlan
    t: Translator
    review: Review = Review()
    parts: frozenset[Part] = EVERYTHING
    today: date | None = None

    @property
    def plan(self) -> Plan:
        """The plan as it is shown."""
        return self.shown.plan

    @property
    def knowledge(self) -> Knowledge:
        """The knowledge in the document's language."""
        return self.shown.knowledge

    @cached_property
    def days(self) -> ShownDays:
        """The days that are shown."""
        return shown_days(self.plan, self.today)

    def month_title(self) -> str:
        """What the days of the last step are called: those of the first month as the step, others by their days."""
        return self._title_from(max(self.days.first, RANGES["month"][0]))

    def days_title(self) -> str:
        """What all the days that are shown are called."""
        return self._title_from(self.days.first)

    def _title_from(self, first: int) -> str:
        if not self.days.goes_on:
            return self.knowledge.guidance.steps["month"].title
        return self.t.gettext("Days %(first)s to %(last)s", first=first, last=self.days.last)

    def days_remark(self) -> str:
        """That the days before a later month are left out, in words; empty where none are."""
        if not self.days.is_later:
            return ""
        days = {"first": self.days.first, "last": self.days.last}
        if self.days.has_several:
            return self.t.gettext("This document shows days %(first)s to %(last)s, from the current month on.", **days)
        return self.t.gettext("This document shows days %(first)s to %(last)s, the newest month planned.", **days)

    @cached_property
    def pack(self) -> tuple[PackMessage, ...]:
        """Every text to post, which several sections look into."""
        pack = message_pack(self.plan, self.knowledge)
        return tuple(one for one in pack if not (one.is_of_activity or one.is_of_day) or self.days.has(_day_of(one)))

    @cached_property
    def _texts(self) -> dict[str, str]:
        """The texts that were written so far, by their paths: several sections show the same ones."""
        return {}

    @property
    def edition(self) -> Edition:
        """Whom the document is for."""
        return self.shown.edition

    def is_begun(self, step: str) -> bool:
        """Whether anything shown of a step was answered; an item that nobody filled is no answer."""
        return any(
            _is_answered(getattr(getattr(self.plan, step), name)) for name in fields_of(STEPS_BY_KEY[step].model)
        )

    def words(self, holder: Any, name: str) -> str:
        """One field of a step or an item, in words."""
        return field_words(holder, name, self.knowledge)

    def text(self, path: str) -> str:
        """A text that is written unless edited; empty where the edition does not show it."""
        if not is_shown(path, self.edition):
            return ""
        if path not in self._texts:
            self._texts[path] = current_text(self.plan, path, self.knowledge)
        return self._texts[path]

    def label(self, step: str, name: str) -> str:
        """The label of a step's field, in words for the reader of the edition."""
        others = readers_label(f"{step}.{name}", self.edition, self.t)
        return others or self.knowledge.guidance.of_step_field(step, name).label

    def item_label(self, item: Any, name: str) -> str:
        """The label of a field of a list's item."""
        return self.knowledge.guidance.of_item(type(item)).fields[name].label

    def facts(self, step: str, *names: str) -> list[Block]:
        """The named fields of a step that have an answer, as labels with texts."""
        holder = getattr(self.plan, step)
        rows = [(self.label(step, name), self.words(holder, name)) for name in names]
        filled = tuple((label, words) for label, words in rows if words)
        return [Facts(filled)] if filled else []

    def item_facts(self, item: Any, *names: str) -> tuple[tuple[str, str], ...]:
        """The named fields of a list's item that have an answer, as labels with texts."""
        guidance = self.knowledge.guidance.of_item(type(item))
        rows = ((guidance.fields[name].label, self.words(item, name)) for name in names)
        return tuple((label, words) for label, words in rows if words)

    def table(
        self, step: str, name: str, but: tuple[str, ...] = (), only: Callable[[Any], bool] = lambda _: True
    ) -> list[Block]:
        """A list of a step as a table under its label: ``only`` some items, and all fields ``but`` some.

        An empty column is left out.
        """
        items = [item for item in getattr(getattr(self.plan, step), name) if only(item)]
        if not items:
            return []
        fields = fields_of(type(items[0]))
        columns = [field for field in fields if field not in but and any(self.words(item, field) for item in items)]
        if not columns:
            return []
        labels = self.knowledge.guidance.of_item(type(items[0])).fields
        rows = tuple(tuple(self.words(item, column) for column in columns) for item in items)
        title = self.label(step, name)
        head = tuple(labels[column].label for column in columns)
        return [Heading(title), Table(title, head, tuple(row for row in rows if any(row)))]

    def lines(self, step: str, name: str) -> tuple[str, ...]:
        """A list of items with one field each, as texts."""
        items = getattr(getattr(self.plan, step), name)
        words = (self.words(item, next(iter(fields_of(type(item))))) for item in items)
        return tuple(line for line in words if line)

    def bullets(self, step: str, name: str, *, numbered: bool = False) -> list[Block]:
        """A list of items with one field each, as a list under its label."""
        lines = self.lines(step, name)
        return [Heading(self.label(step, name)), Bullets(lines, numbered)] if lines else []

    def notes(self, step: str) -> list[Block]:
        """The private notes of a step, where the edition has them."""
        text = getattr(self.plan, step).notes
        return [Note(self.knowledge.guidance.notes.label, text)] if text else []

    def lead(self, text: str) -> list[Block]:
        """A text set large, where there is one."""
        return [Paragraph(text, lead=True)] if text else []

    def when(self, dated: DatedActivity) -> str:
        """The date and time of an activity."""
        return when_words(dated, self.knowledge, self.t)

    def time_of(self, dated: DatedActivity) -> str:
        """The time of an activity on its day."""
        return time_in_words(dated, self.t)

    def title_of(self, activity: Activity) -> str:
        """The title of an activity, or words that say that it has none yet."""
        return activity.title if is_visible(activity.title) else self.t.gettext("no title yet")

    def day_words(self, day: int) -> str:
        """A day as people count it, from the launch on or back from it."""
        return day_words(day, self.t)


def _is_answered(value: Any) -> bool:
    if isinstance(value, tuple):
        return any(_is_answered(one) for one in value)
    if is_dataclass(value) and not isinstance(value, Unreadable):
        return any(_is_answered(getattr(value, name)) for name in fields_of(type(value)))
    return value not in (None, "")


def _day_of(message: PackMessage) -> int | None:
    """The day that a message is for: that of its activity, even where it is posted before."""
    return message.words.dated.day if message.words else message.posting.day
