"""A text of several lines in a place: alone on its line it keeps them, as the plan's one introduction form does."""

from datetime import date

from app.first_draft.places import fill_places
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers
from tests.support.examples import example

MESSAGE = "days3.activities.open.message"


def test_a_text_keeps_its_lines_where_its_place_is_alone_on_a_line(content: Content) -> None:
    assert _filled(content, "Say hello.\n{welcome.introduction_form}\nThen answer one.") == (
        "Say hello.\nName:\nTown:\nThen answer one."
    )


def test_within_a_line_it_is_drawn_into_one(content: Content) -> None:
    assert _filled(content, "Form: {welcome.introduction_form}") == "Form: Name: Town:"


def test_every_starter_asks_for_introductions_with_its_one_form(content: Content) -> None:
    for knowledge in content.values():
        for key in knowledge.starters:
            answers = example(knowledge, key, date(2026, 11, 22))
            form = answers.raw("welcome.introduction_form")
            assert form.count("\n") >= 3
            messages = [raw for path, raw in answers.items() if path.startswith("days3.") and path.endswith(".message")]
            assert [message for message in messages if form in message], (knowledge.language, key)


def _filled(content: Content, message: str) -> str:
    answers = Answers({"welcome.introduction_form": "Name:\nTown:", "days3.activities": "open", MESSAGE: message})
    return fill_places(answers, (), {}, content[Language.EN]).raw(MESSAGE)
