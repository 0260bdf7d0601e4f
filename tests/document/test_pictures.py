"""The pictures of a plan: hours against capacity, the journey as a chain, the life on one line of time."""

from itertools import pairwise
from typing import Any, TypeVar

import pytest

from app.document.build import build_document
from app.document.model.blocks import Bars, Block, Chain, Lifecycle, Table, Timeline
from app.document.model.editions import Edition
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers
from app.plan.files.reading import read_plan_file
from tests.document.plans import shown_plan
from tests.plan.plans import night_readers, plan_file, study_group

T = TypeVar("T", bound=Block)

SLOT = {"title": "Reading", "weekdays": [1, 3, 5], "time": "19:20", "minutes": 60}


def test_hours_stand_beside_those_that_were_promised(content: Content) -> None:
    roles = [{"title": "Host", "person": "Nora", "hours": 6}, {"title": "Helper", "hours": 2}, {"title": "Guest"}]
    (bars,) = _blocks(content, _team(roles, owners=("Nora", "Helper", "guest")), Bars)
    assert [(bar.name, bar.words) for bar in bars.rows] == [
        ("Host · Nora", "3 h needed, 6 h promised"),
        ("Helper", "3 h needed, 2 h promised: 1 h short"),
        ("Guest", "3 h needed, nothing promised"),
    ]
    assert [(bar.promised, bar.needed) for bar in bars.rows] == [(1, 0.5), (2 / 6, 0.5), (None, 0.5)]
    assert [bar.over > 0 for bar in bars.rows] == [False, True, False]


def test_roles_of_one_person_share_a_bar(content: Content) -> None:
    roles = [{"title": "Host", "person": "Nora", "hours": 2}, {"title": "Writer", "person": "nora", "hours": 1.5}]
    (bars,) = _blocks(content, _team(roles, owners=("Writer",)), Bars)
    assert [(bar.name, bar.words) for bar in bars.rows] == [("Host / Writer · Nora", "3 h needed, 3.5 h promised")]


def test_hours_that_differ_by_less_than_can_be_told_are_no_hours_too_many(content: Content) -> None:
    slot = {**SLOT, "weekdays": [1], "minutes": 61, "owner": "Host"}
    answers = _plan({"who": {"roles": [{"title": "Host", "hours": 1}]}, "when": {"slots": [slot]}})
    (bars,) = _blocks(content, answers, Bars)
    assert [(bar.words, bar.over) for bar in bars.rows] == [("1 h needed, 1 h promised", 0)]


@pytest.mark.parametrize("hours", ["", "0", "plenty"])
def test_without_promised_hours_there_are_no_bars(content: Content, hours: str) -> None:
    assert _blocks(content, _team([{"title": "Host", "hours": hours}], owners=("Host",)), Bars) == []


def test_whoever_neither_promises_nor_has_to_do_anything_has_no_bar(content: Content) -> None:
    (bars,) = _blocks(content, _team([{"title": "Host", "hours": 2}, {"title": "Guest", "hours": 0}], owners=()), Bars)
    assert [bar.name for bar in bars.rows] == ["Host"]


def test_the_journey_is_a_chain_of_eight_stages_open_where_nothing_is_said(content: Content) -> None:
    we_do = {"lives": "Is let in", "we_do": "\nSay hello\nAsk for a name", "who": "Nora"}
    stages = {"join": we_do, "talk": {"lives": "A first word"}, "like": {"who": "Ben"}}
    (chain,) = _blocks(content, _plan({"how": {"stages": stages}}), Chain)
    assert len(chain.links) == 8
    assert [(link.text, link.who) for link in chain.links if not link.is_open] == [
        ("", "Nora"),
        ("", ""),
    ], "what is done stands in the table below"
    assert {link.text for link in chain.links if link.is_open} == {"Nothing planned here yet"}


def test_a_journey_that_nobody_thought_of_is_no_chain(content: Content) -> None:
    assert _blocks(content, Answers(), Chain) == []


