"""The essentials path: the essential questions alone, with lists filled in place, to the plan itself."""

import re

import httpx

from app.base.limits import LINE_LIMIT
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.paths import find_field
from app.plan.plan import STEPS
from app.web.plan.essentials import is_asked
from app.web.plan.navigation import ESSENTIAL_STEPS
from tests.support.client import Form, read_form, text_of
from tests.support.filling import good_values
from tests.support.founder import Founder, start_plan

VIA = "?via=essentials"


def test_it_leads_through_every_step_with_essentials_to_the_plan_and_its_download(client: httpx.Client) -> None:
    founder = start_plan(client)
    page, visited = founder.get(f"/steps/positioning{VIA}"), list[str]()
    while "/steps/" in page.url.path:
        visited.append(page.url.path.rsplit("/", 1)[1])
        page = read_form(page, "/steps/").send(client, "continue")
    assert visited == [step.key for step in ESSENTIAL_STEPS]
    assert page.url.path == founder.address("/preview")
    assert founder.address("/download/pdf") in page.text


def test_it_asks_the_essentials_of_every_step_and_nothing_else(client: httpx.Client) -> None:
    founder = start_plan(client)
    for step in ESSENTIAL_STEPS:
        asked = _asked(founder.step_form(step.key, "essentials"))
        assert all(is_asked(path) for path in asked)
        fields = fields_of(step.model)
        essential = {f"{step.key}.{name}" for name, kind in fields.items() if isinstance(kind, Kind) and kind.essential}
        assert essential == {path for path in asked if path.count(".") == 1}
        lists = {name for name, kind in fields.items() if not isinstance(kind, Kind) and kind.essential}
        assert lists == {path.split(".")[1] for path in asked if path.count(".") == 3}


def test_who_answers_all_it_asks_has_done_all_its_steps(client: httpx.Client) -> None:
    founder = start_plan(client)
    for step in ESSENTIAL_STEPS:
        form = founder.step_form(step.key, "essentials")
        for path in _asked(form):
            found = find_field(path)
            assert found is not None
            form.set(path, *good_values(path, found.kind))
        form.send(client, "continue")
    statuses = founder.statuses()
    assert statuses.pop("days3") == "2 to answer", "the week and the month are none of the path"
    assert set(statuses.values()) == {"Done"}


def test_a_row_is_an_item_as_soon_as_something_is_written_there(client: httpx.Client) -> None:
    founder = start_plan(client)
    form = founder.step_form("rules", "essentials")
    first, second, *_ = _asked(form)
    page = form.set(first, "Be on time").set(second, "No adverts").send(client, "continue")
    assert page.url.path == founder.address("/steps/welcome")
    assert [rule["what"] for rule in founder.answers()["rules"]["rules"]] == ["Be on time", "No adverts"]


def test_another_row_is_added_on_the_page_without_script_and_takes_along_what_was_typed(client: httpx.Client) -> None:
    founder = start_plan(client)
    form = founder.step_form("who", "essentials").set("who.target", "Neighbours")
    page = form.send(client, "add", to=founder.address(f"/steps/who/roles{VIA}"))
    assert (page.url.path, page.url.params["via"]) == (founder.address("/steps/who"), "essentials")
    assert re.fullmatch("f-who-roles-[a-z0-9]+-title", page.url.fragment)
    assert f'id="{page.url.fragment}"' in page.text
    assert founder.value("who.target") == "Neighbours"


def test_what_does_not_fit_a_row_comes_back_in_it(client: httpx.Client) -> None:
    founder = start_plan(client)
    form = founder.step_form("seeds", "essentials")
    (path, *_), name = _asked(form), "n" * (LINE_LIMIT + 1)
    page = form.set(path, name).send(client, "continue")
    assert page.status_code == 422
    again = read_form(page, "/steps/seeds")
    assert again.fields[path] == [name]
    after = again.set(path, "Nora").send(client, "continue")
    assert after.url.params["via"] == "essentials"
    assert [person["name"] for person in founder.answers()["seeds"]["people"]] == ["Nora"]


