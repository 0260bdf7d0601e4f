"""The essentials path on a phone in Chinese: from nothing to a PDF, with every tap and every screen counted."""

import re
from dataclasses import dataclass, field
from pathlib import Path

import pypdf
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.e2e.checking import checked_page, problems
from tests.e2e.plans import expect_saved, start, start_at_home
from tests.support.server import Server

MOST_TAPS = 45
MOST_SCREENS = 15
MOST_SCREENS_OF_A_STEP = 3
_SCREEN = 740


@dataclass
class Thumb:
    """Somebody with a phone. Counts each press, each field that is gone into, and the screens that a page is long."""

    page: Page
    taps: int = 0
    screens: list[float] = field(default_factory=list)

    def write(self, selector: str, text: str) -> None:
        """Go into a field and fill it."""
        self.taps += 1
        self.page.fill(selector, text)

    def choose(self, path: str, *keys: str) -> None:
        """Press choices."""
        for key in keys:
            self.taps += 1
            self.page.check(f"[data-path='{path}'][value='{key}']")

    def take_the_usual(self, name: str) -> None:
        """Fill a list with what is usual; the page stays."""
        self.taps += 1
        self.page.click(f"#list-{name}-usual")
        expect(self.page.locator("#fixed .fixed")).to_be_visible()
        expect(self.page.locator(f"#list-{name}")).to_be_focused()

    def go_on(self) -> None:
        """Leave a step, as long as it is now."""
        self.taps += 1
        height = self.page.evaluate("document.documentElement.scrollHeight")
        self.screens.append(height / _SCREEN)
        before = self.page.url
        self.page.click(".foot-bar .go")
        self.page.wait_for_url(lambda url: url != before)


def test_from_nothing_to_a_pdf(phone: Page, tmp_path: Path) -> None:
    thumb = Thumb(phone, taps=1)
    start_at_home(phone)
    _positioning(thumb)
    _frame(thumb)
    _life(thumb)
    link = phone.get_by_role("link", name="PDF")
    expect(link).to_be_in_viewport()
    with phone.expect_download() as download:
        thumb.taps += 1
        link.click()
    screens = sum(thumb.screens) + 1
    print(f"{thumb.taps} taps, {screens:.1f} screens, the longest step {max(thumb.screens):.1f}")
    assert thumb.taps <= MOST_TAPS
    assert screens <= MOST_SCREENS
    assert max(thumb.screens) <= MOST_SCREENS_OF_A_STEP
    download.value.save_as(tmp_path / "plan.pdf")
    text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "plan.pdf").pages)
    assert all(words in text for words in ("周三羽毛球", "运动健身群", "朋友带来打一场", "周一 20:00 每周一聚"))


def test_another_row_appears_without_leaving_the_page(desktop: Page) -> None:
    plan = start(desktop)
    desktop.goto(f"/plans/{plan}/steps/seeds?via=essentials")
    rows = desktop.locator("#list-seeds-people li:visible [data-path$=name]")
    rows.first.fill("Priya")
    desktop.get_by_role("button", name="Add a seed user").click()
    expect(rows.nth(1)).to_be_focused()
    rows.nth(1).fill("Ben")
    expect_saved(desktop)
    desktop.reload()
    assert [one.input_value() for one in rows.all()] == ["Priya", "Ben"]


@pytest.mark.parametrize(("width", "locale"), [(360, "zh-CN"), (1440, "en-GB")])
def test_axe_finds_nothing_on_the_path(browser: Browser, server: Server, width: int, locale: str) -> None:
    with checked_page(browser, server, width, locale) as page:
        plan, found = start(page, "study-group"), list[str]()
        for step in ("positioning", "when", "days3"):
            page.goto(f"/plans/{plan}/steps/{step}?via=essentials")
            expect(page.locator(".kicker")).to_contain_text(re.compile("12"))
            page.locator("main details").evaluate_all("all => all.forEach((one) => one.open = true)")
            found += problems(page)
    assert found == []


def _positioning(thumb: Thumb) -> None:
    thumb.write("[data-path='positioning.name']", "周三羽毛球")
    thumb.choose("positioning.kind", "sport")
    thumb.write("[data-path='positioning.for_whom']", "附近下班想动一动的人")
    thumb.write("[data-path='positioning.pain']", "找不到水平差不多的球友")
    thumb.choose("positioning.draw", "interest")
    thumb.write("[data-path='positioning.only_here']", "按水平分好场，来了就有球打")
    for name in ("shared_goal", "connection", "joint_work"):
        thumb.choose(f"positioning.fit_{name}", "yes")
    thumb.go_on()


def _frame(thumb: Thumb) -> None:
    thumb.write("[data-path='what.together']", "每周打一次双打")
    thumb.write("[data-path='what.per_visit']", "出一身汗，认识两个人")
    thumb.go_on()
    thumb.choose("why.founder_goals", "experience")
    thumb.choose("why.member_gains", "friendship")
    thumb.choose("why.success_metric", "members")
    thumb.write("[data-path='why.success_target']", "30")
    thumb.write("[data-path='why.success_week']", "12")
    thumb.go_on()
    thumb.choose("where.platform", "wechat_group")
    thumb.write("[data-path='where.found_at']", "体育馆二楼的散场")
    thumb.go_on()
    thumb.write("[data-path='who.target']", "会打但没人约的人")
    thumb.write("[data-path='who.target_size']", "40")
    thumb.take_the_usual("who-roles")
    thumb.go_on()
    thumb.write("[data-path='when.launch_date']", "2026-12-07")
    thumb.write("[data-path='when.horizon_weeks']", "12")
    thumb.take_the_usual("when-slots")
    thumb.go_on()


def _life(thumb: Thumb) -> None:
    thumb.write("[data-path='how.stages.join.lives']", "朋友带来打一场，当场扫码进群")
    thumb.go_on()
    thumb.write("#list-seeds-people li:not([hidden]) [data-path$='.name']", "小王")
    thumb.go_on()
    thumb.take_the_usual("days3-activities")
    thumb.go_on()
    thumb.take_the_usual("rules-rules")
    thumb.go_on()
    thumb.write("[data-path='welcome.first_act']", "报一下常打的时间")
    thumb.go_on()
    thumb.take_the_usual("health-metrics")
    thumb.go_on()
