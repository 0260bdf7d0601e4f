"""What a helper's link opens: the sheet of a day, or what one role does on it, to be ticked."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import ClassVar

from app.i18n.languages import Language
from app.plan.paths import FieldPath, find_field
from app.plan.ticks import TICKS
from app.schedule.due import Due, bounds_of, day_of, due_on, of_role
from app.storage.repositories.helpers import HelperLink
from app.storage.repositories.tokens import new_id
from app.web.forms.views import FormErrors
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView
from app.web.today.addresses import day_address
from app.web.today.head import head_of
from app.web.today.strip import Strip
from app.web.today.tasks import TaskView, TaskWriter

_AROUND = 7


@dataclass(frozen=True, slots=True)
class HelperPage:
    """``label`` is what the owner calls the helper, ``role`` what they do, empty for a helper with everything.

    ``token`` is that of the link, below which the page saves. ``strip`` is never there: how the other days went is the
    team's own.
    """

    template: ClassVar[str] = "pages/helper.html"

    bar: PlanBar
    token: str
    link: str
    label: str
    role: str
    number: str
    when: str
    title: str
    lead: str
    strip: Strip | None
    tasks: tuple[TaskView, ...]
    base: str
    address: str
    earlier: str
    later: str
    is_today: bool
    plan_language: Language
    op_id: str
    form_errors: FormErrors


def helper_page(view: PlanView, link: HelperLink, asked: int | None, writer: TaskWriter) -> HelperPage:
    """The sheet of a day for a helper, from a week ago to a week ahead."""
    now, base = day_of(view.plan, view.today), f"/h/{link.token}/today"
    days = helper_days(view)
    day = asked if asked in days else now
    due = _own(view, link, due_on(view.plan, [day])[day]) if day is not None else ()
    head = head_of(view, day, due)
    return HelperPage(
        bar=plan_bar(view),
        token=link.token,
        link=link.id,
        label=link.label,
        role=next((role.title or role.person for role in view.plan.who.roles if role.id == link.role), ""),
        number=head.number,
        when=head.when,
        title=head.title,
        lead=head.lead,
        strip=None,
        tasks=writer.tasks(day, due, has_posts=not link.role) if day is not None else (),
        base=base,
        address=day_address(base, day),
        earlier=day_address(base, day - 1) if day is not None and day - 1 in days else "",
        later=day_address(base, day + 1) if day is not None and day + 1 in days else "",
        is_today=day == now,
        plan_language=view.record.language,
        op_id=new_id(16),
        form_errors=writer.form_errors,
    )


def helper_days(view: PlanView) -> range:
    """The days of the plan that a helper sees, and may tick."""
    now, (first, last) = day_of(view.plan, view.today), bounds_of(view.plan)
    return range(0) if now is None else range(max(first, now - _AROUND), min(last, now + _AROUND) + 1)


def may_be_written(view: PlanView, link: HelperLink, paths: Collection[str]) -> frozenset[str]:
    """Those of some paths at which a helper may write: of the ticks of what is theirs on the days that they see."""
    found = {path: at for path in paths if (at := find_field(path)) and _is_tick(at)}
    due = due_on(view.plan, helper_days(view))
    items = {one.tick_item.id for each in due.values() for one in _own(view, link, each)}
    return frozenset(path for path, at in found.items() if at.item in items)


def _is_tick(at: FieldPath) -> bool:
    return (at.step, at.list) == (TICKS.step, TICKS.name)


def _own(view: PlanView, link: HelperLink, due: tuple[Due, ...]) -> tuple[Due, ...]:
    return of_role(view.plan, due, link.role) if link.role else due
