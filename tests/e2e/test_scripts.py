"""The smaller scripts by themselves, each on a page that holds just what it works on."""

from typing import Any

import pytest
from playwright.sync_api import Page

from app.web.http.static import static_path

FORM = """<form data-conflict-words="Changed:" data-take-theirs="Theirs" data-keep-mine="Mine">
<div id="f-a-b-box"><input id="elsewhere"></div></form>"""
LIST = """<div class="list" id="l" tabindex="-1"><button id="l-1-up" value="up">Up</button>
<button id="l-1-down" value="down">Down</button></div>"""


@pytest.fixture
def page(shared_desktop: Page) -> Page:
    return shared_desktop


def test_a_conflict_shows_both_texts_as_text_and_hands_on_the_chosen_one(page: Page) -> None:
    _open(page, FORM)
    _show_conflict(page, "Late <b>Readers</b>")
    box = page.locator("#f-a-b-box > .conflict[role=alert]")
    assert box.locator("blockquote").inner_text() == "Late <b>Readers</b>"
    box.get_by_role("button", name="Mine").click()
    box.get_by_role("button", name="Theirs").click()
    assert page.evaluate("() => chosen") == [True, False]
    _show_conflict(page, "Later Readers", 3)
    assert page.locator("blockquote").all_inner_texts() == ["Later Readers"]


def test_what_is_wrong_is_said_once_and_goes_when_the_field_is_saved(page: Page) -> None:
    _open(page, FORM)
    _show_conflict(page, "Late Readers")
    _with(page, "conflict", "for (const words of ['Long', 'Too long']) m.showProblem(document.forms[0], 'a.b', words)")
    assert page.locator("#f-a-b-box > .error[role=alert]").all_inner_texts() == ["Too long"]
    clear = "for (const kind of ['conflict', 'error']) for (const path of ['a.b', 'no.box'])"
    _with(page, "conflict", f"{clear} m.clearMarks(document.forms[0], path, kind)")
    assert page.locator("#f-a-b-box > *").count() == 1


def test_the_zone_of_the_browser_is_proposed_in_an_empty_field_only(page: Page) -> None:
    for value, zone, events in (("", "Shanghai", ["input", "change"]), ("Europe/Paris", "Europe/Paris", [])):
        _open(page, f"<input data-zone value='{value}'>")
        page.evaluate("""() => {
          window.events = [];
          for (const name of ["input", "change"]) document.body.addEventListener(name, () => events.push(name));
        }""")
        _with(page, "zone", "m.suggestZone()")
        assert page.locator("[data-zone]").input_value() == zone
        assert page.evaluate("() => events") == events


@pytest.mark.parametrize(
    ("zone", "named"), [("Europe/London", "伦敦时间"), ("Asia/Ho_Chi_Minh", "Ho Chi Minh"), ("UTC", "")]
)
def test_the_zone_of_the_browser_is_proposed_by_its_name(desktop: Page, zone: str, named: str) -> None:
    offered = "<datalist id=zones><option value=伦敦时间 data-key=Europe/London></datalist>"
    _open(desktop, f"<input data-zone list=zones>{offered}")
    told = f"Intl.DateTimeFormat = () => ({{ resolvedOptions: () => ({{ timeZone: '{zone}' }}) }})"
    desktop.evaluate(f"() => {{ {told} }}")
    _with(desktop, "zone", "m.suggestZone()")
    assert desktop.locator("[data-zone]").input_value() == named


def test_a_page_that_needs_no_zone_asks_the_browser_for_none(page: Page) -> None:
    _open(page, "<span id=save-state data-save=/plans/x/answers data-clock=Europe/Paris></span>")
    page.evaluate("() => { Intl.DateTimeFormat = () => { throw new Error('the zone was asked for'); }; }")
    _with(page, "zone", "m.suggestZone()")


