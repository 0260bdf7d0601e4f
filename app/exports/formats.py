"""What a format is."""

from collections.abc import Callable
from dataclasses import dataclass

from app.exports.building import Export
from app.i18n.translator import Translator


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name in addresses and on the command line, its file ending and type.

    ``called`` is its name for people, and ``good_for`` says what it is good for.
    """

    name: str
    ending: str
    media_type: str
    render: Callable[[Export], bytes]
    called: Callable[[Translator], str]
    good_for: Callable[[Translator], str]
