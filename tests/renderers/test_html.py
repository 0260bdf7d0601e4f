"""The handed-out page: the plan file is inside it, nothing can break out of it, and nothing is asked of the network."""

import json
import re
from datetime import date

import pytest
from html5lib import HTMLParser
from hypothesis import given

from app.document.build import DocumentRequest
from app.document.model.editions import Edition
from app.exports.building import Source, make_export
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal
from app.plan.file_reading import read_plan_content
from app.plan.reading import read_plan
from app.renderers import html, plan_json
from app.renderers.export import Export
from tests.document.plans import CHANGED_AT, document_of, marked_plan
from tests.plan.strategies import plan_answers
from tests.renderers.reading import Page
from tests.renderers.test_hostile import UNUSUAL, WRITABLE

TODAY = date(2026, 11, 22)
HOSTILE = "</script><script>alert(1)</script><!--<script>]]>&lt;\u2028\u2029-->"
RIVALS = Dismissal("who.rivals", ("month.activities.i1",), HOSTILE)


def test_every_starter_comes_back_from_either_file(knowledge: Knowledge) -> None:
    for starter in knowledge.starters.values():
        answers = starter.answers_from(TODAY)
        export = Export(document_of(answers, knowledge, is_private=True), answers, knowledge.language, (RIVALS,))
        for format_module in (html, plan_json):
            taken = read_plan_content(format_module.render(export))
            assert set(taken.answers) == set(answers)
            assert (read_plan(taken.answers), taken.language) == (read_plan(answers), knowledge.language)
            assert (taken.dismissals, taken.unknown) == ((RIVALS,), ())


def test_a_checker_of_html_finds_no_error(content: Content) -> None:
    for knowledge in content.values():
        for answers in (knowledge.starters["study-group"].answers_from(TODAY), marked_plan(), Answers()):
            HTMLParser(strict=True).parse(html.render(_export(answers, knowledge)).decode())


def test_odd_values_come_back(content: Content) -> None:
    answers = marked_plan()
    taken = read_plan_content(html.render(_export(answers, content[Language.ZH_HANT])))
    assert {path for path, raw in taken.answers.items() if raw != answers[path]} == set()
    assert set(answers) == set(taken.answers)


@pytest.mark.parametrize("typed", [*WRITABLE, *UNUSUAL, HOSTILE.replace("\u2028\u2029", "")])
def test_hostile_text_comes_back_and_breaks_out_of_nothing(content: Content, typed: str) -> None:
    kept = typed.replace("\ufeff", "")
    answers = Answers({"positioning.name": kept, "seeds.people": "a", "seeds.people.a.name": kept})
    for knowledge in content.values():
        body = html.render(_export(answers, knowledge))
        assert Page(body).tags.count("script") == 1
        assert read_plan_content(body).answers == answers
        assert not set("<>&\u2028\u2029") & set(_inside(body))


@given(answers=plan_answers())
def test_any_plan_comes_back_as_from_its_plan_file(content: Content, answers: Answers) -> None:
    export = _export(answers, content[Language.EN])
    assert read_plan_content(html.render(export)) == read_plan_content(plan_json.render(export))


@pytest.mark.parametrize("edition", list(Edition))
def test_only_what_an_edition_shows_is_inside(content: Content, edition: Edition) -> None:
    source = Source("plan", marked_plan(), Language.EN, (RIVALS,))
    request = DocumentRequest(is_private=False, changed_at=CHANGED_AT, edition=edition)
    export = make_export(source, content[Language.EN], request)
    taken = read_plan_content(html.render(export))
    assert taken.dismissals == ()
    assert set(taken.answers) <= set(export.answers)
    assert "seeds.people.a.contact" not in taken.answers


def test_a_page_says_at_its_foot_how_to_continue_with_it(knowledge: Knowledge) -> None:
    text = Page(html.render(_export(Answers({"positioning.name": "夜读"}), knowledge))).text
    words = {"en": "Open a plan file", "zh-Hans": "打开方案文件", "zh-Hant": "開啟計畫檔案"}
    assert words[knowledge.language.value] in text


def test_a_page_may_ask_for_nothing(content: Content) -> None:
    page = html.render(_export(marked_plan(), content[Language.EN])).decode()
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert page.index("Content-Security-Policy") < page.index("<script") < page.index("<style")
    assert not re.search(r'<(link|img|iframe)\b|\b(src|action|style|on\w+)="', page.partition("<body>")[2])
    assert "url(" not in page


def _export(answers: Answers, knowledge: Knowledge) -> Export:
    return Export(document_of(answers, knowledge, is_private=True), answers, knowledge.language)


def _inside(content: bytes) -> str:
    text = content.decode().partition('id="plan-file">')[2].partition("</script>")[0]
    assert json.loads(text)["format"]
    return text
