"""Thirty days in one line: which were done, which had something missed, and which is shown."""

from dataclasses import dataclass

from app.schedule.due import bounds_of, due_on
from app.web.plan.view import PlanView
from app.web.today.tasks import state_of

_DAYS = 30


@dataclass(frozen=True, slots=True)
class Strip:
    """The state of each day, ``done``, ``missed`` or empty, with ``now`` for the one shown; and all in words."""

    days: tuple[str, ...]
    words: str


def strip_of(view: PlanView, day: int) -> Strip | None:
    """The thirty days around a day from the launch on; none before it."""
    first = _DAYS * ((day - 1) // _DAYS) + 1
    last = min(first + _DAYS - 1, bounds_of(view.plan)[1])
    if day < 1 or last < first:
        return None
    due = due_on(view.plan, range(first, last + 1))
    states = {number: {state_of(one) for one in found} for number, found in due.items()}
    marks = {
        number: "missed" if "missed" in found else "done" if found == {"done"} else ""
        for number, found in states.items()
    }
    done, missed = (sum(mark == wanted for mark in marks.values()) for wanted in ("done", "missed"))
    words = view.t.gettext(
        "Days %(first)s to %(last)s: all done on %(done)s, something missed on %(missed)s",
        first=first,
        last=last,
        done=done,
        missed=missed,
    )
    return Strip(tuple(f"{mark} now".strip() if number == day else mark for number, mark in marks.items()), words)
