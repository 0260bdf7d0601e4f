"""The week and the month: days have the ground of what they are about, and those with something on stand out."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from app.document.model.blocks import GridDay, MonthCalendar, Tone, WeekGrid
from app.renderers.docx.markup import GAP, TEXT_WIDTH, cell, kept_together, paragraph, row, run, table
from app.renderers.docx.package import Package
from app.renderers.widths import lines_of

_DAY_HEIGHT = 640
_MANY_LINES = 24
"""With more lines in a month, its words are smaller; it stands on the plan's one page."""
_MOST_LINES = 40
"""With more, long titles are cut, so that the month still stands on that page."""
_LINE = 16
"""A line in a cell, in the units of ``width``."""
_WIDTHS = [TEXT_WIDTH // 7] * 7
_GROUNDS: Mapping[Tone, str] = {
    Tone.NONE: "F7F4EC",
    Tone.TEAM: "F6E7E1",
    Tone.MEMBERS: "E3ECDF",
    Tone.MILESTONE: "A92B1C",
}
_MARKS: Mapping[Tone, str] = {
    Tone.NONE: "ToneNone",
    Tone.TEAM: "ToneTeam",
    Tone.MEMBERS: "ToneMembers",
    Tone.MILESTONE: "ToneMilestone",
}


def week_grid(block: WeekGrid, _: Package) -> str:
    """Seven columns under the names of the days."""
    head = _day_names([day.label for day in block.days], "Seal")
    cells = [cell(width, *_entries(day.entries)) for width, day in zip(_WIDTHS, block.days, strict=True)]
    return table("PlanGrid", _WIDTHS, [head, row(cells, height=_DAY_HEIGHT)], block.label) + GAP


def month_calendar(block: MonthCalendar, _: Package) -> str:
    """Weeks under the names of the days, on one page, and under them what the colours mean."""
    head = [_day_names(block.weekdays, "Muted")] if block.weekdays[0] else []
    month = _with_room(block.weeks)
    style = "CalendarSmall" if sum(map(_lines, month)) > _MANY_LINES else "CalendarText"
    weeks = [
        row([_day(width, day, style) for width, day in zip(_WIDTHS, week, strict=True)], height=_DAY_HEIGHT)
        for week in month
    ]
    marks = [run("\u00a0\u00a0\u00a0", _MARKS[tone]) + run(f" {words}    ") for tone, words in block.legend]
    below = paragraph("Caption", *marks, run(" · ".join(block.remarks)))
    return kept_together(table("PlanCalendar", _WIDTHS, [*head, *weeks], block.label)) + below


def _day_names(names: Sequence[str], look: str) -> str:
    cells = [cell(width, paragraph("TableHead", run(name, look))) for width, name in zip(_WIDTHS, names, strict=True)]
    return row(cells, is_head=True)


def _day(width: int, day: GridDay, style: str) -> str:
    look, said = ("OnSeal", "OnSeal") if day.tone is Tone.MILESTONE else ("Seal" if day.entries else "Muted", "")
    holiday = [run(f" {day.holiday}", said or "Muted")] if day.holiday else []
    entries = (paragraph(style, run(line, said)) for line in day.entries)
    ground = "" if day.muted else _GROUNDS[day.tone]
    return cell(width, paragraph(style, run(day.label, look), *holiday), *entries, fill=ground)


def _with_room(weeks: Sequence[Sequence[GridDay]]) -> Sequence[Sequence[GridDay]]:
    """The weeks with whole titles where these have room, else with shorter ones."""
    if sum(map(_lines, weeks)) <= _MOST_LINES:
        return weeks
    return [[replace(day, entries=day.shorter or day.entries) for day in week] for week in weeks]


def _lines(week: Sequence[GridDay]) -> int:
    """The lines of a week's fullest day."""
    return max(sum(lines_of(words, _LINE) for words in (day.label, *day.entries)) for day in week)


def _entries(lines: Sequence[str]) -> list[str]:
    """The entries of a day, a paragraph each; a cell without any paragraph would not open."""
    return [paragraph("CalendarText", run(line)) for line in lines or ("",)]
