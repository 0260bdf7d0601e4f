"""Blocks of text: headings, paragraphs, lists, messages and notes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; ``lead`` sets it larger."""

    text: str
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with their texts."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; ``numbered`` where the order counts."""

    items: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Checklist:
    """Things to tick."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Message:
    """A text to paste into a chat, kept exactly as it is; ``when`` says when it is posted."""

    title: str
    text: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class SeeAlso:
    """A pointer to what another section says: ``words``, and the title and key of the section."""

    words: str
    title: str
    target: str


@dataclass(frozen=True, slots=True)
class Note:
    """A remark beside the matter; private notes are notes."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class QRCode:
    """An address as a code to scan."""

    address: str
    caption: str
