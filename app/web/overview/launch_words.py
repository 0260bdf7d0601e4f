"""When the community opens, in words."""

from app.i18n.dates import short_date
from app.schedule.timetable import launch_date
from app.web.plan.view import PlanView


def launch_words(view: PlanView) -> str:
    """When it opens and how many days are left until then, or when it opened."""
    launch, t = launch_date(view.plan), view.t
    if launch is None:
        return t.gettext("No launch date yet")
    day, left = short_date(launch, view.language), (launch - view.today).days
    if left > 0:
        return t.ngettext("Launch on %(day)s, %(n)s day to go", "Launch on %(day)s, %(n)s days to go", left, day=day)
    if left == 0:
        return t.gettext("Launch is today")
    return t.gettext("Launched on %(day)s", day=day)
