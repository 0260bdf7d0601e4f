"""The country whose public holidays count for a community."""

from zoneinfo import ZoneInfo

from app.i18n.holidays import country_of
from app.i18n.languages import Language
from app.plan.plan import Plan


def place_of(plan: Plan, language: Language) -> str:
    """The ISO 3166 code of the country of a plan's time zone, or else of its language; empty if neither has one."""
    zone = plan.when.zone
    return country_of(zone if isinstance(zone, ZoneInfo) else None, language)
