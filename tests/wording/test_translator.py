"""Interface strings in each language."""

from io import BytesIO

import pytest
from babel.messages.pofile import read_po

from app.i18n.languages import Language
from app.i18n.nested_quotes import with_inner_quotes
from app.i18n.translator import Translator, translations_of, translator

_HEADER = 'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Plural-Forms: {forms}\\n"\n\n'
_CHINESE = """
msgid "Saved"
msgstr "已保存"

msgid "Day %(day)s"
msgstr "第%(day)s天"

msgid "%(n)s step"
msgid_plural "%(n)s steps"
msgstr[0] "%(n)s步"

msgctxt "noun"
msgid "Change"
msgstr "更改"

msgid "Waiting"
msgstr ""

#, fuzzy
msgid "Guessed"
msgstr "猜的"
"""
_THREE_FORMS = """
msgid "%(n)s step"
msgid_plural "%(n)s steps"
msgstr[0] "%(n)s krok"
msgstr[1] "%(n)s kroki"
msgstr[2] "%(n)s kroków"
"""
_POLISH = "nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"


def _translator(language: str, forms: str, messages: str) -> Translator:
    catalogue = read_po(BytesIO((_HEADER.format(language=language, forms=forms) + messages).encode()))
    return Translator(Language.ZH_HANS, translations_of(catalogue))


CHINESE = _translator("zh_Hans", "nplurals=1; plural=0;", _CHINESE)
ENGLISH = translator(Language.EN)


def test_a_string_is_said_in_the_language_with_its_places_filled() -> None:
    assert CHINESE.gettext("Saved") == "已保存"
    assert CHINESE.gettext("Day %(day)s", day=3) == "第3天"
    assert ENGLISH.gettext("Day %(day)s", day=3) == "Day 3"


@pytest.mark.parametrize("message", ["Lost", "Waiting", "Guessed"])
def test_a_string_without_a_sure_translation_is_said_in_english(message: str) -> None:
    assert CHINESE.gettext(message) == message


def test_a_context_tells_equal_words_apart() -> None:
    assert CHINESE.pgettext("noun", "Change") == "更改"
    assert CHINESE.pgettext("verb", "Change") == "Change"
    assert CHINESE.gettext("Change") == "Change"


def test_a_number_chooses_the_form() -> None:
    assert [ENGLISH.ngettext("%(n)s step", "%(n)s steps", n) for n in (0, 1, 2)] == ["0 steps", "1 step", "2 steps"]
    assert [CHINESE.ngettext("%(n)s step", "%(n)s steps", n) for n in (1, 2)] == ["1步", "2步"]


def test_the_catalogues_own_header_says_which_form_suits_a_number() -> None:
    said = [
        _translator("pl", _POLISH, _THREE_FORMS).ngettext("%(n)s step", "%(n)s steps", n) for n in (1, 2, 5, 12, 22)
    ]
    assert said == ["1 krok", "2 kroki", "5 kroków", "12 kroków", "22 kroki"]


def test_what_fills_a_place_is_never_a_place_itself() -> None:
    assert ENGLISH.gettext("Day %(day)s", day="%(day)s 100%") == "Day %(day)s 100%"
    assert ENGLISH.gettext("100% sure") == "100% sure"


def test_a_translator_is_made_once() -> None:
    assert translator(Language.ZH_HANS) is translator(Language.ZH_HANS)


@pytest.mark.parametrize(
    ("message", "title", "said"),
    [
        ("Post the message for “%(title)s”", "The word “enough”", "Post the message for “The word ‘enough’”"),
        ("发“%(title)s”的消息", "说“不”", "发“说‘不’”的消息"),
        ("發「%(title)s」的訊息", "說「不」", "發「說『不』」的訊息"),
        ("發「%(title)s」的訊息", "說“不”", "發「說『不』」的訊息"),
        ("%(title)s, in “this”", "The word “enough”", "The word “enough”, in “this”"),
        ("“{title}” has no owner", "The word “enough”", "“The word ‘enough’” has no owner"),
    ],
)
def test_a_quoted_title_has_the_inner_kind_of_quotation_marks(message: str, title: str, said: str) -> None:
    filled = with_inner_quotes(message, {"title": title})
    assert (message.format(**filled) if "{" in message else message % filled) == said


def test_titles_are_quoted_so_in_each_language() -> None:
    words = [translator(one).gettext("Post the message for “%(title)s”", title="a “b”") for one in Language]
    assert all("a ‘b’" in text or "a 『b』" in text for text in words)