def test_a_life_goes_from_the_launch_over_the_checkpoints_to_the_time_limit(content: Content) -> None:
    checkpoints = [{"month": 6, "choice": "dissolve"}, {"month": 3}, {"month": "some day"}]
    answers = _plan(
        {"when": {"launch_date": "2026-11-30", "horizon_weeks": 16}, "health": {"checkpoints": checkpoints}}
    )
    (life,) = _blocks(content, answers, Lifecycle)
    assert [(point.when, point.on, point.title) for point in life.points] == [
        ("Day 1", "Mon 30 Nov", "Launch"),
        ("Day 3", "Wed 2 Dec", "First 3 days"),
        ("Day 7", "Sun 6 Dec", "First 7 days"),
        ("Day 30", "Tue 29 Dec", "First month"),
        ("Month 3", "Sunday 28 February 2027", "Checkpoint"),
        ("Week 16", "Sunday 21 March 2027", "Goal deadline"),
        ("Month 6", "Sunday 30 May 2027", "Checkpoint: Dissolve"),
    ]
    assert [point.when for point in life.points if point.is_open] == ["Month 3", "Month 6"]


def test_a_checkpoint_stands_on_the_line_or_in_a_table_below_it(content: Content) -> None:
    checkpoints = [
        {"month": 3, "criterion": "Half of us still read"},
        {"month": 6, "criterion": "word " * 36},
        {"month": "some day", "criterion": "When Nora moves"},
    ]
    answers = _plan({"health": {"checkpoints": checkpoints}})
    (life,) = _blocks(content, answers, Lifecycle)
    (table,) = [one for one in _blocks(content, answers, Table) if one.rows[0][0] == "6"]
    assert "Half of us still read" in [point.text for point in life.points]
    assert [row[0] for row in table.rows] == ["6", "some day"]


@pytest.mark.parametrize("count", [1, 3, 40, 120])
def test_points_on_the_line_of_time_never_meet(content: Content, count: int) -> None:
    checkpoints = [{"month": 1 + number * 119 // count} for number in range(count)]
    (life,) = _blocks(content, _plan({"health": {"checkpoints": checkpoints}}), Lifecycle)
    places = [point.place for point in life.points]
    assert (places[0], places[-1]) == (0, 1)
    assert min(later - earlier for earlier, later in pairwise(places)) >= min(0.06, 1 / (len(places) - 1)) - 0.001
    assert not any(point.on for point in life.points)


def test_the_first_month_takes_a_third_of_a_year(content: Content) -> None:
    (life,) = _blocks(content, _plan({"health": {"checkpoints": [{"month": 12}]}}), Lifecycle)
    (month,) = (point.place for point in life.points if point.when == "Day 30")
    assert 0.3 < month < 0.5


@pytest.mark.parametrize("launch", ["0001-01-01", "9999-12-31"])
def test_a_life_at_the_end_of_the_calendar(content: Content, launch: str) -> None:
    given = {"when": {"launch_date": launch, "horizon_weeks": 900}, "health": {"checkpoints": [{"month": 120}]}}
    assert len(_blocks(content, _plan(given), Lifecycle)) == 1


def test_without_a_checkpoint_there_is_no_line_of_time(content: Content) -> None:
    assert _blocks(content, night_readers(), Lifecycle) == []


def test_a_long_text_is_shortened_in_pictures(content: Content) -> None:
    stages = {"join": {"we_do": "word " * 500, "who": "N" * 200}}
    activity = {"title": "T" * 200, "day": 1, "owner": "N" * 200}
    answers = _plan({"how": {"stages": stages}, "days3": {"activities": [{**activity, "day": 0}]}})
    (chain,) = _blocks(content, answers, Chain)
    (timeline,) = _blocks(content, answers, Timeline)
    assert {len(link.who) for link in chain.links} == {0, 40}
    assert [(len(entry.title), len(entry.who)) for entry in timeline.entries] == [(90, 40)]


def test_members_see_nothing_of_hours_the_journey_and_checkpoints(content: Content) -> None:
    answers = study_group(content)
    kinds = (Bars, Chain, Lifecycle)
    assert [len(_blocks(content, answers, kind)) for kind in kinds] == [1, 1, 1]
    assert [len(_blocks(content, answers, kind, Edition.PARTNER)) for kind in kinds] == [0, 0, 1]
    assert [len(_blocks(content, answers, kind, Edition.MEMBER)) for kind in kinds] == [0, 0, 0]


def _plan(given: dict[str, Any]) -> Answers:
    return read_plan_file(plan_file(given)).answers


def _team(roles: list[Any], owners: tuple[str, ...]) -> Answers:
    return _plan({"who": {"roles": roles}, "when": {"slots": [{**SLOT, "owner": owner} for owner in owners]}})


def _blocks(content: Content, answers: Answers, kind: type[T], edition: Edition = Edition.OPERATOR) -> list[T]:
    document = build_document(shown_plan(answers, content[Language.EN], edition))
    return [block for section in document.sections for block in section.blocks if isinstance(block, kind)]
