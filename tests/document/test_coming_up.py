"""What a reader is told comes next: by the plan's clocks, before, during and after its month."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from app.document.coming_up import coming_up
from app.document.model.editions import Edition
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.files.reading import read_plan_file
from tests.document.plans import shown_plan
from tests.plan.plans import plan_file

ZONE = ZoneInfo("Asia/Shanghai")
READING = {"title": "Reading", "weekdays": [1, 2, 3, 4, 5], "time": "19:20", "minutes": 40, "owner": "Lead reader"}
LINE = {"title": "Line of the day", "weekdays": [1, 2, 3, 4, 5, 6, 7], "time": "08:00", "kind": "check_in"}
PLAN: dict[str, Any] = {
    "when": {
        "launch_date": "2026-12-21", "zone": "Asia/Shanghai", "horizon_weeks": 12, "slots": [LINE, READING],
    },
    "days3": {
        "activities": [
            {"title": "Book the hall", "day": -2},
            {"title": "Invite", "day": -2, "message": "Are you in?"},
            {"title": "Opening", "day": 1, "time": "20:05", "minutes": 60, "owner": "Founder"},
            {"title": "Introductions", "day": 2, "time": "12:30"},
        ]
    },
    "month": {"activities": [{"title": "Meet-up", "day": 20, "time": "15:00"}]},
}  # fmt: skip


@pytest.mark.parametrize(
    ("now", "coming"),
    [
        ("2026-12-01 09:00", ["Fri 18 Dec Invite", "Mon 21 Dec 19:20 Reading", "Mon 21 Dec 20:05 Opening"]),
        ("2026-12-18 23:50", ["Today Invite", "Mon 21 Dec 19:20 Reading", "Mon 21 Dec 20:05 Opening"]),
        ("2026-12-21 20:59", ["Today 20:05 Opening", "Tomorrow 12:30 Introductions", "Tomorrow 19:20 Reading"]),
        ("2026-12-21 21:05", ["Tomorrow 12:30 Introductions", "Tomorrow 19:20 Reading", "Sat 9 Jan 15:00 Meet-up"]),
        ("2027-02-05 19:59", ["Today 19:20 Reading", "Tomorrow 08:00 Line of the day"]),
        ("2027-03-14 12:00", []),
    ],
)
def test_what_is_not_over_comes_in_order(content: Content, now: str, coming: list[str]) -> None:
    assert [f"{when} {title}" for when, title, _ in _coming(content, PLAN, now)] == coming


def test_what_all_leads_up_to_is_told_even_if_other_things_are_nearer(content: Content) -> None:
    market = {"title": "Market", "day": 20, "time": "10:00", "kind": "meetup", "minutes": 1440}
    plan = {**PLAN, "when": {**PLAN["when"], "slots": [LINE], "horizon_weeks": 4}, "month": {"activities": [market]}}
    coming = [title for _, title, _ in _coming(content, plan, "2026-12-01 09:00")]
    assert coming == ["Invite", "Line of the day", "Market"]


def test_a_fixed_slot_comes_only_once_the_group_is_open(content: Content) -> None:
    walk = {"title": "Walk", "weekdays": [1], "time": "09:30"}
    plan = {"when": {**PLAN["when"], "launch_time": "20:00", "slots": [walk]}}
    assert [when for when, _, _ in _coming(content, plan, "2026-12-21 08:00")] == ["Mon 28 Dec 09:30"]


def test_who_leads_it_is_named(content: Content) -> None:
    assert [who for _, _, who in _coming(content, PLAN, "2026-12-21 08:00")] == ["Lead reader", "Founder", ""]


@pytest.mark.parametrize("launch", ["in spring", "9999-12-31"])
def test_a_launch_that_is_no_day_or_the_last_one_of_all_harms_nothing(content: Content, launch: str) -> None:
    plan = {**PLAN, "when": {**PLAN["when"], "launch_date": launch}}
    assert len(_coming(content, plan, "2026-12-21 08:00")) <= 3


def test_readers_hear_of_nothing_that_their_edition_leaves_out(content: Content) -> None:
    visit = {"title": "Ask everyone", "day": 1, "time": "10:00", "kind": "visit"}
    plan = {**PLAN, "days3": {"activities": [visit]}}
    assert "Ask everyone" in str(_coming(content, plan, "2026-12-21 08:00"))
    assert "Ask everyone" not in str(_coming(content, plan, "2026-12-21 08:00", Edition.MEMBER))


def _coming(
    content: Content, plan: dict[str, Any], now: str, edition: Edition = Edition.OPERATOR
) -> list[tuple[str, str, str]]:
    answers = read_plan_file(plan_file(plan)).answers
    shown = shown_plan(answers, content[Language.EN], edition, is_owners=False)
    found = coming_up(shown, datetime.fromisoformat(now).replace(tzinfo=ZONE))
    return [(one.when, one.title, one.who) for one in found]
