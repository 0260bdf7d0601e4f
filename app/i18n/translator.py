"""Interface strings: English in the code, other languages from the gettext catalogues beside this file."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

from app.i18n.languages import Language
from app.i18n.nested_quotes import with_inner_quotes

LOCALES = Path(__file__).parent / "locales"


@dataclass(frozen=True)
class Translator:
    """Says the interface's strings in one language; what has no translation is said in English."""

    language: Language
    _translations: NullTranslations

    def gettext(self, message: str, **places: object) -> str:
        """The message in this language, with its ``%(name)s`` places filled."""
        text = self._translations.gettext(message)
        return text % with_inner_quotes(text, places) if places else text

    def pgettext(self, context: str, message: str) -> str:
        """The message in this language, told apart from equal English words by its context."""
        return str(self._translations.pgettext(context, message))

    def ngettext(self, singular: str, plural: str, n: int, **places: object) -> str:
        """The form of the message that suits the number ``n``, which fills ``%(n)s``."""
        text = self._translations.ngettext(singular, plural, n)
        return text % with_inner_quotes(text, {"n": n, **places})


@cache
def translator(language: Language) -> Translator:
    """The translator of a language; its catalogue is read once."""
    path = catalogue_path(language)
    return Translator(language, _read(path) if path.exists() else NullTranslations())


def catalogue_path(language: Language) -> Path:
    """The path of a language's catalogue."""
    return LOCALES / language.locale / "LC_MESSAGES" / "messages.po"


def translations_of(catalogue: Catalog) -> Translations:
    """The translations of a catalogue, with the plural forms that its header declares."""
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


def _read(path: Path) -> Translations:
    with path.open("rb") as file:
        return translations_of(read_po(file))
