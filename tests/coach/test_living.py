"""What the coach says of a group that is running, and what it keeps to itself."""

from datetime import date, timedelta
from typing import Any

import pytest

from app.coach.living import LIVING, living_findings
from app.coach.model.finding import Finding
from app.coach.review import in_words
from app.i18n.languages import Language
from tests.coach.cases import content
from tests.coach.local_club import local_club_on

LAUNCH = date(2026, 12, 14)
SHARE = {"id": "active", "name": "Active share", "target": "50%"}
ONLOOKERS = [{"id": "watchers", "name": "Onlookers", "share": 40}]


def _found(
    day: int, ticks: tuple[str, ...] = (), figures: dict[str, float] | None = None, **steps: Any
) -> list[Finding]:
    run = {
        "ticks": {tick: {"outcome": "done"} for tick in ticks},
        "figures": {key: {"value": value} for key, value in (figures or {}).items()},
    }
    return [*living_findings(local_club_on(LAUNCH + timedelta(days=day - 1), run=run, **steps))]


def test_three_silent_days_are_told_with_how_much_was_planned() -> None:
    (found,) = _found(10, ("a5-first",))
    words = "From day 6 to day 9, 2 things were planned for members and none was ticked as done."
    assert (found.message, found.field) == (words, "run.ticks.s6-walk.outcome")
    assert not _found(10, ("a5-first", "s9-question"))


@pytest.mark.parametrize(("figure", "is_found"), [(3, True), (2, False)])
def test_silent_days_that_a_chat_tells_count_too(figure: int, is_found: bool) -> None:
    found = _found(9, figures={"w1-quiet": figure}, health={"metrics": [{"id": "quiet", "name": "Silent days"}]})
    assert [one.message for one in found] == ([f"“Silent days” came to {figure} in week 1."] if is_found else [])


def test_one_who_did_nearly_everything_is_named_with_what_comes_next() -> None:
    ticks = ("a1-opening", "a2-names", "a3-three", "a5-first", "s2-question", "s4-question", "s6-walk", "s8-look")
    (found,) = [one for one in _found(9, ticks) if one.name == "living.one-person"]
    assert found.message == "Ruth did 7 of the 7 things ticked off since day 1."
    assert found.field == "month.activities.picnic.owner"


@pytest.mark.parametrize(("active", "is_found"), [(55, True), (60, False), (130, False)])
def test_more_onlookers_than_expected_are_told_from_the_figures(active: int, is_found: bool) -> None:
    found = _found(9, figures={"w1-active": active}, health={"metrics": [SHARE]}, who={"tiers": ONLOOKERS})
    words = "“Active share” came to 55% in week 1, so 45% are onlookers. Your plan expects 40% (“Onlookers”)."
    assert [one.message for one in found] == ([words] if is_found else [])
    assert not _found(9, figures={"w1-active": active}, health={"metrics": [SHARE]})


def test_onlookers_are_those_who_are_called_so_also_in_a_group_that_reads() -> None:
    tiers = [{"id": "core", "name": "Core readers", "share": 20}, {"id": "rest", "name": "Onlookers", "share": 60}]
    assert not _found(9, figures={"w1-active": 70}, health={"metrics": [SHARE]}, who={"tiers": tiers})


@pytest.mark.parametrize(
    ("name", "figure", "target"), [("Share of inactive members", 20, "under 30%"), ("Share of silent days", 10, "30%")]
)
def test_a_figure_is_taken_for_what_it_counts(name: str, figure: int, target: str) -> None:
    metrics = [{"id": "own", "name": name, "target": target}]
    assert not _found(9, figures={"w1-own": figure}, health={"metrics": metrics}, who={"tiers": ONLOOKERS})


@pytest.mark.parametrize(("on", "is_found"), [("2027-03-06", False), ("2027-03-07", True), ("2027-03-29", False)])
def test_a_checkpoint_is_told_from_a_week_before_until_two_after(on: str, is_found: bool) -> None:
    day = (date.fromisoformat(on) - LAUNCH).days + 1
    found = _found(day, health={"checkpoints": [{"id": "three", "month": 3, "criterion": "Ten walk"}]})
    words = "14 March is your checkpoint of month 3. You wrote: “Ten walk”"
    assert [one.message for one in found] == ([words] if is_found else [])


def test_nothing_is_said_before_the_launch_or_without_anything_to_go_by() -> None:
    assert _found(0, ("a5-first",)) == _found(9) == []


@pytest.mark.parametrize("language", Language)
def test_all_of_it_is_said_in_every_language(language: Language) -> None:
    words = content()[language].check_words.living
    assert set(words) == {check.name for check in LIVING}
    context = local_club_on(
        LAUNCH + timedelta(days=85),
        run={"figures": {"w13-active": {"value": 20}, "w13-quiet": {"value": 4}}},
        who={"tiers": ONLOOKERS},
        health={"metrics": [SHARE, {"id": "quiet", "name": "Silent days"}], "checkpoints": [{"month": 3}]},
    )
    for check in LIVING:
        for found in check.find(context):
            finding = in_words(content()[language], check, found)
            assert not any(mark in finding.message for mark in "{}")
