"""The history of a plan: what was changed when and where, compared, restored, named, undone and redone."""

import re
from datetime import datetime, timedelta

import httpx
import pytest

from app.base.limits import NAMED_VERSIONS_LIMIT
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Line, Text
from app.plan.plan import STEPS
from tests.support.client import make_client, text_of
from tests.support.founder import Founder, start_plan
from tests.support.server import Server

PHONE = {"user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0.40 Safari/604"}


@pytest.fixture
def night_readers(client: httpx.Client) -> Founder:
    founder = start_plan(client)
    founder.save({"positioning.name": "Night Readers"})
    founder.save({"what.together": "We read together at night"})
    founder.save({"positioning.name": "Late Readers"})
    return founder


def test_each_change_is_told_with_its_question_and_its_device(night_readers: Founder) -> None:
    page = night_readers.get("/history").text
    assert "The plan was started" in page
    assert "Positioning · Community name" in page
    assert "This device" in page


def test_another_device_is_told_by_its_kind(night_readers: Founder, server: Server) -> None:
    with make_client(server.url) as phone:
        phone.headers.update(PHONE)
        elsewhere = Founder(phone, night_readers.plan, dict(night_readers.bases))
        phone.post(_edit_link(night_readers))
        elsewhere.save({"positioning.name": "Moon Readers"})
        assert "iPhone · WeChat" in night_readers.get("/history").text
        assert "This device" in elsewhere.get("/history").text


def test_a_version_is_compared_with_now_and_the_words_that_differ_are_marked(night_readers: Founder) -> None:
    night_readers.save({"what.together": "We write together every night"})
    page = night_readers.get("/history/3").text
    assert "We <del>read</del> together <del>at</del> night" in page
    assert "We <ins>write</ins> together <ins>every</ins> night" in page
    item = night_readers.add_item("days3", "activities")
    night_readers.save({f"days3.activities.{item}.day": "-2"})
    night_readers.save({f"days3.activities.{item}.day": "0"})
    page = night_readers.get("/history/8/change").text
    assert "<del>3 days</del> before the launch" in page
    assert "<ins>1 day</ins> before the launch" in page


def test_one_answer_is_restored_alone_and_the_whole_version_too(night_readers: Founder) -> None:
    night_readers.save({"what.together": "We write"})
    night_readers.post("/history/3/restore", path="what.together")
    assert night_readers.value("what.together") == "We read together at night"
    assert night_readers.value("positioning.name") == "Late Readers"
    night_readers.post("/history/2/restore")
    assert night_readers.value("what.together") is None
    assert night_readers.value("positioning.name") == "Night Readers"
    assert "Restored as of " in night_readers.get("/history").text
    assert "No differences" in night_readers.get("/history/2").text


def test_a_restored_version_is_undone_and_redone(night_readers: Founder) -> None:
    night_readers.post("/history/2/restore")
    _press(night_readers, "undo")
    assert night_readers.value("positioning.name") == "Late Readers"
    _press(night_readers, "redo")
    assert night_readers.value("positioning.name") == "Night Readers"


def test_a_second_press_on_the_same_undo_undoes_nothing_else(night_readers: Founder) -> None:
    version = _version_of(night_readers, "undo")
    night_readers.post("/history/undo", version=version)
    passed = night_readers.post("/history/undo", version=version)
    assert "That was done already" in text_of(passed)
    assert night_readers.value("positioning.name") == "Night Readers"
    assert night_readers.value("what.together") == "We read together at night"


def test_a_version_tells_what_it_changed_itself(night_readers: Founder) -> None:
    page = night_readers.get("/history/3/change").text
    assert "<ins>We read together at night</ins>" in page
    assert "Late Readers" not in page.split("<main")[1]


def test_a_version_that_is_not_kept_leads_to_those_that_are(night_readers: Founder) -> None:
    gone = night_readers.client.get(night_readers.address("/history/99"))
    assert gone.status_code == 404
    assert "That version isn't kept any more." in text_of(gone)
    assert "The plan was started" in gone.text


def test_two_phones_of_one_kind_are_told_apart(night_readers: Founder, server: Server) -> None:
    for name in ("Moon Readers", "Star Readers"):
        with make_client(server.url) as phone:
            phone.headers.update(PHONE)
            phone.post(_edit_link(night_readers))
            Founder(phone, night_readers.plan, night_readers.bases).save({"positioning.name": name})
    page = night_readers.get("/history").text
    assert "iPhone · WeChat 1" in page
    assert "iPhone · WeChat 2" in page


def test_times_are_those_of_the_browser_until_the_plan_has_a_zone(night_readers: Founder) -> None:
    night_readers.client.cookies.set("zone", "Pacific/Kiritimati")
    east = night_readers.get("/history/2").text
    night_readers.client.cookies.set("zone", "../etc/passwd")
    utc = night_readers.get("/history/2").text
    moments = [datetime.fromisoformat(re.findall(r"<h1>([-\d: ]+)", page)[0]) for page in (east, utc)]
    assert moments[0] - moments[1] == timedelta(hours=14)


def test_an_item_that_was_removed_is_restored_with_all_it_held(night_readers: Founder) -> None:
    rule = night_readers.add_item("rules", "rules")
    night_readers.save({f"rules.rules.{rule}.what": "No adverts"})
    version = _newest(night_readers)
    night_readers.post(f"/steps/rules/rules/{rule}", action="remove")
    page = night_readers.get(f"/history/{version}").text
    assert "No adverts" in page
    assert "Removed" in page
    later = night_readers.add_item("rules", "rules")
    night_readers.post(f"/history/{version}/restore", path=f"rules.rules.{rule}")
    assert night_readers.items("rules", "rules") == [rule, later], "at its place"


