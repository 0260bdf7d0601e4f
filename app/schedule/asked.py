"""What texts ask of people by name, such as "The note keeper writes five lines" in the steps of another."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from app.plan.mentions.names import Naming, Renaming
from app.plan.plan import Plan
from app.schedule.owners import named_in, shares
from app.schedule.timetable import DatedActivity, timetable

_TEXTS = ("script", "if_silent", "material")
_ANY_OF_THEM = re.compile(r"\b(?:a|an|any|each|every|another)\s+$", re.IGNORECASE)
_IN_A_ROW = re.compile(r"[,;/、]\s*$")
_LONG_HAN = 3
_Name = tuple[str, Renaming, str]
"""A name in small letters, as it is looked for, and whose it is."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The lines of an activity's text that name somebody whose activity it is not."""

    dated: DatedActivity
    name: str
    lines: tuple[str, ...]


LinesByName = Callable[[str], Mapping[str, tuple[str, ...]]]
"""What tells the lines of a text that name somebody, by whom they name."""


def asked_in_activities(plan: Plan, lines_by_name: LinesByName) -> Mapping[str, tuple[Asked, ...]]:
    """What the activities of others ask of everybody, by whom they ask, in the order of time."""
    owners = named_in(plan)
    found: dict[str, list[Asked]] = {}
    for dated in timetable(plan):
        own = owners(dated.activity.owner)
        for name in _TEXTS:
            for holder, lines in lines_by_name(getattr(dated.activity, name)).items():
                if holder not in own:
                    found.setdefault(holder, []).append(Asked(dated, name, lines))
    return {holder: tuple(some) for holder, some in found.items()}


def asked_in_lines(plan: Plan) -> LinesByName:
    """What tells which lines of a text name whom in this plan."""
    names = sorted(dict.fromkeys(_names(plan)), key=lambda one: -len(one[0]))
    return lambda text: _lines_by_name(text, names)


def _lines_by_name(text: str, names: list[_Name]) -> Mapping[str, tuple[str, ...]]:
    folded, found = text.casefold(), dict[str, list[str]]()
    there = [one for one in names if one[0] in folded]
    for line in text.split("\n") if there else ():
        for holder in dict.fromkeys(_named(line, there)):
            found.setdefault(holder, []).append(line.strip())
    return {holder: tuple(lines) for holder, lines in found.items()}


def _named(line: str, names: list[_Name]) -> Iterator[str]:
    """Whom a line names; a name that is part of a longer one is none."""
    taken: list[tuple[int, int]] = []
    for _, name, holder in names:
        for one in name.find(line):
            is_free = all(one.end <= start or end <= one.start for start, end in taken)
            taken.append((one.start, one.end))
            if is_free and (one.is_certain or _may_be_meant(line, one.start, name)):
                yield holder


def _may_be_meant(line: str, start: int, name: Renaming) -> bool:
    """Whether a name that could be another word is meant: not "a guide", and no verb, unless it stands in a row."""
    before = line[:start]
    if _ANY_OF_THEM.search(before):
        return False
    is_other_word = len(name.old) < _LONG_HAN or (name.old.isascii() and " " not in name.old)
    return not is_other_word or bool(_IN_A_ROW.search(before))


def _names(plan: Plan) -> Iterator[_Name]:
    """Every name of everybody who has something to do, with whose it is."""
    for share in shares(plan):
        titles = (Renaming(role.title, "-", Naming.TITLE) for role in share.roles)
        names = (*titles, Renaming(share.name, "-"))
        yield from ((name.old.casefold(), name, share.name) for name in names if name.is_worth_telling)
