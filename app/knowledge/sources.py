"""The sources behind the advice, in words that a founder understands."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import ConfigDict, RootModel

from app.i18n.languages import Language
from app.knowledge.loading import check_keys, read_seed

SOURCES = ("A", "B", "C", "D", "E", "F", "h")


class _SourceTable(RootModel[dict[str, str]]):
    model_config = ConfigDict(frozen=True, strict=True)


def load_sources(seeds: Path, language: Language) -> Mapping[str, str]:
    """What each source is, by its key; ``h`` is this project's own heuristic."""
    path = seeds / "sources" / f"{language.value}.toml"
    words = read_seed(path, _SourceTable).root
    check_keys(path, "sources", set(words), set(SOURCES))
    return words