def test_an_item_that_lacks_nothing_is_one_line_with_its_fields_folded(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({"who.roles.a.title": "Host", "who.roles.a.kind": "owner", "who.roles.b.title": "Helper"})
    page = text_of(founder.get(f"/steps/who{VIA}"))
    assert "<summary>Host · Group owner</summary>" in page
    assert "<summary>Helper" not in page


def test_one_press_fills_a_list_with_what_is_usual_and_one_takes_it_back(client: httpx.Client) -> None:
    founder = start_plan(client)
    for step, name in (("who", "roles"), ("when", "slots"), ("days3", "activities"), ("rules", "rules")):
        page = _press(founder, step, name, "usual")
        assert page.url.params["via"] == "essentials"
        assert 'value="usual"' not in page.text
    assert founder.answers()["when"]["slots"][0]["title"] == "Weekly get-together"
    assert len(founder.answers()["rules"]["rules"]) == 3
    assert {activity["owner"] for activity in founder.answers()["days3"]["activities"]} == {"Organiser"}
    page = _press(founder, "health", "metrics", "usual")
    assert "Done: added a weekly figure." in text_of(page)
    back = read_form(page, "/review/undo").send(client)
    assert (back.url.path, back.url.params["via"]) == (founder.address("/steps/health"), "essentials")
    assert "metrics" not in founder.answers().get("health", {})


def test_what_was_typed_into_a_row_takes_the_place_of_the_usual(client: httpx.Client) -> None:
    founder = start_plan(client)
    form = founder.step_form("rules", "essentials")
    form.set(_asked(form)[0], "Be on time").send(client, "usual", to=founder.address(f"/steps/rules/rules{VIA}"))
    assert [rule["what"] for rule in founder.answers()["rules"]["rules"]] == ["Be on time"]


def test_an_item_is_removed_and_put_back_on_the_way(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({"seeds.people.a.name": "Nora"})
    item = founder.address(f"/steps/seeds/people/a{VIA}")
    page = founder.step_form("seeds", "essentials").send(client, "remove", to=item)
    assert page.url.params["via"] == "essentials"
    back = read_form(page, "/steps/seeds").send(client, "restore:0", to=item)
    assert back.url.params["via"] == "essentials"
    assert '<p class="undo" role="status">Undone.</p>' in back.text
    assert [person["name"] for person in founder.answers()["seeds"]["people"]] == ["Nora"]


def test_trouble_on_the_way_stays_on_the_way(client: httpx.Client) -> None:
    founder = start_plan(client)
    page = founder.step_form("who", "essentials").set("who.target_size", "many").send(client, "continue")
    assert page.status_code == 422
    after = read_form(page, "/steps/who").set("who.target_size", "60").send(client, "continue")
    assert after.url.params["via"] == "essentials"


def test_all_questions_of_a_step_lead_back_to_the_way(client: httpx.Client) -> None:
    founder = start_plan(client)
    for step in STEPS:
        back = founder.step_form(step.key, "more").send(client, "continue")
        assert back.url.params["via"] == "essentials"
        assert back.url.path.rsplit("/", 1)[1] == (step.key if step in ESSENTIAL_STEPS else "days3")


def test_an_activity_from_the_library_or_a_suggestion_comes_back_to_the_way(client: httpx.Client) -> None:
    founder = start_plan(client)
    found = re.search(r'name="activity" value="([^"]+)"', founder.get(f"/library/days3{VIA}").text)
    assert found is not None
    taken = founder.post(f"/library/days3{VIA}", activity=found[1], day="1")
    assert (taken.url.path, taken.url.params["via"]) == (founder.address("/steps/days3"), "essentials")
    updated = client.get(founder.address("/suggestions/days3"), params={"via": "essentials", "open": "none"})
    added = read_form(updated, "/suggestions/days3").send(client)
    assert (added.url.path, added.url.params["via"]) == (founder.address("/steps/days3"), "essentials")


def _press(founder: Founder, step: str, name: str, action: str) -> httpx.Response:
    address = founder.address(f"/steps/{step}/{name}{VIA}")
    return founder.step_form(step, "essentials").send(founder.client, action, to=address)


def _asked(form: Form) -> list[str]:
    paths = (name.removeprefix("base:") for name in form.fields if name.startswith("base:"))
    return [path for path in paths if not path.endswith("_other")]
