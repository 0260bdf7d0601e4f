"""The duty roster: week by week, who is on for which slot or activity."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from app.document.model.sheets import Cell, Column, ColumnKind, Mark, Shade, Sheet
from app.document.sheets.agenda import Occasion
from app.document.sheets.sheet_writer import Row, SheetWriter
from app.plan.steps.who import Role
from app.schedule.moments import DAYS_IN_WEEK, day_date
from app.schedule.owners import Share, shares
from app.schedule.timetable import launch_date
from app.schedule.workload import week_of
from app.wording.days import day_words
from app.wording.values import time_words, weekdays_words


def build(writer: SheetWriter) -> Sheet:
    """A row for each week and person, with who stands in. Week 1 begins with the launch."""
    t = writer.t
    columns = (
        Column(t.gettext("Week"), ColumnKind.NUMBER),
        Column(t.gettext("From"), ColumnKind.DATE),
        Column(t.gettext("Who"), ColumnKind.LINE),
        Column(t.gettext("On duty for"), ColumnKind.TEXT),
        writer.column(Role, "answers_within"),
        writer.column(Role, "stand_in"),
        Column(t.gettext("Swapped with"), ColumnKind.LINE),
        Column(t.gettext("Note"), ColumnKind.LINE),
    )
    marks = (Mark(Shade.THIS_WEEK, 1),)
    return Sheet("duty_roster", t.gettext("Duty roster"), columns, tuple(_rows(writer)), key_columns=3, marks=marks)


def _rows(writer: SheetWriter) -> Iterator[Row]:
    launch, duties = launch_date(writer.plan), _duties(writer)
    nobody = Share(writer.t.gettext("Nobody yet"), (), (), ())
    dated = (one for one in writer.agenda.occasions if one.day is not None)
    for week, occasions in groupby(dated, key=lambda one: week_of(one.day or 0)):
        first = day_date(launch, week * DAYS_IN_WEEK + 1) if launch else None
        by_name: dict[str, tuple[Share, list[Occasion]]] = {}
        for occasion in occasions:
            for share in duties.get(occasion.key, (nobody,)):
                by_name.setdefault(share.name, (share, []))[1].append(occasion)
        for share, own in by_name.values():
            answers = _said(role.answers_within for role in share.roles)
            stand_ins = _said(role.stand_in for role in share.roles)
            yield _week(writer, week), first, _who(share), _lines(writer, own), answers, stand_ins, None, None


def _said(words: Iterable[str]) -> Cell:
    """Different words on a line each; nothing where there are none."""
    return "\n".join(dict.fromkeys(one for one in words if one)) or None


def _week(writer: SheetWriter, week: int) -> Cell:
    """The number of a week; before the launch counted back from it, in words."""
    return week + 1 if week >= 0 else writer.t.gettext("Week %(n)s before the launch", n=-week)


def _duties(writer: SheetWriter) -> dict[str, list[Share]]:
    """Who is on for each slot and activity."""
    found: dict[str, list[Share]] = {}
    for share in shares(writer.plan):
        keys = [f"when.slots.{slot.id}" for slot in share.slots]
        for key in [*keys, *(f"{one.step}.activities.{one.activity.id}" for one in share.activities)]:
            found.setdefault(key, []).append(share)
    return found


def _who(share: Share) -> str:
    """The name, and below it the roles of one who has another name."""
    titles = ", ".join(role.title for role in share.roles if role.title)
    return f"{share.name}\n{titles}" if titles and titles != share.name else share.name


def _lines(writer: SheetWriter, occasions: Sequence[Occasion]) -> str:
    """A line for each slot, with its days, and for each activity."""
    by_key: dict[str, list[Occasion]] = {}
    for occasion in occasions:
        by_key.setdefault(occasion.key, []).append(occasion)
    return "\n".join(_line(writer, ones) for ones in by_key.values())


def _line(writer: SheetWriter, occasions: Sequence[Occasion]) -> str:
    first = occasions[0]
    days = tuple(str(one.on.isoweekday()) for one in occasions if one.on)
    when = weekdays_words(days, writer.knowledge) if days else day_words(first.day or 0, writer.t)
    return " ".join(part for part in (when, time_words(first.at), writer.title_of(first.one)) if part)
