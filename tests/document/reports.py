"""A named plan in its sixth week: what was planned, ticked, counted and written, as a report is made of it.

The Night Readers of Leeds opened on Monday 2 November 2026. On Saturday 12 December, day 41, six weeks have begun.
"""

from datetime import date

from app.plan.answers import Answers

LAUNCH, DAY_41 = "2026-11-02", date(2026, 12, 12)
TEAM = ("Nora Field", "Tom")
EVENING, NOTE, LEARNED = "Priya spoke for the first time", "Tom had exams", "Ask for hands before naming a host"
CONTACT = "hello@readers.example"

_PLAN = {
    "positioning.name": "Night Readers",
    "positioning.slogan": "One page a night",
    "when.launch_date": LAUNCH,
    "when.zone": "UTC",
    "when.horizon_weeks": "8",
    "when.slots": "read team",
    "when.slots.read.title": "Read aloud",
    "when.slots.read.weekdays": "3",
    "when.slots.read.kind": "check_in",
    "when.slots.read.time": "20:00",
    "when.slots.read.owner": "Host",
    "when.slots.team.title": "Team review",
    "when.slots.team.weekdays": "7",
    "when.slots.team.kind": "review",
    "when.slots.team.owner": "Tom",
    "who.contact": CONTACT,
    "who.roles": "host tech",
    "who.roles.host.title": "Host",
    "who.roles.host.person": "Nora Field",
    "who.roles.tech.title": "Helper",
    "who.roles.tech.person": "Tom",
    "seeds.people": "mia",
    "seeds.people.mia.name": "Mia",
    "days7.activities": "talk",
    "days7.activities.talk.title": "Short talk",
    "days7.activities.talk.day": "6",
    "days7.activities.talk.kind": "sharing",
    "days7.activities.talk.owner": "Nora Field",
    "days7.activities.talk.led_by": "member",
    "month.activities": "quiz walk",
    "month.activities.quiz.title": "Quiz with Nora Field",
    "month.activities.quiz.day": "12",
    "month.activities.quiz.kind": "game",
    "month.activities.quiz.led_by": "member",
    "month.activities.walk.title": "Walk",
    "month.activities.walk.day": "20",
    "month.activities.walk.kind": "meetup",
    "health.metrics": "regulars silent plain",
    "health.metrics.regulars.name": "Regulars",
    "health.metrics.regulars.target": "60% or more",
    "health.metrics.silent.name": "Silent days",
    "health.metrics.silent.target": "at most 2",
    "health.metrics.plain.name": "Reviews written",
    "health.warnings": "mute",
    "health.warnings.mute.sign": "Nobody answers in the morning",
    "health.warnings.mute.act": "Ask two quiet members by name",
    "health.checkpoints": "first later",
    "health.checkpoints.first.month": "1",
    "health.checkpoints.later.month": "3",
    "health.checkpoints.later.choice": "go_on",
    "health.checkpoints.later.criterion": "Thirty regulars",
}

# Wednesdays are days 3, 10 … 38, Sundays 7, 14 … 35.
_RUN = {
    **{f"run.ticks.s{day}-read.outcome": "done" for day in (3, 10, 17, 24, 31)},
    "run.ticks.s7-team.outcome": "done",
    "run.ticks.a6-talk.outcome": "done",
    "run.ticks.a12-quiz.outcome": "no_time",
    "run.ticks.a12-quiz.result": NOTE,
    "run.ticks.a20-walk.outcome": "nobody",
    **{f"run.figures.w{week}-regulars.value": str(value) for week, value in enumerate((31, 44, 52, 57, 63, 66), 1)},
    **{f"run.figures.w{week}-silent.value": str(value) for week, value in ((1, 0), (2, 1), (4, 3))},
    "run.figures.w2-plain.value": "17",
    "run.evenings.d3.first": EVENING,
    "run.weeks.w2.change": LEARNED,
    "run.signs.w2-mute.came_true": "yes",
    "run.signs.w4-mute.came_true": "yes",
    "run.signs.w5-mute.came_true": "no",
}

NEVER_IN_BRIEF = (*TEAM, "Mia", EVENING, "Priya", NOTE, "exams", LEARNED, "Nobody answers", "Ask two", "Team review")
"""What the brief report tells nobody: people, what was written looking back, warnings, and the team's own work."""


def night_readers(**changes: str) -> Answers:
    """The plan after six weeks; ``when__zone`` stands for ``when.zone``."""
    return Answers(_PLAN | _RUN | {path.replace("__", "."): value for path, value in changes.items()})


def without_run(answers: Answers) -> Answers:
    """The same plan, of which nobody has ticked, counted or written anything."""
    return Answers({path: raw for path, raw in answers.items() if not path.startswith("run.")})
