"""The audit itself is no test; what it makes of its findings is tested here."""

from functools import partial

import pytest

from tests.audit.__main__ import exit_code
from tests.audit.lighthouse import Scores, median_scores, run_twice_at_most
from tests.audit.limits import most_screens
from tests.audit.report import Problem, Report, grouped, table
from tests.audit.weight import Weight


def test_only_what_is_over_its_limit_counts() -> None:
    assert exit_code([Report("heights", over=("preview: 30",)), Report("axe")]) == 1
    assert exit_code([Report("heights"), Report("Lighthouse", skipped=("Lighthouse: no node",))]) == 0


def test_a_report_says_what_could_not_run_and_doesnt_call_that_good() -> None:
    assert Report("Lighthouse", skipped=("Lighthouse: no node",)).text() == (
        "\n== Lighthouse\ncould not run: Lighthouse: no node"
    )
    assert Report("axe", ("9 pages",)).text() == "\n== axe\n9 pages\nnothing to object to"
    assert Report("axe", ("9 pages",), ("no name",)).text() == "\n== axe\n9 pages\n1 over the limit\n  ! no name"


def test_a_problem_is_told_once_with_the_places_where_it_is() -> None:
    everywhere = [Problem("no name", place) for place in ("a", "b", "c", "d", "e", "a")]
    assert grouped([Problem("no title", "a"), *everywhere]) == (
        "no name\n      at a; b; c; and 2 more",
        "no title\n      at a",
    )


def test_columns_line_up_where_characters_are_wide() -> None:
    assert table(["", "en"], [["预览", 1], ["a", 20]]) == ("      en", "预览   1", "a     20")


@pytest.mark.parametrize(
    ("place", "most"),
    [
        ("full /steps/when", 6),
        ("full /steps/days3/activities/opening", 6),
        ("full /steps/when?via=essentials", 3),
        ("full /steps/month?via=essentials", 6),
        ("full /preview", 25),
        ("full /preview, unfolded", None),
        ("reader", 25),
        ("full (overview)", None),
        ("/", None),
    ],
)
def test_a_page_has_the_limit_of_its_kind(place: str, most: int | None) -> None:
    assert most_screens(place) == most


def test_a_weight_tells_each_limit_that_it_breaks() -> None:
    assert Weight("/", 8, 60_000, 15_000).over == []
    assert Weight("/", 9, 60_001, 15_001).over == [
        "/: 9 requests, at most 8",
        "/: 60,001 bytes at first, at most 60,000",
        "/: 15,001 bytes later, at most 15,000",
    ]


def test_a_page_scores_what_is_in_the_middle_of_its_runs() -> None:
    runs = [
        Scores("/", {"performance": 90, "accessibility": 100}, ("slow",)),
        Scores("/", {"performance": 100, "accessibility": 98}, again=1),
        Scores("/", {"performance": 97, "accessibility": 100}, ("layout",)),
    ]
    assert median_scores(runs) == Scores("/", {"performance": 97, "accessibility": 100}, ("layout",), again=1)


def test_a_run_that_recorded_no_navigation_is_done_again_once() -> None:
    fell, good, other = "Lighthouse on /: (NO_NAVSTART)", Scores("/", {"performance": 100}), "Lighthouse on /: no page"
    for answers, told in (
        ([good], good),
        ([other], other),
        ([fell, good], Scores("/", {"performance": 100}, again=1)),
        ([fell, other], f"{other} (after NO_NAVSTART once)"),
    ):
        assert run_twice_at_most(partial(next, iter(answers))) == told
