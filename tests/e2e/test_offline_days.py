"""The days of this week are read and ticked without a network, and forgotten with their plan."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from app.i18n.languages import Language
from app.schedule.moments import today
from tests.coach.local_club import local_club
from tests.e2e.plans import expect_saved, open_by_link
from tests.support.browser import FLAGS, find_chromium
from tests.support.opened import store_answers
from tests.support.server import Server

_KEPT = """async () => {
  const names = (await caches.keys()).filter((one) => one.startsWith("days:"));
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().map((one) => new URL(one.url)).map((one) => one.pathname + one.search);
}"""
"""The addresses that are kept of the days of plans."""
_WEEK = 9
"""Today twice, by its number too, six days after it, and a note of what is kept."""


@pytest.fixture
def founder(browser: Browser, server: Server) -> Iterator[tuple[Page, str]]:
    """A founder on the launch day, whose browser has kept the week; and the address of today."""
    answers = local_club(when={"launch_date": today(local_club().plan).isoformat()}).answers
    plan = store_answers(server, answers, Language.EN)
    with _own_window(browser, server) as page:
        open_by_link(page, plan.token)
        page.goto(f"/plans/{plan.id}/today")
        _wait_for(page, _WEEK)
        yield page, f"/plans/{plan.id}/today"


def test_a_day_is_read_and_ticked_without_a_network_and_saved_with_the_next(founder: tuple[Page, str]) -> None:
    page, address = founder
    assert {one.partition("?")[0] for one in page.evaluate(_KEPT)} == {address}, "no other page is kept"
    title = page.locator("h1").inner_text()
    page.context.set_offline(True)
    page.goto(f"{address}?day=3")
    expect(page.get_by_text("No network: this is the day as it was last loaded.")).to_be_visible()
    page.goto(address)
    expect(page.locator("h1")).to_have_text(title)
    page.locator(".tick-done input").first.check()
    expect(page.locator("#save-state")).to_have_attribute("data-state", "unsaved")
    page.context.set_offline(False)
    expect_saved(page)
    page.reload()
    expect(page.locator(".tick-done input").first).to_be_checked()


def test_a_plan_that_this_browser_lost_is_forgotten(founder: tuple[Page, str]) -> None:
    page, _ = founder
    page.context.clear_cookies()
    page.goto("/")
    _wait_for(page, 0)


def test_a_deleted_plan_is_forgotten_when_it_is_asked_for(founder: tuple[Page, str]) -> None:
    page, address = founder
    plan = address.removesuffix("/today")
    page.request.post(f"{plan}/delete", headers={"Sec-Fetch-Site": "same-origin"}, max_redirects=0)
    page.goto(address)
    assert page.url.endswith(f"{plan}/deleted")
    _wait_for(page, 0)


def test_today_is_that_of_the_community_wherever_the_device_is(
    browser: Browser, server: Server, tmp_path: Path
) -> None:
    answers = local_club(when={"launch_date": today(local_club().plan).isoformat()}).answers
    plan = store_answers(server, answers, Language.EN)
    with _own_device(browser, server, tmp_path, "Pacific/Pago_Pago") as page:
        open_by_link(page, plan.token)
        page.goto(f"/plans/{plan.id}/today")
        _wait_for(page, _WEEK)
        title = page.locator("h1").inner_text()
    with _own_device(browser, server, tmp_path, "Pacific/Kiritimati") as page:
        page.context.set_offline(True)
        page.goto(f"/plans/{plan.id}/today")
        expect(page.locator("h1")).to_have_text(title)


def _wait_for(page: Page, count: int) -> None:
    page.evaluate(f"""async () => {{
      const last = Date.now() + 20_000;
      while ((await ({_KEPT})()).length !== {count}) {{
        if (Date.now() > last) throw new Error("never {count} are kept");
        await new Promise(requestAnimationFrame);
      }}
    }}""")


@contextmanager
def _own_window(browser: Browser, server: Server) -> Iterator[Page]:
    context = browser.new_context(base_url=server.url, locale="en-GB")
    yield context.new_page()
    context.close()


@contextmanager
def _own_device(browser: Browser, server: Server, folder: Path, zone: str) -> Iterator[Page]:
    """A browser that keeps what it has in a folder; between these two zones it is never the same date."""
    context = browser.browser_type.launch_persistent_context(
        folder, executable_path=find_chromium(), args=list(FLAGS), timezone_id=zone, base_url=server.url, locale="en-GB"
    )
    yield context.new_page()
    context.close()
