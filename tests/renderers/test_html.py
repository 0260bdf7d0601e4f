"""The handed-out page: valid, and nothing is asked of the network."""

import re
from datetime import date

from html5lib import HTMLParser

from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.files.content import PLAN_ELEMENT
from app.renderers import html
from tests.document.plans import document_of, marked_plan
from tests.renderers.reading import Page
from tests.support.examples import example

TODAY = date(2026, 11, 22)


def test_a_checker_of_html_finds_no_error(content: Content) -> None:
    for knowledge in content.values():
        for answers in (example(knowledge, "study-group", TODAY), marked_plan(), Answers()):
            HTMLParser(strict=True).parse(_page(answers, knowledge).decode())


def test_a_page_says_at_its_foot_how_to_continue_with_it(knowledge: Knowledge) -> None:
    text = Page(_page(Answers({"positioning.name": "夜读"}), knowledge)).text
    words = {"en": "Open a plan file", "zh-Hans": "打开方案文件", "zh-Hant": "開啟計畫檔案"}
    assert words[knowledge.language.value] in text


def test_a_page_may_ask_for_nothing(content: Content) -> None:
    page = _page(marked_plan(), content[Language.EN]).decode()
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert page.index("Content-Security-Policy") < page.index("<script") < page.index("<style")
    assert not re.search(r'<(link|img|iframe)\b|\b(src|action|style|on\w+)="', page.partition("<body>")[2])
    assert "url(" not in page


def _page(answers: Answers, knowledge: Knowledge) -> bytes:
    return html.render(document_of(answers, knowledge, is_private=True), PLAN_ELEMENT, {"format": "some"})
