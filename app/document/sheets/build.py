"""Plan -> sheets: first those that a group is run from, then the lists of the plan, so that no answer is missing."""

from collections.abc import Callable, Mapping

from app.document.model.editions import Edition
from app.document.model.sheets import SCHEDULE, Sheet
from app.document.sheets import (
    duty_roster,
    incidents,
    log,
    materials,
    member_register,
    metrics,
    rest,
    roles,
    rules,
    schedule,
    seed_users,
    topics,
    weekly_figures,
)
from app.document.sheets.filled import filled
from app.document.sheets.sheet_writer import SheetWriter
from app.document.shown.shown_plan import ShownPlan
from app.i18n.translator import translator

_SHEETS: Mapping[Edition, tuple[Callable[[SheetWriter], Sheet], ...]] = {
    Edition.OPERATOR: (
        log.build, weekly_figures.build, duty_roster.build, materials.build, member_register.build, rules.build,
        schedule.build, seed_users.build, roles.build, metrics.build, topics.build, incidents.build,
        rest.build,
    ),
    Edition.MEMBER: (log.build, rules.build, schedule.build, rest.build),
    Edition.PARTNER: (log.build, schedule.build, metrics.build, rest.build),
}  # fmt: skip


def build_sheets(shown: ShownPlan) -> tuple[Sheet, ...]:
    """The sheets of a plan for its reader; those without rows are left out, but for the schedule.

    Operators have all columns, so that they can fill them in; others only those that say something.
    """
    writer = SheetWriter(shown, translator(shown.language))
    built = (build(writer) for build in _SHEETS[shown.edition])
    sheets = tuple(sheet for sheet in built if sheet.rows or sheet.key == SCHEDULE)
    return sheets if shown.edition is Edition.OPERATOR else tuple(filled(sheet) for sheet in sheets)
