"""One plan open in two tabs, without script: nothing is overwritten in silence."""

import httpx

from tests.support.client import Form, read_form, text_of
from tests.support.founder import start_plan

_BACK = "been removed somewhere else. It's back because you typed in it."


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


def test_a_choice_changed_twice_is_told_in_the_words_of_the_choice(client: httpx.Client) -> None:
    founder = start_plan(client)
    stale = founder.step_form("positioning").set("positioning.kind", "brand")
    founder.save({"positioning.kind": "study", "positioning.fit_shared_goal": "yes"})
    page = stale.set("positioning.fit_shared_goal", "no").send(client, "continue")
    assert "<blockquote>Study group</blockquote>" in page.text
    assert "<blockquote>Yes</blockquote>" in page.text
    conflicts = founder.patch({"positioning.kind": (0, "brand")}).json()["conflicts"]
    kind = conflicts["positioning.kind"]
    assert (kind["value"], kind["words"], kind["mine"]) == ("study", "Study group", "A brand's customers")


def test_an_answer_that_was_cleared_elsewhere_is_said_to_be_empty(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({"what.together": "Read"})
    stale = founder.step_form("what").set("what.together", "Write")
    founder.save({"what.together": ""})
    page = stale.send(client, "continue")
    assert "it was cleared elsewhere: it's empty now" in text_of(page)
    assert "<blockquote>" not in page.text


def test_saving_a_conflict_again_keeps_mine(client: httpx.Client) -> None:
    founder = start_plan(client)
    first, second = founder.step_form("what"), founder.step_form("what")
    first.set("what.together", "We read").send(client, "continue")
    page = second.set("what.together", "We write").send(client, "continue")
    again = read_form(page, "/steps/what").send(client, "continue")
    assert again.status_code == 200
    assert founder.value("what.together") == "We write"


def test_choosing_the_other_text_keeps_mine_in_the_history(client: httpx.Client) -> None:
    founder = start_plan(client)
    first, second = founder.step_form("what"), founder.step_form("what")
    first.set("what.together", "We read").send(client, "continue")
    page = second.set("what.together", "We write\nat night").send(client, "continue")
    form = read_form(page, "/steps/what").set("what.together", "We read")
    assert [form.send(client, "continue").status_code for _ in range(2)] == [200, 200]
    assert founder.value("what.together") == "We read"
    history = founder.get("/history")
    assert history.text.count("The other text was chosen") == 1
    assert "at night" in founder.get("/history/3").text


def test_choosing_the_other_text_too_late_conflicts_again_with_mine(client: httpx.Client) -> None:
    founder = start_plan(client)
    first, second = founder.step_form("what"), founder.step_form("what")
    first.set("what.together", "We read").send(client, "continue")
    page = second.set("what.together", "We write").send(client, "continue")
    founder.step_form("what").set("what.together", "We sing").send(client, "continue")
    again = read_form(page, "/steps/what").set("what.together", "We read").send(client, "continue")
    assert again.status_code == 409
    assert "<blockquote>We sing</blockquote>" in again.text
    assert read_form(again, "/steps/what").fields["what.together"] == ["We write"]


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


def test_fields_left_alone_are_kept_however_often_others_changed_them(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({"why.founder_goals": "sales\nbrand"})
    old = founder.step_form("why")
    for goals in ("brand", "", "learning"):
        founder.save({"why.founder_goals": goals})
    page = old.set("why.notes", "Ask Mia").send(client, "continue")
    assert page.status_code == 200
    answers = founder.answers()["why"]
    assert (answers["founder_goals"], answers["notes"]) == (["learning"], "Ask Mia")


def test_a_text_of_several_lines_left_alone_is_no_conflict_though_browsers_send_other_line_breaks(
    client: httpx.Client,
) -> None:
    founder = start_plan(client)
    founder.save({"what.together": "We read\nat night"})
    old = founder.step_form("what")
    founder.save({"what.together": "We sing"})
    old.set("what.together", "We read\r\nat night").set("what.per_visit", "An hour")
    assert old.send(client, "continue").status_code == 200
    assert founder.answers()["what"] == {"together": "We sing", "per_visit": "An hour"}


def test_an_older_text_typed_again_over_a_newer_one_is_a_conflict(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({"what.together": "We read"})
    founder.save({"what.together": "We sing"})
    old = founder.step_form("what")
    founder.save({"what.together": "We write"})
    page = old.set("what.together", "We read").send(client, "continue")
    assert page.status_code == 409
    assert founder.value("what.together") == "We write"


def test_a_written_text_left_alone_does_not_touch_one_that_was_edited_elsewhere(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    old = founder.step_form("welcome")
    founder.save({"welcome.thanks": "Thank you, from all of us"})
    assert old.set("welcome.notes", "Ask Mia").send(client, "continue").status_code == 200
    assert founder.value("welcome.thanks") == "Thank you, from all of us"


def test_a_page_of_an_earlier_release_that_sends_bare_versions_still_saves(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({"what.together": "We read", "what.per_visit": "An hour"})
    old = _of_an_earlier_release(founder.step_form("what"))
    assert old.set("what.together", "We write").send(client, "continue").status_code == 200
    assert founder.answers()["what"] == {"together": "We write", "per_visit": "An hour"}


def test_a_page_of_an_earlier_release_overwrites_nothing_unseen(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({"what.together": "We read"})
    old = _of_an_earlier_release(founder.step_form("what"))
    founder.save({"what.together": "We sing"})
    assert old.send(client, "continue").status_code == 409
    assert founder.value("what.together") == "We sing"


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
    assert ">\nBe quiet</textarea>" in page.text


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


def _of_an_earlier_release(form: Form) -> Form:
    bases = {name: [value.partition("-")[0] for value in values] for name, values in form.fields.items() if ":" in name}
    return Form(form.action, {**form.fields, **bases})


def test_a_text_typed_into_an_item_that_was_removed_elsewhere_brings_it_back(client: httpx.Client) -> None:
    founder = start_plan(client)
    rule, kept = founder.add_item("rules", "rules"), founder.add_item("rules", "rules")
    form = founder.item_form("rules", "rules", rule)
    founder.post(f"/steps/rules/rules/{rule}", action="remove")
    assert founder.items("rules", "rules") == [kept]
    page = form.set(f"rules.rules.{rule}.what", "Be kind").send(client, "done")
    assert founder.items("rules", "rules") == [kept, rule]
    assert _BACK not in text_of(page), "nothing was in it yet"
    form = founder.item_form("rules", "rules", rule).set(f"rules.rules.{rule}.what", "Be <b>kind</b>")
    founder.post(f"/steps/rules/rules/{rule}", action="remove")
    page = form.send(client, "done")
    assert founder.items("rules", "rules") == [kept, rule]
    assert f"“Be <b>kind</b>” had {_BACK}" in text_of(page)
    removed = read_form(page, f"/rules/rules/{rule}").send(client, "remove")
    assert "Removed." in text_of(removed)
    assert _BACK not in text_of(removed)
    assert founder.items("rules", "rules") == [kept]


def test_that_a_script_brings_an_item_back_is_told_however_often_it_is_sent(client: httpx.Client) -> None:
    founder = start_plan(client)
    rule, kept = founder.add_item("rules", "rules"), founder.add_item("rules", "rules")
    what, why = f"rules.rules.{rule}.what", f"rules.rules.{kept}.what"
    answer = founder.patch({what: (0, "Be kind")}).json()
    assert answer["back"] == {}
    founder.post(f"/steps/rules/rules/{rule}", action="remove")
    edits = {what: (answer["versions"][what], "Be brief"), why: (0, "Be there")}
    for _ in range(2):
        words = f"“Be brief” had {_BACK}"
        assert founder.patch(edits, "once").json()["back"] == {f"rules.rules.{rule}": words}
    assert founder.items("rules", "rules") == [kept, rule]
    founder.post(f"/steps/rules/rules/{rule}", action="remove")
    assert founder.patch(edits, "once").json()["back"] == {}


def test_a_form_sent_twice_counts_once_and_with_another_text_it_counts_again(client: httpx.Client) -> None:
    founder = start_plan(client)
    form = founder.step_form("what")
    for _ in range(2):
        assert form.set("what.together", "We read").send(client, "continue").status_code == 200
    page = form.set("what.together", "We write").send(client, "continue")
    assert page.status_code == 409, "it was made over what is no longer there"
    assert founder.value("what.together") == "We read"
