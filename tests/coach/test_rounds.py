"""The rounds of plans that were written blind stand as their files say: no better, no worse."""

from pathlib import Path

from tests.coach.cases import CHECKS_BY_NAME
from tests.coach.rounds import FELL, KNOWN, read_round, recorded, rounds, standing, told, write

_PLAN = """
story = "{story}"
language = "en"
today = "2026-11-29"
expected = {expected}

[why]
"fit.connection" = "They said so."
"why.headcount-only" = "Nothing in it counts heads."

[answers.positioning]
name = "{story}"
fit_connection = "no"
fit_shared_goal = "{shared}"
"""
_EXPECTED = '["fit.connection", "why.headcount-only"]'


def test_every_round_stands_as_its_file_says() -> None:
    for one in rounds():
        assert standing(one.plans) == recorded(one, KNOWN), one.name


def test_the_plans_of_rounds_hold_only_what_the_planner_knows() -> None:
    for plan in (plan for one in rounds() for plan in one.plans):
        assert plan.unknown == (), plan.slug
        assert plan.expected <= set(CHECKS_BY_NAME), plan.slug
        assert plan.reasons == plan.expected, plan.slug


def test_a_round_is_written_once_as_it_fell_and_again_as_it_stands(tmp_path: Path) -> None:
    folder = tmp_path / "round-1"
    _write_plan(folder, "oars", shared="yes")
    _write_plan(folder, "bees", shared="no")
    write(read_round(folder))
    missed = ["why.headcount-only"]
    fell = {
        "bees": {"missed": missed, "false": ["fit.shared-goal"], "false_musts": ["fit.shared-goal"]},
        "oars": {"missed": missed},
    }
    assert recorded(read_round(folder), FELL) == recorded(read_round(folder), KNOWN) == fell
    _write_plan(folder, "bees", shared="yes")
    write(read_round(folder))
    (one,) = rounds(tmp_path)
    assert recorded(one, FELL) == fell
    assert recorded(one, KNOWN) == {"bees": {"missed": missed}, "oars": {"missed": missed}}
    assert list(told(one)) == [
        "round-1, 2 plans",
        "  as it fell: recall 0.500, precision 0.667, false musts 1",
        "  now:        recall 0.500, precision 1.000, false musts 0",
        "  missed why.headcount-only 2: bees, oars",
    ]


def _write_plan(folder: Path, slug: str, shared: str) -> None:
    folder.mkdir(exist_ok=True)
    text = _PLAN.format(story=slug, expected=_EXPECTED, shared=shared)
    (folder / f"{slug}.toml").write_text(text, encoding="utf-8")
