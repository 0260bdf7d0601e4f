"""What tells whether two documents differ for those who read them, in a few bytes: a whole document takes thousands."""

from dataclasses import dataclass

from app.document.model.document import Document


@dataclass(frozen=True, slots=True)
class ChapterFingerprint:
    """A section by its key and its title, and what tells all of it from what it was before or is later."""

    key: str
    title: str
    content: int


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A document by its name and promise, and by its sections. It holds within one process alone, as hashes do."""

    head: tuple[str, str, str]
    chapters: tuple[ChapterFingerprint, ...]

    @classmethod
    def of(cls, document: Document) -> "Fingerprint":
        """That of a document."""
        cover = document.cover
        chapters = (ChapterFingerprint(one.key, one.title, hash(one)) for one in document.sections)
        return cls((cover.name, cover.slogan, cover.sentence), tuple(chapters))
