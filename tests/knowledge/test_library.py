"""The knowledge as it is shipped: every file valid, every word there."""

from collections.abc import Iterator

from app.knowledge.content import Content, Knowledge
from app.knowledge.guidance import FieldGuidance
from app.knowledge.sources import SOURCES
from app.plan.fields.choices import CHOICES
from app.plan.plan import CHAPTERS, STEPS


def test_every_step_says_its_question_its_reason_and_where_that_comes_from(knowledge: Knowledge) -> None:
    for step in STEPS:
        guidance = knowledge.guidance.steps[step.key]
        assert guidance.title.strip()
        assert guidance.question.strip()
        assert guidance.why.strip()
        assert knowledge.sources[guidance.source].strip()


def test_every_field_has_a_label_a_hint_and_an_example(knowledge: Knowledge) -> None:
    for where, words in _fields(knowledge):
        assert all(text.strip() for text in (words.label, words.hint, words.example)), where


def test_every_choice_has_words_of_its_own(knowledge: Knowledge) -> None:
    for name, keys in CHOICES.items():
        words = knowledge.guidance.choices[name]
        assert list(words) == list(keys)
        assert all(text.strip() for text in words.values())
        assert len(set(words.values())) == len(keys), name


def test_every_stage_chapter_and_source_has_words(knowledge: Knowledge) -> None:
    guidance = knowledge.guidance
    assert all(stage.title.strip() and stage.hint.strip() for stage in guidance.stages.values())
    assert list(guidance.chapters) == list(CHAPTERS)
    assert all(title.strip() for title in guidance.chapters.values())
    assert tuple(knowledge.sources) == SOURCES


def test_guidance_stays_short_enough_to_be_read(knowledge: Knowledge) -> None:
    for where, words in _fields(knowledge):
        assert len(words.label) <= 90, where
        assert len(words.hint) <= 300, where


def test_the_languages_have_the_same_shape(content: Content) -> None:
    shapes = [
        {where: (bool(words.add), bool(words.empty)) for where, words in _fields(knowledge)}
        for knowledge in content.values()
    ]
    assert all(shape == shapes[0] for shape in shapes)


def test_what_is_posted_leaves_nothing_to_fill_in(knowledge: Knowledge) -> None:
    written = [line for entries in knowledge.messages.texts.values() for line in entries]
    posted = [one.words.message for one in knowledge.activities.values()]
    assert [text for text in (*written, *posted) if "____" in text] == []


def _fields(knowledge: Knowledge) -> Iterator[tuple[str, FieldGuidance]]:
    for step, guidance in knowledge.guidance.steps.items():
        yield from ((f"{step}.{name}", words) for name, words in guidance.fields.items())
    for shape, item in knowledge.guidance.items.items():
        assert item.title.strip()
        yield from ((f"{shape}.{name}", words) for name, words in item.fields.items())
    yield "notes", knowledge.guidance.notes
