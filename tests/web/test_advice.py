"""Advice beside the question: findings that follow each save, and principles with their sources."""

import re
from html import unescape

import httpx
import pytest

from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.knowledge.principles import Principle
from app.plan.fields.list_kinds import ListOf, StagesOf
from app.plan.plan import STEPS
from tests.coach.local_club import GUIDE, ORGANISER, local_club, rule
from tests.support.clicking import key_of
from tests.support.client import make_client, read_form, text_of
from tests.support.founder import Founder, add_one_to_each_list, all_lists, start_plan
from tests.support.opened import open_plan, shown_findings
from tests.support.server import Server

FRAGMENT = {"hx-request": "true", "hx-target": "nav#steps-nav"}
LANGUAGES = [language.value for language in Language]
_DETAILS = re.compile(r'<details class="principle">(.*?)</details>', re.DOTALL)


def test_a_request_by_script_gets_what_follows_each_save_alone(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, local_club(when={"horizon_weeks": None}).answers)
    part = client.get(founder.address("/steps/when"), headers=FRAGMENT).text
    whole = founder.get("/steps/when").text
    parts = re.findall(r'<(\w+)[^>]* id="(steps-nav|advice|deeper-advice|note-[\w-]+)"', whole)
    assert ("div", "note-when-horizon_weeks") in parts
    assert sorted(re.findall(r'<(\w+)[^>]* id="(steps-nav|advice|deeper-advice|note-[\w-]+)"', part)) == sorted(parts)
    assert not re.search(r"<(html|body|main|textarea|input)\b", part)
    for tag, name in parts:
        assert _element(part, tag, name) == _element(whole, tag, name)
        assert f"#{name}" in _element(whole, "nav", "steps-nav")


def test_a_finding_stands_at_its_question_and_that_of_an_item_at_its_list(server: Server, client: httpx.Client) -> None:
    rules = [rule("No advertising", "advertising"), {**rule("Wait", why=""), "id": "wait"}, rule("Greet")]
    context = local_club(when={"horizon_weeks": None}, rules={"rules": rules})
    founder = open_plan(server, client, context.answers)
    at_its_question = _element(founder.get("/steps/when").text, "div", "note-when-horizon_weeks")
    assert "/review/fix?finding=when.no-deadline" in at_its_question
    assert "Go to the question" not in at_its_question
    at_its_list = _element(founder.get("/steps/rules").text, "div", "note-rules-rules")
    assert founder.address("/steps/rules/rules/wait") in at_its_list
    beside_the_item = founder.get("/steps/rules/rules/wait").text
    assert "rules.no-reason" in _element(beside_the_item, "div", "note-rules-rules-wait-why")


def test_the_advice_follows_each_save(client: httpx.Client) -> None:
    founder = start_plan(client)
    assert "Advice appears here as you write." in founder.get("/steps/positioning").text
    founder.save({"positioning.fit_shared_goal": "yes", "positioning.fit_connection": "yes"})
    assert "Nothing to fix here." in _fragment(founder, "positioning").text
    founder.save({"positioning.fit_connection": "no"})
    part = _fragment(founder, "positioning")
    assert [key_of(one) for one in shown_findings(part)] == ["fit.connection"]
    assert "fit.connection" in _element(part.text, "div", "note-positioning-fit_connection")
    founder.save({"positioning.fit_connection": "yes"})
    assert shown_findings(_fragment(founder, "positioning")) == []


def test_advice_stands_beside_its_own_step_only(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, local_club(when={"horizon_weeks": None}, health={"ending": None}).answers)
    beside = {step.key: [key_of(one) for one in shown_findings(founder.get(f"/steps/{step.key}"))] for step in STEPS}
    assert {step: keys for step, keys in beside.items() if keys} == {
        "when": ["when.no-deadline"], "health": ["life.no-ending"],
    }  # fmt: skip


def test_beside_an_item_stands_what_is_about_it(server: Server, client: httpx.Client) -> None:
    rules = [rule("No advertising", "advertising"), {**rule("Wait", why=""), "id": "wait"}, rule("Greet")]
    founder = open_plan(server, client, local_club(rules={"rules": rules}).answers)
    beside = {
        item: [key_of(one).partition("~")[0] for one in shown_findings(founder.get(f"/steps/rules/rules/{item}"))]
        for item in founder.items("rules", "rules")
    }
    assert {item: keys for item, keys in beside.items() if keys} == {"wait": ["rules.no-reason"]}


