"""Facts about a platform, with the day they were checked."""

from dataclasses import dataclass

from app.i18n.dates import long_date
from app.knowledge.content import Knowledge
from app.knowledge.platforms import Platform


@dataclass(frozen=True, slots=True)
class PlatformCard:
    """A platform's name and facts. ``checked`` is the day in words."""

    key: str
    name: str
    platform: Platform
    checked: str


def platform_card(key: str, knowledge: Knowledge) -> PlatformCard:
    """The card of a platform that something is known about."""
    name, platform = knowledge.guidance.choices["platform"][key], knowledge.platforms[key]
    return PlatformCard(key, name, platform, long_date(platform.checked, knowledge.language))
