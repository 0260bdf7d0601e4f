"""What a page says after one tap has fixed something, so that it can be undone."""

import re
from dataclasses import dataclass

from app.web.plan.view import PlanView

ADDED = "added"
SUGGESTED = "suggested"
SWAPPED = "swapped"
MENTIONS = "mentions"
MOVED = "moved"

_OP_ID = re.compile(r"fix-([a-z-]+)-[A-Za-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Fixed:
    """A fix that was just made: what the button said, and the operation that can be undone."""

    words: str
    op_id: str
    next: str


def usual_fix(list_name: str) -> str:
    """The name of the fix that fills a list with what is usual there."""
    return f"usual-{list_name}"


def fix_op_id(fix: str, unique: str) -> str:
    """The id of the operation of a fix; it tells which fix it was."""
    return f"fix-{fix}-{unique}"


def fixed_by(view: PlanView, op_id: str, here: str) -> Fixed | None:
    """The fix that an operation made, if it was one; ``here`` is the address of the page that says so."""
    match = _OP_ID.fullmatch(op_id)
    words = _words(view, match[1]) if match else ""
    return Fixed(words, op_id, here) if words else None


def _words(view: PlanView, fix: str) -> str:
    t = view.t
    own = {
        ADDED: t.gettext("added to the board"),
        SUGGESTED: t.gettext("activities added"),
        SWAPPED: t.gettext("activity swapped"),
        usual_fix("roles"): t.gettext("added a role for you"),
        usual_fix("slots"): t.gettext("added a weekly evening"),
        usual_fix("activities"): t.gettext("added the usual first days"),
        usual_fix("rules"): t.gettext("added the three usual rules"),
        usual_fix("metrics"): t.gettext("added a weekly figure"),
        MENTIONS: t.gettext("the other answers are changed too"),
        MOVED: t.gettext("launch moved"),
    }
    return own.get(fix) or view.knowledge.check_words.fixes.get(fix, "")
