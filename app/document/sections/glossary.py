"""The glossary: the words of the plan that want explaining, and no others."""

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from app.document.model.blocks import Block, Facts
from app.document.model.document import Section
from app.document.writing.writer import Writer


def build(writer: Writer, sections: Iterable[Section]) -> list[Block]:
    """The terms that stand in the parts made from the plan's steps; the other parts say little that these do not."""
    text = _text(section for section in sections if section.steps)
    terms = (term for term in writer.knowledge.glossary.values() if term.is_in(text))
    rows = tuple((term.word, term.meaning) for term in terms)
    return [Facts(rows)] if rows else []


def _text(sections: Iterable[Section]) -> str:
    texts: set[str] = set()
    left: list[Any] = [part for section in sections for part in (section.title, section.blocks)]
    while left:
        value = left.pop()
        if isinstance(value, str):
            texts.add(value)
        elif isinstance(value, tuple):
            left += value
        else:
            left += [getattr(value, name) for name in _names(value.__class__)]
    return "\n".join(map(str.casefold, texts))


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
