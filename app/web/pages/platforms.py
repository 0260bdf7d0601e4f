"""The page that compares the platforms a community can live on."""

from dataclasses import dataclass
from typing import ClassVar

from app.i18n.dates import long_date
from app.web.access import Visitor
from app.web.pages.advice import PlatformCard


@dataclass(frozen=True, slots=True)
class PlatformsPage:
    """Every platform with the day its facts were checked."""

    template: ClassVar[str] = "pages/platforms.html"

    cards: tuple[PlatformCard, ...]


def platforms_page(visitor: Visitor) -> PlatformsPage:
    """The platforms in the order in which they are offered."""
    names = visitor.knowledge.guidance.choices["platform"]
    platforms = visitor.knowledge.platforms.items()
    language = visitor.shell.language
    return PlatformsPage(
        tuple(PlatformCard(names[key], platform, long_date(platform.checked, language)) for key, platform in platforms)
    )
