"""Saving each step and each item by its form, without script."""

import re

import httpx
import pytest

from app.i18n.languages import Language
from app.plan.fields.list_kinds import StagesOf
from app.plan.plan import STEPS
from app.schedule.timetable import RANGES
from app.wording.answers import typed_words
from tests.support.client import Form
from tests.support.filling import good_value, good_values
from tests.support.founder import all_lists, item_fields, start_plan, step_fields

# The board has forms of its own.
STEP_KEYS = [step.key for step in STEPS if step.key not in RANGES]
_VIAS = ("", "?via=essentials")


@pytest.mark.parametrize("step", STEP_KEYS)
def test_a_step_filled_and_continued_reads_back_as_it_was_typed(client: httpx.Client, step: str) -> None:
    founder, fields = start_plan(client), step_fields(step)
    form = founder.step_form(step)
    assert {name.removeprefix("base:") for name in form.fields if name.startswith("base:")} == set(fields)
    for path, kind in fields.items():
        form.set(path, *good_values(path, kind))
    after = form.send(client, "continue")
    assert after.status_code == 200
    assert after.history[0].status_code == 303
    shown = founder.step_form(step)
    assert {path: "\n".join(shown.fields[path]) for path in fields} == {
        path: typed_words(good_value(path, kind), kind, Language.EN) for path, kind in fields.items()
    }


def test_continue_leads_through_all_steps_to_the_overview(client: httpx.Client) -> None:
    founder = start_plan(client)
    page = founder.get("/steps/positioning")
    ways = [step for step in STEPS if step.key not in ("days7", "month")]  # these are on one page with days3
    for step, onward in zip(ways, [*ways[1:], None], strict=True):
        page = founder.step_form(step.key).send(client, "continue")
        assert page.url.path == founder.address(f"/steps/{onward.key}" if onward else "")


def test_save_stays_on_the_step(client: httpx.Client) -> None:
    founder = start_plan(client)
    page = founder.step_form("what").set("what.together", "Read").send(client, "save")
    assert page.url.path == founder.address("/steps/what")
    assert founder.value("what.together") == "Read"


def test_continuing_an_untouched_full_step_changes_nothing(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    before = founder.answers()
    for step in STEPS:
        founder.step_form(step.key).send(client, "continue")
    assert founder.answers() == before


@pytest.mark.parametrize(("step", "name"), [(step, name) for step, name, _ in all_lists()])
def test_an_item_filled_and_done_reads_back_as_it_was_typed(client: httpx.Client, step: str, name: str) -> None:
    founder = start_plan(client)
    holder = next(one for *at, one in all_lists() if at == [step, name])
    item = holder.keys[0] if isinstance(holder, StagesOf) else founder.add_item(step, name)
    fields, form = item_fields(step, name, item), founder.item_form(step, name, item)
    for path, kind in fields.items():
        form.set(path, *good_values(path, kind))
    after = form.send(client, "done")
    assert after.url.path == founder.address(f"/steps/{step}")
    shown = founder.item_form(step, name, item)
    assert {path: "\n".join(shown.fields[path]) for path in fields} == {
        path: good_value(path, kind) for path, kind in fields.items()
    }


def test_unticking_every_choice_clears_the_answer(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({"why.founder_goals": "brand\nsales"})
    form = founder.step_form("why")
    assert form.fields["why.founder_goals"] == ["brand", "sales"]
    del form.fields["why.founder_goals"]
    form.send(client, "continue")
    assert founder.value("why.founder_goals") is None


def test_fields_that_are_no_plans_are_passed_over(client: httpx.Client) -> None:
    founder = start_plan(client)
    form = founder.step_form("what").set("base:what.nothing", "0").set("what.nothing", "x").set("what.outputs", "a b")
    form.set("base:what.outputs", "0")
    assert form.set("what.together", "Read").send(client, "continue").status_code == 200
    assert founder.answers() == {"what": {"together": "Read"}}


def test_a_field_without_its_version_is_not_saved(client: httpx.Client) -> None:
    founder = start_plan(client)
    form = Form(founder.address("/steps/what"), {"what.together": ["Read"]})
    form.send(client, "continue")
    assert founder.answers() == {}


@pytest.mark.parametrize("base", ["", "x", "-1", "1.5", "9" * 30, "²", "1-", "1-abc", "1-" + "A" * 12, "-" + "a" * 12])
def test_a_broken_version_is_refused(client: httpx.Client, base: str) -> None:
    founder = start_plan(client)
    page = founder.step_form("what").set("base:what.together", base).set("what.together", "Read").send(client)
    assert page.status_code == 422
    assert founder.answers() == {}


def test_a_form_sent_twice_saves_once(client: httpx.Client) -> None:
    founder = start_plan(client)
    form = founder.step_form("what").set("what.together", "Read")
    assert form.send(client, "continue").status_code == 200
    assert form.send(client, "continue").status_code == 200
    assert founder.value("what.together") == "Read"


def test_what_can_wait_stays_folded_though_answered_but_not_where_something_is_wrong(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    page = founder.get("/steps/positioning").text
    assert '<details class="deeper" id="deeper">' in page
    assert "10 more questions, 5 answered" in page
    again = founder.step_form("positioning").set("positioning.slogan", "n" * 201).send(client, "continue")
    assert again.status_code == 422
    assert '<details class="deeper" id="deeper" open>' in again.text


def test_a_question_shows_an_example_in_its_field_while_it_is_empty_and_others_on_demand(client: httpx.Client) -> None:
    founder = start_plan(client)
    example, other = "Night Readers", "Study Hall"
    blank = founder.get("/steps/positioning").text
    assert f'placeholder="e.g. {example}"' in blank
    assert f"<li>{example}</li>" not in blank
    assert f"<li>{other}</li>" in blank
    founder.save({"positioning.name": other})
    named = founder.get("/steps/positioning").text
    assert f"<li>{example}</li>" in named
    assert f"<li>{other}</li>" not in named


def test_an_example_in_a_field_is_of_the_plans_own_kind_or_there_is_none(client: httpx.Client) -> None:
    founder = start_plan(client)
    assert "Priya" in founder.get("/steps/seeds").text
    for kind, name in (("brand", "The Next Cup"), ("other", "")):
        founder.save({"positioning.kind": kind})
        pages = [founder.get(f"/steps/{step}{via}").text for step in ("positioning", "seeds", "who") for via in _VIAS]
        item = founder.add_item("seeds", "people")
        pages.append(founder.get(f"/steps/seeds/people/{item}").text)
        shown = [one for page in pages for one in re.findall(r'placeholder="([^"]+)"', page)]
        assert not [one for one in shown if re.search("Night Readers|Priya|Nora", one)]
        assert not name or f"e.g. {name}" in shown
        assert not any("e.g. Priya" in page for page in pages), "beside a list"


def test_an_example_of_who_does_something_is_somebody_of_the_plan(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({f"seeds.people.{founder.add_item('seeds', 'people')}.name": "Mia"})
    page = founder.get(f"/steps/when/slots/{founder.add_item('when', 'slots')}").text
    assert 'placeholder="e.g. Mia"' in page


def test_a_form_sent_twice_adds_the_line_of_its_list_once_and_another_line_too(client: httpx.Client) -> None:
    founder = start_plan(client)
    form = founder.step_form("rules").set("new:rules.encouraged", "WeChat")
    assert not {form.send(client, "continue").status_code for _ in range(2)} - {200}
    form.set("new:rules.encouraged", "Discord").send(client, "continue")
    assert len(founder.items("rules", "encouraged")) == 2
