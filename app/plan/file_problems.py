"""What can be wrong with a plan file, in words of every language; the command line says it in English."""

from collections.abc import Callable, Mapping

from app.errors import Problem
from app.i18n.languages import DEFAULT_LANGUAGE
from app.i18n.translator import Translator, translator
from app.plan.limits import without_control

_SHOWN = 200


def problem(where: str, kind: str, /, **places: object) -> Problem:
    """A problem of a kind at a place of the file; the file's own words in it are cut to what can be shown."""
    shown = {name: printable(value) if isinstance(value, str) else value for name, value in places.items()}
    return Problem(printable(where), _WORDS[kind](translator(DEFAULT_LANGUAGE)) % shown, kind, shown)


def problem_words(found: Problem, say: Translator) -> str:
    """What is wrong, without the place; in English where the problem is not of a known kind."""
    if found.kind not in _WORDS:
        return found.what
    return _WORDS[found.kind](say) % {name: _in_words(value, say) for name, value in found.places.items()}


def printable(text: str) -> str:
    """Text of a file that may hold anything, as it can be shown in a line."""
    clean = without_control(text)
    return clean if len(clean) <= _SHOWN else f"{clean[:_SHOWN]}…"


def _in_words(value: object, say: Translator) -> object:
    return _JSON_NAMES[value](say) if isinstance(value, str) and value in _JSON_NAMES else value


_JSON_NAMES: Mapping[str, Callable[[Translator], str]] = {
    "an object": lambda say: say.gettext("an object"),
    "an array": lambda say: say.gettext("an array"),
    "text": lambda say: say.pgettext("what stands in a file", "text"),
    "true or false": lambda say: say.gettext("true or false"),
    "a number": lambda say: say.gettext("a number"),
    "null": lambda say: say.pgettext("what stands in a file", "null"),
}

_WORDS: Mapping[str, Callable[[Translator], str]] = {
    "empty": lambda say: say.gettext("is empty"),
    "binary": lambda say: say.gettext(
        "is a PDF or a Word file, which cannot be taken up; choose the .json or .html file"
    ),
    "too_large": lambda say: say.gettext("is larger than %(most)s MB"),
    "not_utf8": lambda say: say.gettext("is not text in UTF-8"),
    "not_json": lambda say: say.gettext(
        "is not JSON in UTF-8: cut off or damaged at line %(line)s, character %(column)s"
    ),
    "too_deep": lambda say: say.gettext("is not JSON in UTF-8 as the planner writes it"),
    "no_plan": lambda say: say.gettext("is a web page with no plan inside; only pages that the planner made hold one"),
    "not_a_file": lambda say: say.gettext("is not a JSON object"),
    "format": lambda say: say.gettext("is %(found)s, and this program reads %(known)s"),
    "language": lambda say: say.gettext("is not one of %(known)s"),
    "no_answers": lambda say: say.gettext("is missing or not an object"),
    "not_object": lambda say: say.gettext("is not an object"),
    "wrong_type": lambda say: say.gettext("is %(found)s, which cannot be an answer here"),
    "found_not_array": lambda say: say.gettext("is %(found)s, not an array"),
    "found_not_object": lambda say: say.gettext("is %(found)s, not an object"),
    "too_long": lambda say: say.gettext("is longer than %(most)s characters"),
    "too_many": lambda say: say.gettext("has %(found)s items; the most is %(most)s"),
    "item_id": lambda say: say.gettext("may have lower-case letters, digits, - and _ only, at most 40"),
    "twice": lambda say: say.gettext("%(found)s stands there twice"),
    "plan_too_large": lambda say: say.gettext("are larger than %(most)s bytes"),
    "dismissed": lambda say: say.gettext("is not a list of findings set aside, as the planner writes it"),
}
