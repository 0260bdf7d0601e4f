"""One plan open in two tabs, without script: nothing is overwritten in silence."""

import httpx

from tests.support.client import read_form
from tests.support.founder import start_plan


def test_the_same_field_changed_twice_shows_both_texts_and_keeps_the_first(client: httpx.Client) -> None:
    founder = start_plan(client)
    first, second = founder.step_form("what"), founder.step_form("what")
    first.set("what.together", "We <read>\nat night").send(client, "continue")
    page = second.set("what.together", "We write").send(client, "continue")
    assert page.status_code == 409
    assert "Some of this was changed somewhere else in the meantime" in page.text
    assert "<blockquote>We &lt;read&gt;<br>\nat night</blockquote>" in page.text
    assert read_form(page, "/steps/what").fields["what.together"] == ["We write"]
    assert founder.value("what.together") == "We <read>\nat night"


def test_saving_a_conflict_again_keeps_mine(client: httpx.Client) -> None:
    founder = start_plan(client)
    first, second = founder.step_form("what"), founder.step_form("what")
    first.set("what.together", "We read").send(client, "continue")
    page = second.set("what.together", "We write").send(client, "continue")
    again = read_form(page, "/steps/what").send(client, "continue")
    assert again.status_code == 200
    assert founder.value("what.together") == "We write"


def test_a_conflict_resolved_too_late_conflicts_again(client: httpx.Client) -> None:
    founder = start_plan(client)
    first, second, third = (founder.step_form("what") for _ in range(3))
    first.set("what.together", "We read").send(client, "continue")
    page = second.set("what.together", "We write").send(client, "continue")
    newer = third.set("what.together", "We sing").send(client, "continue")
    read_form(newer, "/steps/what").send(client, "continue")
    again = read_form(page, "/steps/what").send(client, "continue")
    assert again.status_code == 409
    assert "<blockquote>We sing</blockquote>" in again.text


def test_different_fields_changed_in_two_tabs_are_both_kept(client: httpx.Client) -> None:
    founder = start_plan(client)
    first, second = founder.step_form("what"), founder.step_form("what")
    first.set("what.together", "We read").send(client, "continue")
    page = second.set("what.per_visit", "An hour").send(client, "continue")
    assert page.status_code == 200, "the second tab has not touched the field that the first one changed"
    assert founder.answers()["what"] == {"together": "We read", "per_visit": "An hour"}


def test_different_fields_that_held_something_before_are_both_kept(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    first, second = founder.step_form("what"), founder.step_form("what")
    first.set("what.together", "We read").send(client, "continue")
    page = second.set("what.per_visit", "An hour").send(client, "continue")
    assert page.status_code == 200, "the second tab has not touched the field that the first one changed"
    answers = founder.answers()["what"]
    assert (answers["together"], answers["per_visit"]) == ("We read", "An hour")


def test_what_does_not_conflict_is_saved_beside_a_conflict(client: httpx.Client) -> None:
    founder = start_plan(client)
    first, second = founder.step_form("what"), founder.step_form("what")
    first.set("what.together", "We read").send(client, "continue")
    second.set("what.together", "We write").set("what.not_for", "Not for exams").send(client, "continue")
    assert founder.value("what.not_for") == "Not for exams"


def test_the_same_text_in_both_tabs_is_no_conflict(client: httpx.Client) -> None:
    founder = start_plan(client)
    first, second = founder.step_form("what"), founder.step_form("what")
    first.set("what.together", "We read").send(client, "continue")
    assert second.set("what.together", "We read").send(client, "continue").status_code == 200


def test_an_item_changed_in_two_tabs_shows_both_texts(client: httpx.Client) -> None:
    founder = start_plan(client)
    item = founder.add_item("rules", "rules")
    path = f"rules.rules.{item}.what"
    first, second = (founder.item_form("rules", "rules", item) for _ in range(2))
    first.set(path, "Be kind").send(client, "done")
    page = second.set(path, "Be quiet").send(client, "done")
    assert page.status_code == 409
    assert "<blockquote>Be kind</blockquote>" in page.text
    assert 'value="Be quiet"' in page.text


def test_a_lists_button_in_an_older_tab_overwrites_nothing(client: httpx.Client) -> None:
    founder = start_plan(client)
    first, second = founder.step_form("what"), founder.step_form("what")
    first.set("what.together", "We read").send(client, "continue")
    page = second.set("what.together", "We write").send(client, "add", to=founder.address("/steps/what/outputs"))
    assert page.status_code == 409
    assert "<blockquote>We read</blockquote>" in page.text
    assert founder.value("what.together") == "We read"


def test_items_added_in_two_tabs_are_both_there(client: httpx.Client) -> None:
    founder = start_plan(client)
    first, second = founder.step_form("what"), founder.step_form("what")
    first.set("new:what.outputs", "Notes").send(client, "add", to=founder.address("/steps/what/outputs"))
    second.set("new:what.outputs", "Cards").send(client, "add", to=founder.address("/steps/what/outputs"))
    assert [output["title"] for output in founder.answers()["what"]["outputs"]] == ["Notes", "Cards"]


def test_what_is_typed_on_the_page_of_an_item_removed_elsewhere_is_not_lost(client: httpx.Client) -> None:
    founder = start_plan(client)
    item = founder.add_item("rules", "rules")
    form = founder.item_form("rules", "rules", item).set(f"rules.rules.{item}.why", "A long reason")
    founder.item_form("rules", "rules", item).send(client, "remove")
    form.send(client, "done")
    founder.post(f"/steps/rules/rules/{item}", action="restore:0")
    assert founder.answers()["rules"]["rules"][0].get("why") == "A long reason"
