"""The Riverside Walkers: a small plan, finished and sound, that the stories of the checks begin from."""

from datetime import date
from typing import Any

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Observation
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.fields.choices import CHOICES
from app.plan.files.reading import read_plan_file
from tests.coach.cases import TODAY, case_of, look
from tests.plan.plans import plan_file


def rule(what: str, topic: str = "conduct", why: str = "It keeps us friends", consequence: str = "A word") -> Any:
    """A rule of the group."""
    return {"what": what, "topic": topic, "why": why, "consequence": consequence}


def activity(title: str, day: int, **more: Any) -> Any:
    """Something that Ruth looks after, led by the team."""
    return {
        "id": title.partition(" ")[0].lower(),
        "title": title,
        "day": day,
        "owner": "Ruth",
        "led_by": "team",
        **more,
    }


def slot(title: str, weekdays: list[int], time: str, **more: Any) -> Any:
    """A fixed time of Ruth's in the week."""
    return {
        "id": title.partition(" ")[0].lower(),
        "title": title,
        "weekdays": weekdays,
        "time": time,
        "owner": "Ruth",
        **more,
    }


def seed(name: str, state: str = "agreed", role: str = "Answers first", **more: Any) -> Any:
    """A seed user."""
    return {"id": name.lower(), "name": name, "state": state, "role": role, **more}


def role(title: str, kind: str, hours: float | None, **more: Any) -> Any:
    """A job in the team, or for a member."""
    return {"id": title.partition(" ")[0].lower(), "title": title, "kind": kind, "hours": hours, **more}


ORGANISER = role("Organiser", "owner", 6, person="Ruth", from_members="no")
GUIDE = role("Guide", "kol", 2, person="Sam", from_members="yes")
WALK = slot("Walk along the river", [6], "10:00", minutes=120, kind="meetup", delivers="A map of quiet paths")
REVIEW = slot("Review of the day", [1, 2, 3, 4, 5, 6, 7], "21:00", minutes=10, kind="review")
QUESTION = slot("Question of the evening", [2, 4], "20:00", minutes=20, kind="check_in", delivers="Where to walk")
OPENING = activity("Opening by the bridge", 1, time="18:00", kind="opening")
INTRODUCTIONS = activity("Names and favourite paths", 2, time="18:00", kind="introduction")
RULES_TALK = activity("Three rules explained", 3, time="18:00", kind="game")
FIRST_SIGN = activity("First path on the map", 5, time="18:00", kind="task", delivers="A map of quiet paths")
SAMS_TALK = activity("Sam shows herons", 12, owner="Sam", kind="discussion", if_silent="Sam asks Ruth", led_by="member")
PICNIC = activity("Picnic", 20, kind="meetup", offline="yes")
STAGES = {key: {"we_do": "Ruth writes to them"} for key in CHOICES["journey_stage"]}
ADVERTS = rule("No advertising", "advertising")
ABOUT_RULES = (ADVERTS, rule("Wait for the slowest"), rule("Ask before a photo", "privacy"))

RIVERSIDE_WALKERS: dict[str, dict[str, Any]] = {
    "positioning": {
        "name": "Riverside Walkers", "kind": "local", "for_whom": "Neighbours by the river", "draw": "interest",
        "pain": "Walking alone is dull", "only_here": "Company at your own pace",
        "fit_shared_goal": "yes", "fit_connection": "yes", "fit_joint_work": "yes",
    },
    "what": {
        "together": "Walk two hours and draw a map", "per_visit": "A new path and a chat",
        "outputs": [{"id": "map", "title": "A map of quiet paths"}],
        "pillars": [{"id": "where", "title": "Where to walk", "supplier": "members", "difficulty": "easy"}],
    },
    "why": {
        "founder_goals": ["trust"], "member_gains": ["friendship"], "success_metric": "active_share",
        "success_target": 50, "success_week": 12,
    },
    "where": {"platform": "whatsapp_group", "found_at": "The library", "backup": "A mailing list", "city": "Leeds"},
    "who": {"target": "Neighbours who walk", "target_size": 30, "entry": ["form"], "roles": [ORGANISER, GUIDE]},
    "when": {
        "launch_date": "2026-12-14", "zone": "Europe/London", "horizon_weeks": 26, "slots": [WALK, REVIEW, QUESTION],
        "quiet_from": "22:00", "quiet_to": "07:00",
    },
    "how": {
        "stages": STAGES, "ritual": [{"step": "Say your name"}], "digest": "next_day", "pay_policy": "later",
        "feedback_who": "Ruth",
    },
    "seeds": {"people": [seed("Sam"), seed("Ada"), seed("Tom")], "fallback": "smaller_start"},
    "days3": {"activities": [OPENING, INTRODUCTIONS, RULES_TALK]},
    "days7": {"activities": [FIRST_SIGN]},
    "month": {"activities": [SAMS_TALK, PICNIC]},
    "rules": {"rules": list(ABOUT_RULES)},
    "welcome": {"first_act": "Say where you walk", "old_members_too": "yes"},
    "health": {
        "metrics": [{"name": "Active share", "formula": "walked / all", "target": "50%", "rhythm": "weekly"}],
        "failures": [{"how": "Rain"}, {"how": "Ruth moves away"}], "checkpoints": [{"month": 3, "choice": "go_on"}],
        "ending": "A last walk in June",
    },
}  # fmt: skip


def local_club(**changes: dict[str, Any]) -> ReviewContext:
    """The Riverside Walkers, with some fields of some steps changed."""
    return local_club_on(TODAY, **changes)


def local_club_on(today: date, **changes: dict[str, Any]) -> ReviewContext:
    """The same, looked at on another day."""
    parts = {**{key: dict[str, Any]() for key in changes}, **RIVERSIDE_WALKERS}
    steps = {part: {**fields, **changes.get(part, {})} for part, fields in parts.items()}
    return case_of(_answers(steps), today=today)


def begun(**steps: dict[str, Any]) -> ReviewContext:
    """A plan of which only these steps were begun."""
    return case_of(_answers(steps))


def in_local_club(check: str, **changes: dict[str, Any]) -> tuple[Observation, ...]:
    """What a check finds in the Riverside Walkers after some changes."""
    return look(local_club(**changes), check)


def in_begun(check: str, **steps: dict[str, Any]) -> tuple[Observation, ...]:
    """What a check finds in a plan of which only these steps were begun."""
    return look(begun(**steps), check)


def _answers(steps: dict[str, Any]) -> Answers:
    given = {
        step: {name: value for name, value in fields.items() if value is not None} for step, fields in steps.items()
    }
    read = read_plan_file(plan_file(given, Language.EN.value))
    assert not read.unknown, read.unknown
    return read.answers