def test_copying_works_without_the_clipboard_and_says_so_for_two_seconds(clocked: Page) -> None:
    clocked.clock.install()
    _open(
        clocked,
        "<textarea id=text>Come and read</textarea><button hidden data-copy=text data-done=Copied>Copy</button>",
    )
    clocked.evaluate("""() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
      document.addEventListener("copy", () => (window.copied = String(getSelection())));
    }""")
    _with(clocked, "copy", "m.startCopying()")
    clocked.click("[data-copy]")
    clocked.wait_for_function("() => document.querySelector('[data-copy]').textContent === 'Copied'")
    assert clocked.evaluate("() => copied") == "Come and read"
    clocked.clock.run_for(2_000)
    assert clocked.locator("[data-copy]").inner_text() == "Copy"


def test_a_copy_that_failed_is_not_called_copied(page: Page) -> None:
    _open(page, "<textarea id=text>Come</textarea><button data-copy=text data-done=Copied>Copy</button>")
    page.evaluate("""() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("not allowed"));
      document.execCommand = () => { window.tried = true; return false; };
    }""")
    _with(page, "copy", "m.startCopying()")
    page.click("[data-copy]")
    page.wait_for_function("() => window.tried")
    assert page.locator("[data-copy]").inner_text() == "Copy"


def test_the_focus_goes_to_the_place_that_asks_or_to_a_part_of_it(page: Page) -> None:
    for markup, focused in (
        ("<p id=errors tabindex=-1 data-focus></p>", "errors"),
        ("<p id=l data-focus=undo><button id=l-undo>Undo</button></p>", "l-undo"),
        ("<p id=l data-focus=undo></p>", ""),
        ("<p>Nothing asks</p>", ""),
    ):
        _open(page, markup)
        _with(page, "focus", "m.startFocus()")
        assert page.evaluate("() => document.activeElement.id") == focused


def test_enter_adds_except_while_a_word_is_being_composed(page: Page) -> None:
    _open(page, "<input id=line data-adds=add><button id=add>Add</button>")
    page.evaluate("() => { window.added = 0; document.getElementById('add').onclick = () => added++; }")
    _with(page, "lists", "m.startLists()")
    press = """(how) => document.getElementById("line").dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", bubbles: true, ...how }))"""
    page.evaluate(press, {"isComposing": True})
    page.evaluate(press, {"keyCode": 229})
    assert page.evaluate("() => added") == 0
    page.evaluate(press, {})
    assert page.evaluate("() => added") == 1


def test_after_a_press_in_a_list_the_focus_finds_the_nearest_place_left(page: Page) -> None:
    for pressed, gone, focused in (
        ("l-1-up", "", "l-1-up"),
        ("l-1-up", "#l-1-up", "l-1-down"),
        ("l-1-down", "#l-1-down", "l-1-up"),
        ("l-1-up", "#l-1-up, #l-1-down", "l"),
    ):
        _open(page, LIST)
        _with(page, "lists", "m.startLists()")
        page.evaluate(
            """([pressed, gone]) => {
              const ctx = { sourceElement: document.getElementById(pressed) };
              document.dispatchEvent(new CustomEvent("htmx:before:request", { detail: { ctx } }));
              if (gone) for (const element of document.querySelectorAll(gone)) element.remove();
              document.dispatchEvent(new CustomEvent("htmx:after:swap"));
            }""",
            [pressed, gone],
        )
        assert page.evaluate("() => document.activeElement.id") == focused


def test_the_state_is_said_in_words_with_the_time_of_saving(clocked: Page) -> None:
    clocked.clock.install(time="2026-12-14T01:05:00Z")
    clocked.clock.pause_at("2026-12-14T01:05:30Z")
    _open(clocked, "<span id=save-state data-editing=Typing data-saved=Saved></span>")
    clocked.evaluate("() => { window.events = 0; document.body.addEventListener('playbook:saved', () => events++); }")
    for state, words, events in (("editing", "Typing", 0), ("saved", "Saved 09:05", 1), ("no-words", "", 1)):
        _with(clocked, "state", f"m.showState(document.getElementById('save-state'), '{state}')")
        assert clocked.locator("#save-state").get_attribute("data-state") == state
        assert clocked.locator("#save-state").text_content() == words
        assert clocked.evaluate("() => events") == events


