"""Browsers for the audit: each job has one of its own, and as many run at once as the machine has cores."""

import multiprocessing
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Any, TypeVar

from playwright.sync_api import BrowserContext, Page, sync_playwright

from tests.audit.site import Place, Site
from tests.support.browser import FLAGS, find_chromium

T = TypeVar("T")
Job = TypeVar("Job")

PHONE = {"width": 360, "height": 740}
WIDE = {"width": 1440, "height": 900}

_POST = """([address, fields]) => {
  const form = Object.assign(document.createElement("form"), {method: "post", action: address});
  form.enctype = "multipart/form-data";
  for (const [name, value] of Object.entries(fields))
    form.append(Object.assign(document.createElement("input"), {name, value}));
  document.body.append(form);
  form.submit();
}"""


def at_once(work: Callable[[Job], list[T]], jobs: Iterable[Job]) -> list[T]:
    """What the work makes of all jobs, in their order."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=context) as pool:
        return [one for found in pool.map(work, jobs) for one in found]


@contextmanager
def opened_context(site: Site, **options: Any) -> Iterator[BrowserContext]:
    """A browser in the language of a site that owns its plans."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        context = browser.new_context(base_url=site.url, locale=site.locale, bypass_csp=True, **options)
        for plan in site.plans:
            context.request.post(f"/e/{plan.token}", headers={"Sec-Fetch-Site": "same-origin"})
        yield context
        browser.close()


@contextmanager
def opened_page(site: Site, **options: Any) -> Iterator[Page]:
    """A page in such a browser."""
    with opened_context(site, **options) as context:
        yield context.new_page()


def go(page: Page, place: Place) -> None:
    """Open a page and wait until it is there, with all that belongs to it."""
    page.goto(place.address, wait_until="load")


def open_everything(page: Page) -> None:
    """Open whatever the page has folded, but for menus, which would lie over it."""
    page.locator("details:not(.top-menu)").evaluate_all("all => all.forEach(one => one.open = true)")


def send_form(page: Page, address: str, fields: dict[str, str]) -> None:
    """Send a form as the page that is open would, and wait for the page that answers."""
    with page.expect_navigation(wait_until="load"):
        page.evaluate(_POST, [address, fields])
