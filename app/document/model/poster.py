"""The poster as a value."""

from dataclasses import dataclass

from app.i18n.languages import Language


@dataclass(frozen=True, slots=True)
class Poster:
    """A poster's words. ``facts`` are labels with texts; ``address`` is what the code leads to."""

    language: Language
    stamp: str
    name: str
    slogan: str
    promise: str
    facts: tuple[tuple[str, str], ...]
    address: str
    caption: str
