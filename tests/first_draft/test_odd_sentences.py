"""Whatever a founder says in the sentence, the plan it makes is right in every text and sound to the coach.

Traditional texts are made of the Simplified ones; `make coach-report` tries them too.
"""

import pytest

from app.i18n.languages import Language
from tests.coach.cases import LANGUAGES, starter_keys
from tests.first_draft.odd_sentences import ODD, troubles


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.value)
@pytest.mark.parametrize("key", starter_keys())
def test_an_odd_sentence_makes_a_sound_plan(key: str, language: Language, odd: str) -> None:
    assert troubles(key, language, odd) == ()
