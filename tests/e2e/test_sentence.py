"""One sentence on a phone in Chinese: from the home page to a printed plan of one's own, with every tap counted."""

from dataclasses import dataclass
from pathlib import Path

import pypdf
from playwright.sync_api import Page, expect

# How long somebody takes who isn't in a hurry, in seconds (h): a tap with a look for it, a character, a screen to read.
_TAP, _CHARACTER, _READ = 1.2, 0.35, 4.0
MOST_SECONDS = 60


@dataclass
class Thumb:
    """Somebody with a phone, whose taps, characters and screens are counted."""

    page: Page
    taps: int = 0
    characters: int = 0
    screens: int = 0

    @property
    def seconds(self) -> float:
        """How long all of it takes."""
        return self.taps * _TAP + self.characters * _CHARACTER + self.screens * _READ

    def see(self, address: str) -> None:
        """Look at the first screen of the page that is open."""
        self.page.wait_for_url(address)
        self.screens += 1

    def write(self, name: str, text: str) -> None:
        """Go into a blank and fill it."""
        self.taps, self.characters = self.taps + 1, self.characters + len(text)
        self.page.fill(f"[name={name}]", text)

    def choose(self, name: str, key: str) -> None:
        """Open a choice and take one."""
        self.taps += 2
        self.page.select_option(f"[name={name}]", key)


def test_from_the_home_page_to_a_pdf_in_a_minute(phone: Page, tmp_path: Path) -> None:
    phone.goto("/")
    thumb = Thumb(phone)
    thumb.see("**/")
    thumb.choose("kind", "local")
    thumb.write("name", "晚风走走")
    thumb.write("for_whom", "下班想走走的邻居")
    thumb.choose("platform", "qq_group")
    thumb.write("first_size", "12")
    thumb.write("launch_date", "2027-03-04")
    phone.get_by_role("button", name="生成我的方案").click()
    thumb.see("**/plans/*")
    with phone.expect_download() as download:
        phone.get_by_role("link", name="下载方案（PDF）").click()
    thumb.taps += 2
    print(
        f"{thumb.taps} taps, {thumb.characters} characters, {thumb.screens} screens: "
        f"{thumb.seconds:.0f} s at {_TAP} s a tap, {_CHARACTER} s a character, {_READ} s a screen"
    )
    assert thumb.seconds < MOST_SECONDS
    download.value.save_as(tmp_path / "plan.pdf")
    pages = pypdf.PdfReader(tmp_path / "plan.pdf").pages
    text = "".join("".join(page.extract_text().split()) for page in pages)
    said, theirs = ("晚风走走", "下班想走走的邻居", "QQ群", "2027年3月4日"), ("玉林", "微信", "（你自己）")
    assert [words for words in said if words not in text] == []
    assert [words for words in theirs if words in text] == []


def test_each_kind_proposes_what_fits_it_and_leaves_what_was_said(phone: Page) -> None:
    phone.goto("/")
    name, platform = phone.locator("[name=name]"), phone.locator("[name=platform]")
    before = name.get_attribute("placeholder")
    phone.select_option("[name=kind]", "support")
    expect(name).not_to_have_attribute("placeholder", before or "")
    expect(platform).to_have_value("wecom_group")
    phone.select_option("[name=platform]", "telegram")
    phone.select_option("[name=kind]", "study")
    expect(platform).to_have_value("telegram")
    phone.fill("[name=launch_date]", "2027-03-04")
    expect(phone.locator("[data-weekday]")).to_have_text("周四")


def test_something_else_can_be_named_without_script(scriptless: Page) -> None:
    scriptless.goto("/")
    own = scriptless.locator("[name=kind_other]")
    expect(own).to_be_hidden()
    scriptless.select_option("[name=kind]", "other")
    own.fill("合唱团")
    scriptless.fill("[name=hours]", "很多")
    scriptless.get_by_role("button", name="生成我的方案").click()
    expect(scriptless.get_by_role("alert")).to_contain_text("你每周能花几小时？")
    expect(own).to_have_value("合唱团")
    scriptless.fill("[name=hours]", "3")
    scriptless.get_by_role("button", name="生成我的方案").click()
    scriptless.wait_for_url("**/plans/*")
