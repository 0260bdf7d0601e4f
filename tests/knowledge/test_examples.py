"""Examples of answers: what the starters say to the same question."""

import pytest

from app.i18n.languages import Language
from app.knowledge.content import Content
from app.knowledge.examples import place_of_question
from app.plan.paths import find_field


@pytest.mark.parametrize("language", list(Language))
def test_examples_are_answers_of_starters_to_the_same_question_that_hold_for_any_plan(
    content: Content, language: Language
) -> None:
    knowledge = content[language]
    said: dict[str, set[str]] = {}
    for starter in knowledge.starters.values():
        for path, raw in starter.answers.items():
            if at := find_field(path):
                said.setdefault(place_of_question(at), set()).add(" ".join(raw.split()))
    assert len(knowledge.examples["positioning.pain"]) > 2
    assert knowledge.examples["rules.rules.what"]
    for place, texts in knowledge.examples.items():
        assert set(texts) <= said[place]
        assert not [text for text in texts if "{" in text]
    assert {"positioning.kind", "who.target_size", "when.launch_time"}.isdisjoint(knowledge.examples)
