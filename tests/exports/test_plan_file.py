"""The plan file, alone and inside the handed-out page: it comes back whole, and nothing can break out of it."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given

from app.document.model.editions import Edition
from app.exports.building import Export, build_export
from app.exports.registry import RENDERERS
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal
from app.plan.files.content import read_plan_content
from app.plan.reading import read_plan
from tests.document.plans import marked_plan
from tests.exports.exporting import export_of, request_of
from tests.plan.strategies import plan_answers
from tests.renderers.reading import Page
from tests.renderers.test_hostile import UNUSUAL, WRITABLE
from tests.support.examples import example

TODAY = date(2026, 11, 22)
HOSTILE = "</script><script>alert(1)</script><!--<script>]]>&lt;\u2028\u2029-->"
RIVALS = Dismissal("who.rivals", ("month.activities.i1",), HOSTILE)


def test_every_starter_comes_back_from_either_file(knowledge: Knowledge) -> None:
    for starter in knowledge.starters.values():
        answers = example(knowledge, starter.key, TODAY)
        export = export_of(answers, knowledge, dismissals=(RIVALS,))
        for name in ("html", "json"):
            taken = read_plan_content(RENDERERS[name](export))
            assert set(taken.answers) == set(answers)
            assert (read_plan(taken.answers), taken.language) == (read_plan(answers), knowledge.language)
            assert (taken.dismissals, taken.unknown) == ((RIVALS,), ())


def test_odd_values_come_back(content: Content) -> None:
    answers = marked_plan()
    taken = read_plan_content(_page(export_of(answers, content[Language.ZH_HANT])))
    assert {path for path, raw in taken.answers.items() if raw != answers[path]} == set()
    assert set(answers) == set(taken.answers)


@pytest.mark.parametrize("typed", [*WRITABLE, *UNUSUAL, HOSTILE.replace("\u2028\u2029", "")])
def test_hostile_text_comes_back_and_breaks_out_of_nothing(content: Content, typed: str) -> None:
    kept = typed.replace("\ufeff", "")
    answers = Answers({"positioning.name": kept, "seeds.people": "a", "seeds.people.a.name": kept})
    for knowledge in content.values():
        body = _page(export_of(answers, knowledge))
        assert Page(body).tags.count("script") == 1
        assert read_plan_content(body).answers == answers
        assert not set("<>&\u2028\u2029") & set(_inside(body))


@given(answers=plan_answers())
def test_any_plan_comes_back_as_from_its_plan_file(content: Content, answers: Answers) -> None:
    export = export_of(answers, content[Language.EN])
    assert read_plan_content(_page(export)) == read_plan_content(RENDERERS["json"](export))


@pytest.mark.parametrize("edition", list(Edition))
def test_only_what_an_edition_shows_is_inside(content: Content, edition: Edition) -> None:
    request = request_of(marked_plan(), content[Language.EN], edition, (RIVALS,), is_owners=False)
    export = build_export(replace(request, drafted=frozenset(marked_plan())), content.__getitem__)
    taken = read_plan_content(_page(export))
    assert (taken.dismissals, taken.drafted) == ((), frozenset())
    assert set(taken.answers) <= set(export.shown.answers)
    assert "seeds.people.a.contact" not in taken.answers


def _page(export: Export) -> bytes:
    return RENDERERS["html"](export)


def _inside(content: bytes) -> str:
    text = content.decode().partition('id="plan-file">')[2].partition("</script>")[0]
    assert json.loads(text)["format"]
    return text
