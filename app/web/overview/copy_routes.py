"""Starting a new plan from one that there is."""

from enum import StrEnum
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Response

from app.base.limits import LINE_LIMIT
from app.i18n.translator import translator
from app.plan.answers import Answers
from app.plan.copying import frame, whole
from app.plan.files.plan_file import PlanFile
from app.plan.known_paths import NAME
from app.storage.repositories.imports import take_plan_file
from app.storage.repositories.snapshots import PlanSnapshot, load_snapshot
from app.web.http.access import AccessOf, OwnerOf
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.new_plans import check_may_start
from app.web.http.parameters import or_default
from app.web.http.rate_limits import Limited
from app.web.http.starts import founder, opened
from app.web.overview.copy_page import CopyPage
from app.web.plan.bar import plan_bar

router = APIRouter(prefix="/plans/{plan_id}/copy")


class Copied(StrEnum):
    """What a new plan begins with: all of the other, or its frame, without people and dates."""

    ALL = "all"
    FRAME = "frame"


class CopyForm(SmallForm):
    """What is copied, and the server's passphrase where it asks for one."""

    what: Annotated[Copied, or_default(Copied, Copied.ALL)] = Copied.ALL
    passphrase: str = ""


@router.get("")
async def ask_what_to_copy(owner: OwnerOf) -> Response:
    """Ask what of the plan the new one is to have."""
    return owner.page(CopyPage(plan_bar(owner.view)))


@router.post("")
async def copy_plan(access: AccessOf, form: Annotated[CopyForm, Depends(FormReader(CopyForm))]) -> Response:
    """Start a new plan from this one, which stays as it is."""
    await check_may_start(access, form.passphrase)
    await access.services.rate_limits.count(Limited.STARTS, access.network)
    snapshot = await access.services.database.read_apart(partial(load_snapshot, plan_id=access.record.id))
    content, author = await access.services.compute(_content, snapshot, form.what), founder(access)
    plan = await access.services.database.write(lambda one: take_plan_file(one, content, author))
    return opened(access, plan, author.device, f"/plans/{plan.id}")


def _content(snapshot: PlanSnapshot, what: Copied) -> PlanFile:
    """What the new plan has. Reasons for dismissing advice are private, and about this plan's people and dates."""
    language, is_all = snapshot.record.language, what is Copied.ALL
    kept = whole(snapshot.answers) if is_all else frame(snapshot.answers)
    dismissals, drafted = snapshot.dismissals if is_all else (), snapshot.drafted & kept.keys() - {NAME}
    return PlanFile(language, _renamed(kept, snapshot), dismissals=dismissals, drafted=drafted)


def _renamed(kept: Answers, snapshot: PlanSnapshot) -> Answers:
    """The answers under a name that tells the new plan from the other."""
    name = kept.raw(NAME).strip()
    if not name:
        return kept
    t = translator(snapshot.record.language)
    longest = LINE_LIMIT - len(t.gettext("%(name)s (copy)", name=""))
    return kept.with_values({NAME: t.gettext("%(name)s (copy)", name=name[:longest])})
