"""What every section is written with: plan, knowledge and strings in the document's language."""

from dataclasses import dataclass
from typing import Any

from app.base.characters import is_visible
from app.coach.review import Review
from app.document.model.blocks import Block, Bullets, Facts, Heading, Note, Paragraph, Table
from app.document.model.editions import Edition
from app.document.shown.editions import is_shown
from app.document.shown.shown_plan import ShownPlan
from app.i18n.dates import short_date
from app.i18n.translator import Translator
from app.knowledge.content import Knowledge
from app.plan.fields.declare import fields_of
from app.plan.plan import Plan
from app.plan.steps.activities import Activity
from app.schedule.timetable import DatedActivity
from app.wording.texts import current_text
from app.wording.values import field_words, time_words


@dataclass(frozen=True, slots=True)
class Writer:
    """A document being written, of nothing but what is shown of a plan; with what the coach found in it."""

    shown: ShownPlan
    t: Translator
    review: Review = Review()

    @property
    def plan(self) -> Plan:
        """The plan as it is shown."""
        return self.shown.plan

    @property
    def knowledge(self) -> Knowledge:
        """The knowledge in the document's language."""
        return self.shown.knowledge

    @property
    def edition(self) -> Edition:
        """Whom the document is for."""
        return self.shown.edition

    def words(self, holder: Any, name: str) -> str:
        """One field of a step or an item, in words."""
        return field_words(holder, name, self.knowledge)

    def text(self, path: str) -> str:
        """A text that is written unless edited; empty where the edition does not show it."""
        return current_text(self.plan, path, self.knowledge) if is_shown(path, self.edition) else ""

    def label(self, step: str, name: str) -> str:
        """The label of a step's field."""
        return self.knowledge.guidance.of_step_field(step, name).label

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

    def table(self, step: str, name: str) -> list[Block]:
        """A list of a step as a table under its label; a column that nobody filled is left out."""
        items = getattr(getattr(self.plan, step), name)
        if not items:
            return []
        fields = fields_of(type(items[0]))
        columns = [field for field in fields if any(self.words(item, field) for item in items)]
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

    def title_of(self, activity: Activity) -> str:
        """The title of an activity, or words that say that it has none yet."""
        return activity.title if is_visible(activity.title) else self.t.gettext("no title yet")

    def day_words(self, day: int) -> str:
        """A day by its number."""
        return self.t.gettext("Day %(day)s", day=day)


def when_words(dated: DatedActivity, knowledge: Knowledge, t: Translator) -> str:
    """The date and time of an activity: "Day 3" without a launch date, what was typed without a day."""
    if dated.on:
        on = short_date(dated.on, knowledge.language)
    elif dated.day is not None:
        on = t.gettext("Day %(day)s", day=dated.day)
    else:
        on = field_words(dated.activity, "day", knowledge)
    if dated.starts and dated.starts.moved:
        at = t.gettext("%(time)s (clocks change)", time=f"{dated.starts.at:%H:%M}")
    else:
        at = time_words(dated.activity.time)
    return " ".join(part for part in (on, at) if part)


Row = tuple[str, ...]


def without_empty_columns(head: Row, rows: tuple[Row, ...]) -> tuple[Row, tuple[Row, ...]]:
    """A table without the columns in which no row has anything."""
    kept = [place for place in range(len(head)) if any(row[place] for row in rows)]
    return tuple(head[place] for place in kept), tuple(tuple(row[place] for place in kept) for row in rows)
