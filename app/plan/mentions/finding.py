"""Where other answers mention an answer that has changed."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice

from app.plan.answers import Answers
from app.plan.fields.kinds import Line, Text, Time
from app.plan.known_paths import CITY, OTHER_PLATFORM, PLATFORM
from app.plan.mentions.mention import Found, Mention, by_question, fits, spliced, without_overlaps
from app.plan.mentions.names import Naming, Renaming
from app.plan.mentions.slots import SLOTS, days_of, hours_of
from app.plan.mentions.watched import NAMINGS, Change, place_of, watched_paths
from app.plan.paths import ListPath, find_field, step_of
from app.plan.plan import STEPS_BY_KEY

# Who or what else may be called the same: then nobody knows which of them a text means.
_NAMESAKES = {
    "who.roles.title": ("who.roles.title",),
    "who.roles.person": ("who.roles.person", "seeds.people.name"),
    "when.slots.title": ("when.slots.title", "what.pillars.title", "what.outputs.title"),
}
_BETWEEN_PARTS = re.compile(r"\s*[,，、·|]\s*")
_PLACE_KIND = re.compile(
    r"\s*(?:group|community|forum|群组|群組|群|社群|小组|社團|频道|頻道|论坛|論壇)$", re.IGNORECASE
)
_MANY = 2_000
_MOST_NAMES = 50
_MOST_CHANGES = 10
_MOST_CHARACTERS = 8_000_000

_Find = Callable[[str, str], Iterable[Found]]


def find_mentions(answers: Answers, change: Change) -> tuple[Mention, ...]:
    """Where other answers still say what an answer was, in the order of the questions; none overlaps another.

    Of a plan with very many they are those of some answers only; after these were changed, the others are found.
    """
    find = _finder(answers, change)
    if find is None:
        return ()
    own = (PLATFORM, OTHER_PLATFORM) if change.path == PLATFORM else (change.path,)
    found: list[Mention] = []
    for path, text in answers.items():
        if path not in own and step_of(path) in STEPS_BY_KEY:
            found += _in_answer(answers, path, text, find)
        if len(found) >= _MANY:
            break
    return by_question(answers, found)


def most_changes(answers: Answers) -> int:
    """For how many changes a plan may be looked through at once: for fewer, the longer its texts are."""
    return max(1, min(_MOST_CHANGES, _MOST_CHARACTERS // (1 + sum(map(len, answers.values())))))


def find_all_mentions(answers: Answers, changes: Iterable[Change]) -> tuple[tuple[Change, tuple[Mention, ...]], ...]:
    """What several changes are still mentioned by, without what overlaps a mention of an earlier one."""
    taken: dict[str, list[Mention]] = {}
    found: list[tuple[Change, tuple[Mention, ...]]] = []
    for change in changes:
        free = tuple(
            one
            for one in find_mentions(answers, change)
            if not any(one.start < other.end and other.start < one.end for other in taken.get(one.path, ()))
        )
        for one in free:
            taken.setdefault(one.path, []).append(one)
        found.append((change, free))
    return tuple(found)


def _finder(answers: Answers, change: Change) -> _Find | None:
    """What finds the old words of a change in the text at a path."""
    at = find_field(change.path)
    if place_of(change.path) == f"{SLOTS}.weekdays" and at:
        days = days_of(answers, SLOTS.item(at.item), change.old, change.new)
        return days.find if days else None
    if at and isinstance(at.kind, Time):
        hours = hours_of(answers, change.path, change.old, change.new)
        return hours.find if hours else None
    renamings = [one for one in _renamings(change) if one.is_worth_telling]
    return _names_finder(answers, change, renamings) if renamings else None


def _renamings(change: Change) -> Iterator[Renaming]:
    """The names that have changed: the whole, the parts of a place, and that by which people call a platform."""
    old, new = change.old.strip(), change.new.strip()
    is_brand = change.path == PLATFORM and not _PLACE_KIND.search(old) and " " not in old
    yield Renaming(old, new, Naming.PROPER if is_brand else NAMINGS[place_of(change.path)])
    if change.path == CITY:
        before, after = _BETWEEN_PARTS.split(old), _BETWEEN_PARTS.split(new)
        if len(before) == len(after) > 1:
            yield from (Renaming(*both) for both in zip(before, after, strict=True))
        shared = next((place for place, both in enumerate(zip(old, new, strict=False)) if both[0] != both[1]), 0)
        if shared > 1 and not old[:shared].isascii():
            yield Renaming(old[shared:], new[shared:])
    if change.path == PLATFORM:
        yield Renaming(_PLACE_KIND.sub("", old), _PLACE_KIND.sub("", new), is_vague=True)


def _names_finder(answers: Answers, change: Change, renamings: list[Renaming]) -> _Find:
    names = dict.fromkeys(_longer_names(answers, change, [one.old for one in renamings]))
    longer = [Renaming(name, "-") for name in islice(names, _MOST_NAMES)]
    has_namesake = any(_is_called(answers, place, change) for place in _NAMESAKES.get(place_of(change.path), ()))

    def find(_: str, text: str) -> Iterator[Found]:
        found = [one for renaming in renamings for one in renaming.find(text)]
        others = [one for name in longer if found for one in name.find(text)]
        for one in found:
            is_inside = any(name.start <= one.start and one.end <= name.end for name in others)
            yield replace(one, is_certain=one.is_certain and not has_namesake and not is_inside)

    return find


def _longer_names(answers: Answers, change: Change, old: Iterable[str]) -> Iterator[str]:
    """The names of others that hold one of the old names, as Walk leader holds Leader."""
    parts = [name.casefold() for name in old]
    for path in watched_paths(answers):
        name = answers.raw(path).strip()
        is_name = path != change.path and place_of(path) in NAMINGS and path != PLATFORM
        if is_name and any(part in name.casefold() and part != name.casefold() for part in parts):
            yield name


def _is_called(answers: Answers, place: str, change: Change) -> bool:
    """Whether another item of a list is called as it was before the change."""
    step, name, field = place.split(".")
    paths = (item.field(field) for item in answers.items_of(ListPath(step, name)))
    wanted = change.old.strip().casefold()
    return any(path != change.path and answers.raw(path).strip().casefold() == wanted for path in paths)


def _in_answer(answers: Answers, path: str, text: str, find: _Find) -> tuple[Mention, ...]:
    found = without_overlaps(find(path, text))
    if not found or not _is_text(answers, path, found):
        return ()
    mentions = tuple(
        Mention(path, one.start, one.end, text[one.start : one.end], one.replacement, one.is_certain) for one in found
    )
    is_too_long = not fits(path, spliced(text, mentions))
    return tuple(replace(one, is_certain=False) for one in mentions) if is_too_long else mentions


def _is_text(answers: Answers, path: str, found: tuple[Found, ...]) -> bool:
    """Whether an answer is a text that is in its place, or the time of something."""
    at = find_field(path)
    is_whole = found[0].start == 0 and found[0].end == len(answers.raw(path))
    is_time = at is not None and isinstance(at.kind, Time) and at.list == "activities" and is_whole
    return at is not None and (isinstance(at.kind, Line | Text) or is_time) and answers.is_in_place(path)
