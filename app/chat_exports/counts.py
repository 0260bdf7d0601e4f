"""What a chat comes to: counts alone."""

from dataclasses import dataclass
from datetime import date

from app.chat_exports.messages import Program


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a chat: the day of the launch, and the shares of tiers in percent, the most active first.

    ``members`` is how many the group has; None where nobody has said, and those who wrote count as all. What is dated
    after the day ``until`` isn't counted: nobody has written it yet.
    """

    launch: date
    shares: tuple[float, ...] = ()
    members: int | None = None
    until: date = date.max


@dataclass(frozen=True, slots=True)
class WeekCounts:
    """A week since the launch: who wrote, how often, who did for the first time, and how many of these were answered.

    ``answered`` are newcomers after whose first message somebody else wrote within a day. ``silent_days`` are those on
    which nobody wrote, as far as the file reaches.
    """

    week: int
    active: int
    messages: int
    newcomers: int
    answered: int
    silent_days: int


@dataclass(frozen=True, slots=True)
class TierCounts:
    """A share of all members, the most active first: how many they are, and what share of the messages they wrote.

    ``least`` is how many messages the least active of them has written.
    """

    people: int
    percent: int
    least: int


@dataclass(frozen=True, slots=True)
class ChatCounts:
    """A whole chat since the launch. ``hours`` has the messages of each hour of the day, ``silent`` the silent days.

    ``later`` are the messages that are dated in the future, and aren't counted.
    """

    program: Program
    first: date
    last: date
    messages: int
    people: int
    hours: tuple[int, ...]
    weeks: tuple[WeekCounts, ...]
    silent: tuple[date, ...]
    tiers: tuple[TierCounts, ...]
    later: int
