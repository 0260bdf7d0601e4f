"""The review, and what can be done about a finding: mend it with one tap, take that back, set it aside."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlencode

from fastapi import APIRouter, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.coach.finding import Finding
from app.coach.mends.registry import mended
from app.errors import LimitError
from app.i18n.translator import translator
from app.plan.answers import ITEMS_LIMIT
from app.plan.dismissals import Dismissal
from app.plan.kinds import LINE_LIMIT
from app.plan.limits import without_control
from app.plan.paths import find_list
from app.storage.repositories.answers import ANY_BASE, Edit, save_answers
from app.storage.repositories.dismissals import dismiss, take_back
from app.storage.repositories.tokens import new_id
from app.storage.repositories.undo import undo
from app.web.access import AccessOf, Owner, OwnerOf, get_owner
from app.web.form_saving import add_lines, save_form
from app.web.forms.submitted import Submitted, read_form
from app.web.forms.views import Trouble
from app.web.pages.advice import finding_view
from app.web.pages.item import item_page
from app.web.pages.mended import mend_op_id
from app.web.pages.plan_bar import plan_bar
from app.web.pages.review import review_page
from app.web.pages.set_aside import SetAsidePage
from app.web.pages.step import step_page
from app.web.routes.steps import find_step, find_via

router = APIRouter(prefix="/plans/{plan_id}/review")

_RANDOM = 8


@router.get("")
async def show_review(owner: OwnerOf) -> Response:
    """How far the plan stands, and all that the coach finds."""
    return owner.services.templates.page(review_page(owner), owner.shell)


@router.post("/mend")
async def mend(owner: OwnerOf) -> Response:
    """Do what one tap can do about a finding; what else was typed on the page is saved first."""
    trouble = await _save_typed(owner, await read_form(owner.request))
    owner = await get_owner(owner)
    if trouble.is_there:
        return _show_again(owner, trouble)
    finding = owner.review.find(owner.request.query_params.get("finding", ""))
    changes = mended(owner.case, finding) if finding else {}
    if not (finding and changes):
        return RedirectResponse(next_address(owner), 303)
    op_id = mend_op_id(finding.mend, new_id(_RANDOM))
    await save_changes(owner, op_id, changes)
    return RedirectResponse(with_mended(next_address(owner), op_id), 303)


@router.post("/undo")
async def take_mend_back(access: AccessOf) -> Response:
    """Take a mend back, as far as nobody has changed its answers since."""
    form = await access.request.form()
    op_id, now = without_control(str(form.get("op_id", ""))), datetime.now(UTC)
    await access.services.database.write(lambda connection: undo(connection, access.record.id, op_id, now))
    return RedirectResponse(_own(access.record.id, str(form.get("next", ""))), 303)


@router.get("/set-aside")
async def ask_why(owner: OwnerOf) -> Response:
    """Ask why a finding is set aside."""
    finding = _finding(owner)
    page = SetAsidePage(plan_bar(owner), finding_view(owner, finding), finding.key, next_address(owner))
    return owner.services.templates.page(page, owner.shell)


@router.post("/set-aside")
async def set_aside(owner: OwnerOf) -> Response:
    """Set a finding aside with a reason."""
    finding = _finding(owner)
    reason = without_control(str((await owner.request.form()).get("reason", ""))).strip()
    if not reason or len(reason) > LINE_LIMIT:
        say = translator(owner.shell.language)
        view = finding_view(owner, finding)
        error = say.gettext("Say in one line why this does not apply; at most %(most)s characters.", most=LINE_LIMIT)
        page = SetAsidePage(plan_bar(owner), view, finding.key, next_address(owner), reason, error)
        return owner.services.templates.page(page, owner.shell, 422)
    dismissal, now = Dismissal(finding.name, finding.about, " ".join(reason.split())), datetime.now(UTC)
    await owner.services.database.write(lambda connection: dismiss(connection, owner.record.id, dismissal, now))
    return RedirectResponse(next_address(owner), 303)


@router.post("/show-again")
async def show_again(access: AccessOf) -> Response:
    """Let a finding that was set aside be shown again."""
    name, *about = without_control(str((await access.request.form()).get("finding", ""))).split("~")
    plan_id = access.record.id
    await access.services.database.write(lambda connection: take_back(connection, plan_id, name, tuple(about)))
    return RedirectResponse(f"/plans/{plan_id}/review", 303)


def next_address(owner: Owner) -> str:
    """The page of this plan to go on to, which the address names."""
    return _own(owner.record.id, owner.request.query_params.get("next", ""))


def with_mended(address: str, op_id: str) -> str:
    """The address of a page that is to say what was done, and how to take it back."""
    return f"{address}{'&' if '?' in address else '?'}{urlencode({'mended': op_id})}"


async def save_changes(owner: Owner, op_id: str, changes: Mapping[str, str]) -> None:
    """Save what was made for the founder, as one operation. Raises `LimitError` when a list or the plan is full."""
    for path, raw in changes.items():
        if find_list(*path.split(".", 1)) and len(raw.split()) > ITEMS_LIMIT:
            raise LimitError("list", path, ITEMS_LIMIT)
    edits = {path: Edit(ANY_BASE, raw) for path, raw in changes.items()}
    now = datetime.now(UTC)
    await owner.services.database.write(lambda connection: save_answers(connection, owner.record.id, op_id, edits, now))


def _own(plan_id: str, wanted: str) -> str:
    path, _, query = wanted.partition("?")
    base = f"/plans/{plan_id}"
    is_own = path == base or path.startswith(f"{base}/")
    if not is_own or "\\" in path or ".." in path:
        return f"{base}/review"
    via = parse_qs(query).get("via")
    return f"{path}?{urlencode({'via': via[0]})}" if via else path


async def _save_typed(owner: Owner, submitted: Submitted) -> Trouble:
    """Save what came along. An odd value is none here: it is saved, and pointed out at Continue."""
    trouble = await save_form(owner, submitted)
    if submitted.over_limit or trouble.conflicts or trouble.is_unsaved:
        return trouble
    return (await add_lines(owner, submitted.new_items))[1]


def _show_again(owner: Owner, trouble: Trouble) -> Response:
    """The step or the item that a form came from, with what could not be saved of it."""
    address = next_address(owner)
    owner = replace(owner, shell=replace(owner.shell, path=address))
    via = find_via(parse_qs(address.partition("?")[2]).get("via", [""])[0])
    key, name, *rest = next(iter((*trouble.errors, *trouble.conflicts))).split(".")
    step, holder, templates = find_step(key), find_list(key, name), owner.services.templates
    if rest and holder and rest[0] in owner.answers.order(key, name):
        item = item_page(owner, (step, name, rest[0]), holder, via, trouble)
        return templates.page(item, owner.shell, trouble.status)
    return templates.page(step_page(owner, step, via, trouble), owner.shell, trouble.status)


def _finding(owner: Owner) -> Finding:
    finding = owner.review.find(owner.request.query_params.get("finding", ""))
    if finding is None:
        raise HTTPException(404)
    return finding
