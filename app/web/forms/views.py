"""What a page shows of fields and lists: values made from answers, guidance and what just went wrong."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from app.knowledge.principles import Principle
from app.plan.fields.declare import fields_of
from app.plan.fields.typed_values import read_date, read_time
from app.plan.paths import ItemPath
from app.storage.repositories.answers import Conflict
from app.web.forms.day_views import SpokenDay

_NATIVE_SHAPES: Mapping[str, re.Pattern[str]] = {
    "date": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
    "time": re.compile(r"[0-9]{2}:[0-9]{2}"),
}
_IN_WORDS = frozenset({"line", "text"})
# What fits into a field on a phone, in characters of Latin letters' width.
_WIDTHS = {"line": 33, "text": 66, "number": 16}
_MOST_EXAMPLES = 3
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
    its sources changed since. ``others_say`` are answers of starters to the same question, ``near`` is an example that
    suits this plan, empty where none is known to.
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
    day: SpokenDay | None = None
    is_written: bool = False
    is_edited: bool = False
    is_stale: bool = False
    other: "FieldView | None" = None
    principles: tuple[Principle, ...] = ()
    others_say: tuple[str, ...] = ()
    near: str = ""

    @property
    def placeholder(self) -> str:
        """The example that stands in the field itself while it is empty; none where it would be cut off."""
        return self.near if _width(self.near) <= _WIDTHS.get(self.kind, 0) else ""

    @property
    def examples(self) -> tuple[str, ...]:
        """The examples that are shown on demand. Words are filled in by many; a choice has the one that explains it."""
        if self.kind not in _IN_WORDS:
            return () if self.placeholder or self.kind in _NATIVE_SHAPES else (self.example,)
        in_sight = self.value or self.placeholder
        said = dict.fromkeys((self.near, self.example, *self.others_say))
        return tuple(one for one in said if one not in ("", in_sight))[:_MOST_EXAMPLES]

    @property
    def is_marked(self) -> bool:
        """Whether a mark stands beside it: that it is essential and missing, private, or still the example's."""
        return (self.essential and not self.value) or self.private or self.from_starter

    @property
    def is_answered(self) -> bool:
        """Whether it holds an answer; a text that the planner writes counts once it was changed."""
        return self.is_edited if self.is_written else bool(self.value)

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
    def is_answered(self) -> bool:
        """Whether it has items, or of stages, any that is filled."""
        return any(row.lines for row in self.rows) if self.is_fixed else bool(self.rows)

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

    ``new_lines`` is what stood in the add lines of its lists. ``is_unsaved`` says that nothing at all was saved,
    ``back`` which items are back in their lists, whether or not anything went wrong.
    """

    typed: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    conflicts: Mapping[str, Conflict] = field(default_factory=dict)
    new_lines: Mapping[str, str] = field(default_factory=dict)
    is_unsaved: bool = False
    back: tuple[ItemPath, ...] = ()

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

    def together(self, others: "FormErrors") -> "FormErrors":
        """The same with what is wrong beside other fields."""
        return replace(self, typed={**self.typed, **others.typed}, errors={**self.errors, **others.errors})

    def moved(self, item: ItemPath, now: ItemPath) -> "FormErrors":
        """The same beside the fields of an item that is at another path now."""
        paths = {item.field(name): now.field(name) for name in fields_of(item.list.holder.item)}
        return replace(
            self,
            typed={paths.get(path, path): raw for path, raw in self.typed.items()},
            errors={paths.get(path, path): words for path, words in self.errors.items()},
            conflicts={paths.get(path, path): conflict for path, conflict in self.conflicts.items()},
        )


NO_FORM_ERRORS = FormErrors()


def has_trouble(entry: Entry, form_errors: FormErrors) -> bool:
    """Whether something is wrong with what was sent for a field or a list, so that it has to be seen."""
    paths = (entry.path, entry.other.path) if isinstance(entry, FieldView) and entry.other else (entry.path,)
    return any(path in form_errors.errors or path in form_errors.conflicts for path in paths)


def _width(text: str) -> int:
    """How wide a text is: a Chinese character counts as two Latin ones."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _is_native(kind: str, value: str) -> bool:
    return bool(_NATIVE_SHAPES[kind].fullmatch(value)) and _NATIVE_READERS[kind](value) is not None
