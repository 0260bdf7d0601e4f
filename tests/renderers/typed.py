"""Documents that say the same typed text everywhere, and what a document says."""

import dataclasses
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from app.document.build import DocumentRequest, build_document
from app.document.model.blocks import Paragraph
from app.document.model.document import Document
from app.knowledge.content import Knowledge
from app.plan.fields.kinds import Text
from app.plan.limits import cleaned
from app.renderers.export import Export
from tests.document.plans import ADDRESS, CHANGED_AT, words_of
from tests.renderers.blocks import ONE_OF_EACH, export_of


def starter_export(knowledge: Knowledge) -> Export:
    """The document of a whole starter, as its owner downloads it."""
    answers = knowledge.starters["study-group"].answers_from(date(2026, 11, 22))
    request = DocumentRequest(is_private=True, changed_at=CHANGED_AT, share_address=ADDRESS)
    return Export(build_document(answers, knowledge, request), answers, knowledge.language)


def words_shown(document: Document) -> Iterator[str]:
    """Every text that a reader of a document must find; an address may hide behind words or in a code."""
    cover = dataclasses.replace(document.cover, share_address="")
    sections = ((section.title, *section.blocks) for section in document.sections)
    texts = words_of((cover, document.contents, document.foot, *sections))
    return (words for words in texts if words)


def export_saying(typed: str) -> Export:
    """One of each block, and a cover, with a typed text in every place."""
    export = export_of(*(_saying(block, typed) for block, _ in ONE_OF_EACH))
    sections = tuple(dataclasses.replace(section, title=typed) for section in export.document.sections)
    cover = _saying(export.document.cover, typed)
    return dataclasses.replace(export, document=dataclasses.replace(export.document, cover=cover, sections=sections))


def parts_saying(texts: Sequence[str]) -> Export:
    """A part for each text, with one of each block that has it in every place."""
    parts = [
        dataclasses.replace(section, key=f"part{number}")
        for number, typed in enumerate(texts)
        for section in export_saying(typed).document.sections
    ]
    export = export_of()
    return dataclasses.replace(export, document=dataclasses.replace(export.document, sections=tuple(parts)))


def covered(typed: str) -> Export:
    """A short document with a typed text in every place of its cover."""
    export = export_of(Paragraph("words"))
    cover = _saying(export.document.cover, typed)
    return dataclasses.replace(export, document=dataclasses.replace(export.document, cover=cover))


def kept(typed: str) -> str:
    """What is stored of a typed text."""
    return cleaned("what.together", Text(), typed)


def _saying(value: Any, typed: str) -> Any:
    if isinstance(value, str):
        return typed
    if isinstance(value, tuple):
        return tuple(_saying(part, typed) for part in value)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    names = (one.name for one in dataclasses.fields(value) if not one.name.endswith("address"))
    return dataclasses.replace(value, **{name: _saying(getattr(value, name), typed) for name in names})
