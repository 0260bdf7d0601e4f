"""Interface strings in each language."""

from app.i18n.languages import Language
from app.i18n.translator import Translator, translator

CHINESE = Translator(
    Language.ZH_HANS,
    {
        (None, "Saved"): ("已保存",),
        (None, "Day %(day)s"): ("第%(day)s天",),
        (None, "%(n)s step"): ("%(n)s步",),
        ("noun", "Change"): ("更改",),
    },
)
ENGLISH = Translator(Language.EN, {})


def test_a_string_is_said_in_the_language_with_its_places_filled() -> None:
    assert CHINESE.gettext("Saved") == "已保存"
    assert CHINESE.gettext("Day %(day)s", day=3) == "第3天"
    assert ENGLISH.gettext("Day %(day)s", day=3) == "Day 3"


def test_a_string_without_translation_is_said_in_english() -> None:
    assert CHINESE.gettext("Lost") == "Lost"
    assert CHINESE.pgettext("verb", "Change") == "Change"


def test_a_context_tells_equal_words_apart() -> None:
    assert CHINESE.pgettext("noun", "Change") == "更改"
    assert CHINESE.gettext("Change") == "Change"


def test_a_number_chooses_the_form() -> None:
    assert [ENGLISH.ngettext("%(n)s step", "%(n)s steps", n) for n in (0, 1, 2)] == ["0 steps", "1 step", "2 steps"]
    assert [CHINESE.ngettext("%(n)s step", "%(n)s steps", n) for n in (1, 2)] == ["1步", "2步"]


def test_what_fills_a_place_is_never_a_place_itself() -> None:
    assert ENGLISH.gettext("Day %(day)s", day="%(day)s 100%") == "Day %(day)s 100%"
    assert ENGLISH.gettext("100% sure") == "100% sure"


def test_a_translator_is_made_once() -> None:
    assert translator(Language.ZH_HANS) is translator(Language.ZH_HANS)
