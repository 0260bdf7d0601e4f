"""The open points of the owner's document: what the coach finds, what was dismissed and why; nothing for others."""

from app.coach.model.context import ReviewContext
from app.coach.review import Review, review
from app.document.build import build_document
from app.document.model.blocks import Checklist, Heading, Table
from app.document.model.document import Document, Section
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal
from tests.coach.local_club import PICNIC, QUESTION, REVIEW, SAMS_TALK, WALK, local_club
from tests.document.plans import shown_plan, words_of

HURT = local_club(
    positioning={"fit_shared_goal": "no"},
    when={"horizon_weeks": None, "slots": [{**WALK, "kind": "game"}, REVIEW, QUESTION]},
    welcome={"old_members_too": "no"},
    month={"activities": [SAMS_TALK, {**PICNIC, "kind": "game", "offline": "no"}]},
)
REASON = "We are of three towns"


def test_each_weight_has_its_heading_and_a_box_to_tick_for_each_finding(knowledge: Knowledge) -> None:
    found = _review(HURT, knowledge)
    blocks = _open_points(HURT.answers, knowledge, found).blocks
    weights = list(dict.fromkeys(one.severity for one in found.standing))
    assert len(weights) == 3
    assert [type(block) for block in blocks[:6]] == [Heading, Checklist] * 3
    for weight, block in zip(weights, blocks[1:6:2], strict=True):
        assert isinstance(block, Checklist)
        assert list(block.items) == [f"{one.message}\n{one.advice}" for one in found.standing if one.severity is weight]


def test_what_was_dismissed_stands_in_a_table_with_its_reason(knowledge: Knowledge) -> None:
    found = _review(HURT, knowledge, Dismissal("when.no-deadline", (), REASON))
    blocks = _open_points(HURT.answers, knowledge, found).blocks
    (table,) = [block for block in blocks if isinstance(block, Table)]
    ((finding, dismissal),) = found.dismissed
    assert table.rows == ((finding.message, dismissal.reason),)
    assert finding.message not in [line for block in blocks if isinstance(block, Checklist) for line in block.items]


def test_the_open_points_stand_in_the_brief(content: Content) -> None:
    document = _document(HURT.answers, content[Language.EN], _review(HURT, content[Language.EN]), is_private=True)
    assert [section.key for section in document.parts[0].sections] == ["page", "countdown", "open"]


def test_a_sound_plan_has_no_open_points(content: Content) -> None:
    context = local_club()
    found = review(context)
    assert found.standing == ()
    keys = [one.key for one in _document(context.answers, content[Language.EN], found, is_private=True).sections]
    missing = [one for one in context.progress if one.missing]
    assert ("open" in keys) == bool(missing)


def test_nothing_of_it_is_in_the_document_for_others(knowledge: Knowledge) -> None:
    found = _review(HURT, knowledge, Dismissal("when.no-deadline", (), REASON))
    document = _document(HURT.answers, knowledge, found, is_private=False)
    said = "\n".join(words_of(document))
    assert "open" not in [section.key for section in document.sections]
    assert REASON not in said
    assert [one.message for one in found.standing if one.message in said or one.advice in said] == []


def _review(context: ReviewContext, knowledge: Knowledge, *dismissals: Dismissal) -> Review:
    return review(ReviewContext.of(context.answers, knowledge, context.plan_knowledge, context.today), dismissals)


def _open_points(answers: Answers, knowledge: Knowledge, found: Review) -> Section:
    document = _document(answers, knowledge, found, is_private=True)
    return next(section for section in document.sections if section.key == "open")


def _document(answers: Answers, knowledge: Knowledge, found: Review, *, is_private: bool) -> Document:
    return build_document(shown_plan(answers, knowledge, is_owners=is_private), found)
