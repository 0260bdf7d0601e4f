"""What a page shows of fields and lists: values made from answers, guidance and what just went wrong."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from app.knowledge.principles import Principle
from app.plan.fields.typed_values import read_date, read_time
from app.storage.repositories.answers import Conflict
from app.web.forms.day_views import DayView

_NATIVE_SHAPES: Mapping[str, re.Pattern[str]] = {
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "time": re.compile(r"[0-9]{2}:[0-9]{2}"),
}
_NATIVE_READERS: Mapping[str, Callable[[str], object]] = {"date": read_date, "time": read_time}


@dataclass(frozen=True, slots=True)
class Option:
    """A choice to offer."""

    key: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field of a form.

    ``kind`` names its template, ``base`` is what the field was made over. ``conflict`` is the text that was saved
    elsewhere meanwhile, ``conflict_by`` says when and where; ``error`` says what is wrong with ``value``.
    ``is_written`` marks a text written by the planner, ``is_edited`` the founder's own version of it, ``is_stale`` that
    its sources changed since.
    """

    path: str
    kind: str
    label: str
    hint: str
    example: str
    value: str
    base: str
    limit: int
    essential: bool = False
    private: bool = False
    from_starter: bool = False
    error: str = ""
    conflict: str | None = None
    conflict_by: str = ""
    options: tuple[Option, ...] = ()
    suggestions: tuple[str, ...] = ()
    number: "NumberView | None" = None
    day: DayView | None = None
    is_written: bool = False
    is_edited: bool = False
    is_stale: bool = False
    other: "FieldView | None" = None
    principles: tuple[Principle, ...] = ()

    @property
    def has_native_value(self) -> bool:
        """Whether a browser's own input for days or times would show the value, not blank it."""
        return not self.error and (not self.value or _is_native(self.kind, self.value))

    @property
    def id(self) -> str:
        """The field's id in the page."""
        return "f-" + self.path.replace(".", "-")


@dataclass(frozen=True, slots=True)
class NumberView:
    """What a number's input is for: a whole one, and the lowest that is possible."""

    whole: bool
    low: int | None


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item of a list, in a line or two. ``tag`` is a short state, ``tone`` its colour."""

    id: str
    title: str
    lines: tuple[str, ...]
    tag: str
    tone: str
    missing: int


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of a step. The add line fills an item's first field, which ``quick_label`` names.

    ``is_by_time`` is one whose rows are in order of day and time, whatever the order that they were written in.
    """

    step: str
    name: str
    label: str
    hint: str
    example: str
    add: str
    empty: str
    item_title: str
    rows: tuple[ItemRow, ...]
    lacking: int
    quick_label: str
    is_fixed: bool = False
    is_by_time: bool = False
    private: bool = False
    essential: bool = False
    principles: tuple[Principle, ...] = ()

    @property
    def path(self) -> str:
        """The path of the list's order."""
        return f"{self.step}.{self.name}"

    @property
    def id(self) -> str:
        """The list's id in the page."""
        return f"list-{self.step}-{self.name}"


Entry = FieldView | ListView


def labels_of(entries: Iterable[Entry]) -> dict[str, str]:
    """The label of every field and list, by path."""
    labels = {entry.path: entry.label for entry in entries}
    others = (entry.other for entry in entries if isinstance(entry, FieldView) and entry.other)
    return {**labels, **{other.path: other.label for other in others}}


@dataclass(frozen=True, slots=True)
class FormErrors:
    """What a form that came back says beside its fields: what was typed, what is wrong, what others saved meanwhile.

    ``new_lines`` is what stood in the add lines of its lists. ``is_unsaved`` says that nothing at all was saved.
    """

    typed: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    conflicts: Mapping[str, Conflict] = field(default_factory=dict)
    new_lines: Mapping[str, str] = field(default_factory=dict)
    is_unsaved: bool = False

    @property
    def any(self) -> bool:
        """Whether the form has to come back."""
        return bool(self.errors or self.conflicts)

    @property
    def first_path(self) -> str:
        """The path of what is named first."""
        return next(iter((*self.errors, *self.conflicts)))

    @property
    def status(self) -> int:
        """The HTTP status of the page that shows it."""
        return 409 if self.conflicts else 422


NO_FORM_ERRORS = FormErrors()


def _is_native(kind: str, value: str) -> bool:
    return bool(_NATIVE_SHAPES[kind].fullmatch(value)) and _NATIVE_READERS[kind](value) is not None
