"""One tap on a finding of the review, and taking it back."""

import re
from urllib.parse import parse_qs, urlsplit

import httpx

from tests.support.client import read_form
from tests.support.founder import Founder
from tests.support.opened import Shown, shown_findings

_UNDO = re.compile(r'name="op_id" value="(fix-[\w-]+)"')


def key_of(shown: Shown) -> str:
    """What tells a finding apart from the others."""
    return parse_qs(urlsplit(shown.dismiss_address).query)["finding"][0]


def find_shown(founder: Founder, check: str) -> Shown:
    """The one finding of a check in the review."""
    (found,) = [one for one in shown_findings(founder.get("/review")) if key_of(one).partition("~")[0] == check]
    return found


def is_shown(founder: Founder, check: str) -> bool:
    """Whether the review shows a finding of a check."""
    return any(key_of(one).partition("~")[0] == check for one in shown_findings(founder.get("/review")))


def tap(founder: Founder, shown: Shown) -> httpx.Response:
    """The page after the tap, with what can be undone."""
    page = founder.client.post(shown.fix, data={"action": "fix"})
    assert page.status_code == 200, shown.fix
    return page


def undo_id(page: httpx.Response) -> str:
    """The operation that a page offers to take back; empty where it offers none."""
    found = _UNDO.search(page.text)
    return found[1] if found else ""


def undo(founder: Founder, page: httpx.Response) -> httpx.Response:
    """Take back what the page offers to."""
    return read_form(page, founder.address("/review/undo")).send(founder.client)
