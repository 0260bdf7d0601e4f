"""States of pages that no address leads to: what was refused, what somebody else changed, what was just done."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Page

from tests.audit.browsing import open_everything, send_form
from tests.audit.site import Site


@dataclass(frozen=True)
class State:
    """What a state is called, and how to get a page there."""

    name: str
    enter: Callable[[Page, Site], None]


def _refused_sentence(page: Page, _site: Site) -> None:
    page.goto("/")
    send_form(page, "/plans", {"kind": "hobby", "first_size": "many", "launch_date": "soon", "hours": "all"})


def _refused_import(page: Page, _site: Site) -> None:
    page.goto("/import")
    send_form(page, "/import", {"file": "no plan"})


def _unreadable_answers(page: Page, site: Site) -> None:
    address = site.place("full", "/steps/when").address
    page.goto(address)
    send_form(page, address, {"base:when.launch_date": "99", "when.launch_date": "soon", "action": "next"})


def _conflict(page: Page, site: Site) -> None:
    address = site.place("full", "/steps/positioning").address
    page.goto(address)
    send_form(page, address, {"base:positioning.pain": "0", "positioning.pain": "Nobody to talk to", "action": "next"})


def _unsaved(page: Page, site: Site) -> None:
    plan = site.plan("full").id
    page.goto(f"/plans/{plan}")
    for path in ("positioning.name", "what.together", "what.former"):
        kept = [f"playbook:{plan}:gone:{path}", json.dumps({"value": "夜读会", "base": 0})]
        page.evaluate("([key, edit]) => localStorage.setItem(key, edit)", kept)
    page.goto(f"/plans/{plan}/steps/what")
    page.locator(".conflict").first.wait_for()


def _saved(page: Page, site: Site) -> None:
    page.goto(site.place("blank", "/steps/positioning").address)
    page.locator("[data-path='positioning.pain']").fill(f"Nobody to talk to, at {page.viewport_size}")
    page.locator("#save-state[data-state=saved]").wait_for()


def _fixed(page: Page, site: Site) -> None:
    page.goto(site.place("wrong", "/review").address)
    open_everything(page)
    page.locator("button[formaction*='/review/fix']").first.click()
    page.locator(".fixed").first.wait_for()


def _refused_act(page: Page, site: Site) -> None:
    page.goto(site.place("full", "/steps/days3?open=days3.opening").address)
    page.locator("#op-move").evaluate("one => { one.open = true; }")
    page.locator("#op-move [name=day]").fill("99")
    page.locator("#act-move").click()
    page.locator("#refused").wait_for()


def _menu(page: Page, site: Site) -> None:
    page.goto(site.place("full").address)
    page.locator(".top-menu").evaluate("menu => { menu.open = true; }")


STATES = (
    State("the header's menu", _menu),
    State("a sentence that was refused", _refused_sentence),
    State("a file that was refused", _refused_import),
    State("answers that can't be read", _unreadable_answers),
    State("an answer that somebody else changed", _conflict),
    State("texts that aren't saved", _unsaved),
    State("a text that was just saved", _saved),
    State("a finding that was just fixed", _fixed),
    State("an act of the board that was refused", _refused_act),
)
