"""Counting messages one after another; what is kept grows with people and days, not with messages."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from app.chat_exports.counts import ChatCounts, Question, TierCounts, WeekCounts
from app.chat_exports.messages import ChatExportError, Message, Program, Refusal

MOST_PEOPLE = 50_000
"""More authors than these have no group; only a file that means harm has so many."""

_LONGEST = 7 * 520
_DAY = timedelta(days=1)


@dataclass(slots=True)
class Counting:
    """The counts so far. ``waiting`` are newcomers whom nobody has answered yet, each with the moment and the week."""

    question: Question
    people: Counter[int] = field(default_factory=Counter)
    known: set[int] = field(default_factory=set)
    days: Counter[int] = field(default_factory=Counter)
    hours: list[int] = field(default_factory=lambda: [0] * 24)
    active: dict[int, set[int]] = field(default_factory=dict)
    newcomers: Counter[int] = field(default_factory=Counter)
    answered: Counter[int] = field(default_factory=Counter)
    waiting: dict[int, tuple[datetime, int]] = field(default_factory=dict)
    later: int = 0

    def add(self, message: Message) -> None:
        """Count a message; those before the launch only tell who is no newcomer after it."""
        at, who = message
        if at.date() > self.question.until:
            self.later += 1
            return
        day = at.toordinal() - self.question.launch.toordinal()
        is_new = who not in self.known
        if is_new:
            self.known.add(who)
            if len(self.known) > MOST_PEOPLE:
                raise ChatExportError(Refusal.TOO_MANY)
        if not 0 <= day < _LONGEST:
            return
        week = day // 7 + 1
        self.people[who] += 1
        self.days[day] += 1
        self.hours[at.hour] += 1
        self.active.setdefault(week, set()).add(who)
        if self.waiting:
            self._answer(at, who)
        if is_new:
            self.newcomers[week] += 1
            self.waiting[who] = (at, week)

    def result(self, program: Program) -> ChatCounts:
        """All counts; raises `ChatExportError` where there was nothing to count."""
        if not self.days:
            raise ChatExportError(Refusal.LATER if self.later else Refusal.EMPTY)
        first, last = min(self.days), max(self.days)
        silent = tuple(day for day in range(first, last + 1) if day not in self.days)
        return ChatCounts(
            program=program,
            first=self._date(first),
            last=self._date(last),
            messages=self.days.total(),
            people=len(self.people),
            hours=tuple(self.hours),
            weeks=tuple(self._week(week, silent) for week in range(first // 7 + 1, last // 7 + 2)),
            silent=tuple(self._date(day) for day in silent),
            tiers=tuple(self._tiers()),
            later=self.later,
        )

    def _answer(self, at: datetime, who: int) -> None:
        others = [one for one in self.waiting if one != who]
        for one in others:
            asked, week = self.waiting.pop(one)
            self.answered[week] += asked <= at <= asked + _DAY

    def _week(self, week: int, silent: tuple[int, ...]) -> WeekCounts:
        days = range((week - 1) * 7, week * 7)
        return WeekCounts(
            week=week,
            active=len(self.active.get(week, ())),
            messages=sum(self.days[day] for day in days if day in self.days),
            newcomers=self.newcomers[week],
            answered=self.answered[week],
            silent_days=sum(day in days for day in silent),
        )

    def _tiers(self) -> Iterator[TierCounts]:
        ranked = sorted(self.people.values(), reverse=True)
        everybody = max(self.question.members or 0, len(ranked))
        ranked += [0] * min(everybody - len(ranked), MOST_PEOPLE)
        total, start, share_so_far = sum(ranked) or 1, 0, 0.0
        for share in self.question.shares:
            share_so_far += share
            end = min(len(ranked), round(len(ranked) * share_so_far / 100))
            part = ranked[start:end]
            yield TierCounts(len(part), round(100 * sum(part) / total), part[-1] if part else 0)
            start = max(start, end)

    def _date(self, day: int) -> date:
        return self.question.launch + timedelta(days=day)
