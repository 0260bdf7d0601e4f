"""What search engines ask for: where they may go, and which pages they may list."""

from xml.sax.saxutils import escape

from fastapi import APIRouter, Response
from fastapi.responses import PlainTextResponse

from app.web.http.access import VisitorOf
from app.web.http.describing import TEXT, XML, answers

router = APIRouter()


@router.get("/robots.txt", responses=answers(200, types=[TEXT]))
async def robots(visitor: VisitorOf) -> Response:
    """They may go anywhere: that a page is not to be listed, it has to tell them itself."""
    return PlainTextResponse(f"User-agent: *\nAllow: /\nSitemap: {visitor.base_url}/sitemap.xml\n")


@router.get("/sitemap.xml", responses=answers(200, types=[XML]))
async def sitemap(visitor: VisitorOf) -> Response:
    """The pages for anyone, none of which belongs to a plan."""
    paths = ("/", "/starters", *(f"/starters/{key}" for key in visitor.knowledge.starters), "/platforms")
    places = "".join(f"<url><loc>{escape(visitor.base_url + path)}</loc></url>\n" for path in paths)
    xml = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{_SITEMAP}">\n{places}</urlset>\n'
    return Response(xml, media_type=XML)


_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
