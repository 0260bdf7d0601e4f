"""What the interface for programs is, as OpenAPI."""

import json
from functools import cache

from fastapi import APIRouter, Response
from fastapi.routing import APIRoute

from app.web.api import read_routes, write_routes
from app.web.http.access import VisitorOf
from app.web.http.describing import JSON, answers, describe

router = APIRouter(prefix="/api/v1")


@router.get("/openapi.json", responses=answers(200, types=[JSON]))
async def describe_interface(_visitor: VisitorOf) -> Response:
    """The description of these routes; it needs no token."""
    return Response(_description(), media_type=JSON)


@cache
def _description() -> str:
    routes = [*read_routes.router.routes, *write_routes.router.routes]
    return json.dumps(describe(route for route in routes if isinstance(route, APIRoute)), ensure_ascii=False)
