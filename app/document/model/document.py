"""The document as a value."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from app.document.model.blocks import Block, DaySheet
from app.document.model.parts import Part
from app.i18n.languages import Language


@dataclass(frozen=True, slots=True)
class Cover:
    """What a document begins with: a page, or where it ``is_compact`` only the head of the first one.

    ``share_address`` is empty where the plan is not shared.
    """

    kind: str
    name: str
    slogan: str
    sentence: str
    facts: tuple[tuple[str, str], ...]
    share_address: str
    share_caption: str
    is_compact: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section. ``steps`` are the wizard's steps that it is made from."""

    key: str
    title: str
    steps: tuple[str, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """A part with its title, and the sections in it that have content."""

    part: Part
    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class DayPlace:
    """A day that has a sheet: its number, what a link with little room says, its date, and the id of its place."""

    number: int
    short: str
    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Document:
    """A plan ready to be rendered: the parts that have content, in their order. ``changed_at`` is its last change.

    ``contents`` is the heading of the table of contents; ``foot`` stands at the foot of each page; ``continued`` says
    of a day that it began on an earlier page.
    """

    language: Language
    changed_at: datetime | None
    cover: Cover
    contents: str
    foot: str
    continued: str
    parts: tuple[DocumentPart, ...]

    @property
    def sections(self) -> tuple[Section, ...]:
        """All sections in their order; their numbers go on from part to part."""
        return tuple(section for part in self.parts for section in part.sections)

    @property
    def days(self) -> tuple[DayPlace, ...]:
        """The days in their order, each once: a day that has several sheets is found at the first."""
        found: dict[int, DayPlace] = {}
        for section in self.sections:
            for day in _days(section):
                found.setdefault(day.number, day)
        return tuple(found[number] for number in sorted(found))


def _days(section: Section) -> Iterator[DayPlace]:
    for block in section.blocks:
        if isinstance(block, DaySheet) and block.day is not None:
            yield DayPlace(block.day, block.number or block.short, block.title, f"{section.key}-day-{block.day}")
