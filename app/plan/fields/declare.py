"""How a step declares its fields: one line each, the type for readers and mypy, the kind for forms and files.

Each function stands as the default of a dataclass attribute and carries the field's kind in its metadata.
"""

import dataclasses
from collections.abc import Hashable, Mapping
from functools import cache
from typing import Any

from app.plan.fields import choice_kinds, kinds, list_kinds

_KIND = "kind"


def line(**options: bool) -> Any:
    """One line of text, ``str``."""
    return _declare("", kinds.Line(**options))


def text(**options: bool) -> Any:
    """Several lines of text, ``str``."""
    return _declare("", kinds.Text(**options))


def number(*, whole: bool = True, low: int | None = 0, high: int | None = None, **options: bool) -> Any:
    """A number, ``int | float | Unreadable | None``."""
    return _declare(None, kinds.Number(whole=whole, low=low, high=high, **options))


def day(**options: bool) -> Any:
    """A calendar day, ``date | Unreadable | None``."""
    return _declare(None, kinds.Date(**options))


def day_number(**options: bool) -> Any:
    """A day counted from the launch, ``int | float | Unreadable | None``."""
    return _declare(None, kinds.DayNumber(**options))


def clock(**options: bool) -> Any:
    """A time of day, ``time | Unreadable | None``."""
    return _declare(None, kinds.Time(**options))


def zone(**options: bool) -> Any:
    """A time zone, ``ZoneInfo | Unreadable | None``."""
    return _declare(None, kinds.Zone(**options))


def yes_no(**options: bool) -> Any:
    """Yes or no, ``bool | Unreadable | None``."""
    return _declare(None, kinds.YesNo(**options))


def one_of(choices: str, **options: bool) -> Any:
    """One key of the named choices, ``str | Unreadable | None``."""
    return _declare(None, choice_kinds.OneOf(choices=choices, **options))


def any_of(choices: str, **options: bool) -> Any:
    """Any keys of the named choices, ``tuple[str | Unreadable, ...]``."""
    return _declare((), choice_kinds.AnyOf(choices=choices, **options))


def list_of(item: type, *, at_least: int = 0, **options: bool) -> Any:
    """A list of items of one shape, ``tuple[item, ...]``."""
    return _declare((), list_kinds.ListOf(item=item, at_least=at_least, **options))


def stages_of(item: type, choices: str, *, at_least: int = 0) -> Any:
    """One item for each key of the named choices, ``tuple[item, ...]``."""
    return _declare((), list_kinds.StagesOf(item=item, choices=choices, at_least=at_least))


def entries_of(item: type) -> Any:
    """Entries of one shape by an id that follows from what each is about, ``tuple[item, ...]``."""
    return _declare((), list_kinds.EntriesOf(item=item))


def fields_of(model: type[Any]) -> Mapping[str, list_kinds.Field]:
    """The declared fields of a step or of a list's item, by name, in the order they are asked."""
    return _fields_of(model)  # type: ignore[arg-type]  # mypy takes type[Any] for unhashable


@cache
def _fields_of(model: Hashable) -> Mapping[str, list_kinds.Field]:
    assert isinstance(model, type)
    attributes = dataclasses.fields(model)
    return {attribute.name: attribute.metadata[_KIND] for attribute in attributes if _KIND in attribute.metadata}


def _declare(default: object, kind: list_kinds.Field) -> Any:
    return dataclasses.field(default=default, metadata={_KIND: kind})
