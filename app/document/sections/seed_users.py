"""Seed users, and where more are found."""

from app.document.model.blocks import Block, Heading, Table
from app.document.sections import messages
from app.document.writing.phases import Phase
from app.document.writing.writer import Writer
from app.i18n.dates import short_date
from app.plan.steps.seeds import RecruitingGoal
from app.schedule.moments import day_date
from app.schedule.timetable import LAST_DAY, launch_date


def build(writer: Writer) -> list[Block]:
    """The first people, where more are found, and what happens if too few say yes."""
    return [
        *writer.table("seeds", "people"),
        *_goals(writer),
        *writer.facts("seeds", "fallback"),
        *writer.table("seeds", "channels", but=("message",)),
        *messages.see_also(writer, writer.t.gettext("What to say to them:"), Phase.BEFORE),
        *writer.notes("seeds"),
    ]


def _goals(writer: Writer) -> list[Block]:
    """How many are to have said yes by when, in the order of time, with the dates where the launch has one."""
    goals = [one for one in writer.plan.seeds.goals if one.by is not None or one.people is not None or one.through]
    if not goals:
        return []
    launch, title = launch_date(writer.plan), writer.label("seeds", "goals")

    def day(goal: RecruitingGoal) -> str:
        if not isinstance(goal.by, int):
            return writer.words(goal, "by")
        words = writer.day_words(goal.by)
        on = day_date(launch, goal.by) if launch else None
        return f"{short_date(on, writer.knowledge.language)} · {words}" if on else words

    names = ("by", "people", "through")
    in_order = sorted(goals, key=lambda one: one.by if isinstance(one.by, int) else LAST_DAY)
    rows = tuple((day(one), writer.words(one, "people"), writer.words(one, "through")) for one in in_order)
    head = tuple(writer.item_label(goals[0], name) for name in names)
    return [Heading(title), Table(title, head, rows)]
