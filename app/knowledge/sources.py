"""The experience behind the advice, in words a founder understands."""

from collections.abc import Mapping
from pathlib import Path

from app.i18n.languages import Language
from app.knowledge.loading import check_keys, read_toml

SOURCES = ("A", "B", "C", "D", "E", "F", "h")


def load_sources(seeds: Path, language: Language) -> Mapping[str, str]:
    """What each source is, by its key; ``h`` is this project's own heuristic."""
    path = seeds / "sources" / f"{language.value}.toml"
    data = read_toml(path)
    check_keys(path, "sources", set(data), set(SOURCES))
    return {key: str(words) for key, words in data.items()}
