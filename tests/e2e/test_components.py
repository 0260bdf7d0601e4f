"""The page of all components, which only developers have."""

from datetime import date
from pathlib import Path

import httpx
from playwright.sync_api import Browser

from app.coach.model.finding import Severity
from app.knowledge.content import Knowledge
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.plan import STEPS
from app.web.components.page import components_page
from app.web.forms.views import FieldView
from tests.e2e.checking import checked_page, problems
from tests.support.server import running_server


def test_every_kind_of_field_and_every_weight_of_a_finding_is_shown(knowledge: Knowledge) -> None:
    page = components_page(knowledge, date(2026, 12, 1))
    shown = {sample.entry.kind for one in page.samples for sample in one.states if isinstance(sample.entry, FieldView)}
    kinds = {kind.name for step in STEPS for kind in fields_of(step.model).values() if isinstance(kind, Kind)}
    assert shown == kinds
    assert [finding.severity for finding in page.findings] == list(Severity)


def test_nobody_else_has_it(client: httpx.Client) -> None:
    assert client.get("/components").status_code == 404


def test_axe_finds_nothing_on_any_component(browser: Browser, tmp_path: Path) -> None:
    with (
        running_server(tmp_path, PLAYBOOK_DEVELOPMENT="1") as server,
        checked_page(browser, server, 360, "zh-CN") as page,
    ):
        page.goto("/components")
        assert page.locator("h1").inner_text() == "Components"
        assert problems(page) == []
