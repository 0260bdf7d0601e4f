"""What a browser needs to put a plan's page of today onto a home screen."""

from fastapi import APIRouter
from fastapi.responses import JSONResponse

from app.web.http.access import OwnerOf
from app.web.http.describing import answers
from app.web.http.static import static_path
from app.web.http.theme import Theme, papers

MANIFEST = "application/manifest+json"
_ICONS = (("icon-192.png", "192x192"), ("icon-512.png", "512x512"))

router = APIRouter(prefix="/plans/{plan_id}")


@router.get("/today.webmanifest", responses=answers(200, types=[MANIFEST]))
async def describe_app(owner: OwnerOf) -> JSONResponse:
    """The plan as an app that opens on today. Addresses are relative, as there may be a base path before them."""
    t, name, paper = owner.view.t, owner.view.plan.positioning.name, papers()[Theme.LIGHT]
    title = name or t.gettext("Untitled community")
    icons = [
        {"src": f"../..{static_path(file)}", "sizes": sizes, "type": "image/png", "purpose": "any"}
        for file, sizes in _ICONS
    ]
    return JSONResponse(
        {
            "name": title,
            "short_name": title,
            "lang": owner.view.record.language.value,
            "start_url": "today",
            "scope": "../../",
            "display": "standalone",
            "background_color": paper,
            "theme_color": paper,
            "icons": icons,
        },
        media_type=MANIFEST,
    )
