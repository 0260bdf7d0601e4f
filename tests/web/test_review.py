"""The review: all findings in groups by weight, a figure that says what would raise it, and places to go."""

import re
from collections import Counter
from html import unescape

import httpx
import pytest

from app.coach.checks.registry import CHECKS
from app.coach.model.context import ReviewContext
from app.coach.model.finding import Finding, Severity
from app.coach.readiness import readiness
from app.coach.review import review
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.progress import plan_progress
from app.plan.reading import read_plan
from app.schedule.moments import today
from app.schedule.timetable import RANGES
from tests.coach.cases import damaged
from tests.coach.damages import DAMAGES
from tests.coach.local_club import PICNIC, SAMS_TALK, local_club
from tests.support.client import make_client, text_of
from tests.support.damaged import TOO_MUCH, damaged_starter
from tests.support.founder import Founder, start_plan
from tests.support.opened import has_place, open_plan, shown_findings
from tests.support.server import Server

HURT = local_club(
    positioning={"fit_shared_goal": "no"},
    when={"horizon_weeks": None, "slots": []},
    welcome={"old_members_too": "no"},
    month={"activities": [SAMS_TALK, {**PICNIC, "kind": "game", "offline": "no", "owner": ""}]},
    rules={"rules": []},
)


@pytest.mark.parametrize("language", [Language.EN, Language.ZH_HANS])
def test_findings_stand_in_groups_the_weightiest_first(server: Server, content: Content, language: Language) -> None:
    standing = _review_of(HURT, content, language)
    with make_client(server.url, language.value) as client:
        page = open_plan(server, client, HURT.answers).get("/review")
    titles = re.findall(r'<h2 id="group-\d">([^<]*) <span class="muted">(\d+)</span>', page.text)
    weights = list(dict.fromkeys(finding.severity for finding in standing))
    counts = [str(sum(finding.severity is weight for finding in standing)) for weight in weights]
    assert len(weights) == 3
    assert [number for _, number in titles] == counts
    assert len({title for title, _ in titles}) == 3
    shown = [(one.severity, one.message, one.advice, one.why) for one in shown_findings(page)]
    assert shown == [(one.severity.value, one.message, one.advice, one.why) for one in standing]


def test_a_finding_says_whose_experience_it_is_and_which_step_it_is_about(
    server: Server, client: httpx.Client, content: Content
) -> None:
    page = open_plan(server, client, HURT.answers).get("/review")
    for shown in shown_findings(page):
        assert shown.source.startswith("Why we say so: ")
    title = content[Language.EN].guidance.steps["when"].title
    assert f">Go to “{title}”</a>" in page.text


def test_the_figure_and_its_chapters_are_those_of_the_coach(
    server: Server, client: httpx.Client, content: Content
) -> None:
    for answers in (HURT.answers, local_club().answers, damaged_starter("study-group").answers):
        founder = open_plan(server, client, answers)
        page = founder.get("/review").text
        context = ReviewContext.of(answers, content[Language.EN], content[Language.EN], today(read_plan(answers)))
        figure = readiness(plan_progress(answers), review(context).standing)
        assert re.findall(r'<span class="num">(\d+)</span> of 100 points', page) == [str(figure.percent)]
        shares = [int(chapter.share * 100 + 1e-9) for chapter in figure.chapters]
        assert [int(n) for n in re.findall(r'aria-label="(\d+) of 100"', page)] == shares
        assert page.count(">Ready<") == sum(chapter.stands for chapter in figure.chapters)
        assert re.findall(r'<span class="points">\+(\d+)', page) == [str(gain.points) for gain in figure.gains]
        assert f"Your plan scores {figure.percent} out of 100" in founder.get().text


def test_what_would_raise_the_figure_most_links_to_places_that_exist(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, HURT.answers)
    for plan in (founder, start_plan(client), start_plan(client, "peer-circle")):
        gains = _gains(plan)
        assert [address for address, _ in gains if not has_place(client.get(address))] == []
    assert len(_gains(founder)) == 3


def test_settling_what_would_raise_it_most_raises_the_figure_by_what_was_said(
    server: Server, client: httpx.Client
) -> None:
    founder = open_plan(server, client, local_club(when={"horizon_weeks": None}).answers)
    before = _percent(founder)
    points, *_ = re.findall(r'<span class="points">\+(\d+)', founder.get("/review").text)
    founder.save({"when.horizon_weeks": "12"})
    assert before + int(points) - 1 <= _percent(founder) <= before + int(points) + 1


def test_every_finding_leads_to_a_place_that_exists(server: Server, client: httpx.Client) -> None:
    whole = damaged_starter("peer-circle")
    rest = (damage for damage in DAMAGES if damage.check in TOO_MUCH)
    for context in (whole, *(damaged(whole, damage) for damage in rest)):
        shown = shown_findings(open_plan(server, client, context.answers).get("/review"))
        places = {one.address for one in shown}
        assert len(places) > 20
        assert [address for address in places if not has_place(client.get(address))] == []


def test_what_is_only_worth_a_thought_is_folded_away_and_the_rest_is_not(server: Server, client: httpx.Client) -> None:
    page = open_plan(server, client, HURT.answers).get("/review").text
    musts, shoulds, coulds = page.split('class="fold-group ')[1:]
    assert '<details class="options"><summary>' in coulds
    assert '<details class="options"><summary>' not in musts + shoulds
    for group in (musts, shoulds):
        shown, _, rest = group.partition('<details class="options more-findings">')
        assert shown.count("<article") == min(group.count("<article"), 3)
        assert f"Show {rest.count('<article')} more" in rest or not rest
    assert "more-findings" in shoulds


def test_a_sound_plan_is_told_that_nothing_is_found(server: Server, client: httpx.Client) -> None:
    page = open_plan(server, client, local_club().answers).get("/review")
    assert shown_findings(page) == []
    assert "There's nothing to fix in what you've written so far." in text_of(page)
    assert f"{len(CHECKS)} checks found nothing" in text_of(page)


def test_a_blank_plan_is_not_scolded(client: httpx.Client) -> None:
    founder = start_plan(client)
    page = founder.get("/review")
    assert shown_findings(page) == []
    assert '<span class="num">0</span> of 100 points' in page.text
    assert ">Ready<" not in page.text
    assert len(_gains(founder)) == 3
    assert all(words.startswith("Answer the essential questions in ") for _, words in _gains(founder))


def test_the_task_list_counts_what_had_better_be_fixed(server: Server, client: httpx.Client, content: Content) -> None:
    founder = open_plan(server, client, HURT.answers)
    standing = _review_of(HURT, content, Language.EN)
    weighty = ["days3" if one.step in RANGES else one.step for one in standing if one.severity is not Severity.COULD]
    row = r'<li id="step-(\w+)">(?:(?!</li>).)*?<span class="points">(\d+)'
    counted = re.findall(row, founder.get().text, re.DOTALL)
    assert {step: int(number) for step, number in counted} == Counter(weighty)


def _review_of(context: ReviewContext, content: Content, language: Language) -> tuple[Finding, ...]:
    return review(ReviewContext.of(context.answers, content[language], content[Language.EN], context.today)).standing


def _gains(founder: Founder) -> list[tuple[str, str]]:
    found = re.findall(r'<span class="points">\+\d+</span> <a href="([^"]*)">([^<]*)</a>', founder.get("/review").text)
    return [(unescape(address), unescape(words)) for address, words in found]


def _percent(founder: Founder) -> int:
    found = re.search(r'<span class="num">(\d+)</span> of 100 points', founder.get("/review").text)
    assert found
    return int(found[1])
