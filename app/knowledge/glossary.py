"""The glossary: terms in a plan that its readers may not know, and what they mean."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from pydantic import Field

from app.i18n.languages import DEFAULT_LANGUAGE, Language
from app.knowledge.loading import SeedModel, check_keys, parse_seed, read_toml

LONGEST_MEANING = 120


class Term(SeedModel):
    """A term, what it means in one sentence, and the spellings by which it is found in a text."""

    word: str = Field(min_length=1)
    meaning: str = Field(min_length=1, max_length=LONGEST_MEANING)
    forms: list[str] = Field(min_length=1)

    def is_in(self, text: str) -> bool:
        """Whether a case-folded text has the term in any spelling. Latin ones match from the start of a word."""
        return any(_is_in(form, text) for form in self._folded)

    @cached_property
    def _folded(self) -> tuple[str, ...]:
        return tuple(form.casefold() for form in self.forms)


Glossary = Mapping[str, Term]


def load_glossary(seeds: Path, language: Language) -> Glossary:
    """The terms of one language by key, in their order; raises `KnowledgeError` if the file is not valid."""
    path, first = (seeds / "glossary" / f"{one.value}.toml" for one in (language, DEFAULT_LANGUAGE))
    terms = read_toml(path)
    check_keys(path, "glossary", set(terms), set(read_toml(first)))
    return {key: parse_seed(Path(f"{path}: {key}"), term, Term) for key, term in terms.items()}


def _is_in(form: str, text: str) -> bool:
    # A regular expression would be many times slower on the text of a whole plan.
    at = text.find(form)
    while at > 0 and _is_latin(form[0]) and _is_latin(text[at - 1]):
        at = text.find(form, at + 1)
    return at >= 0


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
