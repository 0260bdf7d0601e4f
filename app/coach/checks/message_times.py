"""Checks of what the messages of activities say of their time."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.naming import called
from app.i18n.dates import clock_time, weekday_name
from app.plan.mentions.clock_words import clock_words
from app.plan.mentions.date_words import date_words
from app.plan.mentions.near_days import NearDay, near_days
from app.plan.mentions.told_moments import DayWord, ToldMoment, is_meant, told_moments
from app.plan.mentions.weekdays import weekday_words
from app.plan.plan import Plan
from app.schedule.posting import Posting, posting
from app.schedule.team_work import is_posted
from app.schedule.timetable import DatedActivity, launch_date, timetable

_LEADING = re.compile(
    r"\s*(?:this |on |at |from |(?:join|meet) us (?:on |at )?|we (?:meet|begin|start) (?:on |at )?|see you (?:on |at )?"
    r"|本|这个?|這個?|咱们|我们|我們|大家)?",
    re.IGNORECASE,
)
_BEGINS_AFTER = re.compile(
    r"\s?(?:[准準][时時]|正式)?(?:开(?!放|车去|会员)|開(?!放)|见|見|集合|碰头|碰頭|碰面|出发|出發|起跑|入座"
    r"|到齐|到齊|sharp\b|start|on the dot)",
    re.IGNORECASE,
)
_BEGINS_BEFORE = re.compile(
    r"\b(?:start(?:s|ing)?|begin(?:s|ning)?|kick(?:s|ing)? off|meet(?:s|ing)?|eat(?:ing)?|gather(?:ing)?"
    r"|set off|leave|leaving"
    r"|doors(?: open)?|open(?:s|ing)?)\s(?:at\s)?$|(?:[开開]始|集合|出[发發])(?:时间|時間)?[:：是在]?\s?$",
    re.IGNORECASE,
)
_ON_THE_SAME_DAY = timedelta(hours=3)
_GATHERING = timedelta(minutes=30)
_LATE = timedelta(minutes=10)
_MORNING = time(6)
_EVENING = time(17)


def other_time(context: ReviewContext) -> Iterator[Observation]:
    """A message that names another day or time than its activity has, or says tonight on the day before (h).

    Only what is certain: a text that begins with its day and its time, names no other, and nothing else is then.
    """
    taken = _Taken(context.plan)
    for dated in timetable(context.plan):
        path, text = f"{dated.step}.activities.{dated.activity.id}", dated.activity.message
        is_checked = path in context.activity_paths and is_posted(dated.activity)
        if not is_checked or not isinstance(dated.activity.time, time):
            continue
        message = _Message(text, dated, dated.activity.time, posting(context.plan, dated))
        variant, said = message.problem(taken)
        if said:
            values = {"title": called(dated.activity, context.knowledge), "said": said, "when": _when(context, dated)}
            yield Observation(f"{path}.message", values, variant, about=(path,))


@dataclass(frozen=True)
class _Taken:
    """The days of the week with the times at which something else of the plan is."""

    plan: Plan

    def has(self, weekday: int, at: time, but: DatedActivity) -> bool:
        return bool(self._moments[weekday, at] - {but.activity.id})

    @cached_property
    def _moments(self) -> Mapping[tuple[int, object], set[str]]:
        launch, when = launch_date(self.plan), self.plan.when
        moments: dict[tuple[int, object], set[str]] = defaultdict(set)
        for slot in when.slots:
            for day in slot.weekdays:
                if isinstance(day, str):
                    moments[int(day), slot.time].add("")
        for one in timetable(self.plan):
            if one.on:
                moments[one.on.isoweekday(), one.activity.time].add(one.activity.id)
        if launch:
            moments[launch.isoweekday(), when.launch_time].add("")
        return moments


@dataclass(frozen=True, slots=True)
class _Message:
    """The message of an activity that begins at a time, and when it is posted."""

    text: str
    dated: DatedActivity
    at: time
    posting: Posting

    def problem(self, taken: _Taken) -> tuple[str, str]:
        """What the text says wrongly, and how that is wrong; both empty where nothing surely is."""
        moments = list(told_moments(self.text))
        if not moments:
            return ("", said) if (said := self._told_apart(taken)) else self._bare_evening()
        one = moments[0]
        if len(moments) > 1 or not _LEADING.fullmatch(self.text, 0, one.start):
            return "", ""
        said = self.text[one.start : one.end]
        if isinstance(one.day, NearDay) and self._is_own_time(one):
            return ("", "") if self.at < _MORNING else self._near(one.day, said)
        return ("", said) if self._is_other(one, taken) else ("", "")

    def _told_apart(self, taken: _Taken) -> str:
        """The time at which a text that begins with its own day says it begins, further on, where that is wrong."""
        days, clocks = list(weekday_words(self.text)), list(clock_words(self.text))
        if len(days) != 1 or len(clocks) != 1 or not (days[0].is_sure and clocks[0].is_sure) or self.dated.on is None:
            return ""
        day, clock = days[0], clocks[0]
        begins = _BEGINS_AFTER.match(self.text, clock.end) or _BEGINS_BEFORE.search(self.text[: clock.start])
        is_led = _LEADING.fullmatch(self.text, 0, day.start) and day.end <= clock.start
        if not (begins and is_led and is_meant(self.text, clock.start, clock.end)):
            return ""
        moment = ToldMoment(day.start, clock.end, day, clock)
        is_far = not self._is_near(moment, _GATHERING, _GATHERING)
        is_meant_for_it = is_far and self._is_near(moment, _ON_THE_SAME_DAY, _ON_THE_SAME_DAY)
        is_own_day = day.weekday == self.dated.on.isoweekday()
        is_taken = any(taken.has(day.weekday, at, self.dated) for at in clock.times)
        return self.text[clock.start : clock.end] if is_own_day and is_meant_for_it and not is_taken else ""

    def _bare_evening(self) -> tuple[str, str]:
        """An evening without its time, in a text that names no other day."""
        first = self.text.strip().partition("\n")[0]
        words = list(near_days(first))
        names_others = any(True for _ in weekday_words(self.text)) or date_words(self.text)
        if not words or names_others or self.at < _EVENING or any(one.days for one in near_days(self.text)):
            return "", ""
        said = first[words[0].start : words[0].end]
        is_evening = said.lower() in {"tonight", "this evening", "今晚"}
        return self._near(words[0], said) if is_evening and is_meant(first, words[0].start, words[0].end) else ("", "")

    def _near(self, word: NearDay, said: str) -> tuple[str, str]:
        if self.posting.day is None or self.dated.day is None:
            return "", ""
        read_on = self.posting.day + word.days
        if read_on == self.dated.day:
            return "", ""
        return ("early" if read_on < self.dated.day else "late"), said

    def _is_other(self, one: ToldMoment, taken: _Taken) -> bool:
        """Whether a day and a time are neither those of the activity nor of anything else."""
        on, weekday = self.dated.on, self._weekday(one.day)
        if on is None or weekday is None:
            return False
        is_other_day = weekday != on.isoweekday()
        # Friday at 21:00 in a text for Friday noon is about something else of that day.
        if not is_other_day and (self._is_own_time(one) or not self._is_near(one, _ON_THE_SAME_DAY, _ON_THE_SAME_DAY)):
            return False
        is_taken = any(taken.has(weekday, at, self.dated) for at in one.clock.times)
        return not is_taken and not self._names_own(on.isoweekday(), is_other_day=is_other_day)

    def _weekday(self, day: DayWord) -> int | None:
        """The weekday that a word surely means; tonight means none where the text goes out on another day."""
        if not isinstance(day, NearDay):
            return day.weekday
        is_its_day = self.posting.day is not None and self.posting.day + day.days == self.dated.day
        return self.dated.on.isoweekday() if self.dated.on and is_its_day else None

    def _names_own(self, weekday: int, *, is_other_day: bool) -> bool:
        """Whether the text names the right day, or the right time, beside."""
        if is_other_day:
            return any(word.weekday == weekday for word in weekday_words(self.text))
        return any(self.at in word.times for word in clock_words(self.text))

    def _is_own_time(self, one: ToldMoment) -> bool:
        """Whether a time is that of the activity, or shortly before it, when people gather."""
        return self._is_near(one, _GATHERING, _LATE)

    def _is_near(self, one: ToldMoment, before: timedelta, after: timedelta) -> bool:
        """Whether a time is at most so much before or after the start."""
        begins = datetime.combine(date.min + timedelta(days=1), self.at)
        told = (datetime.combine(begins.date(), at) for at in one.clock.times)
        return any(begins - before <= at <= begins + after for at in told)


def _when(context: ReviewContext, dated: DatedActivity) -> str:
    """The weekday and the time of an activity."""
    at, language = dated.activity.time, context.knowledge.language
    day = weekday_name(dated.on.isoweekday(), language) if dated.on else ""
    return f"{day} {clock_time(at) if isinstance(at, time) else ''}".strip()


CHECKS = (Check("activity.other-time", Severity.SHOULD, "h", other_time),)
