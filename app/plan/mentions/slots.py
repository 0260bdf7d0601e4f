"""Days of the week and times of day that texts mention, of a fixed time of the week or of the launch.

A text seldom says whose day it names. It surely means a slot in the slot's own answers, where its sentence calls the
slot by its title, or where nothing else in the plan is on that day or at that time.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.values import Choices, Day
from app.plan.known_paths import LAUNCH_DATE, LAUNCH_TIME
from app.plan.mentions.clock_words import ClockWord, clock_words
from app.plan.mentions.date_words import date_words
from app.plan.mentions.mention import Found
from app.plan.mentions.sentences import sentence_at
from app.plan.mentions.weekdays import MOST_TELLING_DAYS, weekday_words
from app.plan.paths import ItemPath, ListPath, find_field
from app.plan.steps.when import Slot

SLOTS = ListPath("when", "slots")
_ACTIVITIES = tuple(ListPath(step, "activities") for step in ("days3", "days7", "month"))
_OF_ACTIVITIES = tuple(f"{at}." for at in _ACTIVITIES)
_OF_SLOTS = f"{SLOTS}."


@dataclass(frozen=True, slots=True)
class Belonging:
    """Which texts surely speak of a slot, or of the launch, when they name its day or its time.

    ``own`` begins the paths of its own answers, empty for the launch; ``title`` is what it is called. ``is_only`` tells
    that nothing else of the plan is then.
    """

    own: str
    title: str
    is_only: bool

    def is_certain(self, path: str, text: str, start: int) -> bool:
        """Whether what is named at a place of the text at a path is surely its own."""
        if self.own and path.startswith(self.own):
            return True
        if path.startswith(_OF_SLOTS):
            return False
        if self.title and self.title in sentence_at(text, start):
            return True
        return self.is_only and not path.startswith(_OF_ACTIVITIES)


@dataclass(frozen=True, slots=True)
class Days:
    """Days of the week that a slot no longer has, each with the one that took its place."""

    instead: Mapping[int, int]
    belonging: Belonging

    def find(self, path: str, text: str) -> Iterator[Found]:
        """Where the text at a path names one of them."""
        is_told = len(self.instead) == 1
        words = [word for word in weekday_words(text) if word.weekday in self.instead]
        dates = date_words(text) if words else ()
        for word in words:
            # Saturday 26 December stays a Saturday.
            is_dated = any(word.is_beside(text, day.start, day.end) for day in dates)
            is_certain = is_told and word.is_sure and not is_dated and self.belonging.is_certain(path, text, word.start)
            yield Found(word.start, word.end, word.renamed(self.instead[word.weekday]), is_certain)


@dataclass(frozen=True, slots=True)
class Hours:
    """A time of day that a slot or the launch no longer has, and the new one; ``others`` are all others of the plan.

    ``followers`` are the paths of the times of what happens at the slot, or at the launch.
    """

    old: time
    new: time
    belonging: Belonging
    others: frozenset[time]
    followers: frozenset[str]

    def find(self, path: str, text: str) -> Iterator[Found]:
        """Where the text at a path names it, or is the time of what happens then."""
        if path in self.followers:
            yield Found(0, len(text), f"{self.new:%H:%M}", is_certain=True)
            return
        for word in clock_words(text):
            if self.old in word.times:
                is_certain = self._is_meant(word) and self.belonging.is_certain(path, text, word.start)
                yield Found(word.start, word.end, word.renamed(self.new), is_certain)

    def _is_meant(self, word: ClockWord) -> bool:
        """Whether a word surely means the old time, and will surely mean the new one."""
        if not word.is_sure:
            return False
        if word.tells_half:
            return word.times[0] == self.old
        is_same_half = (self.old.hour < 12) == (self.new.hour < 12)
        return is_same_half and not any(at in self.others for at in word.times if at != self.old)


def days_of(answers: Answers, slot: ItemPath, old: str, new: str) -> Days | None:
    """The days that a slot no longer has, if others took their place."""
    kind = fields_of(Slot)["weekdays"]
    assert isinstance(kind, Kind)
    before, after = _numbers(kind.read(old)), _numbers(kind.read(new))
    gone, come = [day for day in before if day not in after], [day for day in after if day not in before]
    if not gone or not come:
        return None
    instead = {day: come[min(place, len(come) - 1)] for place, day in enumerate(gone)}
    is_only = len(before) <= MOST_TELLING_DAYS and not any(day in _other_days(answers, slot) for day in gone)
    return Days(instead, _belonging(answers, slot, is_only=is_only))


def hours_of(answers: Answers, path: str, old: str, new: str) -> Hours | None:
    """The time that a slot or the launch no longer has, if it has another now."""
    at = find_field(path)
    before, after = (at.kind.read(raw) if at else None for raw in (old, new))
    if not at or not isinstance(before, time) or not isinstance(after, time) or before == after:
        return None
    slot = SLOTS.item(at.item) if at.item else None
    fixed = [LAUNCH_TIME, *(one.field("time") for one in answers.items_of(SLOTS))]
    followers = frozenset(one for one in _followers(answers, slot) if _read(answers, one) == before)
    activities = (item.field("time") for one in _ACTIVITIES for item in answers.items_of(one))
    others = _times(answers, (one for one in (*fixed, *activities) if one != path and one not in followers))
    is_only = before not in _times(answers, (one for one in fixed if one != path))
    return Hours(before, after, _belonging(answers, slot, is_only=is_only), others, followers)


def _belonging(answers: Answers, slot: ItemPath | None, *, is_only: bool) -> Belonging:
    if slot is None:
        return Belonging("", "", is_only)
    title = answers.raw(slot.field("title")).strip()
    return Belonging(f"{slot}.", title if len(title) > 1 else "", is_only)


def _other_days(answers: Answers, slot: ItemPath) -> set[int]:
    """The days of the other slots that are told by them, and that of the launch."""
    slots = (_read(answers, one.field("weekdays")) for one in answers.items_of(SLOTS) if one != slot)
    days = {day for numbers in map(_numbers, slots) if len(numbers) <= MOST_TELLING_DAYS for day in numbers}
    launch: Day = _read(answers, LAUNCH_DATE)
    return days | ({launch.isoweekday()} if isinstance(launch, date) else set())


def _followers(answers: Answers, slot: ItemPath | None) -> Iterator[str]:
    """The paths of the times of activities that are called like the slot, or that are on the day of the launch."""
    title = answers.raw(slot.field("title")).strip() if slot else ""
    for one in (item for at in _ACTIVITIES for item in answers.items_of(at)):
        is_like = title and answers.raw(one.field("title")).strip() == title
        if is_like if slot else _read(answers, one.field("day")) == 1:
            yield one.field("time")


def _times(answers: Answers, paths: Iterable[str]) -> frozenset[time]:
    return frozenset(at for path in paths if isinstance(at := _read(answers, path), time))


def _numbers(weekdays: Choices) -> list[int]:
    return [int(day) for day in weekdays if isinstance(day, str)]


def _read(answers: Answers, path: str) -> Any:
    at = find_field(path)
    assert at is not None, f"no field {path}"
    return at.kind.read(answers.raw(path))
