"""A text that is missing, or that nobody can see, breaks no format."""

import pytest

from app.document.model.editions import Edition
from app.exports.formats import FORMATS
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.plan.fields.declare import fields_of
from app.plan.fields.list_kinds import ListOf
from app.plan.plan import STEPS
from app.renderers import docx, markdown, pdf, text
from tests.exports.exporting import all_files, export_of
from tests.renderers.reading import page_of, pdf_text
from tests.renderers.typed import document_saying

BLANKS = ["", " ", "\u200b", "\u3000", "\u200b\u2060\ufeff", "\u202e", "\n"]


@pytest.mark.parametrize("blank", BLANKS)
def test_each_block_comes_out_with_a_blank_in_the_place_of_every_text(blank: str) -> None:
    document = document_saying(blank)
    assert pdf.render(document).startswith(b"%PDF-")
    assert docx.render(document).startswith(b"PK")
    assert page_of(document).tags
    assert markdown.render(document)
    assert text.render(document)


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("title", ["", "\u200b", "\u3000"])
def test_items_of_which_only_the_id_is_there_are_in_every_format(
    content: Content, edition: Edition, title: str
) -> None:
    lists = [(step.key, name, kind) for step in STEPS for name, kind in fields_of(step.model).items()]
    answers: dict[str, str] = {}
    for step, name, kind in lists:
        if isinstance(kind, ListOf):
            first = next(iter(fields_of(kind.item)))
            answers |= {f"{step}.{name}": "a b", f"{step}.{name}.a.{first}": title}
    files = all_files(export_of(Answers(answers), content[Language.ZH_HANS], edition))
    assert set(files) == set(FORMATS)
    assert all(files.values())


def test_an_activity_without_a_title_is_named_by_what_is_known_of_it(knowledge: Knowledge) -> None:
    day_two = {"days3.activities": "a", "days3.activities.a.day": "2", "days3.activities.a.time": "12:30"}
    words = {"en": "notitleyet", "zh-Hans": "还没写标题", "zh-Hant": "還沒寫標題"}[knowledge.language.value]
    shown = pdf_text(pdf.render(export_of(Answers(day_two), knowledge).document))
    assert words in shown
    assert "12:30" in shown
