"""Whose public holidays a plan shows, in words."""

from zoneinfo import ZoneInfo

from app.i18n.holidays import country_name
from app.i18n.languages import Language
from app.i18n.translator import Translator
from app.i18n.zones import zone_name
from app.plan.place import place_of
from app.plan.plan import Plan


def place_beside_zone(plan: Plan, plan_language: Language, t: Translator) -> str:
    """Whose public holidays a plan shows, as it is said where its time zone is asked."""
    country = country_name(place_of(plan, plan_language), t.language)
    if not country:
        return t.gettext("Your calendars show the public holidays of the time zone's country, where we know them.")
    if isinstance(plan.when.zone, ZoneInfo):
        words = t.gettext("Public holidays in your calendars: %(country)s. They follow the time zone.")
    else:
        words = t.gettext("Public holidays in your calendars: %(country)s, until you set a time zone.")
    return words % {"country": country}


def place_below_calendar(plan: Plan, t: Translator) -> str:
    """Whose public holidays a document shows, in its language."""
    country, zone = country_name(place_of(plan, t.language), t.language), plan.when.zone
    if not isinstance(zone, ZoneInfo):
        return t.gettext("Public holidays: %(country)s, by the language of this plan.", country=country)
    named = zone_name(zone.key, t.language)
    return t.gettext("Public holidays: %(country)s, because the plan is in %(zone)s.", country=country, zone=named)