def test_a_tap_beside_an_item_leads_back_to_it_with_what_was_typed(server: Server, client: httpx.Client) -> None:
    members = local_club(who={"roles": [ORGANISER, {**GUIDE, "from_members": "no"}]}, month={"activities": []})
    founder = open_plan(server, client, members.answers)
    pages = [(item, founder.get(f"/steps/what/pillars/{item}")) for item in founder.items("what", "pillars")]
    form = read_form(pages[0][1], "/pillars/").set("what.pillars.where.supplier", "founder")
    form.send(client, "done")
    page = founder.get("/steps/what/pillars/where")
    taps = [one for one in shown_findings(page) if one.fix]
    assert [key_of(one).partition("~")[0] for one in taps] == ["what.founder-only-content"]
    form = read_form(page, "/pillars/where").set("what.pillars.where.title", "Quiet paths")
    after = form.send(client, "fix", to=taps[0].fix)
    assert after.url.path == founder.address("/steps/what/pillars/where")
    (pillar,) = founder.value("what.pillars")
    assert (pillar["title"], pillar["supplier"]) == ("Quiet paths", "mixed")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_principle_stands_at_its_question(server: Server, content: Content, language: str) -> None:
    knowledge = content[Language(language)]
    with make_client(server.url, language) as client:
        shown = "".join(_principles_of(start_plan(client)))
    missing = [key for key, one in knowledge.principles.by_key.items() if not _is_shown(shown, one, knowledge)]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_sources_differ_both_are_shown_with_their_names(server: Server, content: Content, language: str) -> None:
    knowledge = content[Language(language)]
    differing = [one for one in knowledge.principles.by_key.values() if one.words.found]
    assert len(differing) >= 3
    with make_client(server.url, language) as client:
        founder = start_plan(client)
        texts = _principles_of(founder)
    for principle in differing:
        (text,) = [text for text in texts if principle.words.says in text]
        assert len({found.source for found in principle.words.found} | {*principle.facts.sources}) > 0
        assert len(principle.words.found) >= 2
        for found in principle.words.found:
            assert found.says in text
            assert knowledge.sources[found.source] in text


def test_a_question_shows_the_short_advice_first_and_more_on_demand(client: httpx.Client, content: Content) -> None:
    founder = start_plan(client)
    principle = content[Language.EN].principles.by_key["pain-not-product"]
    page = text_of(founder.get("/steps/positioning"))
    place = page.index(f'<span class="in-full">{principle.words.says}')
    assert page.index('data-path="positioning.draw"') < place < page.index('id="note-positioning-draw"')
    assert '<details class="principle" open' not in page


def _fragment(founder: Founder, step: str) -> httpx.Response:
    return founder.client.get(founder.address(f"/steps/{step}"), headers=FRAGMENT)


def _element(text: str, tag: str, name: str) -> str:
    """An element of a page, with all that is in it."""
    begin = re.search(rf'<{tag}\b[^>]* id="{name}"', text)
    assert begin, name
    depth, end = 0, begin.start()
    for found in re.finditer(rf"<(/?){tag}\b", text[begin.start() :]):
        depth, end = depth + (-1 if found[1] else 1), begin.start() + found.end()
        if not depth:
            break
    return text[begin.start() : end]


def _principles_of(founder: Founder) -> list[str]:
    """Every principle that the pages of the steps, and of one item of each list, show."""
    items = add_one_to_each_list(founder)
    pages = [founder.get(f"/steps/{step.key}").text for step in STEPS]
    for step, name, holder in all_lists():
        assert isinstance(holder, ListOf | StagesOf)
        pages += [founder.get(f"/steps/{step}/{name}/{item}").text for item in items[step, name]]
    return [unescape(details) for page in pages for details in _DETAILS.findall(page)]


def _is_shown(shown: str, principle: Principle, knowledge: Knowledge) -> bool:
    words = principle.words
    sources = [] if words.found else [knowledge.sources[key] for key in principle.facts.sources]
    return all(text in shown for text in (words.says, words.why, *words.figures, *sources))
