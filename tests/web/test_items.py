"""Lists without script: add, move, remove, put back; what is typed elsewhere on the page is kept."""

import re

import httpx
import pytest

from app.base.limits import ITEMS_LIMIT
from app.i18n.languages import Language
from app.plan.answers import Answers
from tests.coach.local_club import local_club
from tests.support.client import read_form
from tests.support.founder import Founder, start_plan
from tests.support.opened import open_plan, store_answers
from tests.support.server import Server

OUTPUTS = "/steps/what/outputs"


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    """Night Readers: three outputs, typed one after the other."""
    founder = start_plan(client)
    for title in ("Notes", "Cards", "Quiz"):
        founder.step_form("what").set("new:what.outputs", title).send(client, "add", to=founder.address(OUTPUTS))
    return founder


def test_an_item_that_is_only_a_line_is_added_in_place(founder: Founder) -> None:
    assert _titles(founder) == ["Notes", "Cards", "Quiz"]


def test_an_item_with_more_to_it_opens_with_its_first_line(founder: Founder) -> None:
    page = founder.post("/steps/rules/rules", **{"new:rules.rules": "  Be kind ", "action": "add"})
    assert re.search(r"/steps/rules/rules/\w+$", page.url.path)
    assert ">\nBe kind</textarea>" in page.text


def test_enter_in_an_add_line_adds_and_stays_on_the_step(founder: Founder) -> None:
    form = founder.step_form("what").set("new:what.outputs", "Map").set("what.together", "Read")
    page = form.send(founder.client, "continue")
    assert page.url.path == founder.address("/steps/what")
    assert page.url.fragment == "list-what-outputs-new"
    assert _titles(founder)[-1] == "Map"
    assert founder.value("what.together") == "Read"


@pytest.mark.parametrize(("step", "name"), [("who", "roles"), ("what", "outputs")])
def test_no_id_of_a_page_is_there_twice_whatever_the_ids_of_items(founder: Founder, step: str, name: str) -> None:
    for item in ("new", "add", "undo", "a", "a-up"):
        founder.save({f"{step}.{name}.{item}.title": item})
    for via in ("", "?via=essentials"):
        ids = re.findall(r' id="([^"]+)"', founder.get(f"/steps/{step}{via}").text)
        assert [one for one in set(ids) if ids.count(one) > 1] == []


def test_items_move_up_and_down(founder: Founder) -> None:
    notes, cards, quiz = founder.items("what", "outputs")
    _press(founder, quiz, "up")
    assert founder.items("what", "outputs") == [notes, quiz, cards]
    _press(founder, notes, "down")
    assert founder.items("what", "outputs") == [quiz, notes, cards]


def test_the_first_cannot_go_up_nor_the_last_down(founder: Founder) -> None:
    order = founder.items("what", "outputs")
    _press(founder, order[0], "up")
    page = _press(founder, order[-1], "down")
    assert founder.items("what", "outputs") == order
    assert f'id="list-what-outputs--{order[0]}-up"' not in page.text
    assert f'id="list-what-outputs--{order[-1]}-down"' not in page.text


@pytest.mark.parametrize("query", ["", "?via=essentials"])
def test_an_item_may_be_called_what_a_part_of_the_page_is(server: Server, client: httpx.Client, query: str) -> None:
    names = {f"who.roles.{item}.name": "Host" for item in ("new", "add", "usual")}
    plan = store_answers(server, Answers({"who.roles": "new add usual", **names}), Language.EN)
    client.post(f"/e/{plan.token}")
    ids = re.findall(r'\sid="([^"]+)"', client.get(f"/plans/{plan.id}/steps/who{query}").text)
    assert sorted(set(ids)) == sorted(ids)


def test_a_removed_item_can_be_put_back_with_its_words(founder: Founder) -> None:
    order = founder.items("what", "outputs")
    page = _press(founder, order[1], "remove")
    assert _titles(founder) == ["Notes", "Quiz"]
    restore = re.search(r'value="(restore:\d+)" formaction="([^"]+)"', page.text)
    assert restore
    back = read_form(page, "/steps/what").send(founder.client, restore[1], to=restore[2])
    assert '<p class="undo" role="status">Undone.</p>' in back.text
    assert _titles(founder) == ["Notes", "Cards", "Quiz"]


def test_an_item_is_removed_from_its_own_page(founder: Founder) -> None:
    cards = founder.items("what", "outputs")[1]
    page = founder.item_form("what", "outputs", cards).send(founder.client, "remove")
    assert "Removed." in page.text
    assert _titles(founder) == ["Notes", "Quiz"]
    assert founder.client.get(founder.address(f"{OUTPUTS}/{cards}")).status_code == 404


def test_done_and_another_opens_a_further_item(founder: Founder) -> None:
    cards = founder.items("what", "outputs")[1]
    form = founder.item_form("what", "outputs", cards).set(f"what.outputs.{cards}.title", "Study cards")
    page = form.send(founder.client, "another")
    assert page.url.path == founder.address(f"{OUTPUTS}/{founder.items('what', 'outputs')[3]}")
    assert _titles(founder)[1] == "Study cards"


@pytest.mark.parametrize("action", ["open", "up", "down", "remove", "restore:0"])
def test_a_lists_buttons_keep_what_is_typed_elsewhere_on_the_page(founder: Founder, action: str) -> None:
    item = founder.items("what", "outputs")[1]
    form = founder.step_form("what").set("what.together", "Read at night").set("what.notes", "Ask Mia")
    form.send(founder.client, action, to=founder.address(f"{OUTPUTS}/{item}"))
    answers = founder.answers()["what"]
    assert (answers["together"], answers["notes"]) == ("Read at night", "Ask Mia")


