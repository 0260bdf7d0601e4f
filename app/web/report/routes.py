"""The report of a plan, for its owner."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.schedule.reporting import ReportDays
from app.web.document.requests import DocumentQueryOf, document_of, owner_request
from app.web.http.access import OwnerOf
from app.web.plan.bar import plan_bar
from app.web.report.page import EDITIONS, ReportPage, report_page, settled_days

router = APIRouter(prefix="/plans/{plan_id}")


@router.get("/report")
async def show_report(owner: OwnerOf, query: DocumentQueryOf, days: Annotated[str, Query()] = "") -> Response:
    """What was planned and what came of it, in these thirty days, in others or since the launch."""
    view, edition = owner.view, query.edition if query.edition in EDITIONS else EDITIONS[-1]
    wanted = replace(query, edition=edition, report=settled_days(view, ReportDays.read(days)))
    request = await owner_request(owner, wanted)

    async def made() -> ReportPage:
        return report_page(view, wanted, await document_of(owner.services, request))

    return await owner.kept_page((owner.record, plan_bar(view), wanted, request.share_address), made)
