"""What every page of a plan's owner shows around its content."""

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from app.i18n.dates import time_or_date
from app.schedule.due import is_launched
from app.schedule.moments import zone_of
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class PlanBar:
    """A plan's id and name, and the key of its time zone; empty while it has none.

    ``saved`` is when the plan was changed last, in words by its own clocks. As long as it has none, these are of UTC
    and say so, and ``saved_at`` is the moment, for a script that knows the clocks of the browser. ``comments`` counts
    those that wait for the owner, and ``has_comments_page`` tells that there are any, or may be.
    ``is_launched`` tells that the launch is today or was before.
    """

    id: str
    name: str
    zone: str = ""
    saved: str = ""
    saved_at: str = ""
    comments: int = 0
    has_comments_page: bool = False
    is_launched: bool = False


def plan_bar(view: PlanView) -> PlanBar:
    """The bar of a plan."""
    zone = view.plan.when.zone
    key = zone.key if isinstance(zone, ZoneInfo) else ""
    changed_at = view.record.changed_at.astimezone(zone_of(view.plan))
    saved = time_or_date(changed_at, view.today, view.language)
    name, comments = view.answers.raw("positioning.name").strip(), sum(view.comments.values())
    launched = is_launched(view.plan, view.today)
    bar = PlanBar(view.id, name, key, saved, "", comments, view.has_comments_page, launched)
    return bar if key else replace(bar, saved=f"{saved} UTC", saved_at=changed_at.isoformat())
