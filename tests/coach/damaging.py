"""How a complete plan is damaged in one way: small changes of answers that can be put together."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from app.plan.answers import Answers
from app.plan.lists import add_items
from app.plan.paths import ListPath, find_path

Change = Callable[[Answers], Answers]
IsMeant = Callable[[Answers, str], bool]

ACTIVITIES = ("days3.activities", "days7.activities", "month.activities")
HAPPENINGS = ("when.slots", *ACTIVITIES)

_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Damage:
    """A change that one check is about. ``explained`` names what must follow from it, ``not_for`` spares a starter."""

    check: str
    change: Change
    explained: Mapping[str, str] = field(default_factory=dict)
    not_for: Mapping[str, str] = field(default_factory=dict)


def is_any(_answers: Answers, _item: str) -> bool:
    """Every item of a list."""
    return True


def has(name: str, *raws: str) -> IsMeant:
    """The items one of whose fields holds one of these answers."""
    return lambda answers, item: answers.raw(f"{item}.{name}") in raws


def is_for_members(answers: Answers, item: str) -> bool:
    """Everything but the reviews, which are the team's own."""
    return answers.raw(f"{item}.kind") != "review"


def items(answers: Answers, list_path: str, is_meant: IsMeant = is_any) -> list[str]:
    """The paths of a list's items."""
    paths = (f"{list_path}.{item}" for item in answers.raw(list_path).split())
    return [path for path in paths if is_meant(answers, path)]


def together(*changes: Change) -> Change:
    """One change after the other."""

    def change(answers: Answers) -> Answers:
        for one in changes:
            answers = one(answers)
        return answers

    return change


def given(**raws_by_path: str) -> Change:
    """Some answers replaced; in their names two underscores stand for the dot of the path."""
    return lambda answers: answers.with_values({path.replace("__", "."): raw for path, raw in raws_by_path.items()})


def each(list_path: str, is_meant: IsMeant = is_any, **fields: str) -> Change:
    """Fields of all items that are meant replaced."""

    def change(answers: Answers) -> Answers:
        meant = items(answers, list_path, is_meant)
        return answers.with_values({f"{item}.{name}": raw for item in meant for name, raw in fields.items()})

    return change


def each_of(list_paths: tuple[str, ...], is_meant: IsMeant = is_any, **fields: str) -> Change:
    """The same in several lists."""
    return together(*(each(path, is_meant, **fields) for path in list_paths))


def first_of(list_path: str, **fields: str) -> Change:
    """Fields of the first item replaced."""

    def change(answers: Answers) -> Answers:
        first = items(answers, list_path)[0]
        return answers.with_values({f"{first}.{name}": raw for name, raw in fields.items()})

    return change


def cut(list_path: str, most: int = 0) -> Change:
    """A list cut short."""
    return lambda answers: answers.with_values({list_path: " ".join(answers.raw(list_path).split()[:most])})


def dropped(list_path: str, is_meant: IsMeant) -> Change:
    """The items that are meant taken out of their list."""

    def change(answers: Answers) -> Answers:
        gone = items(answers, list_path, is_meant)
        kept = [item for item in answers.raw(list_path).split() if f"{list_path}.{item}" not in gone]
        return answers.with_values({list_path: " ".join(kept)})

    return change


def added(list_path: str, times: int = 1, **fields: str) -> Change:
    """New items at the end of a list."""
    at = find_path(list_path)
    assert isinstance(at, ListPath)
    return lambda answers: answers.with_values(add_items(answers, at, "new", [fields] * times))


def in_its_language(change: Callable[[str], Change], english: str, chinese: str) -> Change:
    """A change that types something, in the language that the plan is typed in."""
    return lambda answers: change(chinese if _HAN.search(answers.raw("what.together")) else english)(answers)


def delivered_later(answers: Answers) -> Answers:
    """What nothing delivers any more, handed to activities of the month that deliver nothing else."""
    delivered = {answers.raw(f"{item}.delivers") for path in HAPPENINGS for item in items(answers, path)}
    titles = [
        answers.raw(f"{item}.title") for path in ("what.outputs", "what.pillars") for item in items(answers, path)
    ]
    free = items(answers, "month.activities", has("delivers", ""))
    waiting = (title for title in titles if title not in delivered)
    return answers.with_values({f"{item}.delivers": title for item, title in zip(free, waiting, strict=False)})
