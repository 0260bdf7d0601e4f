"""Editions: what each of them shows, and that nothing private is in any file of what others may see."""

from datetime import date

import pytest

from app.document.model.editions import Edition
from app.exports.building import Export
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers, is_private
from app.plan.dismissals import Dismissal
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.paths import field_path
from app.plan.plan import STEPS
from app.wording.naming import without_name
from tests.exports.exporting import all_files, export_of
from tests.renderers.reading import all_text
from tests.support.examples import example

SECRET = "zqx-secret"
OTHERS = [
    (edition, whole) for edition in Edition for whole in (True, False) if not (edition is Edition.OPERATOR and whole)
]


@pytest.mark.parametrize(("edition", "is_owners"), OTHERS)
def test_nothing_private_is_in_what_others_may_see(content: Content, edition: Edition, *, is_owners: bool) -> None:
    files = all_files(_export(content, _planted(content), edition, is_owners=is_owners))
    assert [name for name, body in files.items() if SECRET in all_text(body)] == []


def test_the_operator_edition_that_the_owner_downloads_holds_what_is_private(content: Content) -> None:
    files = all_files(_export(content, _planted(content), Edition.OPERATOR, is_owners=True))
    assert {name for name, body in files.items() if SECRET not in all_text(body)} == {"ics", "csv", "zip"}


def test_members_see_purpose_calendar_rules_and_welcome(content: Content) -> None:
    export = _export(content, _starter(content), Edition.MEMBER, is_owners=True)
    assert [section.key for section in export.document.sections] == [
        "what", "month", "when", "rules", "who", "welcome",
    ]  # fmt: skip
    steps = {path.partition(".")[0] for path in export.shown.answers}
    assert steps.isdisjoint({"why", "seeds", "health", "how"})


def test_partners_see_position_goals_calendar_and_figures(content: Content) -> None:
    export = _export(content, _starter(content), Edition.PARTNER, is_owners=True)
    steps = {path.partition(".")[0] for path in export.shown.answers}
    assert {"positioning", "why", "month", "health"} <= steps
    assert steps.isdisjoint({"seeds", "rules", "welcome", "how"})


@pytest.mark.parametrize("edition", [Edition.MEMBER, Edition.PARTNER])
def test_work_of_the_team_is_in_no_calendar_for_others(content: Content, edition: Edition) -> None:
    answers = _starter(content).with_values(
        {
            "days3.activities": "visits meet", "when.slots": "debrief meet",
            "days3.activities.visits.kind": "visit", "days3.activities.visits.title": SECRET,
            "days3.activities.visits.day": "2", "days3.activities.meet.title": "All meet",
            "days3.activities.meet.day": "2", "days3.activities.meet.kind": "discussion",
            "when.slots.debrief.kind": "review", "when.slots.debrief.title": SECRET,
            "when.slots.debrief.weekdays": "1", "when.slots.debrief.time": "21:40",
        }
    )  # fmt: skip
    export = _export(content, answers, edition, is_owners=True)
    assert [name for name, body in all_files(export).items() if SECRET in all_text(body)] == []
    assert export.shown.answers.raw("days3.activities") == "meet"
    reviews = {"days3.activities.visits.kind": "review", "days3.activities.meet.kind": "review"}
    called = answers.with_values({**reviews, "days3.activities.meet.message": "One line each, please."})
    assert _export(content, called, edition, is_owners=True).shown.answers.raw("days3.activities") == "meet"


@pytest.mark.parametrize("edition", [Edition.MEMBER, Edition.PARTNER])
def test_a_text_written_from_what_an_edition_hides_reads_as_in_the_whole_plan(
    content: Content, edition: Edition
) -> None:
    whole, shown = (_export(content, _starter(content), one, is_owners=True) for one in (Edition.OPERATOR, edition))
    sentence, name = shown.shown.answers.raw("positioning.sentence"), shown.shown.plan.positioning.name
    assert without_name(sentence, name) == whole.document.cover.sentence


@pytest.mark.parametrize("edition", Edition)
def test_an_edition_is_an_edition_of_a_blank_plan_too(content: Content, edition: Edition) -> None:
    files = all_files(_export(content, Answers(), edition, is_owners=True))
    assert [name for name, body in files.items() if not body] == []


def _export(content: Content, answers: Answers, edition: Edition, *, is_owners: bool) -> Export:
    dismissal = Dismissal("month.no-offline", (), f"{SECRET} reason")
    return export_of(answers, content[Language.EN], edition, (dismissal,), is_owners=is_owners)


def _starter(content: Content) -> Answers:
    return example(content[Language.EN], "study-group", date(2026, 11, 22))


def _planted(content: Content) -> Answers:
    """The starter with a secret in every private text."""
    answers = _starter(content)
    own = {field_path(step.key, name): f"{SECRET} {step.key}" for step in STEPS for name in _private_texts(step.model)}
    items = {path: f"{SECRET} {path}" for path in answers if path.count(".") == 3 and is_private(path)}
    states = {path: answers[path] for path in items if path.endswith(".state")}
    contacts = {
        f"seeds.people.{item}.{name}": f"{SECRET} {item}"
        for item in answers.order("seeds", "people")
        for name in ("contact", "notes")
    }
    return answers.with_values({**own, **items, **states, **contacts})


def _private_texts(model: type) -> list[str]:
    return [name for name, kind in fields_of(model).items() if isinstance(kind, Kind) and kind.private]
