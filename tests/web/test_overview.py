"""The overview: a task list with a status for each step."""

import httpx

from app.plan.plan import STEPS
from tests.support.filling import good_value
from tests.support.founder import OVERVIEW_ROWS, Founder, start_plan, step_fields


def test_in_a_blank_plan_no_step_is_started(client: httpx.Client) -> None:
    statuses = start_plan(client).statuses()
    assert tuple(statuses) == OVERVIEW_ROWS
    assert set(statuses.values()) == {"Not started"}


def test_in_a_starter_every_step_is_the_examples(client: httpx.Client) -> None:
    assert set(start_plan(client, "study-group").statuses().values()) == {"Example"}


def test_a_step_says_how_many_essential_answers_it_still_lacks(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({"what.together": "Read"})
    assert founder.statuses()["what"] == "1 to answer"
    founder.save({"what.per_visit": "An hour"})
    assert founder.statuses()["what"] == "Done"


def test_a_cleared_step_is_not_started_again(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({"what.together": "Read"})
    founder.save({"what.together": " "})
    assert founder.statuses()["what"] == "Not started"


def test_thirty_days_are_no_further_than_the_least_of_their_parts(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({f"days3.activities.{founder.add_item('days3', 'activities')}.title": "Opening"})
    assert founder.statuses()["days3"] == "4 to answer", "its day and time, and the week and the month"
    assert "1 activity" in founder.get().text


def test_thirty_days_are_kept_together_and_taken_back_together(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    assert "3 of 14 steps are yours" in founder.post("/steps/days3/confirm").text
    assert founder.statuses()["days3"] == "Yours"
    assert "0 of 14 steps are yours" in founder.post("/steps/days3/unconfirm").text


def test_the_first_page_says_what_the_rows_say_in_the_language_of_the_plan(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    assert _first_page(founder).count("36 people at first, 6 roles") == 1
    founder.post("/language", language="zh-Hans")
    page = _first_page(founder)
    assert 'lang="zh-Hans"' in page
    assert "先请36位，6项分工" in page


def test_a_touched_answer_is_no_longer_marked_as_from_the_example(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    before = founder.get("/steps/what").text.count("data-from-example")
    founder.step_form("what").set("what.together", "We read").send(client, "save")
    assert founder.get("/steps/what").text.count("data-from-example") == before - 1


def test_the_way_on_leads_to_the_first_step_that_is_not_done(client: httpx.Client) -> None:
    founder = start_plan(client)
    assert f'class="go" href="{founder.address("/steps/positioning")}"' in founder.get().text
    founder.save({path: good_value(path, kind) for path, kind in step_fields("positioning").items()})
    assert f'class="go" href="{founder.address("/steps/what")}"' in founder.get().text
    assert "1 of 14 steps done" in founder.get().text


def test_a_done_plan_leads_to_its_preview(client: httpx.Client) -> None:
    founder = start_plan(client, "local-club")
    for step in STEPS:
        founder.post(f"/steps/{step.key}/confirm")
    assert set(founder.statuses().values()) == {"Done"}
    assert f'class="go" href="{founder.address("/preview")}"' in founder.get().text


def test_the_overview_urges_to_keep_the_edit_link_until_that_is_done(client: httpx.Client) -> None:
    founder = start_plan(client)
    assert "Save your edit link now" in founder.get().text
    assert "Save your edit link now" not in founder.post("/edit-link/kept").text


def _first_page(founder: Founder) -> str:
    return founder.get().text.partition('<div class="first-page">')[2].partition("<h2")[0]
