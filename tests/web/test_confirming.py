"""From an example to one's own plan: whose each step is, and what the figure says of it."""

import re

import httpx
import pytest

from app.plan.plan import STEPS_BY_KEY
from tests.support.client import text_of
from tests.support.founder import OVERVIEW_ROWS, Founder, start_plan


def test_an_untouched_example_has_no_score_and_promises_none(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    for page in ("", "/review"):
        words = text_of(founder.get(page))
        assert "0 of 14 steps are yours, 14 still from the example." in words
        assert "No score yet: only what's yours counts" in words
        assert not re.search(r"scores \d|</span> of 100 points|answers, (it's )?\d", words)
    assert _points(founder) == 0


def test_keeping_a_step_as_it_is_takes_one_tap_and_can_be_taken_back(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    page = founder.post("/steps/why/confirm")
    assert founder.statuses() == {row: "Yours" if row == "why" else "Example" for row in OVERVIEW_ROWS}
    assert "1 of 14 steps is yours, 13 still from the example." in text_of(page)
    assert _points(founder) > 0
    assert page.text.count("/unconfirm") == 1, "what was kept just now"
    assert "/unconfirm" not in founder.get().text
    founder.post("/steps/why/unconfirm")
    assert founder.statuses()["why"] == "Example"
    assert _points(founder) == 0


def test_a_step_can_be_kept_and_taken_back_on_its_own_page(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    kept = founder.step_form("what").send(client, "confirm")
    assert "You kept what the example says here." in kept.text
    assert "from the example" not in kept.text
    assert founder.statuses()["what"] == "Yours"
    taken_back = founder.step_form("what").send(client, "unconfirm")
    assert "Keep these answers" in taken_back.text
    assert founder.statuses()["what"] == "Example"


def test_a_step_is_the_founders_when_all_that_is_essential_was_changed(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    _change(founder, "what.together", "what.per_visit")
    assert re.fullmatch(r"2 of \d+ yours", founder.statuses()["what"]), "it promises the example's outputs"
    assert "0 of 14 steps are yours, 1 in part, 13 still from the example." in text_of(founder.get(""))
    titles = [f"what.{name}.{item}.title" for name in ("outputs", "pillars") for item in founder.items("what", name)]
    _change(founder, *titles)
    assert founder.statuses()["what"] == "Yours"


def test_what_to_confirm_first_is_named_until_it_is_confirmed(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    assert _first(founder) == ["positioning", "seeds", "when", "when", "seeds", "days3"]
    _change(founder, "positioning.name", "when.launch_date")
    assert _first(founder) == ["seeds", "when", "seeds", "days3"]
    for step in ("when", "seeds", "days3"):
        founder.post(f"/steps/{step}/confirm")
    assert "Check these first" not in founder.get().text


def test_texts_to_post_say_that_they_are_the_examples_until_they_are_not(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    for page in ("/messages", "/share", "/download", "/text"):
        assert "43 of 43 texts to post still have words of the example." in text_of(founder.get(page)), page
    assert "5 of 5 texts to post still have words of the example." in text_of(founder.get("/welcome"))
    marks = text_of(founder.get("/messages")).count("Still the example's words")
    assert marks == 1 + 2 * 43 - 1, (
        "what is next, and each closed and open, but a closed one that is too long says that"
    )
    _change(founder, "days3.activities.opening.message", "positioning.name")
    words = text_of(founder.get("/messages"))
    assert "41 of 43 texts to post still have words of the example." in words
    assert "Partly the example's words" in words
    welcome = text_of(founder.get("/welcome"))
    assert "5 of 5 texts to post still have words of the example." in welcome, "the rules and times are its own"
    founder.post("/steps/positioning/confirm")
    founder.post("/steps/when/confirm")
    assert "Partly the example's words" in text_of(founder.get("/welcome")), "its rules are in what to read"
    for step in STEPS_BY_KEY:
        founder.post(f"/steps/{step}/confirm")
    for page in ("/messages", "/share", "/download", "/text"):
        assert "texts to post" not in text_of(founder.get(page)), page


def test_the_way_on_leads_to_what_is_still_the_examples(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    founder.post("/steps/positioning/confirm")
    assert f'class="go" href="{founder.address("/steps/what")}"' in founder.get().text


def test_the_founders_document_lists_what_is_still_the_examples_and_no_other_does(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    founder.post("/steps/rules/confirm")
    founder.patch({"what.together": (1, "We read aloud")})
    points = founder.get("/preview").text.partition("Still from the example")[2].partition("</ul>")[0]
    assert re.findall(r"<li[^>]*>(?:<[^>]*>)*\s*([^<]+)", points)[:2] == ["Positioning", "What we do (partly yours)"]
    assert "Group rules" not in points
    for edition in ("member", "partner"):
        assert "Still from the example" not in founder.get(f"/print?edition={edition}").text
    assert "Still from the example" in founder.get("/print").text


@pytest.mark.parametrize("starter", ["", "study-group"])
def test_confirming_what_is_ones_own_changes_nothing(client: httpx.Client, starter: str) -> None:
    founder = start_plan(client, starter)
    founder.post("/steps/what/confirm")
    before = founder.statuses()
    founder.post("/steps/what/confirm")
    assert founder.statuses() == before
    assert founder.get("?confirmed=nowhere").status_code == 200


def _change(founder: Founder, *paths: str) -> None:
    assert founder.patch(dict.fromkeys(paths, (1, "Something of ours"))).json()["conflicts"] == {}


def _points(founder: Founder) -> int:
    words = text_of(founder.get())
    found = re.search(r"What's yours scores (\d+) out of 100", words)
    assert found or "No score yet" in words
    return int(found[1]) if found else 0


def _first(founder: Founder) -> list[str]:
    return re.findall(r'<dd><a href="[^"]+/steps/(\w+)#', founder.get().text)
