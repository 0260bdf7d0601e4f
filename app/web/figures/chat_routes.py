"""A chat that was exported: read while the request lasts, and answered with what it says. Nothing of it is stored."""

from datetime import timedelta
from typing import IO

from fastapi import APIRouter, Response
from starlette.datastructures import UploadFile

from app.chat_exports.counts import ChatCounts, Question
from app.chat_exports.messages import ChatExportError
from app.chat_exports.reading import read_chat
from app.plan.fields.typed_values import read_number
from app.schedule.due import is_launched
from app.schedule.moments import zone_of
from app.schedule.timetable import launch_date
from app.web.figures.chat_page import chat_page, shares_of
from app.web.figures.chat_words import members_words, refusal_words, too_many_words
from app.web.figures.page import SentChat, figures_page
from app.web.forms.views import NO_FORM_ERRORS
from app.web.http.access import Owner, OwnerOf
from app.web.http.describing import HTML, answers, body
from app.web.http.form_data import FORM_TYPES, read_form_data
from app.web.http.rate_limits import Limited, RateLimitError
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}/figures/chat")

_FILE = {"type": "string", "format": "binary", "description": "a chat as its program exports it"}
_MEMBERS = {"type": "string", "description": "how many members the group has"}
_FORM = body({"type": "object", "properties": {"chat": _FILE, "members": _MEMBERS}}, *FORM_TYPES)
_MOST_MEMBERS = 1_000_000
_GRACE = timedelta(days=1)
"""Phones in zones further east are in tomorrow already."""


@router.post("", responses=answers(200, 422, types=[HTML]), openapi_extra=_FORM)
async def read_export(owner: OwnerOf) -> Response:
    """What a chat says beside the plan; one at a time of a plan, since a large one takes seconds.

    It counts as a file that is made: that takes the server as long.
    """
    try:
        await owner.services.rate_limits.count(Limited.EXPORTS, owner.network)
    except RateLimitError as error:
        response = _refused(owner, too_many_words(error.seconds, owner.view.t), "", 429)
        response.headers["Retry-After"] = str(error.seconds)
        return response
    form = await read_form_data(owner.request, max_fields=10, max_files=1)
    try:
        chat, typed = form.get("chat"), form.get("members")
        said = typed if isinstance(typed, str) else ""
        file = chat.file if isinstance(chat, UploadFile) and chat.filename else None
        async with owner.services.turns.take(("chat", owner.record.id)):
            return await owner.services.compute_document(_answer, owner, file, said)
    finally:
        await form.close()


def _answer(owner: Owner, file: IO[bytes] | None, said: str) -> Response:
    view, members = owner.view, _members(said)
    if said.strip() and members is None:
        return _refused(owner, members_words(view.t), said, has_wrong_members=True)
    if file is None or not is_launched(view.plan, view.today):
        return _refused(owner, "", said)
    try:
        return owner.page(chat_page(view, _counts(view, file, members), members))
    except ChatExportError as error:
        return _refused(owner, refusal_words(error.refusal, view.t), said)


def _counts(view: PlanView, file: IO[bytes], members: int | None) -> ChatCounts:
    launch = launch_date(view.plan)
    assert launch is not None, "only a group that was launched has a chat"
    until = view.today + _GRACE
    question = Question(launch, shares_of(view.plan), members, until)
    return read_chat(file, question, zone_of(view.plan))


def _refused(owner: Owner, words: str, said: str, status: int = 422, *, has_wrong_members: bool = False) -> Response:
    """The page of the figures again, with why the file wasn't read."""
    refused = words or owner.view.t.gettext("Choose the file with the chat.")
    page = figures_page(owner.view, None, NO_FORM_ERRORS, chat=SentChat(refused, said, has_wrong_members))
    return owner.at(page.base).page(page, status)


def _members(said: str) -> int | None:
    number = read_number(said)
    return number if isinstance(number, int) and 0 < number <= _MOST_MEMBERS else None
