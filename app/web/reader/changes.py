"""What has changed in a shared plan since its reader was there last."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.document.model.document import Document
from app.i18n.languages import Language
from app.i18n.translator import translator


@dataclass(frozen=True, slots=True)
class ChangedChapter:
    """A chapter that changed: its title, and its place on the page; one that is there no more has none."""

    title: str
    place: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed since the version that was ``seen``: its moment in words; nothing where it isn't kept any more."""

    seen: str = ""
    chapters: tuple[ChangedChapter, ...] = ()


def changes_between(then: Document, now: Document, seen: str, language: Language) -> Changes | None:
    """What of a document is different than at a moment; None where its reader sees no difference.

    Documents are compared, and not answers, so nothing is told of what the reader can't see.
    """
    chapters = tuple(_chapters(then, now, language))
    return Changes(seen, chapters) if chapters else None


def _chapters(then: Document, now: Document, language: Language) -> Iterator[ChangedChapter]:
    if _head(then) != _head(now):
        yield ChangedChapter(translator(language).gettext("Name and promise"), "main")
    before = {section.key: section for section in then.sections}
    for section in now.sections:
        if before.pop(section.key, None) != section:
            yield ChangedChapter(section.title, f"part-{section.key}")
    yield from (ChangedChapter(section.title, "") for section in before.values())


def _head(document: Document) -> tuple[str, str, str]:
    cover = document.cover
    return cover.name, cover.slogan, cover.sentence
