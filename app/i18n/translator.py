"""Interface strings: English in the code, other languages from the gettext catalogues beside this file."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from app.i18n.languages import Language

LOCALES = Path(__file__).parent / "locales"

_MessageKey = tuple[str | None, str]


@dataclass(frozen=True)
class Translator:
    """The interface's strings in one language."""

    language: Language
    _messages: Mapping[_MessageKey, tuple[str, ...]]

    def gettext(self, message: str, **places: object) -> str:
        """The message in this language, with its ``%(name)s`` places filled."""
        text = self._messages.get((None, message), (message,))[0]
        return text % places if places else text

    def pgettext(self, context: str, message: str) -> str:
        """The message in this language; the context distinguishes equal English words."""
        return self._messages.get((context, message), (message,))[0]

    def ngettext(self, singular: str, plural: str, n: int, **places: object) -> str:
        """The form of the message for the number ``n``, which fills ``%(n)s``."""
        forms = self._messages.get((None, singular))
        if forms is None:
            forms = (singular, plural)
        return forms[0 if n == 1 or len(forms) == 1 else 1] % {"n": n, **places}


@cache
def translator(language: Language) -> Translator:
    """The translator of a language; its catalogue is read once."""
    return Translator(language, _read_catalogue(language))


def catalogue_path(language: Language) -> Path:
    """The path of a language's catalogue."""
    return LOCALES / language.locale / "LC_MESSAGES" / "messages.po"


def _read_catalogue(language: Language) -> Mapping[_MessageKey, tuple[str, ...]]:
    path = catalogue_path(language)
    if not path.exists():
        return {}
    with path.open("rb") as file:
        catalogue = read_po(file)
    return {
        (message.context, _first(message.id)): _forms(message.string)
        for message in catalogue
        if message.id and all(_forms(message.string)) and not message.fuzzy
    }


def _first(message_id: str | tuple[str, ...] | list[str]) -> str:
    return message_id if isinstance(message_id, str) else message_id[0]


def _forms(string: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (string or "",) if string is None or isinstance(string, str) else tuple(string)
