"""Places in the texts of a starter, filled from the plan that is being made.

A place is a path, whose value stands there in words, with a change and a form if it needs them:

    {positioning.name}                       an answer
    {when.slots.walk.weekday:plural}         the day or days of the week of a slot or an activity; so date, end
    {days3.activities.opening.time-10:spoken} ten minutes before; also {time+20}: of the item that the text belongs to
    {who.first_size*60%}                     a share of a number, rounded, at least one
    {platform.notice}                        what the platform calls it (`app.knowledge.platform_nouns`)

A text of several lines is drawn into one, unless its place is alone on a line: there it keeps its lines.
A line of a text with a place that has nothing to say is left out, and numbered lines are numbered again; a field of one
line is left empty, and an item whose first field becomes empty is taken out of its list.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from app.first_draft.place_words import PlaceError, Words
from app.i18n.lines import in_one_line
from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Line, Text
from app.plan.fields.list_kinds import ListOf
from app.plan.lists import remove_item
from app.plan.paths import FieldPath, ListPath, find_field, find_path

PLACE = re.compile(
    r"\{(?P<path>(?:[a-z0-9_-]+\.)*[a-z_]+)(?:(?P<plus>[+-]\d+)|\*(?P<percent>\d+)%)?(?::(?P<form>[a-z]+))?\}"
)
_NUMBERED = re.compile(r"\d+\. ")


def fill_places(answers: Answers, own: Collection[str], defaults: Mapping[str, str], knowledge: Knowledge) -> Answers:
    """The answers with every place filled; those at the paths ``own`` are the founder's, and stay as they are.

    ``defaults`` are what a place says whose answer is empty. Raises `PlaceError` for a place that says nothing known.
    """
    filler = _Filler(answers, frozenset(own), defaults, Words.of(answers, knowledge))
    filled = answers.with_values({path: filler.text(path) for path in answers})
    emptied = answers.with_values(filled)
    for path, raw in answers.items():
        at = find_field(path)
        if raw and not filled[path] and at and at.list and at.field == _headline(at):
            emptied = emptied.with_values(remove_item(emptied, ListPath(at.step, at.list).item(at.item)))
    return emptied


def places_of(raw: str) -> Iterator[str]:
    """The paths of all places of a text, as they are written."""
    return (match["path"] for match in PLACE.finditer(raw))


@dataclass(frozen=True, slots=True)
class _Filler:
    answers: Answers
    own: frozenset[str]
    defaults: Mapping[str, str]
    words: Words
    _open: list[str] = field(default_factory=list)

    def text(self, path: str) -> str:
        """The answer at a path with its places filled."""
        raw = self.answers.raw(path)
        if path in self.own or "{" not in raw:
            return raw
        if path in self._open:
            raise PlaceError(f"{path}: a place leads back to itself")
        self._open.append(path)
        lines = [line for line in (self._line(line, path) for line in raw.split("\n")) if line is not None]
        self._open.pop()
        return "\n".join(lines if len(lines) == raw.count("\n") + 1 else _numbered_again(lines))

    def _line(self, line: str, path: str) -> str | None:
        """The line with its places filled, or None where one of them is empty."""
        if (alone := PLACE.fullmatch(line)) and self._is_typed_text(whole := _full_path(alone["path"], path)):
            return self.text(whole) or self.defaults.get(whole) or None
        words = [self._place(match, path) for match in PLACE.finditer(line)]
        if not all(words):
            return None
        remaining = iter(words)
        return PLACE.sub(lambda _: next(remaining), line)

    def _place(self, match: re.Match[str], path: str) -> str:
        words = self._words(_full_path(match["path"], path), match)
        return words[:1].upper() + words[1:] if match["form"] == "start" else words

    def _words(self, path: str, match: re.Match[str]) -> str:
        if self._is_typed_text(path):
            return _inline(self.text(path)) or self.defaults.get(path, "")
        return self.words.of_place(path, match["plus"], match["percent"], match["form"] or "") or self.defaults.get(
            path, ""
        )

    def _is_typed_text(self, path: str) -> bool:
        at = find_path(path)
        return isinstance(at, FieldPath) and isinstance(at.kind, Line | Text) and at.field != "person"


def _full_path(written: str, path: str) -> str:
    """The path of a place; one without a dot is of the item that the text belongs to."""
    return written if "." in written else f"{path.rpartition('.')[0]}.{written}"


def _headline(at: FieldPath) -> str:
    holder = ListPath(at.step, at.list).holder
    return next(iter(fields_of(holder.item))) if isinstance(holder, ListOf) else ""


def _inline(words: str) -> str:
    return in_one_line(words).rstrip("。.；;，,")


def _numbered_again(lines: list[str]) -> list[str]:
    numbers = iter(range(1, len(lines) + 1))
    return [_NUMBERED.sub(f"{next(numbers)}. ", line, count=1) if _NUMBERED.match(line) else line for line in lines]
