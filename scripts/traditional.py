"""Traditional Chinese as it is written in Taiwan, made from the Simplified by OpenCC and a list of better words.

``python -m scripts.traditional`` writes all of it. Never edit what it writes: what Taiwan says another way, a word or
a whole sentence, goes into ``traditional.toml`` beside this file, what reads badly in both into the Simplified text.
"""

import io
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po, write_po
from opencc import OpenCC

from app.i18n.languages import Language
from app.i18n.translator import catalogue_path

ROOT = Path(__file__).parent.parent
SIMPLIFIED, TRADITIONAL = Language.ZH_HANS, Language.ZH_HANT

_WORD_LISTS = Path(__file__).with_suffix(".toml")
_QUOTES = str.maketrans("“”‘’", "「」『』")


@dataclass(frozen=True, slots=True)
class WordList:
    """Words that replace OpenCC's, for one reason, in the files that ``only`` matches."""

    why: str
    words: Mapping[str, str]
    only: str = "*"

    def matches(self, place: str) -> bool:
        """Whether the list applies to the file at a path relative to the repository."""
        return fnmatchcase(place, self.only)


def main() -> None:
    """Write every Traditional file, and remove those whose Simplified file is gone."""
    fresh = conversions()
    for path in traditional_files() - fresh.keys():
        path.unlink()
    for path, content in fresh.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    print(f"{TRADITIONAL.value}: {len(fresh)} files")


def conversions() -> dict[Path, str]:
    """The content that every Traditional file should have, by its path."""
    seeds = {_counterpart(path): _seed(path) for path in _files(SIMPLIFIED)}
    return {**seeds, catalogue_path(TRADITIONAL): _catalogue(catalogue_path(SIMPLIFIED))}


def traditional_files() -> set[Path]:
    """The Traditional files that are there."""
    return {*_files(TRADITIONAL), *(path for path in (catalogue_path(TRADITIONAL),) if path.exists())}


def to_traditional(text: str, place: str = "") -> str:
    """A Simplified text in Traditional; ``place`` is its file, for words that are meant for some files only."""
    converted = _opencc().convert(text).translate(_QUOTES)
    words = _words(place)
    return _pattern(place).sub(lambda match: words[match[0]], converted)


@cache
def word_lists() -> tuple[WordList, ...]:
    """The lists of ``traditional.toml``; where two have the same word, the later one counts."""
    data = tomllib.loads(_WORD_LISTS.read_text(encoding="utf-8"))
    return tuple(WordList(**one) for one in data["list"])


def _files(language: Language) -> Iterator[Path]:
    """The seed files of a language: ``…/<tag>.toml``, or anything in a folder of its name."""
    tag = language.value
    return (path for path in (ROOT / "seeds").rglob("*.toml") if path.stem == tag or tag in path.parts)


def _counterpart(path: Path) -> Path:
    relative = path.relative_to(ROOT).as_posix()
    return ROOT / relative.replace(SIMPLIFIED.value, TRADITIONAL.value)


def _seed(path: Path) -> str:
    return to_traditional(path.read_text(encoding="utf-8"), _place(path))


def _catalogue(path: Path) -> str:
    with path.open("rb") as file:
        catalogue = read_po(file)
    catalogue.locale, catalogue.language_team = TRADITIONAL.locale, "Traditional Chinese"
    catalogue.header_comment = _HEADER
    for message in catalogue:
        if message.id:
            message.string = _converted(message.string, _place(path))
    buffer = io.BytesIO()
    write_po(buffer, catalogue, no_location=True, width=110)
    return buffer.getvalue().decode()


def _converted(string: Any, place: str) -> Any:
    if isinstance(string, str):
        return to_traditional(string, place)
    return tuple(to_traditional(form, place) for form in string or ())


def _place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def _words(place: str) -> dict[str, str]:
    lists = (one for one in word_lists() if one.matches(place))
    return {word: better for one in lists for word, better in one.words.items()}


@cache
def _pattern(place: str) -> re.Pattern[str]:
    """All words at once, the longest first, so that no replacement is replaced again."""
    words = sorted(_words(place), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@cache
def _opencc() -> OpenCC:
    return OpenCC("s2twp")


_HEADER = """\
# Traditional Chinese interface strings of the community playbook planner.
# Made by `make traditional` from the Simplified ones: change those, or scripts/traditional.toml.
#"""


if __name__ == "__main__":
    main()