@pytest.mark.parametrize(("clock", "words"), [("Europe/London", "Saved 01:05"), ("Mars/Olympus", "Saved 09:05")])
def test_the_time_of_saving_is_told_by_the_clocks_of_the_plan(clocked: Page, clock: str, words: str) -> None:
    clocked.clock.install(time="2026-12-14T01:05:00Z")
    clocked.clock.pause_at("2026-12-14T01:05:30Z")
    _open(clocked, f"<span id=save-state data-saved=Saved data-clock={clock}></span>")
    _with(clocked, "state", "m.showState(document.getElementById('save-state'), 'saved')")
    assert clocked.locator("#save-state").text_content() == words


@pytest.mark.parametrize(
    ("at", "words"),
    [("2026-12-13T23:30:00Z", "07:30"), ("2026-12-13T15:30:00Z", "13 Dec"), ("2025-12-13T15:30:00Z", "Dec 2025")],
)
def test_the_last_change_of_a_plan_without_a_zone_is_told_by_the_clocks_of_the_browser(
    page: Page, at: str, words: str
) -> None:
    page.clock.set_fixed_time("2026-12-14T01:05:00Z")
    _open(page, f"<span id=save-state data-state=idle data-at={at} data-idle='Last saved'></span>")
    _with(page, "state", "document.documentElement.lang = 'en'; m.showLast(document.getElementById('save-state'))")
    assert page.locator("#save-state").text_content() == f"Last saved {words}"


@pytest.mark.parametrize(
    ("language", "typed", "words"),
    [
        ("en", "12", "Day 12 · Fri 1 Jan Outside"),
        ("zh-Hans", " ７ ", "第7天 · 12月27日 周日"),
        ("en", "-2", "3 days before · Fri 18 Dec Outside"),
        ("en", "soon", ""),
    ],
)
def test_a_day_is_told_by_its_date_as_it_is_typed(page: Page, language: str, typed: str, words: str) -> None:
    _open_day(page, language, "4")
    page.locator("#d").fill(typed)
    assert page.locator("#d-day").inner_text().strip() == words


def test_a_button_beside_the_number_pad_leads_once_to_days_before_the_launch(page: Page) -> None:
    _open_day(page, "en", "3")
    assert page.locator("#d").get_attribute("inputmode") == "numeric"
    page.get_by_role("button", name="±").click()
    assert page.locator("#d").input_value() == "3 days before"
    assert page.evaluate("() => document.activeElement.id") == "d"
    assert page.get_by_role("button", name="±").count() == 0


def _open_day(page: Page, language: str, value: str) -> None:
    pattern = {"en": "Day {day}", "zh-Hans": "第{day}天"}[language]
    bounds = "data-launch=2026-12-21 data-first=4 data-last=7"
    words = f"data-day='{pattern}' data-before='{{day}} days before' data-eve='The day before'"
    field = f"<input id=d value={value} {words} {bounds}><button hidden data-sign=d>±</button>"
    _open(page, f"{field}<p id=d-day><span></span> <span hidden>Outside</span></p>")
    page.evaluate("(language) => { document.documentElement.lang = language; }", language)
    _with(page, "days", "m.startDays()")


def _open(page: Page, markup: str) -> None:
    page.goto(static_path("js/main.js"))
    page.evaluate("(markup) => { document.body.innerHTML = markup; }", markup)


def _with(page: Page, module: str, do: str) -> Any:
    return page.evaluate(
        f"async (address) => {{ const m = await import(address); {do}; }}", static_path(f"js/{module}.js")
    )


def _show_conflict(page: Page, theirs: str, version: int = 2) -> None:
    page.evaluate(
        """async ([address, value, version]) => {
          const { showConflict } = await import(address);
          window.chosen ??= [];
          showConflict(document.forms[0], "a.b", { value, version }, (isMine) => chosen.push(isMine));
        }""",
        [static_path("js/conflict.js"), theirs, version],
    )
