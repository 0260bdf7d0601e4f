"""What a person's sheet says beside their days: the journey, the figures, the launch and the checkpoints."""

import pytest

from app.document.build import build_document
from app.document.model.blocks import Checklist, Facts, Message
from app.document.model.document import Section
from app.document.model.parts import Part
from app.document.sheets.build import build_sheets
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.schedule.asked import asked_in_lines
from tests.document.plans import shown_plan

PLAN = {
    "who.roles": "a b",
    "who.roles.a.title": "Founder", "who.roles.a.kind": "owner", "who.roles.a.person": "Nora",
    "who.roles.b.title": "Host", "who.roles.b.person": "Ben", "who.roles.b.stand_in": "founder",
    "who.contact": "nora@example.org",
    "how.stages.join.we_do": "Welcome by name", "how.stages.join.who": "host",
    "health.metrics": "m", "health.metrics.m.name": "Regulars", "health.metrics.m.who": "Ben, Zoe",
    "health.checkpoints": "c", "health.checkpoints.c.month": "3", "health.checkpoints.c.criterion": "Half stay",
    "seeds.people": "s", "seeds.people.s.name": "Zoe",
    "when.launch_date": "2026-12-14",
    "days3.activities": "x y",
    "days3.activities.x.title": "Rules talk", "days3.activities.x.day": "2", "days3.activities.x.owner": "Host",
    "days3.activities.x.material": "Six rules",
    "days3.activities.y.title": "Tea", "days3.activities.y.day": "1", "days3.activities.y.material": "Cups",
}  # fmt: skip


def test_everybody_finds_what_the_plan_names_them_for(content: Content) -> None:
    _, ben = _sheets(content)
    assert {("Join", "Welcome by name"), ("Regulars", "")} <= _facts(ben)


def test_the_owner_makes_ready_for_the_launch_by_dates_and_decides_at_the_checkpoints(content: Content) -> None:
    nora, ben = _sheets(content)
    assert _ready(nora) == ["By Mon 30 Nov: Ask the 1 seed user in person", "By Sun 13 Dec: For “Tea”: Cups"]
    assert {("Month 3", "Half stay"), ("Stands in for", "Host")} <= _facts(nora)
    assert _ready(ben) == ["By Sun 13 Dec: For “Rules talk”: Six rules"]


def test_what_an_activity_needs_is_for_the_same_person_in_the_workbook(content: Content) -> None:
    sheets = build_sheets(shown_plan(Answers(PLAN), content[Language.EN]))
    (material,) = (sheet for sheet in sheets if sheet.key == "materials")
    assert [(row[0], row[3]) for row in material.rows] == [("Cups", "Founder (Nora)"), ("Six rules", "Host (Ben)")]


def test_a_person_can_say_how_partners_reach_the_group(content: Content) -> None:
    assert all("nora@example.org" in [words for _, words in _facts(sheet)] for sheet in _sheets(content))


def test_what_somebody_does_in_an_activity_of_another_stands_on_their_sheet(content: Content) -> None:
    steps = "1. The founder begins.\n2. Ben counts who is there.\n3. Zoe tells the host's story; ask a host."
    script = {"days3.activities.y.script": steps, "days3.activities.y.owner": "Founder"}
    silent = {"days3.activities.x.if_silent": "The founder says it first."}
    nora, ben = _sheets(content, Answers({**PLAN, **script, **silent}))
    assert ("Tue 15 Dec", "Rules talk · Host\nIf nobody answers: The founder says it first.") in _facts(nora)
    assert ("Mon 14 Dec", f"Tea · Founder\n{steps.partition(chr(10))[2]}") in _facts(ben)
    assert not any("The founder begins" in words for sheet in (nora, ben) for _, words in _facts(sheet))


@pytest.mark.parametrize(
    ("line", "are_named"),
    [
        ("The salon host rings them", {"Salon host"}),
        ("Ask the host, then a host", {"Host"}),
        ("Everybody may host once", set()),
        ("Founder, host, scribe: one sentence", {"Founder", "Host"}),
        ("领队和收队各带一次", {"领队", "收队"}),
        ("大家运营得好", set()),
    ],
)
def test_a_name_in_a_text_is_told_from_other_words_and_from_longer_names(line: str, are_named: set[str]) -> None:
    titles = ("Founder", "Host", "Salon host", "领队", "收队", "运营")
    roles = {f"who.roles.r{number}.title": title for number, title in enumerate(titles)}
    plan = read_plan(Answers({"who.roles": " ".join(f"r{number}" for number in range(len(titles))), **roles}))
    assert set(asked_in_lines(plan)(line)) == are_named


def test_the_plan_says_elsewhere_too_what_it_asks_of_somebody(content: Content) -> None:
    appeal = {"rules.appeal": "Write to Nora.\nThe host listens too."}
    nora, ben = _sheets(content, Answers({**PLAN, **appeal}))
    assert ("How to appeal", "Write to Nora.") in _facts(nora)
    assert ("How to appeal", "The host listens too.") in _facts(ben)


def test_a_fixed_time_has_its_text_on_the_sheet_of_whose_it_is(content: Content) -> None:
    slot = {"title": "Check-in", "weekdays": "mon", "time": "21:00", "owner": "host"}
    slots = {"when.slots": "s", **{f"when.slots.s.{name}": raw for name, raw in slot.items()}}
    _, ben = _sheets(content, Answers({**PLAN, **slots}))
    (text,) = [block for block in ben.blocks if isinstance(block, Message)]
    assert text.title == "Check-in"


def _sheets(content: Content, answers: Answers = Answers(PLAN)) -> tuple[Section, ...]:  # noqa: B008  # a frozen value
    shown = shown_plan(answers, content[Language.EN])
    return build_document(shown, parts=frozenset({Part.PEOPLE})).sections


def _ready(section: Section) -> list[str]:
    return [item for block in section.blocks if isinstance(block, Checklist) for item in block.items]


def _facts(section: Section) -> set[tuple[str, str]]:
    return {row for block in section.blocks if isinstance(block, Facts) for row in block.rows}
