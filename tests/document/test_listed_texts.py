"""Texts that stand in lists of the plan: in the message pack, and whose they are to say."""

from app.document.build import build_document
from app.document.model.blocks import DaySheet
from app.document.model.parts import Part
from app.document.sheets.build import build_sheets
from app.document.writing.message_pack import PackMessage, message_pack
from app.document.writing.phases import Phase
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.reading import read_plan
from tests.document.plans import shown_plan, words_of
from tests.plan.plans import night_readers

INCIDENT = {
    "health.incidents": "leak", "health.incidents.leak.what": "A screenshot gets out",
    "health.incidents.leak.within": "Within the hour", "health.incidents.leak.who": "Priya",
    "who.roles": "helper", "who.roles.helper.title": "Helper", "who.roles.helper.person": "Priya",
    "health.incidents.leak.act": "Keep a copy, then call Nora", "health.incidents.leak.message": "It was taken down.",
}  # fmt: skip

FOLLOW_UPS = {
    "welcome.follow_ups": "a b", "welcome.follow_ups.a.after": "0", "welcome.follow_ups.a.message": "Hello you",
    "welcome.follow_ups.b.after": "3", "welcome.follow_ups.b.who": "Priya",
    "welcome.follow_ups.b.message": "How was it?",
}  # fmt: skip


def test_a_message_to_newcomers_tells_when_the_first_members_get_it(content: Content) -> None:
    said = [_one(content, FOLLOW_UPS, f"welcome.follow_ups.{one}.message") for one in "ab"]
    assert [(one.title, one.when) for one in said] == [
        ("To each newcomer on the day they join", "The first members: Day 1 · Mon 21 Dec"),
        ("To each newcomer, 3 days after they joined", "The first members: Day 4 · Thu 24 Dec · Priya"),
    ]


def test_it_stands_on_the_sheet_of_that_day_and_in_the_log(content: Content) -> None:
    shown = shown_plan(night_readers().with_values(FOLLOW_UPS), content[Language.EN])
    sheets = {sheet.day: sheet for section in build_document(shown).sections for sheet in section.blocks
              if isinstance(sheet, DaySheet)}  # fmt: skip
    (item,) = (one for one in sheets[4].items if one.who == "Priya")
    assert item.title == "To each newcomer, 3 days after they joined"
    assert item.see
    log = build_sheets(shown)[0]
    assert [row[6] for row in log.rows if row[2] == 4 and row[5] == "Priya"] == ["How was it?"]


def test_what_is_said_when_something_goes_wrong_tells_how_soon_and_by_whom(content: Content) -> None:
    said = _one(content, INCIDENT, "health.incidents.leak.message")
    assert (said.title, said.when) == ("A screenshot gets out", "When it happens · Within the hour · Priya")
    assert (said.phase, said.plain.text) == (Phase.NEEDED, "It was taken down.")


def test_the_person_who_acts_finds_it_on_their_own_sheet(content: Content) -> None:
    answers = night_readers().with_values(INCIDENT)
    sheets = build_document(shown_plan(answers, content[Language.EN]), parts=frozenset({Part.PEOPLE})).sections
    (own,) = (one for one in sheets if one.title == "Priya")
    assert "Within the hour · Keep a copy, then call Nora" in "\n".join(words_of(own))


def _one(content: Content, answers: dict[str, str], path: str) -> PackMessage:
    pack = message_pack(read_plan(night_readers().with_values(answers)), content[Language.EN])
    return next(one for one in pack if one.path == path)
