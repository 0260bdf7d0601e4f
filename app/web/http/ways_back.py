"""The way from the page of an error back to the plan that the request was about."""

import re
from dataclasses import dataclass

from fastapi import Request

from app.i18n.translator import Translator
from app.web.http.cookies import plan_token

_PLAN = re.compile(r"(/plans/([a-z0-9]+))(?:/.*)?")
_SHARED = re.compile(r"(/s/[\w-]+)(?:/.*)?")


@dataclass(frozen=True, slots=True)
class WayBack:
    """An address, and what its link says."""

    address: str
    words: str


def way_back(request: Request, t: Translator) -> WayBack | None:
    """The plan that this browser has a cookie of, or the page behind a share link; None from anywhere else."""
    path = request.url.path
    if (shared := _SHARED.fullmatch(path)) is not None:
        return WayBack(shared[1], t.gettext("Back to the shared plan"))
    plan = _PLAN.fullmatch(path)
    if plan is None or not plan_token(request, plan[2]):
        return None
    return WayBack(plan[1], t.gettext("Back to your plan"))
