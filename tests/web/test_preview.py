"""The preview is where answers are checked: each part has a way to change it and back; and the printable page."""

import re

import httpx

from app.plan.plan import STEPS
from tests.support.client import read_form
from tests.support.founder import Founder, start_plan


def test_every_step_of_a_full_plan_has_a_link_to_change_it(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    assert _change_links(founder) == {step.key for step in STEPS}


def test_a_change_leads_back_to_its_part_of_the_preview(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    preview = founder.get("/preview").text
    for step in sorted(_change_links(founder)):
        page = founder.step_form(step, "preview").send(client, "continue")
        assert page.url.path == founder.address("/preview")
        assert page.url.fragment == f"step-{step}"
        assert f'id="step-{step}"' in preview


def test_what_is_changed_on_the_way_is_in_the_preview(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    page = founder.step_form("what", "preview").set("what.together", "We read by candlelight").send(client, "continue")
    assert "We read by candlelight" in page.text


def test_an_item_changed_on_the_way_leads_back_to_the_way(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    item = founder.items("rules", "rules")[0]
    form = read_form(founder.get(f"/steps/rules/rules/{item}?via=preview"), f"/rules/{item}")
    page = form.send(client, "done")
    assert page.url.path == founder.address("/steps/rules")
    assert page.url.params["via"] == "preview"
    assert f'href="{founder.address("/preview")}#step-rules"' in page.text


def test_everything_typed_in_a_full_plan_is_in_the_preview_and_the_print(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    typed = {"seeds.notes": "Ask Mia on Friday", "health.ending": "A last evening", "who.fee": "9.90 a month"}
    for path, text in typed.items():
        founder.step_form(path.split(".")[0]).set(path, text).send(client, "continue")
    for page in ("/preview", "/print"):
        shown = founder.get(page).text
        assert [text for text in (*typed.values(), "Study Hall") if text not in shown] == []


def test_a_blank_plan_has_a_preview_and_a_print(client: httpx.Client) -> None:
    founder = start_plan(client)
    assert "Your plan so far" in founder.get("/preview").text
    assert "Print this page from the browser" in founder.get("/print").text


def test_the_printable_page_shows_dates_made_from_the_launch(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    founder.step_form("when").set("when.launch_date", "2027-03-01").send(client, "continue")
    assert "March 2027" in founder.get("/print").text
    assert "2027年3月" in _in_chinese(client).get("/print").text


def _in_chinese(client: httpx.Client) -> Founder:
    founder = start_plan(client, "study-group", "zh-Hans")
    founder.step_form("when").set("when.launch_date", "2027-03-01").send(client, "continue")
    return founder


def _change_links(founder: Founder) -> set[str]:
    pattern = re.escape(founder.address("/steps/")) + r"(\w+)\?via=preview"
    return set(re.findall(pattern, founder.get("/preview").text))
