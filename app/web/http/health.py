"""Whether the server is up, and whether it can serve."""

from fastapi import APIRouter, Depends, Response
from fastapi.responses import PlainTextResponse
from sqlalchemy.exc import SQLAlchemyError

from app.storage.schema import is_current
from app.storage.writability import is_writable
from app.web.http.access import VisitorOf, get_visitor
from app.web.http.describing import TEXT, answers

router = APIRouter()


@router.get("/healthz", responses=answers(200, types=[TEXT]), dependencies=[Depends(get_visitor)])
async def alive() -> Response:
    """The process answers."""
    return PlainTextResponse("ok\n")


@router.get("/readyz", responses=answers(200, 503, types=[TEXT]))
async def ready(visitor: VisitorOf) -> Response:
    """The database has this program's schema and can be written, as far as that shows without writing."""
    database = visitor.services.database
    try:
        is_ready = is_writable(database) and await database.read(is_current)
    except SQLAlchemyError:
        is_ready = False
    return PlainTextResponse("ready\n" if is_ready else "not ready\n", 200 if is_ready else 503)
