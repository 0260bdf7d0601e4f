"""Hostile and unusual text stands in every format as it was typed, and does nothing."""

import io
import json
from typing import Any

import pytest
from pypdf import PdfReader

from app.document.build import build_document
from app.document.model.blocks import Facts, Paragraph, Table
from app.document.shown_plan import ShownPlan
from app.exports.plan_file import plan_data, plan_json
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.cleaning import cleaned
from app.plan.fields.kinds import Line, Text
from app.plan.paths import find_field
from app.renderers import pdf
from tests.document.plans import marked_plan, shown_plan
from tests.renderers.blocks import document_with
from tests.renderers.reading import page_of, pdf_text, squeezed

WRITABLE = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</style></title><b>", "<!-- --> ]]>",
    "&lt;&amp;&#60;",     "{{ 7*7 }} {% raw %} {# x #}", "{what.together}", '#read("plan.typ")',
    "$ x $ #set page(fill: red) *b* _i_ @a <a>",
    "\\u{41} // no /* comment */", "](javascript:alert(1))", "=1+1", "%(n)s %s", "' OR 1=1; --", 'data-hx-get="/x"',
    "Žluťoučký kůň, Übergröße, ñandú", "夜读会：“七点二十”，翻开书。", "①②③ 【】 《》 —— …… ￥100",
]  # fmt: skip
UNUSUAL = [
    "𠮷野家 𡃁", "👩‍👩‍👧‍👦 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "\u202eevil\u202c \u2066x\u2069", "a\u200bb\u200dc\u2060d\u00ade",
    "\ufeffpasted", "in\ufeffside", "\ue000 private",
    "\ufdd0 \ufff9 \U000e0001 \U0010ffff", "e\u0301" * 20, "مرحبا שלום",
    "ᄒ ㅎ ภาษาไทย हिन्दी", "\ufffd", "a\tb",
]  # fmt: skip


@pytest.mark.parametrize("typed", [*WRITABLE, *UNUSUAL])
def test_a_page_shows_a_text_as_typed_and_nothing_of_it_is_markup(content: Content, typed: str) -> None:
    for knowledge in content.values():
        plain, page = (page_of(build_document(_filled(text, knowledge))) for text in ("plain", typed))
        assert page.tags == plain.tags
        assert [name for name, _ in page.attributes] == [name for name, _ in plain.attributes]
        assert page.text.count(_kept(typed).strip()) >= page_fields(knowledge)


@pytest.mark.parametrize("typed", [*WRITABLE, *UNUSUAL])
def test_a_pdf_is_made_of_any_text(content: Content, typed: str) -> None:
    for knowledge in content.values():
        assert pdf.render(build_document(_filled(typed, knowledge))).startswith(b"%PDF-")


@pytest.mark.parametrize("typed", WRITABLE)
def test_a_pdf_shows_a_text_as_typed(typed: str) -> None:
    assert squeezed(typed) in pdf_text(pdf.render(document_with(Paragraph(typed))))


@pytest.mark.parametrize("typed", [*WRITABLE, *UNUSUAL])
def test_a_plan_file_keeps_a_text_as_typed(content: Content, typed: str) -> None:
    for knowledge in content.values():
        data = _in_plan_file(_filled(typed, knowledge))
        assert data["answers"]["what"]["together"] == _kept(typed)
        assert data["answers"]["seeds"]["people"][0]["name"] == _kept(typed)


@pytest.mark.parametrize("letter", ["读", "x", "字 ", "<", "👩"])
def test_the_longest_texts_are_rendered_in_every_format(content: Content, letter: str) -> None:
    typed = (letter * 5_000)[:5_000].strip()
    for knowledge in content.values():
        shown = _filled("name", knowledge, long=typed)
        document = build_document(shown)
        assert typed in page_of(document).text
        assert _in_plan_file(shown)["answers"]["what"]["together"] == typed
        assert pdf.render(document).startswith(b"%PDF-")


def test_a_long_word_stays_on_the_paper() -> None:
    address = "https://plans.example/" + "a-very-long-path/" * 20
    for word in (address, "x" * 200, "0123456789abcdef" * 10):
        content = pdf.render(
            document_with(Paragraph(word), Facts((("Key", word),)), Table("Keys", ("Key",), ((word,),)))
        )
        lines = [line for page in PdfReader(io.BytesIO(content)).pages for line in page.extract_text().split("\n")]
        assert squeezed("".join(lines)).count(word) == 3
        assert [line for line in lines if len(line) > 130 and ". . ." not in line] == []


def page_fields(knowledge: Knowledge) -> int:
    """How many places of a page are filled at least, when every text of a plan is."""
    return sum(len(step.fields) for step in knowledge.guidance.steps.values()) // 2


def _kept(typed: str) -> str:
    return cleaned("what.together", Text(), typed)


def _in_plan_file(shown: ShownPlan) -> Any:
    return json.loads(plan_json(plan_data(shown, shown.language, ())))


def _filled(typed: str, knowledge: Knowledge, long: str = "") -> ShownPlan:
    """A plan with the same text in every line and text; a longer one in the texts of one step."""
    orders = {path: raw for path, raw in marked_plan().items() if not raw.startswith("mark")}
    fields = [found for path in marked_plan() if (found := find_field(path))]
    lines = {
        str(field): cleaned(str(field), field.kind, typed) for field in fields if isinstance(field.kind, Line | Text)
    }
    texts = {str(field): long for field in fields if isinstance(field.kind, Text) and field.step == "what"}
    values = {**orders, **lines, **(texts if long else {})}
    return shown_plan(Answers(values), knowledge)
