"""Texts that are written from the answers unless the founder edits them."""

import httpx
import pytest

from app.knowledge.messages import WRITTEN_FIELDS
from tests.support.founder import Founder, start_plan

STALE = "The answers behind this text have changed since you edited it."
OWN = "This is your own version."
# A starter has a form of its own for introductions, which one of its activities refers to.
BY_STEP = [(path.split(".")[0], path) for path in WRITTEN_FIELDS if path != "welcome.introduction_form"]


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
@pytest.mark.parametrize(("step", "path"), BY_STEP)
def test_an_untouched_text_is_stored_as_nothing(client: httpx.Client, step: str, path: str, language: str) -> None:
    founder = start_plan(client, "study-group", language)
    form = founder.step_form(step)
    assert form.fields[path] != [""]
    form.send(client, "continue")
    assert founder.value(path) is None


def test_a_text_sent_back_as_a_browser_sends_it_counts_as_untouched(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    form = founder.step_form("welcome")
    form.set("welcome.message", form.fields["welcome.message"][0].replace("\n", "\r\n") + "\r\n").send(client)
    assert founder.value("welcome.message") is None


def test_a_script_that_sends_the_written_text_stores_nothing(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    written = founder.step_form("welcome").fields["welcome.message"][0]
    assert founder.patch({"welcome.message": (0, written)}).json()["versions"] == {"welcome.message": 0}


def test_a_sentence_left_alone_follows_the_answers_changed_beside_it(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    founder.step_form("positioning").set("positioning.name", "Night Readers").send(client, "continue")
    assert founder.value("positioning.sentence") is None
    assert founder.step_form("positioning").fields["positioning.sentence"][0].startswith("Night Readers is for ")


def test_an_edit_wins_everywhere(client: httpx.Client) -> None:
    founder = _with_own_message(client)
    for page in ("/welcome", "/welcome.txt", "/preview", "/print", "/download/html"):
        assert "Our own words" in founder.get(page).text
    assert OWN in founder.get("/steps/welcome").text


def test_an_edit_outlives_a_change_of_its_sources(client: httpx.Client) -> None:
    founder = _with_own_message(client)
    founder.step_form("positioning").set("positioning.name", "Night Readers").send(client, "continue")
    assert "Our own words" in founder.get("/welcome.txt").text


def test_clearing_an_edit_restores_the_written_text(client: httpx.Client) -> None:
    founder = _with_own_message(client)
    founder.step_form("welcome").set("welcome.message", "").send(client, "save")
    assert founder.value("welcome.message") is None
    restored = founder.step_form("welcome").fields["welcome.message"][0]
    assert "Study Hall" in restored
    assert restored.splitlines()[0] in founder.get("/welcome.txt").text


def test_typing_the_written_text_again_restores_it_too(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    written = founder.step_form("welcome").fields["welcome.message"][0]
    founder.step_form("welcome").set("welcome.message", "Our own words").send(client, "save")
    founder.step_form("welcome").set("welcome.message", written).send(client, "save")
    assert founder.value("welcome.message") is None


@pytest.mark.parametrize("source", ["positioning.name", "what.together", "welcome.honorific", "rules.administrators"])
def test_a_source_changed_after_the_edit_is_pointed_out(client: httpx.Client, source: str) -> None:
    founder = _with_own_message(client)
    assert STALE not in founder.get("/steps/welcome").text
    founder.step_form(source.partition(".")[0]).set(source, "Changed later").send(client, "save")
    assert STALE in founder.get("/steps/welcome").text
    assert STALE in founder.get("/welcome").text


def test_a_rule_changed_after_the_edit_is_pointed_out(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    founder.step_form("welcome").set("welcome.must_read", "Our own words").send(client, "save")
    item = founder.items("rules", "rules")[0]
    founder.item_form("rules", "rules", item).set(f"rules.rules.{item}.what", "Be kind").send(client, "done")
    assert STALE in founder.get("/steps/welcome").text


def test_an_answer_that_is_no_source_is_not_pointed_out(client: httpx.Client) -> None:
    founder = _with_own_message(client)
    founder.step_form("health").set("health.ending", "A last evening").send(client, "save")
    assert STALE not in founder.get("/steps/welcome").text


def test_the_texts_follow_the_plans_language_not_the_readers(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group", "zh-Hans")
    form = founder.step_form("welcome")
    assert "欢迎" in form.fields["welcome.message"][0]
    form.send(client, "continue")
    assert founder.value("welcome.message") is None


def _with_own_message(client: httpx.Client) -> Founder:
    founder = start_plan(client, "study-group")
    founder.step_form("welcome").set("welcome.message", "Our own words").send(client, "save")
    assert founder.value("welcome.message") == "Our own words"
    return founder
