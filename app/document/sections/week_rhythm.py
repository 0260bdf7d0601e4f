"""The week's rhythm as a grid, and the dates everything hangs on."""

from app.document.model.blocks import Block, GridDay, WeekGrid
from app.document.model.editions import Edition
from app.document.model.parts import Part
from app.document.writing.writer import Writer
from app.i18n.dates import weekday_names
from app.schedule.timetable import slots_on
from app.wording.values import time_words


def build(writer: Writer) -> list[Block]:
    """Launch, deadline, fixed slots, quiet hours."""
    return [
        *writer.facts("when", "launch_date", "launch_time", "zone", "horizon_weeks"),
        *_grid(writer),
        *writer.table("when", "slots"),
        *writer.facts("when", "quiet_from", "quiet_to", "clean_up_day"),
        *writer.notes("when"),
    ]


def _grid(writer: Writer) -> list[Block]:
    """The fixed slots by their days, for those who have no sheet of each day."""
    if writer.edition is Edition.OPERATOR and Part.RUN_BOOK in writer.parts:
        return []
    names = weekday_names(writer.knowledge.language)
    days = tuple(
        GridDay(name, tuple(f"{time_words(slot.time)} {slot.title}".strip() for slot in slots_on(writer.plan, weekday)))
        for weekday, name in enumerate(names, 1)
    )
    return [WeekGrid(writer.label("when", "slots"), days)] if any(day.entries for day in days) else []
