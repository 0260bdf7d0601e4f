"""Importing a plan file: a new plan from what the planner once exported."""

from fastapi import APIRouter, Response

from app.base.errors import PlanFileError
from app.i18n.translator import translator
from app.plan.files.content import is_too_large, read_plan_content
from app.plan.files.plan_file import PlanFile
from app.storage.repositories.imports import take_plan_file
from app.web.http.access import Visitor, VisitorOf
from app.web.http.describing import HTML, answers, body
from app.web.http.form_data import FORM_TYPES
from app.web.http.new_plans import check_may_start
from app.web.http.rate_limits import Limited, RateLimitError
from app.web.http.starts import founder, opened
from app.web.imports.form import read_sent_file
from app.web.imports.imported import imported_address
from app.web.imports.page import ImportPage, refused_page
from app.web.owning.typed_secrets import edit_link_token

router = APIRouter(prefix="/import")

_TEXT = {"type": "string", "description": "a plan file, pasted"}
_FILE = {"type": "string", "format": "binary", "description": "a plan file"}
_PASSPHRASE = {"type": "string", "description": "the server's, where it asks for one"}
_FORM = body({"type": "object", "properties": {"text": _TEXT, "file": _FILE, "passphrase": _PASSPHRASE}}, *FORM_TYPES)


@router.get("")
async def import_form(visitor: VisitorOf) -> Response:
    """Choose a plan file, or paste one."""
    return visitor.page(ImportPage())


@router.post("", responses=answers(413, 422, 429, types=[HTML]), openapi_extra=_FORM)
async def import_plan(visitor: VisitorOf) -> Response:
    """Make a new plan of a plan file, whole or not at all."""
    sent = await read_sent_file(visitor.request)
    if sent.is_nothing:
        return visitor.page(ImportPage(is_nothing=True), 422)
    await check_may_start(visitor, sent.passphrase)
    try:
        await visitor.services.rate_limits.count(Limited.STARTS, visitor.network)
    except RateLimitError as error:
        response = visitor.page(ImportPage(busy=True, pasted=sent.shown_again), 429)
        response.headers["Retry-After"] = str(error.seconds)
        return response
    try:
        plan_file = await visitor.services.compute(read_plan_content, sent.content)
    except PlanFileError as error:
        if token := edit_link_token(sent.content.decode(errors="replace")):
            return visitor.page(ImportPage(edit_link=token), 422)
        page = refused_page(error, sent.shown_again, translator(visitor.page_context.language))
        return visitor.page(page, 413 if is_too_large(error) else 422)
    return await _take(visitor, plan_file)


async def _take(visitor: Visitor, plan_file: PlanFile) -> Response:
    author = founder(visitor)
    plan = await visitor.services.database.write(lambda connection: take_plan_file(connection, plan_file, author))
    return opened(visitor, plan, author.device, imported_address(plan.id, plan_file))
