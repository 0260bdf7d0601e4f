"""Pages for tests. To open a window takes longer than most tests have to do in it, so they get it one after another."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

PHONE = {"viewport": {"width": 360, "height": 740}, "locale": "zh-CN"}
DESKTOP = {"viewport": {"width": 1440, "height": 900}, "locale": "en-GB"}


class Windows:
    """Windows of a browser, one for each kind of screen, at the address of a server."""

    def __init__(self, browser: Browser, url: str) -> None:
        self._browser = browser
        self._url = url
        self._open: dict[str, BrowserContext] = {}

    @contextmanager
    def page(self, **options: Any) -> Iterator[Page]:
        """A page in a window that knows nothing of what was done in it; any error that the page reports fails."""
        window = self._open.get(str(options)) or self._new(options)
        with _complaining(window.new_page()) as page:
            yield page
            self._forget(window)

    @contextmanager
    def new(self, **options: Any) -> Iterator[Page]:
        """A page in a window of its own, for tests that set its clock, which cannot be taken back."""
        window = _window(self._browser, self._url, options)
        with _complaining(window.new_page()) as page:
            yield page
            window.close()

    def _new(self, options: dict[str, Any]) -> BrowserContext:
        window = self._open[str(options)] = _window(self._browser, self._url, options)
        window.new_page()  # A window whose last page is closed is gone.
        return window

    def _forget(self, window: BrowserContext) -> None:
        blank, *others = window.pages
        for page in others:
            page.close()
        window.clear_cookies()
        window.clear_permissions()
        window.set_offline(False)
        session = window.new_cdp_session(blank)
        session.send("Storage.clearDataForOrigin", {"origin": self._url, "storageTypes": "all"})
        session.detach()


_LOST = re.compile(r"^Failed to load resource|Failed to fetch")


def _window(browser: Browser, url: str, options: dict[str, Any]) -> BrowserContext:
    return browser.new_context(base_url=url, timezone_id="Asia/Shanghai", **options)


@contextmanager
def _complaining(page: Page) -> Iterator[Page]:
    complaints = list[str]()
    page.on("pageerror", lambda error: complaints.append(str(error)))
    # That an answer was refused or lost, the tests see for themselves; a script or a policy that fails, only here.
    page.on(
        "console",
        lambda message: (
            complaints.append(message.text) if message.type == "error" and not _LOST.search(message.text) else None
        ),
    )
    yield page
    assert complaints == []
