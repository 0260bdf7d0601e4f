"""The largest plans that the limits allow, each large in one way. They are written as a founder would type them."""

from collections.abc import Callable, Iterator, Mapping

from app.base.limits import ITEMS_LIMIT, PLAN_LIMIT
from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind, Line, Text
from app.plan.fields.list_kinds import ListOf, Lists
from app.plan.paths import field_path
from app.plan.plan import STEPS

LONG_WORDS = "x" * 30 + " "

_ROOM = PLAN_LIMIT - 50_000


def every_list_full(count: int = ITEMS_LIMIT) -> Answers:
    """Every list with as many items as it takes, or so many, each with its first line."""
    answers: dict[str, str] = {}
    for step, name, holder in _lists():
        items = [f"i{number}" for number in range(count)]
        answers[f"{step}.{name}"] = " ".join(items)
        first = next(iter(fields_of(holder.item)))
        answers |= {field_path(step, first, name, item): f"{name} {item}" for item in items}
    return Answers(answers)


def all_at_once(count: int = ITEMS_LIMIT) -> Answers:
    """A week of slots and a day of activities of one owner, all at the same time."""
    slot = {"title": "Talk", "weekdays": "1\n2\n3\n4\n5\n6\n7", "time": "20:00", "minutes": "60", "owner": "Ruth"}
    activity = {"title": "Talk", "day": "9", "time": "20:00", "minutes": "60", "owner": "Ruth", "kind": "discussion"}
    return Answers(
        {
            "when.launch_date": "2027-06-07",
            "when.zone": "Asia/Shanghai",
            **_items("when", "slots", count, slot),
            **_items("month", "activities", count, activity),
        }
    )


def filled_with(words: str, room: int = _ROOM) -> Answers:
    """Every text as long as it may be, of the same words again and again, until the plan is full."""
    answers: dict[str, str] = {}
    size = 0
    for path, kind in _texts():
        text = _text_of(words, kind.limit)
        size += len(text.encode())
        if size > room:
            break
        answers[path] = text
    orders = {path.rpartition(".")[0].rpartition(".")[0] for path in answers if path.count(".") == 3}
    for order in orders:
        items = dict.fromkeys(path.split(".")[2] for path in answers if path.startswith(f"{order}."))
        answers[order] = " ".join(items)
    return Answers(answers)


def every_list_filled_with(words: str, room: int = _ROOM) -> Answers:
    """Every list with as many items as it takes, and all texts alike of the same words, until the plan is full."""
    texts = dict(_texts())
    length = room // len(texts) * len(words) // len(words.encode())
    items = " ".join(f"i{number}" for number in range(ITEMS_LIMIT))
    answers = {f"{step}.{name}": items for step, name, _ in _lists()}
    return Answers({**answers, **{path: _text_of(words, min(length, kind.limit)) for path, kind in texts.items()}})


LARGEST: Mapping[str, Callable[[], Answers]] = {
    "every list full": every_list_full,
    "all at once": all_at_once,
    "hyphens": lambda: filled_with("-"),
    "blanks": lambda: filled_with(" "),
    "one letter": lambda: filled_with("x"),
    "one hanzi": lambda: filled_with("字"),
    "long words": lambda: filled_with(LONG_WORDS),
    "long words in every list": lambda: every_list_filled_with(LONG_WORDS),
}


def _text_of(words: str, length: int) -> str:
    """The words again and again. A text of nothing but blanks counts as not given: a letter at either end keeps it."""
    return f"a{(words * length)[: length - 2]}a"


def _items(step: str, name: str, count: int, fields: Mapping[str, str]) -> dict[str, str]:
    items = [f"i{number}" for number in range(count)]
    values = {field_path(step, field, name, item): raw for item in items for field, raw in fields.items()}
    return {f"{step}.{name}": " ".join(items), **values}


def _lists() -> Iterator[tuple[str, str, Lists]]:
    for step in STEPS:
        for name, holder in fields_of(step.model).items():
            if isinstance(holder, ListOf):
                yield step.key, name, holder


def _texts() -> Iterator[tuple[str, Kind]]:
    """Every text field: those of the steps first, then those of as many items as a list takes, turn by turn."""
    for step in STEPS:
        for name, kind in fields_of(step.model).items():
            if isinstance(kind, Line | Text):
                yield f"{step.key}.{name}", kind
    for number in range(ITEMS_LIMIT):
        for key, name, holder in _lists():
            for field, kind in fields_of(holder.item).items():
                if isinstance(kind, Line | Text):
                    yield field_path(key, field, name, f"i{number}"), kind
