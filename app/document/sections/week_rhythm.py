"""The week's rhythm as a grid, and the dates everything hangs on."""

from app.document.blocks import Block, GridDay, WeekGrid
from app.document.writing import Writing
from app.i18n.dates import weekday_names
from app.schedule.timetable import slots_on
from app.wording.values import time_words


def build(writing: Writing) -> list[Block]:
    """Launch, deadline, fixed slots, quiet hours."""
    return [
        *writing.facts("when", "launch_date", "launch_time", "zone", "horizon_weeks"),
        *_grid(writing),
        *writing.table("when", "slots"),
        *writing.facts("when", "quiet_from", "quiet_to", "clean_up_day"),
        *writing.notes("when"),
    ]


def _grid(writing: Writing) -> list[Block]:
    names = weekday_names(writing.knowledge.language)
    days = tuple(
        GridDay(
            name, tuple(f"{time_words(slot.time)} {slot.title}".strip() for slot in slots_on(writing.plan, weekday))
        )
        for weekday, name in enumerate(names, 1)
    )
    return [WeekGrid(writing.label("when", "slots"), days)] if any(day.entries for day in days) else []
