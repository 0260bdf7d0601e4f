"""The gettext catalogues: what the code says, beside what each catalogue translates.

``python -m tests.catalogue`` brings the catalogues up to date with the code and keeps their translations. The catalogue
of Traditional Chinese is made from the Simplified one afterwards, by ``scripts/traditional.py``.
"""

import tomllib
from collections.abc import Iterator
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from app.i18n.languages import DEFAULT_LANGUAGE, Language
from app.i18n.translator import catalogue_path
from scripts.traditional import TRADITIONAL
from tests.support.server import ROOT

FOLDERS = ("app", "templates")


def strings_in_code() -> Catalog:
    """Every string that the code says, as Babel finds it with the mappings of pyproject.toml."""
    catalogue = Catalog()
    for folder in FOLDERS:
        for _, _, message, comments, context in _extracted(folder):
            catalogue.add(message, auto_comments=comments, context=context)
    return catalogue


def read_catalogue(language: Language) -> Catalog:
    """The catalogue of a language as it is; an empty one where there is none yet."""
    if not catalogue_path(language).exists():
        return Catalog(locale=language.locale)
    with catalogue_path(language).open("rb") as file:
        return read_po(file, locale=language.locale)


def translated_languages() -> tuple[Language, ...]:
    """Every language but that of the code."""
    return tuple(language for language in Language if language is not DEFAULT_LANGUAGE)


def updated(catalogue: Catalog, in_code: Catalog) -> Catalog:
    """A catalogue brought up to date: new strings come in empty, strings that are gone leave, the rest stays."""
    catalogue.update(in_code, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    return catalogue


def main() -> None:
    """Update every catalogue that people translate, and say how many strings still want a translation."""
    in_code = strings_in_code()
    for language in set(translated_languages()) - {TRADITIONAL}:
        catalogue = updated(read_catalogue(language), in_code)
        _write_catalogue(language, catalogue)
        empty = sum(not message.string for message in catalogue if message.id)
        print(f"{language.value}: {len(catalogue)} strings, {empty} without translation")


def _write_catalogue(language: Language, catalogue: Catalog) -> None:
    path = catalogue_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, no_location=True, width=110)


def _extracted(folder: str) -> Iterator[tuple[Any, ...]]:
    mappings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["babel"]["mappings"]
    methods = [(mapping["pattern"].removeprefix(f"{folder}/"), mapping["method"]) for mapping in mappings]
    options = {mapping["pattern"].removeprefix(f"{folder}/"): mapping for mapping in mappings}
    own = [pair for mapping, pair in zip(mappings, methods, strict=True) if mapping["pattern"].startswith(f"{folder}/")]
    return extract_from_dir(ROOT / folder, own, options, strip_comment_tags=True)


if __name__ == "__main__":
    main()
