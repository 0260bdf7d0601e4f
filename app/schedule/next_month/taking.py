"""What changes when a proposed month is taken."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from app.plan.answers import Answers
from app.plan.cycles import cycle_item
from app.plan.lists import Changes
from app.schedule.next_month.proposal import Proposal
from app.schedule.rearranging.by_time import Calendar
from app.schedule.rearranging.copying import copy_to_days


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken of a proposal, by the keys of its lines: all of it, and what members are to lead as proposed."""

    lines: Collection[str]
    handed_over: Collection[str]


def begin_month(answers: Answers, month: int, today: str) -> Changes:
    """The answers that change when a month is begun; none where it was before."""
    begun = cycle_item(month).field("begun")
    return {} if answers.raw(begun).strip() else {begun: today}


def take_proposal(answers: Answers, proposal: Proposal, taken: Taken, today: str) -> Mapping[str, str]:
    """The answers that change: the month is begun, and what is taken is copied to its days.

    Raises `LimitError` where the list is full.
    """
    after = answers.with_values(begin_month(answers, proposal.month, today))
    for line in proposal.lines:
        for one in line.places if line.key in taken.lines else ():
            copied = copy_to_days(Calendar.of(after), one.item, [one.day])
            after = after.with_values(copied.changes)
            if one.by_member and line.key in taken.handed_over:
                after = after.with_values({copy.field("led_by"): "member" for _, copy in copied.items})
    return {path: raw for path, raw in after.items() if answers.raw(path) != raw}
