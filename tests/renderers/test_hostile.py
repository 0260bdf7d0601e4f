"""Hostile and unusual text stands in every format as it was typed, and does nothing."""

import io
import json
from collections.abc import Mapping, Sequence
from itertools import cycle
from types import MappingProxyType
from typing import Any

import pytest
from pypdf import PdfReader

from app.base.characters import without_directing_characters
from app.document.build import build_document
from app.document.model.blocks import Facts, Paragraph, Table
from app.document.shown.shown_plan import ShownPlan
from app.exports.plan_file import plan_data, plan_json
from app.exports.request import ExportRequest
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.cleaning import cleaned
from app.plan.fields.kinds import Line, Text
from app.plan.paths import find_field
from app.renderers import pdf
from app.renderers.glyphs import BOX
from tests.document.plans import marked_plan, shown_plan, words_of
from tests.renderers.blocks import document_with
from tests.renderers.reading import Page, letters, page_of, pdf_text, squeezed
from tests.renderers.typed import covered, parts_saying

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


TEXTS = [*WRITABLE, *UNUSUAL]
# What a PDF draws where it is not what it is given: turned round, or a box for a character that no font has.
# Of words that run from right to left, the first.
DRAWN = {
    "مرحبا שלום": "مرحبا",
    "\u202eevil\u202c \u2066x\u2069": "livex",
    "ᄒ ㅎ ภาษาไทย हिन्दी": "ᄒㅎ",
    "\ufdd0 \ufff9 \U000e0001 \U0010ffff": BOX * 2,
}  # fmt: skip
LONG = {"what.together": "读", "what.per_visit": "x", "what.not_for": "字 ", "what.notes": "<", "why.close_when": "👩"}


@pytest.fixture(scope="module")
def plain_page(knowledge: Knowledge) -> Page:
    return page_of(build_document(_filled(knowledge, ["plain"])))


@pytest.mark.parametrize("typed", TEXTS)
def test_a_page_shows_a_text_as_typed_and_nothing_of_it_is_markup(
    knowledge: Knowledge, plain_page: Page, typed: str
) -> None:
    page = page_of(build_document(_filled(knowledge, [typed])))
    assert page.tags == plain_page.tags
    assert [name for name, _ in page.attributes] == [name for name, _ in plain_page.attributes]
    assert page.text.count(_read(typed).strip()) >= page_fields(knowledge)


def test_a_pdf_of_a_plan_shows_each_text_wherever_it_was_typed(knowledge: Knowledge) -> None:
    document = build_document(_filled(knowledge, TEXTS))
    said, shown = "\n".join(words_of(document)), letters(pdf_text(pdf.render(document)))
    for typed in TEXTS:
        places = said.count(_read(typed))
        assert places >= 3
        assert shown.count(_drawn(_read(typed))) >= places, typed


def test_a_pdf_shows_each_text_in_every_kind_of_block() -> None:
    places = letters(pdf_text(pdf.render(parts_saying(["plain"])))).count("plain")
    shown = letters(pdf_text(pdf.render(parts_saying(TEXTS))))
    # Where a narrow column breaks a line, a reader may find the end of it elsewhere: hence not quite all.
    assert {typed: count for typed in TEXTS if (count := shown.count(_drawn(typed))) < 0.85 * places} == {}


@pytest.mark.parametrize("typed", TEXTS)
def test_a_pdf_shows_a_text_on_its_cover_and_says_it_in_its_title(typed: str) -> None:
    body = pdf.render(covered(typed))
    assert letters(pdf_text(body)).count(_drawn(typed)) >= 2
    about = PdfReader(io.BytesIO(body)).metadata
    assert about
    title, _, kind = str(about.title).partition(" · ")
    assert title == kind
    assert {shown for shown, letter in zip(title, typed, strict=True) if shown != letter} <= {BOX}


@pytest.mark.parametrize("typed", TEXTS)
def test_a_plan_file_keeps_a_text_as_typed(content: Content, typed: str) -> None:
    for knowledge in content.values():
        data = _in_plan_file(_filled(knowledge, [typed]))
        assert data["answers"]["what"]["together"] == _kept(typed)
        assert data["answers"]["seeds"]["people"][0]["name"] == _kept(typed)


def test_the_longest_texts_are_rendered_in_every_format(knowledge: Knowledge) -> None:
    texts = {path: (letter * 5_000)[:5_000].strip() for path, letter in LONG.items()}
    shown = _filled(knowledge, ["name"], texts)
    document = build_document(shown)
    page, paper = page_of(document).text, pdf_text(pdf.render(document))
    answers = _in_plan_file(shown)["answers"]
    for path, typed in texts.items():
        step, name = path.split(".")
        assert answers[step][name] == typed
        assert page.count(typed) >= 1, path
        assert paper.count(typed[0]) >= typed.count(typed[0]), path


def test_a_long_word_stays_on_the_paper() -> None:
    address = "https://plans.example/" + "a-very-long-path/" * 20
    for word in (address, "x" * 200, "0123456789abcdef" * 10):
        content = pdf.render(
            document_with(Paragraph(word), Facts((("Key", word),)), Table("Keys", ("Key",), ((word,),)))
        )
        lines = [line for page in PdfReader(io.BytesIO(content)).pages for line in page.extract_text().split("\n")]
        assert squeezed("".join(lines)).count(word) == 3
        assert [line for line in lines if len(line) > 140 and ". . ." not in line] == []


def page_fields(knowledge: Knowledge) -> int:
    """How many places of a page are filled at least, when every text of a plan is."""
    return sum(len(step.fields) for step in knowledge.guidance.steps.values()) // 2


def _kept(typed: str) -> str:
    return cleaned("what.together", Text(), typed)


def _read(typed: str) -> str:
    """What documents take of it: all but what would turn round the words beside it."""
    return without_directing_characters(_kept(typed))


def _drawn(typed: str) -> str:
    return letters(DRAWN.get(typed, typed))


def _in_plan_file(shown: ShownPlan) -> Any:
    request = ExportRequest("plan", shown.answers, shown.language, shown.language, is_owners=True)
    return json.loads(plan_json(plan_data(shown, request)))


def _filled(knowledge: Knowledge, typed: Sequence[str], long: Mapping[str, str] = MappingProxyType({})) -> ShownPlan:
    """A plan with a text in every line and text, one of these after the other; ``long`` says what stands elsewhere."""
    orders = {path: raw for path, raw in marked_plan().items() if not raw.startswith("mark")}
    fields = [found for path in marked_plan() if (found := find_field(path)) and isinstance(found.kind, Line | Text)]
    lines = {
        str(field): cleaned(str(field), field.kind, text) for field, text in zip(fields, cycle(typed), strict=False)
    }
    return shown_plan(Answers({**orders, **lines, **long}), knowledge)
