"""Words in the texts of a plan that name a day, and would be wrong after the launch has moved.

A text seldom says whose day it names. It surely means an activity in the activity's own texts, or where its sentence
calls the activity by its title; a date surely means what is on it, and the number of a day the same in the text of an
activity. A day of the week that a fixed time of the week has too may mean that one, which doesn't move.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby
from operator import attrgetter

from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Line, Text
from app.plan.known_paths import NAME
from app.plan.mentions.date_words import DateWords, date_words
from app.plan.mentions.mention import Found, Mention, by_question
from app.plan.mentions.sentences import sentence_at
from app.plan.mentions.weekdays import MOST_TELLING_DAYS, WeekdayWord, weekday_words
from app.plan.paths import ItemPath, find_field
from app.plan.plan import Plan
from app.plan.reading import read_plan
from app.plan.steps.activities import Activity
from app.schedule.moments import day_date
from app.schedule.moving import LaunchMove, item_of
from app.schedule.timetable import LAST_DAY, RANGES, TEAM_KINDS, DatedActivity

Moved = tuple[DatedActivity, DatedActivity]

_SHORTEST_TITLE = 3
_OF_SLOTS = "when.slots."
_EVERY = re.compile(r"(?:every|each)\s$|[每逢]$", re.IGNORECASE)
_WHICH_WEEK = re.compile(r"(?:this|next|last)\s$|[这這本下上][个個]?$", re.IGNORECASE)
_LONGEST_BEFORE = 6
_DAY_NUMBER = re.compile(r"(?<=\b[Dd]ay )\d{1,2}\b(?!\s?[-–])|(?<=第)\d{1,2}(?=\s?天)")


def stale_words(answers: Answers, move: LaunchMove) -> tuple[Mention, ...]:
    """The words that a move makes wrong, with the right ones, in the order of the questions."""
    if move.old is None:
        return ()
    return _stale_words(answers, read_plan(answers), move, answers.given())


def stale_words_in(answers: Answers, plan: Plan, move: LaunchMove, items: Iterable[ItemPath]) -> tuple[Mention, ...]:
    """The same, in the texts of some activities alone."""
    paths = (item.field(name) for item in items for name in fields_of(Activity))
    return _stale_words(answers, plan, move, {path: answers.raw(path) for path in paths})


def _stale_words(answers: Answers, plan: Plan, move: LaunchMove, given: Mapping[str, str]) -> tuple[Mention, ...]:
    reader = _Reader(move, _told_weekdays(plan))
    texts = ((path, raw) for path, raw in given.items() if _is_text(path))
    name = answers.raw(NAME).strip()
    found = ((path, raw, one) for path, raw in texts for one in _outside(name, raw, reader.find(path, raw)))
    mentions = (
        Mention(path, one.start, one.end, raw[one.start : one.end], one.replacement, one.is_certain)
        for path, raw, one in found
    )
    return by_question(answers, mentions)


@dataclass(frozen=True, slots=True)
class _Meaning:
    """A date in a text, which day it meant, and which it means now."""

    words: DateWords
    old: date
    new: date
    is_certain: bool


@dataclass(frozen=True)
class _Reader:
    """Reads texts of a plan whose launch has moved; ``slots`` are the weekdays that fixed times are told by."""

    move: LaunchMove
    slots: frozenset[int]

    @property
    def old(self) -> date:
        """The launch date before the move."""
        assert self.move.old is not None
        return self.move.old

    def find(self, path: str, text: str) -> Iterator[Found]:
        """The words that name a day, written for the day that they mean now."""
        own = self._owners.get(path.rpartition(".")[0])
        dates = list(self._dates(text, own))
        for one in (one for one in dates if one.old != one.new):
            yield Found(one.words.start, one.words.end, one.words.renamed(one.new), one.is_certain)
        for word in () if path.startswith(_OF_SLOTS) else weekday_words(text):
            of = next((one for one in dates if word.is_beside(text, one.words.start, one.words.end)), None)
            if of is None:
                yield from self._weekday(text, word, own)
            elif of.old.isoweekday() == word.weekday != of.new.isoweekday():
                yield Found(word.start, word.end, word.renamed(of.new.isoweekday()), of.is_certain)
        yield from self._numbers(text, own)

    @cached_property
    def _owners(self) -> Mapping[str, Moved]:
        return {str(item_of(before)): (before, after) for before, after in self.move.activities}

    @cached_property
    def _on(self) -> Mapping[date, set[date]]:
        """For each date that had something, the dates on which that is now."""
        dates: dict[date, set[date]] = defaultdict(set, {self.old: {self.move.new}})
        for before, after in self.move.activities:
            if before.on and after.on:
                dates[before.on].add(after.on)
        return dates

    @cached_property
    def _days(self) -> Mapping[tuple[int, int], date]:
        """The days of the plan by month and day: the month in which it is prepared, those it has, and all else."""
        last = max((before.last for before, _ in self.move.activities), default=LAST_DAY)
        around = (day_date(self.old, number) for number in range(-LAST_DAY, last + 1))
        return {(day.month, day.day): day for day in (*around, *self._on) if day}

    @cached_property
    def _called(self) -> Mapping[int, list[Moved]]:
        """The activities that a sentence may call by their titles, by weekday."""
        called = defaultdict(list)
        for moved in self.move.activities:
            if moved[0].on and len(moved[0].activity.title) >= _SHORTEST_TITLE:
                called[moved[0].on.isoweekday()].append(moved)
        return called

    def _dates(self, text: str, own: Moved | None) -> Iterator[_Meaning]:
        for _, readings in groupby(date_words(text), attrgetter("start")):
            meant = [found for words in readings if (found := self._date(words, own))]
            if len(meant) == 1:
                yield meant[0]

    def _date(self, words: DateWords, own: Moved | None) -> _Meaning | None:
        if own and own[0].on and own[1].on and words.are_of(own[0].on):
            return _Meaning(words, own[0].on, own[1].on, words.is_sure)
        old = self._days.get((words.month, words.day))
        if old is None or not words.are_of(old):
            return None
        new = self._on.get(old, set())
        meant = min(new, default=self._shifted(old))
        return _Meaning(words, old, meant, len(new) == 1 and words.is_sure) if meant else None

    def _shifted(self, old: date) -> date | None:
        """Where a day is now that nothing is on."""
        number = (old - self.old).days + 1
        return day_date(self.move.new, number + (self.move.shift if number > RANGES["days3"][1] else 0))

    def _weekday(self, text: str, word: WeekdayWord, own: Moved | None) -> Iterator[Found]:
        before = text[max(0, word.start - _LONGEST_BEFORE) : word.start]
        is_every = text[word.end - 1] in "sS" or bool(_EVERY.search(before))
        if is_every and word.weekday in self.slots:
            return
        is_plain = word.is_sure and not is_every and not _WHICH_WEEK.search(before)
        named = self._named(text, word, own)
        if own and own[0].on and own[0].on.isoweekday() == word.weekday:
            meant, is_certain = [own, *named], bool(named) or word.weekday not in self.slots
        else:
            meant, is_certain = named, True
        new = {after.on.isoweekday() for _, after in meant if after.on} or self._coming(word, own)
        if len(new) == 1 and word.weekday not in new:
            yield Found(word.start, word.end, word.renamed(*new), bool(meant) and is_certain and is_plain)

    def _named(self, text: str, word: WeekdayWord, own: Moved | None) -> list[Moved]:
        """The activities on a weekday that the sentence calls by their titles."""
        others = [one for one in self._called.get(word.weekday, ()) if one != own]
        sentence = sentence_at(text, word.start).casefold() if others else ""
        return [one for one in others if one[0].activity.title.casefold() in sentence]

    def _coming(self, word: WeekdayWord, own: Moved | None) -> set[int]:
        """The weekdays, now, of what was on the next such day after an activity; elsewhere, of the launch."""
        if own is None:
            is_launch = self.old.isoweekday() == word.weekday and word.weekday not in self.slots
            return {self.move.new.isoweekday()} if is_launch else set()
        if own[0].on is None:
            return set()
        next_one = day_date(own[0].on, (word.weekday - own[0].on.isoweekday()) % 7 + 1)
        return {day.isoweekday() for day in self._on.get(next_one, ())} if next_one else set()

    def _numbers(self, text: str, own: Moved | None) -> Iterator[Found]:
        for match in _DAY_NUMBER.finditer(text):
            number = int(match[0])
            meant = {own[1].day} if own and own[0].day == number else self._numbered.get(number, set())
            if len(meant) == 1 and number not in meant:
                yield Found(*match.span(), str(*meant), is_certain=own is not None)

    @cached_property
    def _numbered(self) -> Mapping[int, set[int | None]]:
        """For each day number that had something, the numbers on which that is now."""
        numbers = defaultdict(set)
        for before, after in self.move.activities:
            if before.day is not None:
                numbers[before.day].add(after.day)
        return numbers


def _outside(name: str, text: str, found: Iterable[Found]) -> Iterator[Found]:
    """What is not part of the community's name, which stays as it is: 周三羽毛球社."""
    named = [match.span() for match in re.finditer(re.escape(name), text, re.IGNORECASE)] if name else []
    for one in found:
        if not any(start <= one.start and one.end <= end for start, end in named):
            yield one


def _told_weekdays(plan: Plan) -> frozenset[int]:
    """The weekdays that members tell a fixed time of the week by."""
    slots = (
        slot for slot in plan.when.slots if slot.kind not in TEAM_KINDS and len(slot.weekdays) <= MOST_TELLING_DAYS
    )
    return frozenset(int(day) for slot in slots for day in slot.weekdays if isinstance(day, str))


def _is_text(path: str) -> bool:
    at = find_field(path)
    return at is not None and isinstance(at.kind, Line | Text)
