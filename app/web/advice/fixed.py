"""What a page says after one tap has fixed something, so that it can be undone."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.i18n.dates import join_words
from app.i18n.translator import Translator
from app.web.plan.view import PlanView
from app.wording.days import day_words
from app.wording.quoting import quotable

ADDED = "added"
SUGGESTED = "suggested"
SWAPPED = "swapped"
MENTIONS = "mentions"
MOVED = "moved"
REMOVED = "removed"
MOVED_TO_DAY = "moved-to-day"
COPIED = "copied"
SHIFTED = "shifted"
SWAPPED_DAYS = "swapped-days"
PUT_ON_DAY = "put-on-day"
DRAFT = "draft"
MONTH_TAKEN, MONTH_BEGUN = "month-taken", "month-begun"

_OP_ID = re.compile(r"fix-([a-z-]+)-(?:(m?)(\d{1,3})_)?[A-Za-z0-9_]+")


@dataclass(frozen=True, slots=True)
class Fixed:
    """A fix that was just made: what the button said, and the operation that can be undone."""

    words: str
    op_id: str
    next: str


def usual_fix(list_name: str) -> str:
    """The name of the fix that fills a list with what is usual there."""
    return f"usual-{list_name}"


def fix_op_id(fix: str, unique: str, number: int | None = None) -> str:
    """The id of the operation of a fix; it tells which fix it was, and the number that its words tell."""
    told = "" if number is None else f"{'m' if number < 0 else ''}{abs(number)}_"
    return f"fix-{fix}-{told}{unique}"


def fixed_by(view: PlanView, op_id: str, here: str, told: str = "") -> Fixed | None:
    """The fix that an operation made, if it was one; ``here`` is the address of the page that says so.

    ``told`` says what was added or removed, where it was one thing, or on which days.
    """
    words = fix_words(view, op_id)
    if told and op_id.startswith((f"fix-{ADDED}-", f"fix-{REMOVED}-", f"fix-{SUGGESTED}-")):
        words = told
    return Fixed(words, op_id, here) if words else None


def fix_words(view: PlanView, op_id: str) -> str:
    """What the fix that an operation made is called; empty if it was none."""
    match = _OP_ID.fullmatch(op_id)
    return _words(view, match[1], int(f"{'-' if match[2] else ''}{match[3] or 0}")) if match else ""


def removed_words(title: str, t: Translator) -> str:
    """That an activity was removed, by its title."""
    return t.gettext("removed “%(title)s”", title=quotable(title))


def filled_words(view: PlanView, op_id: str, days: Collection[int]) -> str:
    """How many activities a fix has added, and on which days; empty where it was none that does."""
    match, t = _OP_ID.fullmatch(op_id), view.t
    if not (match and match[1] == SUGGESTED and match[3] and days):
        return ""
    where = days_words(days, t)
    return t.ngettext("%(n)s activity added: %(days)s", "%(n)s activities added: %(days)s", int(match[3]), days=where)


def days_words(days: Collection[int], t: Translator) -> str:
    """Days in words: those before the launch, then all others, three or more in a row as one."""
    return " · ".join(_days_words(sorted(days), t))


def _days_words(days: Sequence[int], t: Translator) -> Iterator[str]:
    ahead, numbers = [str(1 - day) for day in days if day < 1], [day for day in days if day > 0]
    if ahead:
        words = join_words(ahead, t.language)
        yield t.ngettext("%(days)s day before the launch", "%(days)s days before the launch", len(ahead), days=words)
    if numbers:
        words = join_words(list(_runs(numbers)), t.language)
        yield t.ngettext("day %(days)s", "days %(days)s", len(numbers), days=words)


def _runs(numbers: Sequence[int]) -> Iterator[str]:
    for _, pairs in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [number for _, number in pairs]
        yield from [f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run)


def _words(view: PlanView, fix: str, number: int) -> str:
    t = view.t
    moved = t.gettext("moved to day %(day)s", day=number) if number > 0 else _moved_ahead(number, t)
    added = t.ngettext("%(n)s activity added", "%(n)s activities added", number)
    own = {
        SUGGESTED: added if number else t.gettext("activities added"),
        SWAPPED: t.gettext("activity swapped"),
        usual_fix("roles"): t.gettext("added a role for you"),
        usual_fix("slots"): t.gettext("added a weekly evening"),
        usual_fix("activities"): t.gettext("added the usual first days"),
        usual_fix("rules"): t.gettext("added the three usual rules"),
        usual_fix("metrics"): t.gettext("added a weekly figure"),
        usual_fix("figures"): t.gettext("added three figures to watch"),
        MENTIONS: t.gettext("the other answers are changed too"),
        MOVED: t.gettext("launch moved"),
        ADDED: added,
        REMOVED: t.gettext("activity removed"),
        MOVED_TO_DAY: moved,
        PUT_ON_DAY: t.gettext("put on day %(day)s", day=number),
        COPIED: t.ngettext("copied to %(n)s day", "copied to %(n)s days", number),
        SHIFTED: t.ngettext("%(n)s activity moved", "%(n)s activities moved", number),
        DRAFT: t.ngettext("%(n)s suggestion used", "%(n)s suggestions used", number),
        MONTH_TAKEN: t.ngettext("month begun with %(n)s activity", "month begun with %(n)s activities", number),
        MONTH_BEGUN: t.gettext("month begun, from day %(day)s on", day=number),
        SWAPPED_DAYS: t.gettext("the days and times of two activities swapped"),
    }
    return own.get(fix) or view.knowledge.check_words.fixes.get(fix, "")


def _moved_ahead(day: int, t: Translator) -> str:
    return t.gettext("moved to %(when)s", when=day_words(day, t))
