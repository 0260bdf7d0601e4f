"""What programs change: answers, what became of what was due, and taking a change back."""

from collections.abc import Mapping
from functools import partial

from fastapi import APIRouter, Response

from app.base.errors import LimitError, ReusedOperationError
from app.plan.paths import find_field
from app.schedule.due import due_on
from app.storage.repositories.answers import ANY_BASE, Edit, Saved
from app.storage.repositories.tokens import new_id
from app.storage.repositories.undo import undo_operation
from app.web.api.bodies import read_body
from app.web.api.changing import conflicts_of, next_revision, raw_value, sent_edits
from app.web.api.models import Changed, Changes, Ticked, TickMade, UndoDone, UndoWanted
from app.web.forms.form_errors import unreadable_words
from app.web.forms.saving import save_edits
from app.web.http.api_clients import ApiClient, EditingOf, TickingOf
from app.web.http.describing import JSON, answers, json_body
from app.web.http.limit_words import limit_words
from app.web.http.problems import PROBLEM, echoed, problem_answer, program_words
from app.web.plan.view import PlanView

router = APIRouter(prefix="/api/v1")

_OP_ID_LENGTH = 16


@router.patch(
    "/answers",
    response_model=Changed,
    responses=answers(409, types=[PROBLEM]),
    openapi_extra=json_body(Changes),
)
async def change_answers(client: EditingOf) -> Response:
    """Change answers, all or none: nothing is saved where one isn't right, or has changed since your revision."""
    sent = await read_body(client.request, Changes)
    view = await client.view_now()
    if sent.revision > view.record.version:
        return _refused(view, {"revision": view.t.gettext("is higher than the plan's own: read the plan again")})
    found = sent_edits(view, sent.set, sent.revision)
    if found.problems:
        return _refused(view, found.problems)
    return await _save(client, view, found.edits, (sent.op_id or new_id(_OP_ID_LENGTH), sent.revision))


@router.post(
    "/ticks", response_model=Ticked, responses=answers(409, types=[PROBLEM]), openapi_extra=json_body(TickMade)
)
async def tick(client: TickingOf) -> Response:
    """Say what became of something that was due on a day, over whatever was said before; null takes it back."""
    sent = await read_body(client.request, TickMade)
    view = await client.view_now()
    due = {str(one.item): one for one in due_on(view.plan, [sent.day])[sent.day]}
    if sent.path not in due:
        return _refused(view, {"path": view.t.gettext("isn't due on that day")})
    item, values = due[sent.path].tick_item, {"outcome": sent.outcome or "", "result": sent.result}
    typed = {item.field(name): raw for name, raw in values.items() if raw is not None}
    try:
        edits = {path: Edit(ANY_BASE, raw_value(path, raw)) for path, raw in typed.items()}
    except LimitError as error:
        return _refused(view, {"result": limit_words(error, view.t)})
    if _unreadable({path: edit.value for path, edit in edits.items()}, view):
        return _refused(view, {"outcome": view.t.gettext("This isn't one of the options.")})
    op_id = sent.op_id or new_id(_OP_ID_LENGTH)
    try:
        await save_edits(client, _own(client, op_id), edits)
    except ReusedOperationError:
        return problem_answer(409, *program_words(409, view.t))
    noted = (await client.view_now()).answers
    outcome, result = (noted.raw(item.field(name)) for name in ("outcome", "result"))
    return Response(Ticked(op_id=op_id, outcome=outcome or None, result=result).model_dump_json(), media_type=JSON)


@router.post("/undo", response_model=UndoDone, openapi_extra=json_body(UndoWanted))
async def undo(client: EditingOf) -> Response:
    """Take back what this token has changed by an operation, but for what was changed once more since."""
    sent = await read_body(client.request, UndoWanted)
    take_back = partial(undo_operation, op_id=_own(client, sent.op_id), author=client.author)
    undone = await client.change(take_back)
    return Response(UndoDone(undone=undone.value).model_dump_json(), media_type=JSON)


async def _save(client: ApiClient, view: PlanView, edits: Mapping[str, Edit], of: tuple[str, int]) -> Response:
    """Save edits by an operation over a revision, and say what became of them."""
    op_id, revision = of
    try:
        saved = await save_edits(client, _own(client, op_id), edits, is_whole=True)
    except ReusedOperationError:
        return problem_answer(409, *program_words(409, view.t))
    if saved.conflicts:
        return await _conflict(client, saved, edits)
    now, read_again = next_revision(saved, revision)
    changed = Changed(
        revision=now,
        op_id=op_id,
        read_again=read_again,
        unreadable=_unreadable({path: edit.value for path, edit in edits.items()}, view),
        back=[str(item) for item in saved.back],
    )
    return Response(changed.model_dump_json(), media_type=JSON)


async def _conflict(client: ApiClient, saved: Saved, edits: Mapping[str, Edit]) -> Response:
    view = await client.view_now()
    title, _ = program_words(409, view.t)
    detail = view.t.gettext("Someone has changed these answers since your revision. Read the plan again, then decide.")
    return problem_answer(409, title, detail, conflicts=list(conflicts_of(view, saved, edits)))


def _refused(view: PlanView, problems: Mapping[str, str]) -> Response:
    title, detail = program_words(422, view.t)
    told = [{"path": echoed(path), "what": words} for path, words in problems.items()]
    return problem_answer(422, title, detail, problems=told)


def _unreadable(values: Mapping[str, str], view: PlanView) -> dict[str, str]:
    found = {path: at for path in values if (at := find_field(path))}
    return {path: words for path, at in found.items() if (words := unreadable_words(at.kind, values[path], view.t))}


def _own(client: ApiClient, op_id: str) -> str:
    """An operation of a program under a name that no page and no other program uses."""
    return f"api-{client.link}-{op_id}"
