"""What can be wrong with a plan file, in words of every language; the command line says it in English."""

from collections.abc import Callable, Mapping

from app.base.characters import without_control_characters
from app.base.errors import Problem
from app.i18n.languages import DEFAULT_LANGUAGE
from app.i18n.translator import Translator, translator

_SHOWN = 200


def problem(where: str, kind: str, /, **places: object) -> Problem:
    """A problem of a kind at a place of the file; the file's own words in it are cut to what can be shown."""
    shown = {name: printable(value) if isinstance(value, str) else value for name, value in places.items()}
    return Problem(printable(where), _WORDS[kind](translator(DEFAULT_LANGUAGE)) % shown, kind, shown)


def problem_words(found: Problem, t: Translator) -> str:
    """What is wrong, without the place; in English where the problem is not of a known kind."""
    if found.kind not in _WORDS:
        return found.what
    return _WORDS[found.kind](t) % {name: _in_words(value, t) for name, value in found.places.items()}


def printable(text: str) -> str:
    """Text of a file that may hold anything, as it can be shown in a line."""
    clean = without_control_characters(text)
    return clean if len(clean) <= _SHOWN else f"{clean[:_SHOWN]}…"


def _in_words(value: object, t: Translator) -> object:
    return _JSON_NAMES[value](t) if isinstance(value, str) and value in _JSON_NAMES else value


_JSON_NAMES: Mapping[str, Callable[[Translator], str]] = {
    "an object": lambda t: t.gettext("an object"),
    "an array": lambda t: t.gettext("an array"),
    "text": lambda t: t.pgettext("what stands in a file", "text"),
    "true or false": lambda t: t.gettext("true or false"),
    "a number": lambda t: t.gettext("a number"),
    "null": lambda t: t.pgettext("what stands in a file", "null"),
}

_WORDS: Mapping[str, Callable[[Translator], str]] = {
    "empty": lambda t: t.gettext("is empty"),
    "binary": lambda t: t.gettext("is a PDF or Word file, which can't be imported; choose the .json or .html file"),
    "too_large": lambda t: t.gettext("is larger than %(most)s MB"),
    "longer": lambda t: t.gettext("is longer than %(most)s characters"),
    "not_utf8": lambda t: t.gettext("is not UTF-8 text"),
    "not_json": lambda t: t.gettext(
        "is not complete JSON: it breaks off or is damaged at line %(line)s, character %(column)s"
    ),
    "too_deep": lambda t: t.gettext("is not JSON that the planner can read"),
    "no_plan": lambda t: t.gettext(
        "is a web page with no plan inside; only pages downloaded from the planner contain one"
    ),
    "not_a_file": lambda t: t.gettext("is not a JSON object"),
    "format": lambda t: t.gettext("is %(found)s, but this program reads only %(known)s"),
    "language": lambda t: t.gettext("is not one of %(known)s"),
    "no_answers": lambda t: t.gettext("is missing or not an object"),
    "not_object": lambda t: t.gettext("is not an object"),
    "wrong_type": lambda t: t.gettext("is %(found)s, which can't be an answer here"),
    "found_not_array": lambda t: t.gettext("is %(found)s, not an array"),
    "found_not_object": lambda t: t.gettext("is %(found)s, not an object"),
    "too_long": lambda t: t.gettext("is longer than %(most)s characters"),
    "too_many": lambda t: t.gettext("has %(found)s items; the limit is %(most)s"),
    "item_id": lambda t: t.gettext("can contain only lower-case letters, digits, - and _, up to 40 in all"),
    "twice": lambda t: t.gettext("appears twice: two items have the id %(found)s"),
    "key_twice": lambda t: t.gettext("appears more than once in the same object; keep one of them"),
    "plan_too_large": lambda t: t.gettext("are larger than %(most)s bytes in total"),
    "drafted": lambda t: t.gettext("is not a list of the answers that are still the example's"),
    "dismissed": lambda t: t.gettext("is not a list of dismissed advice as the planner writes it"),
}
