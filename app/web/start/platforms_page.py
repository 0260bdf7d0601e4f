"""The page that compares the platforms a community can live on."""

from dataclasses import dataclass
from typing import ClassVar

from app.knowledge.content import Knowledge
from app.web.advice.platforms import PlatformCard, platform_card


@dataclass(frozen=True, slots=True)
class PlatformsPage:
    """Every platform with the day its facts were checked."""

    template: ClassVar[str] = "pages/platforms.html"

    cards: tuple[PlatformCard, ...]


def platforms_page(knowledge: Knowledge) -> PlatformsPage:
    """The platforms in the order in which they are offered."""
    return PlatformsPage(tuple(platform_card(key, knowledge) for key in knowledge.platforms))
