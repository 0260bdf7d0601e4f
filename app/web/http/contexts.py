"""What surrounds the page that a request gets: what the reader chose, and what holds for this server."""

from hmac import compare_digest

from fastapi import Request

from app.base.settings import NewPlans
from app.web.http.cookies import chosen_theme, start_proof
from app.web.http.language import interface_language
from app.web.http.services import get_services
from app.web.http.templating import PageContext


def page_context(request: Request, path: str) -> PageContext:
    """The context of a page; ``path`` is where to come back to.

    Who is told of abuse stands on pages behind share links only.
    """
    settings = get_services(request).settings
    return PageContext(
        language=interface_language(request),
        theme=chosen_theme(request),
        path=path,
        new_plans=may_start(request),
        abuse_contact=settings.abuse_contact if request.url.path.startswith("/s/") else "",
    )


def may_start(request: Request) -> NewPlans:
    """Whether this browser may start plans; who has told the passphrase is asked no more."""
    services = get_services(request)
    asked, proof = services.settings.new_plans, services.start_proof
    has_told = asked is NewPlans.PASSPHRASE and compare_digest(start_proof(request).encode(), proof.encode())
    return NewPlans.OPEN if has_told else asked
