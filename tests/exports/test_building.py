"""An export is built of one shown plan, which is read once, whatever is made of it."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import FrameType

import pytest

from app.document.model.editions import Edition
from app.exports.building import build_export, build_requested_poster
from app.exports.registry import RENDERERS
from app.exports.rendering import missing_glyphs, render_export
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.renderers.papers import Paper
from tests.document.plans import marked_plan
from tests.exports.exporting import request_of
from tests.support.examples import example


@pytest.mark.parametrize("name", ["html", "json", "zip"])
@pytest.mark.parametrize("is_owners", [True, False])
def test_a_plan_is_read_once_for_an_export(content: Content, name: str, *, is_owners: bool) -> None:
    request = request_of(_starter(content), content[Language.EN], is_owners=is_owners)
    assert _reads(lambda: RENDERERS[name](build_export(request, content.__getitem__))) == 1


@pytest.mark.parametrize("name", ["html", "zip"])
@pytest.mark.parametrize("edition", [Edition.MEMBER, Edition.PARTNER])
def test_a_plan_is_read_once_more_where_texts_come_from_what_an_edition_hides(
    content: Content, edition: Edition, name: str
) -> None:
    request = request_of(_starter(content), content[Language.EN], edition)
    assert _reads(lambda: RENDERERS[name](build_export(request, content.__getitem__))) == 2


def test_what_an_export_is_made_of_is_made_once(content: Content) -> None:
    export = build_export(request_of(_starter(content), content[Language.EN]), content.__getitem__)
    assert export.sheets is export.sheets
    assert export.events is export.events
    assert export.plan_data is export.plan_data


def test_only_the_owners_operator_edition_is_reviewed(content: Content) -> None:
    request = request_of(_starter(content).with_values({"who.roles": ""}), content[Language.EN])
    others = (replace(request, edition=Edition.MEMBER), replace(request, is_owners=False))
    whole, *rest = (build_export(one, content.__getitem__).document for one in (request, *others))
    assert [section.key for section in whole.sections if section.key == "open"] == ["open"]
    assert [section.key for document in rest for section in document.sections if section.key == "open"] == []


def test_without_a_day_the_review_is_of_today_where_the_community_lives(content: Content) -> None:
    past = _starter(content).with_values({"when.launch_date": "2020-01-06"})
    request = replace(request_of(past, content[Language.EN]), today=None)
    then, now = (
        build_export(one, content.__getitem__).document for one in (replace(request, today=date(2019, 12, 1)), request)
    )
    assert then != now


def test_the_paper_is_the_one_that_is_asked_for(content: Content) -> None:
    request = replace(request_of(Answers(), content[Language.EN]), paper=Paper.LETTER)
    assert build_export(request, content.__getitem__).paper is Paper.LETTER


def test_knowledge_is_read_when_none_is_given(knowledge: Knowledge) -> None:
    assert render_export(request_of(Answers(), knowledge), "text").decode().strip()
    assert missing_glyphs(request_of(Answers({"positioning.name": "\U0001ffff"}), knowledge)) == "\U0001ffff".encode()


def test_a_poster_is_made_for_members_alone(content: Content) -> None:
    request = request_of(marked_plan(), content[Language.EN], Edition.MEMBER)
    assert build_requested_poster(request, content.__getitem__).address == request.share_address
    with pytest.raises(AssertionError, match="anybody"):
        build_requested_poster(replace(request, edition=Edition.OPERATOR), content.__getitem__)


def _starter(content: Content) -> Answers:
    return example(content[Language.EN], "study-group", date(2026, 11, 22))


def _reads(work: Callable[[], object]) -> int:
    """How often a plan is read while something is done, from wherever that is called."""
    calls = 0

    def count(frame: FrameType, event: str, _: object) -> None:
        nonlocal calls
        calls += event == "call" and frame.f_code is read_plan.__code__

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return calls
