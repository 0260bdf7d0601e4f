"""The run book: a sheet for every day on which anything happens, before the launch and in the three steps."""

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from app.document.model.blocks import Block, DaySheet, Paragraph
from app.document.sections.day_sheets import Texts, day_sheet, posted_apart, undated_sheet
from app.document.writing.writer import Writer
from app.schedule.timetable import LAST_DAY, RANGES, DatedActivity, step_of

_MONTH = "month"


def builder(step: str) -> Callable[[Writer], list[Block]]:
    """The builder of the days of one of the three activity steps."""
    return lambda writer: _days(writer, step) if step == _MONTH or not writer.days.is_later else []


def build_before(writer: Writer) -> list[Block]:
    """The days before the launch, whichever list their activities are in."""
    before = tuple(
        one for one in writer.shown.timetable if one.day is not None and one.day < 1 and writer.days.has(one.day)
    )
    by_day, texts = _by_day(before), activity_texts(writer)
    posts = {day: some for day, some in posted_apart(texts.values()).items() if day < 1}
    days = sorted({*(day for day in by_day if day is not None), *posts})
    return [day_sheet(writer, day, by_day.get(day, ()), posts.get(day, ()), texts) for day in days]


def _days(writer: Writer, step: str) -> list[Block]:
    remark = writer.days_remark()
    lead = [Paragraph(remark)] if remark else _goal(writer, step)
    return [*lead, *_sheets(writer, step), *writer.notes(step)]


def _goal(writer: Writer, step: str) -> list[Block]:
    goal = getattr(writer.plan, step).goal
    return [Paragraph(goal, lead=True)] if goal else []


def _sheets(writer: Writer, step: str) -> Iterator[DaySheet]:
    """The sheets of a step's days; what was written in its list for other days stands on those days, in its section."""
    listed = writer.shown.timetable if writer.days.is_later else writer.shown.timetable_of(step)
    own = tuple(one for one in listed if (one.day is None or one.day > 0) and writer.days.has(one.day))
    by_day, texts = _by_day(own), activity_texts(writer)
    posts = {day: some for day, some in posted_apart(texts.values()).items() if day > 0 and _home(writer, day) == step}
    for day in sorted({*_days_of(writer, step), *(day for day in by_day if day is not None), *posts}):
        sheet = day_sheet(writer, day, by_day.get(day, ()), posts.get(day, ()), texts)
        if sheet.items:
            yield sheet
    if None in by_day:
        yield undated_sheet(writer, by_day[None], texts)


def _days_of(writer: Writer, step: str) -> Iterator[int]:
    """The days on which something may be fixed: those of the step, but for those that stand in another section."""
    if writer.days.is_later:
        yield from range(writer.days.first, writer.days.last + 1)
        return
    elsewhere = {one.day for one in writer.shown.timetable if one.step != step}
    first, last = RANGES[step]
    last = max(last, writer.days.last) if step == _MONTH else last
    yield from (day for day in range(first, last + 1) if day not in elsewhere)


def _home(writer: Writer, day: int) -> str:
    """The step in whose section a day stands; the first where several have something on it."""
    if writer.days.is_later:
        return _MONTH
    there = {one.step for one in writer.shown.timetable if one.day == day}
    return next((step for step in RANGES if step in there), step_of(min(day, LAST_DAY)))


def activity_texts(writer: Writer) -> Texts:
    """What is posted for each activity, by the path of its message, and on a day without one."""
    return {one.path: one for one in writer.pack if one.is_of_activity or one.is_of_day}


def _by_day(dated: tuple[DatedActivity, ...]) -> Mapping[int | None, tuple[DatedActivity, ...]]:
    return {day: tuple(ones) for day, ones in groupby(dated, key=lambda one: one.day)}
