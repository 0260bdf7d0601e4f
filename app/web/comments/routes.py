"""Comments of readers: their owner reads, answers, resolves and removes them."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import Enum
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import Connection
from starlette.exceptions import HTTPException

from app.storage.repositories.comments import (
    answer_comment,
    list_comments,
    remove_comment,
    resolve_comment,
    takes_comments,
)
from app.web.comments.done import Done
from app.web.comments.page import comments_page
from app.web.http.access import AccessOf, OwnerOf
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.parameters import CleanText, or_default
from app.web.plan.addresses import with_query

router = APIRouter(prefix="/plans/{plan_id}")


class Act(Enum):
    """What can be done with a comment."""

    ANSWER = "answer"
    RESOLVE = "resolve"
    REOPEN = "reopen"
    REMOVE = "remove"


class ActForm(SmallForm):
    """What to do with a comment, and the answer if it is one."""

    action: Annotated[Act | None, or_default(Act, None)] = None
    answer: CleanText = ""


DoneOf = Annotated[Done, or_default(Done, Done.NOTHING), Query()]


@router.get("/comments")
async def show_comments(owner: OwnerOf, done: DoneOf = Done.NOTHING) -> Response:
    """What readers wrote, by chapter."""
    database, plan_id = owner.services.database, owner.record.id
    comments = await database.read(partial(list_comments, plan_id=plan_id))
    is_open = await database.read(partial(takes_comments, plan_id=plan_id))
    return await owner.show(partial(comments_page, takes_comments=is_open), comments, owner.viewpoint, done)


@router.post("/comments/{comment}")
async def act_on_comment(
    access: AccessOf, comment: str, form: Annotated[ActForm, Depends(FormReader(ActForm))]
) -> Response:
    """Answer, resolve or remove a comment."""
    if not comment.isalnum():
        raise HTTPException(404)
    done = Done.NOTHING
    if form.action:
        work, done = _work(form, datetime.now(UTC))[form.action]
        await access.change(lambda connection, plan: work(connection, plan.id, comment))
    address = f"/plans/{access.record.id}/comments"
    return RedirectResponse(with_query(address, done=done) if done else address, 303)


def _work(form: ActForm, now: datetime) -> Mapping[Act, tuple[Callable[[Connection, str, str], None], Done]]:
    """What each act does, and what is told of it; an answer that is taken back leaves nothing to tell."""
    answer = form.answer.replace("\r\n", "\n").strip()
    return {
        Act.ANSWER: (partial(answer_comment, answer=answer, now=now), Done.ANSWERED if answer else Done.NOTHING),
        Act.RESOLVE: (partial(resolve_comment, now=now), Done.RESOLVED),
        Act.REOPEN: (partial(resolve_comment, now=None), Done.REOPENED),
        Act.REMOVE: (remove_comment, Done.REMOVED),
    }
