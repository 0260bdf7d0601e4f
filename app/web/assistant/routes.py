"""Drafting with an assistant: the prompt, what came back compared, and what of it is taken."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from starlette.datastructures import FormData

from app.base.characters import without_control_characters
from app.base.errors import LimitError, PlanFileError
from app.i18n.translator import translator
from app.plan.files.proposing import Proposal, read_proposal
from app.web.advice.fixed import DRAFT
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.assistant.page import MOST_SHOWN, chosen_of, compared_page, prompt_page, refused_page
from app.web.http.access import Owner, OwnerOf
from app.web.http.describing import HTML, WIZARD_FORM, answers
from app.web.http.form_data import read_form_data
from app.web.http.limit_words import limit_words
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}/assistant")


@router.get("")
async def show_prompt(owner: OwnerOf, fixed: Annotated[str, Query()] = "") -> Response:
    """The prompt to copy, and where to paste what the assistant says."""
    return await owner.search(lambda view: owner.page(prompt_page(view, fixed)))


@router.post("", responses=answers(200, 422, types=[HTML]), openapi_extra=WIZARD_FORM)
async def compare(owner: OwnerOf) -> Response:
    """What was pasted, compared with the plan; nothing is changed."""
    pasted = _text(await read_form_data(owner.request, max_fields=10))
    return await owner.search(lambda view: _compared(owner, view, pasted))


@router.post("/take", responses=answers(303) | answers(409, 422, types=[HTML]), openapi_extra=WIZARD_FORM)
async def take(owner: OwnerOf) -> Response:
    """Take what was ticked, unless any of it would replace something that the page hasn't shown."""
    form = await read_form_data(owner.request, max_fields=MOST_SHOWN + 10)
    pasted, keys = _text(form), frozenset(str(key) for key in form.getlist("take"))
    t = translator(owner.page_context.language)
    try:
        proposal = await owner.search(_read, pasted)
        if len(await owner.search(chosen_of, proposal, keys)) < len(keys):
            note = t.gettext("Some of these answers have changed meanwhile. Please look again and tick what you want.")
            return await owner.search(lambda view: owner.page(compared_page(view, pasted, proposal, note), 409))
        return await save_one_tap(owner, lambda view: _tap(view, proposal, keys))
    except PlanFileError as error:
        refused = error
        return await owner.search(lambda view: owner.page(refused_page(view, pasted, refused), 422))
    except LimitError as error:
        note = limit_words(error, t)
        return await owner.search(lambda view: owner.page(compared_page(view, pasted, proposal, note), 422))


def _compared(owner: Owner, view: PlanView, pasted: str) -> Response:
    try:
        return owner.page(compared_page(view, pasted, _read(view, pasted)))
    except PlanFileError as error:
        return owner.page(refused_page(view, pasted, error), 422)


def _read(view: PlanView, pasted: str) -> Proposal:
    return read_proposal(pasted, view.answers, view.record.language)


def _tap(view: PlanView, proposal: Proposal, keys: frozenset[str]) -> OneTap:
    chosen = chosen_of(view, proposal, keys)
    return OneTap(DRAFT, proposal.changes(view.answers, chosen), f"{view.address}/assistant", len(chosen))


def _text(form: FormData) -> str:
    sent = form.get("text")
    return without_control_characters(sent.replace("\r\n", "\n")) if isinstance(sent, str) else ""
