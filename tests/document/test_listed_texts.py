"""Texts that stand in lists of the plan: in the message pack, and whose they are to say."""

from app.document.build import build_document
from app.document.model.blocks import DaySheet
from app.document.model.document import Document
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
    (item,) = (one for one in _sheets(build_document(shown))[4].items if one.who == "Priya")
    assert item.title == "To each newcomer, 3 days after they joined"
    assert item.see
    log = build_sheets(shown)[0]
    assert [row[6] for row in log.rows if row[2] == 4 and row[5] == "Priya"] == ["How was it?"]


TOPICS = {
    "what.topics": "later page",
    "what.topics.later.title": "Bookmarks", "what.topics.later.message": "What is in yours?",
    "what.topics.page.title": "Page 1", "what.topics.page.day": "2", "what.topics.page.time": "12:30",
    "what.topics.page.message": "Your first line?",
}  # fmt: skip


def test_a_post_that_is_ready_is_for_its_day_or_for_a_quiet_moment(content: Content) -> None:
    on_day, kept = (_one(content, TOPICS, f"what.topics.{one}.message") for one in ("page", "later"))
    assert (on_day.phase, on_day.when) == (Phase.DAYS3, "Day 2 · Tue 22 Dec 12:30")
    assert (kept.phase, kept.when) == (Phase.NEEDED, "When the talk runs dry")
    document = build_document(shown_plan(night_readers().with_values(TOPICS), content[Language.EN]))
    assert [text for text in words_of(document) if text == "Your first line?"] == ["Your first line?"]
    (item,) = (one for one in _sheets(document)[2].items if one.title == "Page 1")
    assert (item.time, item.message) == ("12:30", "Your first line?")


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


def _sheets(document: Document) -> dict[int | None, DaySheet]:
    blocks = (block for section in document.sections for block in section.blocks)
    return {block.day: block for block in blocks if isinstance(block, DaySheet)}
