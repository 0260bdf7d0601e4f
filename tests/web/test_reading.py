"""The plan as it is read on a screen: a summary, closed chapters, contents and days; valid, and each id stands once."""

import re
from collections import Counter
from collections.abc import Iterator

import httpx
import pytest
from html5lib import HTMLParser

from app.document.model.document import Document
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.web.document.page import PreviewPage, PrintPage
from app.web.document.reading import reading_of
from app.web.http.templating import Page, PageContext, Templates
from app.web.http.theme import Theme
from app.web.plan.bar import PlanBar
from app.web.reader.changes import ChangedChapter, Changes
from app.web.reader.chapter_comments import ShownComment
from app.web.reader.previews import LinkPreview
from app.web.reader.shared_page import SharedPage
from tests.document.plans import document_of, marked_plan
from tests.renderers.blocks import ONE_OF_EACH, document_with
from tests.support.examples import example
from tests.support.founder import start_plan
from tests.wording.test_launch import TODAY

TEMPLATES = Templates()


def test_a_plan_opens_with_its_summary_and_every_chapter_closed(client: httpx.Client) -> None:
    page = start_plan(client, "study-group").get("/preview").text
    summary = page.index('id="part-page"')
    chapters = re.findall(r'<details class="part reading-chapter"( open)? id="part-(\w+)">', page)
    assert [key for is_open, key in chapters if is_open] == []
    assert [key for _, key in chapters][:4] == ["countdown", "open", "before", "days3"]
    assert summary < page.index('<details class="part')


def test_parts_are_headings_in_the_contents_and_between_the_chapters(client: httpx.Client) -> None:
    page = start_plan(client, "study-group").get("/preview").text
    titles = ["Brief", "Run book", "Reference", "Messages"]
    assert re.findall(r'<h2 class="document-part" id="document-\w+">([^<]+)<', page) == titles
    assert re.findall(r'<p class="contents-part">([^<]+)<', page) == titles * 2
    starts = [int(start) for start in re.findall(r'<ol start="(\d+)">', page)]
    assert starts[:2] == [1, 4]
    numbers = [int(number) for number in re.findall(r'<span class="part-number">(\d+)<', page)]
    assert numbers == list(range(1, len(numbers) + 1))


def test_an_edition_of_one_part_has_no_heading_for_it(client: httpx.Client) -> None:
    page = start_plan(client, "study-group").get("/print?edition=member").text
    assert 'class="document-part"' not in page
    assert 'class="contents-part"' not in page


@pytest.mark.parametrize("path", ["/preview", "link"])
def test_contents_and_days_lead_to_their_places(client: httpx.Client, path: str) -> None:
    founder = start_plan(client, "study-group")
    if path == "link":
        founder.post("/share")
        path = re.findall(r"/s/[\w-]{43}", founder.get("/share").text)[0]
        page = client.get(path).text
    else:
        page = founder.get(path).text
    ids, places = _ids(page), re.findall(r'href="#([\w-]+)"', page)
    assert {"part-page", "part-month", "days3-day-1", "month-day-30"} <= set(places)
    assert set(places) - set(ids) == set()


def test_a_day_in_two_parts_is_led_to_once() -> None:
    document = document_with(*(block for block, _ in ONE_OF_EACH))
    assert [(day.number, day.place) for day in document.days] == [(1, "page-day-1"), (2, "page-day-2")]


@pytest.mark.parametrize("language", Language)
def test_a_checker_of_html_finds_no_error_and_no_id_twice(content: Content, language: Language) -> None:
    found = {}
    for name, document in _documents(content, language):
        for page in _pages(content, document):
            html = TEMPLATES.html(page, PageContext(Language.EN, Theme.SYSTEM, "/"))
            HTMLParser(strict=True).parse(html)
            found[name, type(page).__name__] = [one for one, times in Counter(_ids(html)).items() if times > 1]
    assert {where: doubled for where, doubled in found.items() if doubled} == {}


def _documents(content: Content, language: Language) -> Iterator[tuple[str, Document]]:
    knowledge = content[language]
    yield "one of each", document_with(*(block for block, _ in ONE_OF_EACH))
    yield "all marked", document_of(marked_plan(), knowledge, is_private=True)
    yield "example", document_of(example(knowledge, "study-group", TODAY), knowledge, is_private=True)


def _pages(content: Content, document: Document) -> Iterator[Page]:
    titles = {key: step.title for key, step in content[Language.EN].guidance.steps.items()}
    yield PreviewPage(PlanBar("plan", "Night Readers"), reading_of(document), titles)
    yield SharedPage(
        reading=reading_of(document),
        version="As of now",
        launch="Launch is today",
        coming=(),
        changes=Changes("then", (ChangedChapter("Rules", "part-rules"),)),
        address="/s/link",
        calendar="webcal://plans/s/link/calendar.ics",
        formats=(),
        parts=(),
        is_report=False,
        query="",
        days=(("all", "All days since the launch"),),
        preview=LinkPreview("Night Readers", "We read", "https://a/s/link", "https://a/p.png", "en_GB"),
        comments={"rules": (ShownComment("Mia", "Why?", "today", "So that we start"),)},
        commented="",
    )
    yield PrintPage(document, "/plans/plan/preview", "")


def _ids(html: str) -> list[str]:
    return re.findall(r'\sid="([^"]+)"', html)
