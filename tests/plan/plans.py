"""Plans that the stories of these tests are about."""

from datetime import date
from typing import Any

from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers
from app.plan.files.plan_file import FORMAT
from app.plan.files.reading import read_plan_file
from tests.support.examples import example

NIGHT_READERS: dict[str, Any] = {
    "positioning": {"name": "Night Readers", "kind": "study", "fit_shared_goal": "yes"},
    "why": {"founder_goals": ["learning", "trust"], "success_target": 60},
    "when": {
        "launch_date": "2026-12-21",
        "zone": "Europe/London",
        "slots": [{"id": "evening", "title": "Reading", "weekdays": [1, 3, 5], "time": "19:20"}],
    },
    "how": {"stages": {"join": {"lives": "A quiet shelf", "we_do": "Say hello"}}},
    "seeds": {"people": [{"id": "priya", "name": "Priya", "state": "agreed"}, {"id": "tom", "name": "Tom"}]},
    "days3": {
        "activities": [
            {"id": "open", "title": "Opening", "day": 1, "time": "19:30", "owner": "Nora", "interactive": "yes"}
        ]
    },
}


def plan_file(answers: Any = None, language: str = "en", **more: Any) -> dict[str, Any]:
    """A plan file with these answers."""
    return {"format": FORMAT, "language": language, "answers": NIGHT_READERS if answers is None else answers, **more}


def night_readers() -> Answers:
    """An evening reading group that has been begun."""
    return read_plan_file(plan_file()).answers


def study_group(content: Content) -> Answers:
    """The English starter of a study group, launched on a Monday: every step of it is done."""
    return example(content[Language.EN], "study-group", date(2026, 11, 28))
