"""No link and no button of the essentials path leads off it for good: every page that it opens leads back."""

from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag

import httpx

from app.web.plan.navigation import ESSENTIAL_STEPS
from tests.support.founder import Founder, start_plan

_ON_PATH, _ASIDE = "via=essentials", "via=more"
_AROUND = frozenset({"header", "footer"})
_ANSWERS = {
    "positioning.name": "Night Readers",
    "positioning.kind": "support",
    "where.platform": "wechat_group",
    "who.target_size": "900",
    "who.first_size": "800",
    "who.roles.a.title": "Host",
    "when.launch_date": "2027-01-01",
    "when.zone": "Europe/London",
    "when.slots.a.title": "Reading",
    "when.slots.a.weekdays": "1",
    "when.slots.a.time": "20:00",
    "how.pay_policy": "central",
    "how.stages.join.we_do": "Say hello",
    "seeds.people.a.name": "Nora",
    "days3.activities.a.title": "Reading",
    "days3.activities.a.day": "1",
    "month.activities.a.title": "A walk",
    "month.activities.a.day": "9",
    "rules.rules.a.what": "No shouting",
    "health.metrics.a.name": "Who came",
}


def test_every_link_and_button_of_the_path_comes_back_to_it(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save(_ANSWERS)
    waiting = [founder.address(f"/steps/{step.key}?{_ON_PATH}") for step in ESSENTIAL_STEPS]
    seen = set(waiting)
    kinds = set[str]()
    while waiting:
        address = waiting.pop()
        found = _found(client.get(address))
        assert any(_stays(one) for one in (*found.links, *found.buttons)), f"no way back from {address}"
        for one in (*found.links, *found.buttons):
            assert _stays(one) or _ends(founder, one), f"{one} on {address} leads off the path"
        new = {urldefrag(one)[0] for one in found.links if not _ends(founder, one)} - seen - {""}
        seen |= new
        waiting += sorted(new)
        kinds |= {one.split("/")[3] for one in (*found.links, *found.buttons) if one.count("/") > 3}
    assert kinds >= {"steps", "library", "suggestions", "review"}


def _stays(address: str) -> bool:
    """Whether an address is of the path, of a page beside it, or of one that goes on to these."""
    return address.startswith("#") or _ON_PATH in unquote(address) or _ASIDE in unquote(address)


def _ends(founder: Founder, address: str) -> bool:
    return address in ("/platforms", founder.address(), founder.address("/preview"))


class _Found(HTMLParser):
    """The links of a page and what its buttons do, without those around its content, which are on every page."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.buttons: list[str] = []
        self._around = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self._around += tag in _AROUND
        if self._around or "skip" in attributes.get("class", ""):
            return
        if tag == "a":
            self.links.append(attributes["href"])
        elif tag == "form" and attributes["method"] == "post" and not attributes["action"].endswith("/review/undo"):
            self.buttons.append(attributes["action"])
        elif "formaction" in attributes:
            self.buttons.append(attributes["formaction"])

    def handle_endtag(self, tag: str) -> None:
        self._around -= tag in _AROUND


def _found(page: httpx.Response) -> _Found:
    assert page.status_code == 200, f"{page.status_code} at {page.url}"
    found = _Found()
    found.feed(page.text)
    return found
