"""The metrics, for who has the token that was set for them."""

from hmac import compare_digest

from fastapi import APIRouter, Response
from fastapi.responses import PlainTextResponse
from starlette.exceptions import HTTPException

from app.web.http.access import VisitorOf
from app.web.http.describing import HTML, TEXT, answers

router = APIRouter()

_TEXT = "text/plain; version=1.0.0; charset=utf-8"


@router.get("/metrics", responses=answers(200, 401, types=[TEXT]) | answers(404, types=[HTML]))
async def show_metrics(visitor: VisitorOf) -> Response:
    """What the server counts and measures, for Prometheus. Without a token set, there is no such page."""
    token = visitor.services.settings.metrics_token
    if token is None:
        raise HTTPException(404)
    sent = visitor.request.headers.get("authorization", "")
    if not compare_digest(sent.encode(), f"Bearer {token.get_secret_value()}".encode()):
        return PlainTextResponse("The token is missing or wrong.\n", 401, headers={"WWW-Authenticate": "Bearer"})
    return Response(visitor.services.metrics.text(), media_type=_TEXT)
