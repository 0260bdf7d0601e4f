"""The languages of the planner, and which of them a person gets."""

from enum import Enum


class Language(Enum):
    """A language of the interface, the knowledge and the documents; the value is its BCP 47 tag."""

    EN = "en"
    ZH_HANS = "zh-Hans"

    @property
    def own_name(self) -> str:
        """The language's name for itself, as the language switch shows it."""
        return {Language.EN: "English", Language.ZH_HANS: "简体中文"}[self]

    @property
    def locale(self) -> str:
        """The locale by which Babel writes dates and finds the catalogue."""
        return self.value.replace("-", "_")


DEFAULT_LANGUAGE = Language.EN


def find_language(tag: str) -> Language | None:
    """The language that a tag such as ``zh-CN`` or ``en-GB`` asks for, or None. Chinese is told apart by script."""
    primary = tag.strip().replace("_", "-").casefold().split("-")[0]
    return {"zh": Language.ZH_HANS, "en": Language.EN}.get(primary)


def negotiate(accept_language: str) -> Language:
    """The best language for an Accept-Language header; English where it names none that we have."""
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
