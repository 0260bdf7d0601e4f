"""Texts that stand in lists of the plan: in the message pack, and whose they are to say."""

from app.document.build import build_document
from app.document.model.parts import Part
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
