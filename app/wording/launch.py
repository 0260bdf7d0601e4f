"""When the community opens, in words."""

from datetime import date

from app.i18n.dates import short_date
from app.i18n.translator import Translator


def launch_words(launch: date | None, today: date, t: Translator) -> str:
    """When it opens and how many days are left until then, or when it opened."""
    if launch is None:
        return t.gettext("No launch date yet")
    day, left = short_date(launch, t.language), (launch - today).days
    if left > 0:
        return t.ngettext("Launch on %(day)s, %(n)s day to go", "Launch on %(day)s, %(n)s days to go", left, day=day)
    if left == 0:
        return t.gettext("Launch is today")
    return t.gettext("Launched on %(day)s", day=day)
