"""What has changed in a shared plan since its reader was there last."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.document.model.fingerprint import Fingerprint
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


def changes_between(then: Fingerprint, now: Fingerprint, seen: str, language: Language) -> Changes | None:
    """What of a document is different than at a moment; None where its reader sees no difference.

    Documents are compared, and not answers, so nothing is told of what the reader can't see.
    """
    chapters = tuple(_chapters(then, now, language))
    return Changes(seen, chapters) if chapters else None


def _chapters(then: Fingerprint, now: Fingerprint, language: Language) -> Iterator[ChangedChapter]:
    if then.head != now.head:
        yield ChangedChapter(translator(language).gettext("Name and promise"), "main")
    before = {chapter.key: chapter for chapter in then.chapters}
    for chapter in now.chapters:
        if before.pop(chapter.key, None) != chapter:
            yield ChangedChapter(chapter.title, f"part-{chapter.key}")
    yield from (ChangedChapter(chapter.title, "") for chapter in before.values())
