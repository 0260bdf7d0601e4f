"""How many requests a page makes and how many bytes they are, as they are transferred: at first, and later."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import BrowserContext, Page

from app.i18n.languages import Language
from tests.audit.browsing import PHONE, at_once, opened_context
from tests.audit.limits import FIRST_BYTES, FIRST_REQUESTS, LATER_BYTES
from tests.audit.report import Report, table
from tests.audit.site import Place, Site


@dataclass(frozen=True)
class Weight:
    """What a page cost when the browser had nothing of it, and when it had been there before."""

    name: str
    requests: int
    first: int
    later: int

    @property
    def over(self) -> list[str]:
        """What is over its limit."""
        limits = (("requests", self.requests, FIRST_REQUESTS), ("bytes at first", self.first, FIRST_BYTES))
        later = ("bytes later", self.later, LATER_BYTES)
        return [f"{self.name}: {got:,} {what}, at most {most:,}" for what, got, most in (*limits, later) if got > most]


def audit_weight(sites: list[Site]) -> Report:
    """Requests and bytes of each page, in the language that takes most bytes."""
    chinese = [site for site in sites if site.language is Language.ZH_HANS]
    found = at_once(_weights, chinese)
    rows = ((one.name, one.requests, f"{one.first:,}", f"{one.later:,}") for one in found)
    lines = table(["", "requests", "bytes at first", "later"], rows)
    return Report("requests and bytes, in Simplified Chinese", lines, tuple(line for one in found for line in one.over))


def _weights(site: Site) -> list[Weight]:
    with opened_context(site, viewport=PHONE, service_workers="block") as context:
        return [_weigh(context, place) for place in site.places if not place.name.startswith("wrong ")]


def _weigh(context: BrowserContext, place: Place) -> Weight:
    page = context.new_page()
    meter = _Meter(page)
    meter.forget()
    page.goto(place.address, wait_until="networkidle")  # the icon comes after everything else
    requests, first = meter.read()
    page.goto(place.address, wait_until="networkidle")
    _, later = meter.read()
    page.close()
    return Weight(place.name, requests, first, later)


class _Meter:
    """Counts what a page transfers."""

    def __init__(self, page: Page) -> None:
        self._network = page.context.new_cdp_session(page)
        self._network.send("Network.enable")
        self._network.on("Network.requestWillBeSent", self._asked)
        self._network.on("Network.loadingFinished", self._loaded)
        self._requests = 0
        self._bytes = 0

    def forget(self) -> None:
        """Let the browser forget the files that it keeps."""
        self._network.send("Network.clearBrowserCache")

    def read(self) -> tuple[int, int]:
        """How many requests and bytes there were since this was asked last."""
        read = self._requests, self._bytes
        self._requests = self._bytes = 0
        return read

    def _asked(self, event: dict[str, Any]) -> None:
        self._requests += not event["request"]["url"].startswith("data:")

    def _loaded(self, event: dict[str, Any]) -> None:
        self._bytes += int(event["encodedDataLength"])
