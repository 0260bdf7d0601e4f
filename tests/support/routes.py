"""The routes of the application."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from fastapi.routing import APIRoute, APIRouter
from starlette.routing import BaseRoute

from app.base.settings import Settings
from app.main import create_app


def _flat(routes: Iterable[BaseRoute]) -> Iterator[BaseRoute]:
    """The routes of an application, those of the routers it includes in their place."""
    for route in routes:
        router = getattr(route, "original_router", None)
        if isinstance(router, APIRouter):
            yield from _flat(router.routes)
        else:
            yield route


ROUTES = list(_flat(create_app(Settings(data_dir=Path("unused"))).routes))
API_ROUTES = [route for route in ROUTES if isinstance(route, APIRoute)]
