"""Plans that this browser deleted within the last hour, as pages list them with the way to bring them back."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.i18n.dates import date_time_and_zone
from app.i18n.languages import Language
from app.plan.fields.kinds import Zone
from app.storage.repositories.deleting import DeletedPlan
from app.web.plan.authors import Viewpoint, clock_zone


@dataclass(frozen=True, slots=True)
class DeletedRow:
    """A deleted plan in words; ``until`` is when it is gone for good."""

    id: str
    name: str
    until: str


def deleted_rows(found: Iterable[DeletedPlan], own: Viewpoint, language: Language) -> tuple[DeletedRow, ...]:
    """Deleted plans in words."""
    return tuple(deleted_row(plan, own, language) for plan in found)


def deleted_row(plan: DeletedPlan, own: Viewpoint, language: Language) -> DeletedRow:
    """A deleted plan in words."""
    until = date_time_and_zone(plan.until, clock_zone(Zone().read(plan.zone), own), language)
    return DeletedRow(plan.id, plan.name.strip(), until)
