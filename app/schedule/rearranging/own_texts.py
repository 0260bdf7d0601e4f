"""The texts of activities that are on another day now: the words in them that surely name their day follow."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import attrgetter

from app.plan.lists import Changes
from app.plan.mentions.mention import fits, spliced
from app.plan.paths import ItemPath
from app.schedule.moving import LaunchMove
from app.schedule.rearranging.by_time import Calendar
from app.schedule.stale_words import stale_words_in
from app.schedule.timetable import DatedActivity, assumed_launch


def texts_on(calendar: Calendar, moved: Mapping[ItemPath, DatedActivity]) -> Changes:
    """The texts that change when activities are on other days, at the paths that they had before.

    A text that would become too long stays as it is.
    """
    launch = assumed_launch(calendar.plan)
    pairs = tuple((one, moved.get(item, one)) for item, one in calendar.dated.items())
    # For the texts of an activity it is the same whether the launch has moved it, or its founder.
    return dict(_replaced(calendar, LaunchMove(launch, launch, 0, {}, pairs), moved))


def _replaced(
    calendar: Calendar, move: LaunchMove, moved: Mapping[ItemPath, DatedActivity]
) -> Iterator[tuple[str, str]]:
    found = stale_words_in(calendar.answers, calendar.plan, move, moved)
    for path, mentions in groupby((one for one in found if one.is_certain), attrgetter("path")):
        text = spliced(calendar.answers.raw(path), mentions)
        if fits(path, text):
            yield path, text
