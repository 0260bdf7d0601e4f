"""Every limit that a person can meet is told in words, in every language."""

import pytest

from app.base.errors import LimitError
from app.i18n.languages import Language
from app.i18n.translator import translator
from app.web.http.limit_words import limit_words, rate_limit_words
from app.web.http.rate_limits import Limited, RateLimitError


@pytest.mark.parametrize("language", Language)
def test_every_limit_of_what_is_stored_has_words_of_its_own(language: Language) -> None:
    limits = ("text", "list", "plan", "answers")
    assert len({limit_words(LimitError(limit, "", 7), translator(language)) for limit in limits}) == len(limits)


@pytest.mark.parametrize("limited", Limited)
@pytest.mark.parametrize("language", Language)
def test_every_limit_on_a_network_says_what_is_too_much_and_when_to_try_again(
    limited: Limited, language: Language
) -> None:
    title, advice = rate_limit_words(RateLimitError(limited, 301), translator(language))
    assert title
    assert "6" in advice
