"""What programs read: the plan with all that follows from it, what is due, and files."""

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from starlette.exceptions import HTTPException

from app.base.enums import enum_or
from app.base.spans import MOST, read_moment, read_span
from app.document.model.editions import Edition
from app.exports.formats import FORMATS, REPORT_FORMATS
from app.i18n.languages import Language
from app.renderers.papers import Paper
from app.schedule.moments import zone_of
from app.web.api.models import DueItem, PlanData
from app.web.api.plan_data import due_items, plan_data
from app.web.document.downloads import download_answer
from app.web.document.requests import DocumentQuery, What, WhatOf, parts_of, writer_request
from app.web.http.api_clients import ReadingOf
from app.web.http.describing import JSON, answers
from app.web.http.problems import PROBLEM
from app.web.plan.view import PlanView

router = APIRouter(prefix="/api/v1")

FILES = answers(200, types=[one.media_type for one in FORMATS.values()])


@router.get("/plan", response_model=PlanData)
async def read_plan(client: ReadingOf) -> Response:
    """The plan: its answers as a plan file has them, progress, findings and schedule, private parts too."""
    return await _data(client, await client.view_now())


@router.get("/due", response_model=list[DueItem], responses=answers(422, types=[PROBLEM]))
async def read_due(
    client: ReadingOf, within: Annotated[str, Query()] = "1d", now: Annotated[str, Query()] = ""
) -> Response:
    """What is to be posted and done soon, without what was ticked: within 30m, 1h or 2d from now, or from a moment."""
    span, begins = read_span(within), read_moment(now) if now else datetime.now(UTC).replace(second=0, microsecond=0)
    if span is None or begins is None or not 0 < span.total_seconds() <= MOST.total_seconds():
        raise HTTPException(422)
    view = await client.view_now()
    begins = (begins if begins.tzinfo else begins.replace(tzinfo=zone_of(view.plan))).astimezone(UTC)
    found = await client.services.compute(due_items, view, begins, begins + span)
    return Response("[" + ",".join(one.model_dump_json() for one in found) + "]", media_type=JSON)


async def read_document_query(
    what: WhatOf, language: str = "", edition: str = "", paper: str = ""
) -> tuple[str, str, str, What]:
    """What an address asks of a file, as it is written there."""
    return language, edition, paper, what


@router.get("/exports/{format_name}", responses=FILES)
async def read_export(
    client: ReadingOf,
    format_name: str,
    asked: Annotated[tuple[str, str, str, What], Depends(read_document_query)],
) -> Response:
    """The plan as a file, as its owner downloads it, or the report of some days."""
    language, edition, paper, what = asked
    if format_name not in (FORMATS if what.report is None else REPORT_FORMATS):
        raise HTTPException(404)
    wanted = enum_or(Edition, edition, Edition.OPERATOR)
    query = DocumentQuery(
        language=enum_or(Language, language, client.record.language),
        edition=wanted,
        paper=enum_or(Paper, paper, Paper.A4),
        parts=parts_of(wanted, what.parts),
        report=what.report,
    )
    request = await writer_request(client, await client.view_now(), query)
    return await download_answer(client, request, FORMATS[format_name])


async def _data(client: ReadingOf, view: PlanView) -> Response:
    def written() -> str:
        return plan_data(view).model_dump_json()

    content = written() if view.is_quick else await client.services.compute(written)
    return Response(content, media_type=JSON)
