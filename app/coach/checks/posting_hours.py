"""Check of the hours at which messages go out."""

import re
from collections.abc import Iterator
from datetime import time

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.naming import called
from app.i18n.dates import clock_time
from app.plan.plan import Plan
from app.schedule.clashes import is_within
from app.schedule.posting import posting
from app.schedule.team_work import is_posted, is_team_work
from app.schedule.timetable import TEAM_KINDS, timetable

_NIGHT = (time(23, 30), time(6))
_SMALL_HOURS = (time(1, 30), time(5))
_A_NIGHT = re.compile(
    r"(?<![通熬半午深彻徹守整])夜(?!猫|貓|班|半|里|裡|爬|行|跑|骑|騎|醒|奶|游)"
    r"|\bnight\b(?! (?:shift|owl|feed|walk|run|ride|sky))",
    re.IGNORECASE,
)
# What people stay up for, or get up for.
_OF_THE_NIGHT = re.compile(
    r"夜|凌晨|跨年|零点|零點|倒计时|倒數|倒数|流星|星空|观星|觀星|日出|首发|首發|抢票|搶票|"
    r"\b(?:night|midnight|countdown|new year|meteors?|stars?|eclipse|aurora|sunrise|dawn|all-nighter|release)\b",
    re.IGNORECASE,
)


def at_night(context: ReviewContext) -> Iterator[Observation]:
    """A message is due when nobody reads: in the quiet hours, or at night where none are set (h).

    A community that meets at night, and what people stay up for, are left alone. Of a slot another check speaks.
    """
    begins, ends = _quiet(context.plan)
    met = [one.time for one in context.plan.when.slots if one.kind not in TEAM_KINDS]
    if (begins, ends) == _NIGHT and any(isinstance(at, time) and is_within(at, begins, ends) for at in met):
        return
    for dated in timetable(context.plan):
        path, one = f"{dated.step}.activities.{dated.activity.id}", dated.activity
        is_read = path in context.activity_paths and one.message and is_posted(one) and not is_team_work(one)
        if not is_read or one.time in met:
            continue
        found = posting(context.plan, dated)
        if (
            found.at
            and not _is_stayed_up_for(f"{one.title} {one.message}", found.at)
            and is_within(found.at, begins, ends)
        ):
            values = {
                "title": called(one, context.knowledge),
                "time": clock_time(found.at),
                "from": clock_time(begins),
                "to": clock_time(ends),
            }
            field = "time" if found.is_at_start else "post_before"
            yield Observation(f"{path}.{field}", values, "" if found.is_at_start else "before", about=(path,))


def _is_stayed_up_for(text: str, at: time) -> bool:
    """Whether people are up for it then: an evening that is called a night is over in the small hours."""
    evening = "" if is_within(at, *_SMALL_HOURS) else text
    return bool(_OF_THE_NIGHT.search(_A_NIGHT.sub(" ", text)) or _A_NIGHT.search(evening))


def _quiet(plan: Plan) -> tuple[time, time]:
    begins, ends = plan.when.quiet_from, plan.when.quiet_to
    return (begins, ends) if isinstance(begins, time) and isinstance(ends, time) else _NIGHT


CHECKS = (Check("post.at-night", Severity.SHOULD, "h", at_night),)
