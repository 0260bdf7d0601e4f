"""Facts about the platforms that a community can live on. They change; each carries the day it was checked."""

from collections.abc import Mapping
from pathlib import Path

from app.i18n.languages import Language
from app.knowledge.loading import SeedModel, check_keys, parse_seed, read_toml
from app.plan.choices import CHOICES


class Platform(SeedModel):
    """One platform. ``limit`` is the largest group in people, ``message_limit`` the longest message in characters."""

    limit: int | None = None
    checked: str
    rich_text: bool
    message_limit: int | None = None
    note: dict[str, str]


def load_platforms(seeds: Path) -> Mapping[str, Platform]:
    """The platforms by key, one for every choice but "other"."""
    path = seeds / "platforms.toml"
    data = read_toml(path)
    keys = [key for key in CHOICES["platform"] if key != "other"]
    check_keys(path, "platforms", set(data), set(keys))
    platforms = {key: parse_seed(path, data[key], Platform) for key in keys}
    for key, platform in platforms.items():
        check_keys(path, f"{key}.note", set(platform.note), {language.value for language in Language})
    return platforms