def test_an_order_is_restored_and_what_was_added_since_stays(night_readers: Founder) -> None:
    first, second = (night_readers.add_item("rules", "rules") for _ in range(2))
    version = _newest(night_readers)
    night_readers.post(f"/steps/rules/rules/{second}", action="up")
    third = night_readers.add_item("rules", "rules")
    assert "Order changed" in night_readers.get(f"/history/{version}").text
    night_readers.post(f"/history/{version}/restore", path="rules.rules")
    assert night_readers.items("rules", "rules") == [first, second, third]


def test_many_differences_are_on_further_pages(night_readers: Founder) -> None:
    texts = _many_answers()
    night_readers.save(dict.fromkeys(texts, "Text"))
    page = night_readers.get("/history/1").text
    assert page.count('class="difference"') == 50
    assert f'?skip=50">{len(texts) - 50} more differences<' in page
    rest = night_readers.get("/history/1?skip=50").text
    assert rest.count('class="difference"') == len(texts) - 50
    assert night_readers.get("/history/1?skip=x").text.count('class="difference"') == 50


def test_of_very_many_answers_changed_at_once_the_number_is_told(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    rules = [founder.add_item("rules", "rules") for _ in range(120)]
    fields = [f"rules.rules.{rule}.{name}" for rule in rules for name in ("what", "why")]
    founder.save(dict.fromkeys(fields, "Quiet"))
    assert "240 answers" in founder.get("/history").text


def test_the_whole_plan_is_read_as_it_was(night_readers: Founder) -> None:
    assert "Night Readers" in night_readers.get("/history/2/plan").text
    assert "Late Readers" not in night_readers.get("/history/2/plan").text


def test_a_version_gets_a_name_is_found_by_it_and_loses_it_again(night_readers: Founder) -> None:
    night_readers.post("/history/2/name", name="  before   launch ")
    assert "before launch" in night_readers.get("/history").text
    night_readers.post("/history/2/name", name="")
    assert "before launch" not in night_readers.get("/history").text


def test_a_name_that_is_too_long_or_one_too_many_is_refused_and_kept_in_the_field(night_readers: Founder) -> None:
    answer = night_readers.post("/history/2/name", name="x" * 201)
    assert answer.status_code == 422
    assert f"<h1>{'x' * 201}" not in answer.text
    assert f'value="{"x" * 201}"' in answer.text
    for number in range(NAMED_VERSIONS_LIMIT):
        night_readers.save({"positioning.slogan": str(number)})
        night_readers.post(f"/history/{_newest(night_readers)}/name", name=f"name {number}")
    answer = night_readers.post("/history/2/name", name="one more")
    assert answer.status_code == 422
    assert "at most 20 named versions" in answer.text


@pytest.mark.parametrize("address", ["/history/99", "/history/0", "/history/x", "/history/²", "/history/99999999999"])
def test_a_version_that_there_is_not_is_not_found(night_readers: Founder, address: str) -> None:
    assert night_readers.client.get(night_readers.address(address)).status_code == 404
    assert night_readers.post(f"{address}/restore").status_code == 404


@pytest.mark.parametrize("path", ["nowhere", "positioning", "rules.rules.no-such", "a.b.c.d.e", "\u0000"])
def test_restoring_what_there_is_not_changes_nothing(night_readers: Founder, path: str) -> None:
    before = night_readers.answers()
    assert night_readers.post("/history/2/restore", path=path).status_code == 200
    assert night_readers.answers() == before


def test_older_versions_are_on_further_pages(night_readers: Founder) -> None:
    for number in range(120):
        night_readers.save({"positioning.slogan": str(number)})
    page = night_readers.get("/history").text
    found = re.search(r'history\?before=(\d+)"', page)
    assert found
    older = night_readers.get(f"/history?before={found[1]}").text
    assert "The plan was started" in older
    assert "The plan was started" not in page


def test_with_nothing_to_undo_nothing_happens(client: httpx.Client) -> None:
    blank = start_plan(client)
    for way in ("undo", "redo"):
        assert "That was done already" in text_of(blank.post(f"/history/{way}", version="1"))
    assert ">Undo</button>" not in blank.get("/history").text


def _many_answers() -> list[str]:
    """The paths of every text that a step asks for."""
    fields = ((step.key, name, kind) for step in STEPS for name, kind in fields_of(step.model).items())
    return [f"{step}.{name}" for step, name, kind in fields if isinstance(kind, Line | Text)]


def _press(founder: Founder, way: str) -> None:
    founder.post(f"/history/{way}", version=_version_of(founder, way))


def _version_of(founder: Founder, way: str) -> str:
    found = re.search(
        rf'history/{way}"><input type="hidden" name="version" value="(\d+)"', founder.get("/history").text
    )
    assert found
    return found[1]


def _newest(founder: Founder) -> str:
    found = re.search(r"class=\"version-link\" href=\"[^\"]*/history/(\d+)\"", founder.get("/history").text)
    assert found
    return found[1]


def _edit_link(founder: Founder) -> str:
    found = re.search(r"/e/[\w-]+", founder.get("/edit-links").text)
    assert found
    return found[0]
