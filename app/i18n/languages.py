"""The languages of the planner, and which of them a person gets."""

from enum import Enum


class Language(Enum):
    """A language of the interface, the knowledge and the documents; the value is its BCP 47 tag."""

    EN = "en"
    ZH_HANS = "zh-Hans"
    ZH_HANT = "zh-Hant"

    @property
    def own_name(self) -> str:
        """The language's name for itself, as the language switch shows it."""
        return {Language.EN: "English", Language.ZH_HANS: "简体中文", Language.ZH_HANT: "繁體中文"}[self]

    @property
    def primary(self) -> str:
        """The tag without the script, for what Simplified and Traditional Chinese have in common."""
        return self.value.partition("-")[0]

    @property
    def locale(self) -> str:
        """The locale by which Babel writes dates and finds the catalogue."""
        return self.value.replace("-", "_")


DEFAULT_LANGUAGE = Language.EN

_TRADITIONAL_REGIONS = frozenset({"tw", "hk", "mo"})


def find_language(tag: str) -> Language | None:
    """The language that a tag such as ``zh-TW`` or ``en-GB`` asks for, or None.

    Chinese is decided by script, or else by region: Taiwan, Hong Kong and Macau write Traditional.
    """
    primary, *others = tag.strip().replace("_", "-").casefold().split("-")
    if primary == "zh":
        return _chinese(others)
    return Language.EN if primary == "en" else None


def _chinese(subtags: list[str]) -> Language:
    scripts = {"hans": Language.ZH_HANS, "hant": Language.ZH_HANT}
    script = next((scripts[subtag] for subtag in subtags if subtag in scripts), None)
    return script or (Language.ZH_HANS if _TRADITIONAL_REGIONS.isdisjoint(subtags) else Language.ZH_HANT)


def negotiate(accept_language: str) -> Language:
    """The best language for an Accept-Language header; English if it names none that we have."""
    wanted = sorted(_weighted_tags(accept_language), key=lambda pair: -pair[1])
    found = (find_language(tag) for tag, weight in wanted if weight > 0)
    return next((language for language in found if language), DEFAULT_LANGUAGE)


def _weighted_tags(header: str) -> list[tuple[str, float]]:
    return [_weighted_tag(part) for part in header[:1000].split(",") if part.strip()]


def _weighted_tag(part: str) -> tuple[str, float]:
    tag, _, weight = part.casefold().partition(";")
    try:
        return tag.strip(), float(weight.strip().removeprefix("q=") or 1)
    except ValueError:
        return tag.strip(), 0.0
