"""Names that answers had before, and what still says them: also where the offer to change that was passed by."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.plan.answers import Answers
from app.plan.known_paths import NAME
from app.plan.mentions.finding import find_mentions, most_changes
from app.plan.mentions.mention import Mention
from app.plan.mentions.watched import ROLES, Change

_MOST_OF_ONE = 3
_TOLD_AS_FORMER = (
    *("formerly", "used to be", "once called", "previously", "renamed", "old name"),
    *("原名", "原来叫", "原來叫", "以前叫", "曾用名", "曾叫", "前身"),
    *("旧名", "舊名", "改名", "更名", "改叫", "改称", "改稱"),
)


@dataclass(frozen=True, slots=True)
class Former:
    """What the answer at a path was, and the last version of the plan at which it was so."""

    path: str
    value: str
    until: int


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """A former name, what it is now, and where other answers surely still say it."""

    former: Former
    now: str
    mentions: tuple[Mention, ...]


def remembered_paths(answers: Answers) -> tuple[str, ...]:
    """The paths of the names whose former values are of use: the community's, and those of its roles."""
    return (NAME, *(item.field("title") for item in answers.items_of(ROLES)))


def left_behind(answers: Answers, former: Iterable[Former]) -> Iterator[LeftBehind]:
    """The former names, the newest of each answer first, that other answers still say.

    A name that was typed halfway, and is a part of the present one, is none; nor is what a text calls a former name.
    """
    for one in list(_different(answers, former))[: most_changes(answers)]:
        now = answers.raw(one.path).strip()
        found = find_mentions(answers, Change(one.path, one.value, now))
        certain = tuple(each for each in found if each.is_certain and not _is_told(answers.raw(each.path)))
        if certain:
            yield LeftBehind(one, now, certain)


def _different(answers: Answers, former: Iterable[Former]) -> Iterator[Former]:
    seen: dict[str, set[str]] = {}
    for one in former:
        now, old = answers.raw(one.path).strip().casefold(), one.value.strip().casefold()
        names = seen.setdefault(one.path, set())
        is_another = bool(now) and bool(old) and old not in now and old not in names
        if is_another and len(names) < _MOST_OF_ONE:
            names.add(old)
            yield one


def _is_told(text: str) -> bool:
    """Whether a text itself speaks of what was called otherwise before."""
    plain = text.casefold()
    return any(words in plain for words in _TOLD_AS_FORMER)