def test_adding_keeps_what_is_typed_elsewhere_on_the_page(founder: Founder) -> None:
    form = founder.step_form("what").set("what.together", "Read at night").set("new:what.outputs", "Map")
    form.send(founder.client, "add", to=founder.address(OUTPUTS))
    assert founder.value("what.together") == "Read at night"


@pytest.mark.parametrize("action", ["up", "remove", "open"])
def test_a_lists_buttons_keep_what_is_typed_in_an_add_line(founder: Founder, action: str) -> None:
    item = founder.items("what", "outputs")[1]
    form = founder.step_form("what").set("new:what.pillars", "The evening question")
    page = form.send(founder.client, action, to=founder.address(f"{OUTPUTS}/{item}"))
    assert "The evening question" in page.text + founder.get("/steps/what").text


def test_adding_to_one_list_keeps_what_is_typed_in_the_add_line_of_another(founder: Founder) -> None:
    form = founder.step_form("what").set("new:what.outputs", "Map").set("new:what.pillars", "The evening question")
    page = form.send(founder.client, "add", to=founder.address(OUTPUTS))
    assert "The evening question" in page.text + founder.get("/steps/what").text


def test_a_form_that_comes_back_keeps_what_is_typed_in_an_add_line(founder: Founder) -> None:
    form = founder.step_form("who").set("new:who.roles", "Night host").set("who.target_size", "many")
    page = form.send(founder.client, "continue")
    assert page.status_code == 422
    assert "Night host" in page.text


def test_a_first_line_over_its_limit_comes_back_as_typed_with_a_message(founder: Founder) -> None:
    form = founder.step_form("what").set("new:what.outputs", "n" * 201)
    page = form.send(founder.client, "add", to=founder.address(OUTPUTS))
    assert page.status_code == 422
    assert "This is too long: the limit is 200 characters." in page.text
    assert "n" * 201 in page.text
    assert len(founder.items("what", "outputs")) == 3


def test_a_full_list_says_so(founder: Founder) -> None:
    for _ in range(ITEMS_LIMIT - 3):
        answer = founder.client.post(founder.address(OUTPUTS), data={"action": "add"}, follow_redirects=False)
        assert answer.status_code == 303
    page = founder.post(OUTPUTS, action="add")
    assert page.status_code == 422
    assert f"This list is full: the limit is {ITEMS_LIMIT}." in page.text


def test_a_list_that_filled_up_takes_no_removed_item_back_and_says_so(client: httpx.Client, server: Server) -> None:
    titles = [{"id": f"o{number}", "title": f"Output {number}"} for number in range(ITEMS_LIMIT)]
    founder = open_plan(server, client, local_club(what={"outputs": titles}).answers)
    founder.post(f"{OUTPUTS}/o7", action="remove")
    founder.post(OUTPUTS, **{"new:what.outputs": "The last that fits", "action": "add"})
    page = founder.post(f"{OUTPUTS}/o7", action="restore:7")
    assert page.status_code == 422
    assert "This list is full" in page.text
    by_script = {"HX-Request": "true"}
    answer = client.post(founder.address(f"{OUTPUTS}/o7"), data={"action": "restore:7"}, headers=by_script)
    assert answer.status_code == 422
    assert answer.text.lstrip().startswith('<fieldset class="list" id="list-what-outputs"')
    assert "This list is full" in answer.text
    assert "o7" not in founder.items("what", "outputs")


def test_the_stages_of_the_journey_are_neither_added_nor_moved(founder: Founder) -> None:
    assert founder.post("/steps/how/stages", action="add").status_code == 404
    for action in ("up", "remove", "restore:0"):
        assert founder.post("/steps/how/stages/hear", action=action).status_code == 404
    assert founder.items("how", "stages")[0] == "hear"


def _press(founder: Founder, item: str, action: str) -> httpx.Response:
    page = founder.step_form("what").send(founder.client, action, to=founder.address(f"{OUTPUTS}/{item}"))
    assert page.status_code == 200
    return page


def _titles(founder: Founder) -> list[str]:
    return [output.get("title", "") for output in founder.answers()["what"]["outputs"]]


def test_activities_are_listed_by_day_and_time_and_cannot_be_put_in_another_order(client: httpx.Client) -> None:
    founder = start_plan(client)
    when = {"c": ("12", "9:00"), "a": ("9", "20:00"), "b": ("9", "8:00")}
    for key, (day, at) in when.items():
        founder.save({f"month.activities.{key}.day": day, f"month.activities.{key}.time": at})
    assert founder.items("month", "activities") == ["b", "a", "c"]
    assert 'value="up"' not in founder.get("/steps/month").text


def test_a_checkpoint_and_a_follow_up_are_called_by_when_they_are(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    assert re.search(r"<b[^>]*>Month 3</b>", founder.get("/steps/health").text)
    for days, words in (("0", "On the day they join"), ("3", "3 days after joining"), ("soon", "soon")):
        item = founder.add_item("welcome", "follow_ups")
        founder.item_form("welcome", "follow_ups", item).set(f"welcome.follow_ups.{item}.after", days).send(client)
        assert re.search(rf"<b[^>]*>{words}</b>", founder.get("/steps/welcome").text)
