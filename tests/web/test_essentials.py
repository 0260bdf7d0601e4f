"""The essentials path: the essential questions alone, to the preview."""

import httpx

from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import ListOf, StagesOf
from app.plan.paths import find_field
from app.plan.plan import STEPS, Step
from app.plan.progress import has_essentials
from tests.support.client import Form, read_form
from tests.support.filling import good_values
from tests.support.founder import Founder, item_fields, start_plan

VIA = "?via=essentials"


def test_it_leads_through_every_step_with_essentials_to_the_preview(client: httpx.Client) -> None:
    founder = start_plan(client)
    page, visited = founder.get(f"/steps/positioning{VIA}"), list[str]()
    while "/steps/" in page.url.path:
        visited.append(page.url.path.rsplit("/", 1)[1])
        page = read_form(page, "/steps/").send(client, "continue")
    assert visited == [step.key for step in STEPS if has_essentials(step)]
    assert page.url.path == founder.address("/preview")


def test_it_asks_nothing_but_the_essentials(client: httpx.Client) -> None:
    founder = start_plan(client)
    for step in filter(has_essentials, STEPS):
        asked = {name.removeprefix("base:") for name in founder.step_form(step.key, "essentials").fields if ":" in name}
        paths = {path for path in asked if not path.endswith("_other") and not path.startswith("new:")}
        fields = fields_of(step.model)
        essential = {f"{step.key}.{name}" for name, kind in fields.items() if isinstance(kind, Kind) and kind.essential}
        assert paths == essential


def test_who_answers_all_it_asks_has_done_all_its_steps(client: httpx.Client) -> None:
    founder = start_plan(client)
    for step in filter(has_essentials, STEPS):
        _fill_lists(founder, step)
        form = founder.step_form(step.key, "essentials")
        _fill(form).send(client, "continue")
    statuses = founder.statuses()
    assert {step.key: statuses[step.key] for step in STEPS if has_essentials(step)} == {
        step.key: "Done" for step in STEPS if has_essentials(step)
    }


def test_an_item_added_on_the_way_leads_back_to_the_way(client: httpx.Client) -> None:
    founder = start_plan(client)
    page = founder.step_form("rules", "essentials").send(client, "add", to=founder.address(f"/steps/rules/rules{VIA}"))
    back = read_form(page, "/steps/rules/rules/").send(client, "done")
    assert back.url.path == founder.address("/steps/rules")
    assert back.url.params["via"] == "essentials"


def test_trouble_on_the_way_stays_on_the_way(client: httpx.Client) -> None:
    founder = start_plan(client)
    page = founder.step_form("who", "essentials").set("who.target_size", "many").send(client, "continue")
    assert page.status_code == 422
    after = read_form(page, "/steps/who").set("who.target_size", "60").send(client, "continue")
    assert after.url.params["via"] == "essentials"


def _fill_lists(founder: Founder, step: Step) -> None:
    for name, holder in fields_of(step.model).items():
        if isinstance(holder, ListOf):
            for _ in range(holder.at_least):
                _fill_item(founder, step.key, name, founder.add_item(step.key, name))
        elif isinstance(holder, StagesOf):
            _fill_item(founder, step.key, name, holder.keys[0])


def _fill_item(founder: Founder, step: str, name: str, item: str) -> None:
    form = founder.item_form(step, name, item)
    for path, kind in item_fields(step, name, item).items():
        form.set(path, *good_values(path, kind))
    assert form.send(founder.client, "done").status_code == 200


def _fill(form: Form) -> Form:
    for path in [name.removeprefix("base:") for name in form.fields if name.startswith("base:")]:
        found = find_field(path)
        assert found is not None
        form.set(path, *good_values(path, found.kind))
    return form
