"""Every renderer handles every block."""

import re
from pathlib import Path
from typing import get_args

import pytest

from app.base.folders import TEMPLATES
from app.document.model.blocks import Block
from app.i18n.languages import Language
from app.renderers import pdf
from app.renderers.environment import block_template, snake_case
from tests.renderers.blocks import ONE_OF_EACH, document_with
from tests.renderers.reading import page_of, pdf_text, squeezed

NAMES = [f"{number}-{type(block).__name__}" for number, (block, _) in enumerate(ONE_OF_EACH)]
KINDS = {snake_case(block.__name__) for block in get_args(Block)}


def test_the_examples_hold_every_block_of_the_closed_set() -> None:
    assert {type(block) for block, _ in ONE_OF_EACH} == set(get_args(Block))


def test_every_block_has_a_template_of_its_own() -> None:
    assert all((TEMPLATES / block_template(block)).is_file() for block, _ in ONE_OF_EACH)
    assert len({block_template(block) for block, _ in ONE_OF_EACH}) == len(KINDS)


def test_every_block_has_a_function_in_typst_and_no_other_kind_has() -> None:
    source = Path(TEMPLATES / "typst" / "blocks.typ").read_text(encoding="utf-8")
    (table,) = re.findall(r"#let kinds = \((.*?)\n\)", source, re.DOTALL)
    assert set(re.findall(r"^  (\w+):", table, re.MULTILINE)) == KINDS


@pytest.mark.parametrize(("block", "words"), ONE_OF_EACH, ids=NAMES)
def test_a_block_says_its_words_on_the_page(block: Block, words: str) -> None:
    page = page_of(document_with(block))
    assert [part for part in words.split("|") if part not in page.text] == []


@pytest.mark.parametrize("language", list(Language), ids=lambda language: str(language.value))
def test_every_block_says_its_words_in_the_pdf(language: Language) -> None:
    blocks = [block for block, _ in ONE_OF_EACH]
    text = pdf_text(pdf.render(document_with(*blocks, language=language)))
    assert [part for _, words in ONE_OF_EACH for part in words.split("|") if squeezed(part) not in text] == []


@pytest.mark.parametrize(("block", "words"), ONE_OF_EACH, ids=NAMES)
def test_a_block_can_stand_alone_in_a_pdf(block: Block, words: str) -> None:
    text = pdf_text(pdf.render(document_with(block)))
    assert [part for part in words.split("|") if squeezed(part) not in text] == []


@pytest.mark.parametrize(
    ("name", "snake"),
    [("QRCode", "qr_code"), ("WeekGrid", "week_grid"), ("Note", "note"), ("KeyNumbers", "key_numbers")],
)
def test_a_class_name_is_told_in_snake_case(name: str, snake: str) -> None:
    assert snake_case(name) == snake
