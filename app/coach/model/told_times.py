"""Days and times that a text tells of what comes every week, where no slot of the plan is then."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from app.plan.mentions.clock_words import ClockWord, clock_words
from app.plan.mentions.sentences import sentence_at
from app.plan.mentions.weekdays import MOST_TELLING_DAYS, WeekdayWord, weekday_words
from app.plan.near_names import is_same_name
from app.plan.plan import Plan
from app.plan.steps.when import Slot
from app.schedule.timetable import TEAM_KINDS, launch_date, timetable
from app.schedule.workload import minutes_of

_RHYTHM_BEFORE = re.compile(r"(?:\b(?:every|each)\s|[每逢](?:个|個)?)$", re.IGNORECASE)
_PLURAL_AFTER = re.compile(r"\s(?:mornings|afternoons|evenings|nights)\b", re.IGNORECASE)
_DEADLINE_BEFORE = re.compile(
    r"\b(?:by|until|till|before|since|from|after|last|next|than|to|not|first|second|third|other)\s(?:the\s)?$"
    r"|(?:[上下]个?|截至|截止|直到|第[一二三四]个?|等|不是)$",
    re.IGNORECASE,
)
_DEADLINE_AFTER = re.compile(r"\s?(?:前|之前|以前|截止|起|[至到~—–-]|at the latest)", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?:['’]?s)?[\s,，:：、]{0,2}(?:(?:morning|afternoon|evening|night)s?,?\s)?(?:at\s|from\s|在|的)?(?:早|晚|上午|中午|下午)?",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:we|us|join|meet|gather|together|come|live|session|see you)\b"
    r"|见|見|聚|碰|一起|直播|活动|活動|分享|开[始讲課课场]|读|讀|走|跑|聊|课|課",
    re.IGNORECASE,
)
_NOT_MEANT = re.compile(r"\b(?:clos\w*|rest|no|not|except|off|never|don['’]t)\b|休|除|不|没|沒|打烊|停", re.IGNORECASE)
_BEFORE_DAY = re.compile(r"[\s,，:：、(（]*(?:\b(?:is|are|on|every|each|在|每|于)|在|每)?\s*$")
_LONGEST_BEFORE = 14
_LONGEST_TITLE = 120
_NEAR = timedelta(hours=3)
_GATHERING = timedelta(minutes=30)
_EARLY = timedelta(minutes=15)
_CLAUSE_END = re.compile(r"[，,;；。.\n]")
_DAY_IN_TITLE = re.compile(
    r"(?:每?(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末])[晚早]?|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b",
    re.IGNORECASE,
)
_GATHERS = re.compile(
    r"集合|入场|入場|入座|签到|簽到|报到|報到|到场|到場|热身|熱身|暖场|暖場|碰头|碰頭|开门|開門|布置|佈置|先到|提前"
    r"|\b(?:doors?|gather\w*|meet\w*|arriv\w*|tea|coffee|set(?:ting)? up|warm[- ]?up|early|open)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ToldTime:
    """What a text says, and the slot that is on another day or at another time."""

    said: str
    slot: Slot


def other_times(plan: Plan, text: str, *, is_repeated: bool) -> Iterator[ToldTime]:
    """Days and times of a text that are surely meant for a slot and differ from its own.

    ``is_repeated`` tells that the text is posted again and again, so that a day of the week in it is every such day.
    """
    slots = [one for one in plan.when.slots if one.kind not in TEAM_KINDS and isinstance(one.time, time)]
    slots = [one for one in slots if 0 < len(one.weekdays) <= MOST_TELLING_DAYS]
    words = list(weekday_words(text)) if slots else []
    clocks = list(clock_words(text)) if words else []
    for word in words:
        clock = next((one for one in clocks if one.is_sure and _BESIDE.fullmatch(text, word.end, one.start)), None)
        if word.is_sure and _is_meant(text, word, clock, is_repeated=is_repeated):
            told = _Told(plan, text, word, clock, tuple(words), tuple(clocks))
            if slot := told.other(slots):
                yield ToldTime(text[word.start : clock.end if clock else word.end], slot)


def _is_meant(text: str, word: WeekdayWord, clock: ClockWord | None, *, is_repeated: bool) -> bool:
    before = text[max(0, word.start - _LONGEST_BEFORE) : word.start]
    is_plural = text[word.end - 1 : word.end] in ("s", "S") or bool(_PLURAL_AFTER.match(text, word.end))
    is_rhythm = bool(_RHYTHM_BEFORE.search(before)) or is_plural
    if not (is_rhythm or (is_repeated and clock)) or _DEADLINE_BEFORE.search(before):
        return False
    return not _DEADLINE_AFTER.match(text, clock.end if clock else word.end)


@dataclass(frozen=True, slots=True)
class _Told:
    plan: Plan
    text: str
    word: WeekdayWord
    clock: ClockWord | None
    words: tuple[WeekdayWord, ...]
    clocks: tuple[ClockWord, ...]

    def other(self, slots: list[Slot]) -> Slot | None:
        """The slot that is meant, if what is told is wrong of it and right of nothing else."""
        on_day = [one for one in self.plan.when.slots if one.kind not in TEAM_KINDS and self._is_on(one)]
        if (titled := self._titled_beside(slots)) and not self._is_right_of(titled):
            return None if _NOT_MEANT.search(sentence_at(self.text, self.word.start)) else titled
        if moved := self._moved(slots):
            return moved
        if self._is_planned():
            return None
        if on_day:
            return self._at_another_time(slots) if len(on_day) == 1 else None
        sentence = sentence_at(self.text, self.word.start)
        if _NOT_MEANT.search(sentence):
            return None
        slot = self._named(slots, sentence)
        return None if slot is None or any(str(one.weekday) in slot.weekdays for one in self.words) else slot

    def _titled_beside(self, slots: list[Slot]) -> Slot | None:
        """The slot whose title is right before the day, as in “CV night Monday 7 pm”."""
        before = _BEFORE_DAY.sub("", self.text[max(0, self.word.start - _LONGEST_TITLE) : self.word.start].casefold())
        titled = [one for one in slots if len(one.title) > 1 and before.endswith(one.title.casefold())]
        return titled[0] if len(titled) == 1 and self.clock else None

    def _is_right_of(self, slot: Slot) -> bool:
        """Whether the day is the slot's, the text names its day too, or an activity of that name is then."""
        days = {one.weekday for one in self.words}
        named = (one for one in timetable(self.plan) if one.activity.title and one.on)
        also = any(
            one.on is not None
            and one.on.isoweekday() == self.word.weekday
            and (is_same_name(one.activity.title, slot.title) or one.activity.delivers == slot.title)
            for one in named
        )
        return also or any(str(day) in slot.weekdays for day in days)

    def _is_on(self, slot: Slot) -> bool:
        return str(self.word.weekday) in slot.weekdays

    def _moved(self, slots: list[Slot]) -> Slot | None:
        """The slot that has just this time and, but for the day, this name, where a rhythm puts it on another day."""
        clause = _CLAUSE_END.split(self.text[self.word.start :], 1)[0]
        is_rhythm = bool(_RHYTHM_BEFORE.search(self.text[: self.word.start][-_LONGEST_BEFORE:]))
        if not is_rhythm or self.clock is None or _NOT_MEANT.search(clause):
            return None
        here = [one for one in slots if one.time in self.clock.times and _shares_name(one.title, clause)]
        days = {str(one.weekday) for one in self.words}
        return here[0] if len(here) == 1 and days.isdisjoint(here[0].weekdays) and not self._comes_again() else None

    def _comes_again(self) -> bool:
        """Whether the activities of that day and time are several: a rhythm of their own."""
        dates = [one for one in timetable(self.plan) if one.on and one.on.isoweekday() == self.word.weekday]
        return sum(self.clock is not None and one.activity.time in self.clock.times for one in dates) > 1

    def _is_planned(self) -> bool:
        """Whether activities are then: at that time, or, where none is told, again and again on that day."""
        plan, launch = self.plan, launch_date(self.plan)
        days = [(one.on, one.activity.time) for one in timetable(plan)] + [(launch, plan.when.launch_time)]
        times = [at for on, at in days if on and on.isoweekday() == self.word.weekday and isinstance(at, time)]
        if self.clock:
            return any(at in self.clock.times for at in times)
        return any(times.count(at) > 1 for at in times)

    def _named(self, slots: list[Slot], sentence: str) -> Slot | None:
        """The slot whose title or time the sentence tells, or the only one there is."""
        titled = [one for one in slots if len(one.title) > 1 and one.title.casefold() in sentence.casefold()]
        timed = [one for one in slots if self.clock and one.time in self.clock.times]
        if titled or timed:
            return (titled or timed)[0] if len(titled or timed) == 1 else None
        return slots[0] if len(slots) == 1 and not self.clock and _TOGETHER.search(sentence) else None

    def _at_another_time(self, slots: list[Slot]) -> Slot | None:
        """The slot of that day, if the time beside the day is near its own and not within it."""
        slot = next(filter(self._is_on, slots), None)
        if self.clock is None or slot is None or not isinstance(slot.time, time):
            return None
        begins = datetime.combine(date.min + timedelta(days=1), slot.time)
        told = [datetime.combine(begins.date(), at) for at in self.clock.times]
        ends = begins + timedelta(minutes=minutes_of(slot))
        is_near = any(abs(at - begins) <= _NEAR for at in told)
        # The group may gather half an hour before: only where that is all the text says, the start itself is wrong.
        gathers = bool(_GATHERS.search(sentence_at(self.text, self.word.start)))
        early = begins - _GATHERING if gathers else begins - _EARLY
        is_within = any(early <= at <= ends for at in told)
        is_told = any(slot.time in one.times for one in self.clocks)
        return slot if is_near and not is_within and not is_told else None


def _shares_name(title: str, sentence: str) -> bool:
    """Whether a sentence has a title, but for the day in it."""
    bare = _DAY_IN_TITLE.sub("", title).strip().casefold()
    return len(bare) > 1 and bare in sentence.casefold()
