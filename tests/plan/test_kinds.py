"""The kinds of fields: what a raw answer means, and what stays as it was typed."""

from datetime import date, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.plan.fields.choice_kinds import AnyOf, OneOf
from app.plan.fields.kinds import Date, Kind, Line, Number, Text, Time, YesNo, Zone
from app.plan.fields.values import Unreadable

HOURS = Number(whole=False, high=168)
PEOPLE = Number(low=1)
DAY = Number(low=None)
TONE = OneOf(choices="tone")
WEEKDAYS = AnyOf(choices="weekday")


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (Line(), " Night Readers ", "Night Readers"), (Text(), "one\ntwo\n", "one\ntwo"),
        (PEOPLE, "36", 36), (PEOPLE, "一千人！", 1000), (HOURS, "2.5", 2.5), (DAY, "-3", -3), (DAY, "0", 0),
        (Date(), "2026年12月21日", date(2026, 12, 21)), (Time(), "19点30分", time(19, 30)), (Time(), "0:00", time(0)),
        (Zone(), "Asia/Shanghai", ZoneInfo("Asia/Shanghai")),
        (YesNo(), "yes", True), (YesNo(), "No", False),
        (TONE, "warm", "warm"), (WEEKDAYS, "5\n1", ("1", "5")),
    ],
)  # fmt: skip
def test_a_fitting_answer_is_read_into_its_type(kind: Kind, raw: str, value: Any) -> None:
    assert kind.read(raw) == value


@pytest.mark.parametrize("kind", [Line(), Text(), WEEKDAYS, PEOPLE, Date(), Time(), Zone(), YesNo(), TONE])
@pytest.mark.parametrize("blank", ["", "  ", "\n", "　"])
def test_a_blank_answer_is_no_answer(kind: Kind, blank: str) -> None:
    assert not kind.read(blank)
    assert not isinstance(kind.read(blank), Unreadable)


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (PEOPLE, "a few dozen"), (PEOPLE, "2.5"), (PEOPLE, "0"), (HOURS, "169"), (HOURS, "-1"),
        (Date(), "in spring"), (Time(), "25:00"), (Zone(), "Mars/Olympus"), (YesNo(), "maybe"), (TONE, "stern"),
    ],
)  # fmt: skip
def test_an_answer_of_another_kind_is_kept_as_typed(kind: Kind, raw: str) -> None:
    value = kind.read(raw)
    assert value == Unreadable(raw)
    assert str(value) == raw


def test_one_odd_choice_among_several_stands_after_the_known_ones() -> None:
    assert WEEKDAYS.read("someday\n7\n2") == ("2", "7", Unreadable("someday"))


@pytest.mark.parametrize(
    ("kind", "raw", "spelled"),
    [
        (PEOPLE, "36", 36), (PEOPLE, "３６", "３６"), (PEOPLE, "036", "036"), (PEOPLE, "many", "many"),
        (HOURS, "2.5", 2.5), (WEEKDAYS, "5\n1", [1, 5]), (Date(), "2026年12月21日", "2026年12月21日"),
    ],
)  # fmt: skip
def test_a_file_spells_an_answer_so_that_it_comes_back_as_typed(kind: Kind, raw: str, spelled: Any) -> None:
    assert kind.to_file(raw) == spelled
    assert kind.read(kind.from_file(spelled) or "") == kind.read(raw)


@pytest.mark.parametrize("unreadable", ["007", "１", "٣"])
def test_an_odd_choice_made_of_digits_stays_odd_in_a_file(unreadable: str) -> None:
    spelled = WEEKDAYS.to_file(unreadable)
    assert WEEKDAYS.read(WEEKDAYS.from_file(spelled) or "") == (Unreadable(unreadable),)


@pytest.mark.parametrize(
    ("kind", "value"),
    [(Line(), True), (Line(), ["a"]), (PEOPLE, {}), (Date(), False), (WEEKDAYS, "1"), (WEEKDAYS, [[1]]), (YesNo(), [])],
)
def test_a_file_value_of_wrong_structure_stands_for_nothing(kind: Kind, value: Any) -> None:
    assert kind.from_file(value) is None


def test_a_file_may_answer_yes_or_no_with_true_or_false() -> None:
    assert (YesNo().from_file(value=True), YesNo().from_file(value=False)) == ("yes", "no")
