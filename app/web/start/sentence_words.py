"""The sentence of the start page in words, and the kinds of community as they stand in it."""

import re
from collections.abc import Callable, Mapping

from app.i18n.translator import Translator


def sentence_parts(t: Translator) -> tuple[str, ...]:
    """The sentence in the order of the language: words, and between them the names of its blanks."""
    sentence = t.gettext(
        "I'm starting %(kind)s called %(name)s for %(for_whom)s in %(platform)s. I'll begin with %(first_size)s "
        "people, launch on %(launch_date)s, and I have %(hours)s hours a week. In person, we meet in %(city)s."
    )
    return tuple(_BLANK.split(sentence))


def kind_words(t: Translator, kind: str) -> str:
    """A kind of community, as what a founder wants to start."""
    return KINDS[kind](t)


_BLANK = re.compile(r"%\((\w+)\)s")

KINDS: Mapping[str, Callable[[Translator], str]] = {
    "study": lambda t: t.gettext("a study group"),
    "local": lambda t: t.gettext("a local club"),
    "peers": lambda t: t.gettext("a circle of peers"),
    "brand": lambda t: t.gettext("a group for a brand's customers"),
    "support": lambda t: t.gettext("a support group for customers"),
    "product": lambda t: t.gettext("a group for a new product's first users"),
    "paid": lambda t: t.gettext("a paid membership"),
    "project": lambda t: t.gettext("an open project"),
    "event": lambda t: t.gettext("a one-off event"),
    "sport": lambda t: t.gettext("a sports group"),
    "hobby": lambda t: t.gettext("a hobby group"),
    "family": lambda t: t.gettext("a group of family and friends"),
    "other": lambda t: t.gettext("something else"),
}
"""The kinds that a starter was made for, in the order of the starters; then those that begin with one like them."""
