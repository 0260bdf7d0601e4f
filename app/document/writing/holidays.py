"""What a day is called on paper: by its public holiday, or as a weekend day that is worked for one."""

from datetime import date

from app.document.shown.shown_plan import ShownPlan
from app.i18n.holidays import holiday_name, is_makeup_workday
from app.i18n.translator import translator
from app.plan.place import place_of


def holiday_words(shown: ShownPlan, on: date | None) -> str:
    """The public holiday that a day is where the community lives, or that people make up for one; mostly empty."""
    if on is None:
        return ""
    place = place_of(shown.plan, shown.language)
    makeup = translator(shown.language).gettext("Make-up workday") if is_makeup_workday(place, on) else ""
    return holiday_name(place, on, shown.language) or makeup
