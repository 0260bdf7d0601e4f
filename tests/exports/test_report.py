"""A report in its formats: every number is read back, and nothing private from the brief one."""

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO

import pytest

from app.document.model.editions import Edition
from app.exports.building import build_export
from app.exports.formats import FORMATS, REPORT_FORMATS
from app.exports.registry import RENDERERS
from app.exports.request import ExportRequest
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers
from app.renderers import pdf
from app.schedule.reporting import ReportDays
from tests.document.plans import CHANGED_AT
from tests.document.reports import DAY_41, NEVER_IN_BRIEF, night_readers
from tests.renderers.reading import Page, pdf_pages, pdf_text, squeezed
from tests.renderers.word_files import open_word, text_of

CHARTED = ("31%", "44%", "52%", "57%", "63%", "66%")
COUNTED = ("7 of 14", "1 of 2", *CHARTED, "17", "Check-in challenge", "Nobody came", "Tom had exams", "2, 4")
BRIEF = ("6 of 9", "1 of 2", *CHARTED, "17 · Week 2", "took place 5 of 6 times", "hello@readers.example")


@pytest.fixture(scope="module")
def of_team(content: Content) -> Mapping[str, bytes]:
    return _files(content, Edition.OPERATOR)


@pytest.fixture(scope="module")
def of_partners(content: Content) -> Mapping[str, bytes]:
    return _files(content, Edition.PARTNER)


def test_a_report_can_be_had_in_every_format_that_holds_a_document() -> None:
    assert list(REPORT_FORMATS) == ["html", "pdf", "docx", "markdown", "text"]
    assert set(REPORT_FORMATS) < set(FORMATS)


@pytest.mark.parametrize("name", REPORT_FORMATS)
def test_every_number_is_read_back(of_team: Mapping[str, bytes], of_partners: Mapping[str, bytes], name: str) -> None:
    for files, numbers in ((of_team, COUNTED), (of_partners, BRIEF)):
        text = squeezed(_text(files[name]))
        assert [one for one in numbers if squeezed(one) not in text] == []


@pytest.mark.parametrize("name", REPORT_FORMATS)
def test_no_format_of_the_brief_report_tells_what_is_private(of_partners: Mapping[str, bytes], name: str) -> None:
    text = _whole(of_partners[name])
    assert [one for one in NEVER_IN_BRIEF if squeezed(one) in text] == []


def test_the_page_of_a_report_holds_no_plan_file(of_team: Mapping[str, bytes]) -> None:
    assert b"<script" not in of_team["html"]
    assert b'role="img" aria-label="Regulars; week 1: 31%' in of_team["html"]


def test_its_charts_say_what_they_show_in_the_pdf_and_in_word(of_partners: Mapping[str, bytes]) -> None:
    words = "Regulars; week 1: 31%; week 2: 44%; week 3: 52%"
    with zipfile.ZipFile(BytesIO(of_partners["docx"])) as package:
        assert f'descr="{words}' in package.read("word/document.xml").decode()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in of_partners["pdf"]


@pytest.mark.parametrize("language", list(Language))
def test_the_brief_report_takes_two_pages_at_most_however_much_was_typed(content: Content, language: Language) -> None:
    for answers in (night_readers(), _wordy()):
        export = build_export(_request(answers, Edition.PARTNER, language), content.__getitem__)
        assert len(pdf_pages(pdf.render(export.document))) <= 2


def _wordy() -> Answers:
    """Many figures with all the words that a line takes."""
    line, ids = "Words of a long line " * 9, [f"m{number}" for number in range(20)]
    figures = {f"run.figures.w{week}-{one}.value": "1234567.25" for one in ids for week in range(1, 7)}
    metrics = {f"health.metrics.{one}.{name}": line for one in ids for name in ("name", "formula")}
    targets = {f"health.metrics.{one}.target": f"at least 60 {line}" for one in ids[:10]}
    lines = dict.fromkeys(("positioning.name", "positioning.slogan", "who.contact", "when.slots.read.title"), line)
    lines |= {"health.checkpoints.later.criterion": line, "month.activities.walk.day": "45"}
    lines |= {"health.metrics": " ".join(ids)}
    return Answers({**night_readers(), **figures, **metrics, **targets, **lines})


def _files(content: Content, edition: Edition) -> Mapping[str, bytes]:
    export = build_export(_request(night_readers(), edition, Language.EN), content.__getitem__)
    return {name: RENDERERS[name](export) for name in REPORT_FORMATS}


def _request(answers: Answers, edition: Edition, language: Language) -> ExportRequest:
    return ExportRequest(
        "p1",
        answers,
        Language.EN,
        language,
        is_owners=True,
        edition=edition,
        changed_at=CHANGED_AT,
        today=DAY_41,
        report=ReportDays(is_all=True),
    )


def _text(content: bytes) -> str:
    """What a reader of a file reads."""
    if content.startswith(b"%PDF"):
        return pdf_text(content)
    if content.startswith(b"PK"):
        return text_of(open_word(content))
    return Page(content).text if content.startswith(b"<!DOCTYPE") else content.decode().replace("\\", "")


def _whole(content: bytes) -> str:
    """All that a file holds, also what nobody sees."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as package:
            parts = [package.read(name).decode() for name in package.namelist() if name.endswith(".xml")]
        return squeezed(re.sub(r"<[^>]*>", "", "".join(parts)))
    return pdf_text(content) if content.startswith(b"%PDF") else squeezed(_unstyled(content.decode()))


def _unstyled(text: str) -> str:
    return re.sub(r"<style>.*</style>", "", text, flags=re.DOTALL)
