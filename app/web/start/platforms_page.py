"""The page that compares the platforms a community can live on."""

from dataclasses import dataclass
from typing import ClassVar

from app.i18n.dates import long_date
from app.web.advice.findings import PlatformCard
from app.web.http.access import Visitor


@dataclass(frozen=True, slots=True)
class PlatformsPage:
    """Every platform with the day its facts were checked."""

    template: ClassVar[str] = "pages/platforms.html"

    cards: tuple[PlatformCard, ...]


def platforms_page(visitor: Visitor) -> PlatformsPage:
    """The platforms in the order in which they are offered."""
    names = visitor.knowledge.guidance.choices["platform"]
    platforms = visitor.knowledge.platforms.items()
    language = visitor.page_context.language
    return PlatformsPage(
        tuple(PlatformCard(names[key], platform, long_date(platform.checked, language)) for key, platform in platforms)
    )
