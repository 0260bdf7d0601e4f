"""The poster: one page, whatever a plan says."""

import io
import re
import struct
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from app.document.model.editions import Edition
from app.document.model.poster import Poster
from app.document.poster_building import build_poster
from app.document.shown.shown_plan import ShownPlan
from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.plan.answers import Answers
from app.renderers.poster import PosterSheet, poster_pdf, poster_png
from tests.document.plans import marked_plan
from tests.renderers.reading import pdf_text, squeezed
from tests.support.examples import example

ADDRESS = "https://plans.example/s/" + "aB3-" * 10
BEFORE = date(2026, 11, 22)
LONG = {"en": "A remarkably longwinded community ", "zh": "长江中下游冬季夜读与写作互助小组，"}


@pytest.mark.parametrize("language", list(Language))
def test_a_poster_is_one_page_with_name_promise_and_date(content: Content, language: Language) -> None:
    poster = _poster(content[language])
    body = poster_pdf(poster)
    (page,) = PdfReader(io.BytesIO(body)).pages
    assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]
    text = pdf_text(body)
    for words in (poster.name, poster.slogan, poster.promise, poster.caption, *sum(poster.facts, ())):
        assert squeezed(words) in text
    assert "2027" in poster.facts[0][1]
    assert "19:20" in poster.facts[0][1]
    assert ADDRESS in text


def test_a_poster_for_a_print_shop_has_room_for_bleed_and_marks_around_it(knowledge: Knowledge) -> None:
    sizes = {PosterSheet.A3: (297, 420), PosterSheet.A4_SHOP: (230, 317), PosterSheet.A3_SHOP: (317, 440)}
    for sheet, size in sizes.items():
        body = poster_pdf(_poster(knowledge), sheet)
        (page,) = PdfReader(io.BytesIO(body)).pages
        assert tuple(round(float(side) * 25.4 / 72) for side in page.mediabox[2:]) == size
        assert squeezed(ADDRESS) in pdf_text(body)


@pytest.mark.parametrize("language", list(Language))
def test_the_picture_suits_a_chat(content: Content, language: Language) -> None:
    body = poster_png(_poster(content[language]))
    assert struct.unpack(">II", body[16:24]) == (1240, 1754)
    assert len(body) < 400_000


@pytest.mark.parametrize("language", list(Language))
def test_the_longest_answers_stay_on_one_page(content: Content, language: Language) -> None:
    long = LONG[language.primary]
    answers = Answers(
        {
            "positioning.name": (long * 20)[:200],
            "positioning.slogan": (long * 20)[:200],
            "positioning.for_whom": (long * 500)[:5_000],
            "positioning.sentence": (long * 20)[:200],
            "where.venue": (long * 20)[:200],
            "where.city": "x" * 200,
        }
    )
    poster = _poster_of(answers, content[language])
    body = poster_pdf(poster)
    assert len(PdfReader(io.BytesIO(body)).pages) == 1
    assert squeezed(poster.name) in pdf_text(body)
    assert squeezed(poster.slogan) in pdf_text(body)
    assert squeezed(ADDRESS) in pdf_text(body)


@pytest.mark.parametrize("word", ["x" * 200, "👩‍👩‍👧‍👦" * 20, "𓀀𓀁", "", '#read("x") $x$ *b*', "夜\u202eevil"])
def test_any_name_makes_a_poster(knowledge: Knowledge, word: str) -> None:
    poster = replace(_poster(knowledge), name=word or "-", slogan=word, promise=word)
    assert len(PdfReader(io.BytesIO(poster_pdf(poster))).pages) == 1
    assert poster_png(poster).startswith(b"\x89PNG")


def test_a_launch_that_is_over_is_not_announced(knowledge: Knowledge) -> None:
    on_the_day, too_late = (_poster(knowledge, on).facts for on in (date(2027, 1, 11), date(2027, 1, 12)))
    assert too_late == on_the_day[1:]


def test_a_launch_without_a_time_is_announced_with_the_first_activitys(knowledge: Knowledge) -> None:
    answers = _answers(knowledge).with_values({"when.launch_time": ""})
    first = _poster_of(answers, knowledge).facts[0][1]
    assert re.search(r"2027.* \d\d:\d\d$", first)


def test_an_empty_plan_makes_a_poster(content: Content) -> None:
    for knowledge in content.values():
        poster = _poster_of(Answers(), knowledge)
        assert poster.name
        assert poster.facts == ()
        assert len(PdfReader(io.BytesIO(poster_pdf(poster))).pages) == 1


def test_a_poster_shows_nothing_that_members_may_not_see(knowledge: Knowledge) -> None:
    answers = marked_plan()
    poster = _poster_of(answers, knowledge)
    shown = pdf_text(poster_pdf(poster))
    hidden = {path: raw for path, raw in answers.items() if path.startswith(("seeds.", "why.", "health."))}
    assert [path for path, raw in hidden.items() if raw.startswith("mark") and raw in shown] == []


def _answers(knowledge: Knowledge) -> Answers:
    return example(knowledge, "study-group", date(2026, 12, 20))


def _poster(knowledge: Knowledge, today: date = BEFORE) -> Poster:
    return _poster_of(_answers(knowledge), knowledge, today)


def _poster_of(answers: Answers, knowledge: Knowledge, today: date = BEFORE) -> Poster:
    shown = ShownPlan(answers, knowledge, is_owners=True, edition=Edition.MEMBER, share_address=ADDRESS)
    return build_poster(shown, today)
