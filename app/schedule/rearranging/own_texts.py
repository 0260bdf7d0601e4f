"""The texts of activities that are on another day now: the words in them that surely name their day follow."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import attrgetter

from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Line, Text
from app.plan.lists import Changes
from app.plan.mentions.date_words import date_words
from app.plan.mentions.mention import fits, spliced
from app.plan.paths import ItemPath
from app.plan.steps.activities import Activity
from app.schedule.moving import LaunchMove
from app.schedule.rearranging.by_time import Calendar
from app.schedule.stale_words import stale_words_in
from app.schedule.timetable import DatedActivity, assumed_launch


def texts_on(calendar: Calendar, moved: Mapping[ItemPath, DatedActivity]) -> Changes:
    """The texts that change when activities are on other days, at the paths that they had before.

    A text that would become too long stays as it is.
    """
    return dict(_replaced(calendar, _move(calendar, moved), moved))


def name_other_dates(calendar: Calendar, moved: Mapping[ItemPath, DatedActivity]) -> bool:
    """Whether a text of activities that are on other days names a date that is not the activity's own, even then."""
    texts = texts_on(calendar, moved)
    return any(
        _names_other_date(texts.get(path := item.field(name), calendar.answers.raw(path)), dated)
        for item, dated in moved.items()
        for name, kind in fields_of(Activity).items()
        if isinstance(kind, Line | Text)
    )


def _names_other_date(text: str, dated: DatedActivity) -> bool:
    for _, readings in groupby(date_words(text), attrgetter("start")):
        if not any(dated.on and words.are_of(dated.on) for words in readings):
            return True
    return False


def _move(calendar: Calendar, moved: Mapping[ItemPath, DatedActivity]) -> LaunchMove:
    """For the texts of an activity it is the same whether the launch has moved it, or its founder."""
    launch = assumed_launch(calendar.plan)
    pairs = tuple((one, moved.get(item, one)) for item, one in calendar.dated.items())
    return LaunchMove(launch, launch, 0, {}, pairs)


def _replaced(
    calendar: Calendar, move: LaunchMove, moved: Mapping[ItemPath, DatedActivity]
) -> Iterator[tuple[str, str]]:
    found = stale_words_in(calendar.answers, calendar.plan, move, moved)
    for path, mentions in groupby((one for one in found if one.is_certain), attrgetter("path")):
        text = spliced(calendar.answers.raw(path), mentions)
        if fits(path, text):
            yield path, text
