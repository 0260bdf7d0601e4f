"""The catalogues hold every string of the code, translated, and nothing else."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

from tests.catalogue import read_catalogue, strings_in_code, translated_languages, updated
from tests.support.server import ROOT

PLACE = re.compile(r"%\((\w+)\)s")


@pytest.fixture(scope="module")
def in_code() -> Catalog:
    """What the code says."""
    return strings_in_code()


@pytest.fixture(scope="module", params=translated_languages(), ids=lambda language: language.value)
def catalogue(request: pytest.FixtureRequest) -> Catalog:
    """The catalogue of each language in turn."""
    return read_catalogue(request.param)


def test_every_string_of_the_code_is_in_the_catalogue(in_code: Catalog, catalogue: Catalog) -> None:
    assert sorted(_ids(in_code) - _ids(catalogue)) == []


def test_every_string_of_the_catalogue_is_in_the_code(in_code: Catalog, catalogue: Catalog) -> None:
    assert sorted(_ids(catalogue) - _ids(in_code)) == []
    assert list(catalogue.obsolete) == []


def test_every_string_is_translated_for_certain(catalogue: Catalog) -> None:
    assert [message.id for message in _messages(catalogue) if not all(_forms(message))] == []
    assert [message.id for message in _messages(catalogue) if message.fuzzy] == []


def test_every_translation_keeps_the_places_of_its_string(catalogue: Catalog) -> None:
    for message in _messages(catalogue):
        wanted = _places(message.id if isinstance(message.id, str) else message.id[-1])
        assert [form for form in _forms(message) if _places(form) != wanted] == [], message.id
        assert list(message.check(catalogue)) == []


def test_no_percent_sign_stands_alone_beside_a_place(catalogue: Catalog) -> None:
    for message in _messages(catalogue):
        for form in _forms(message):
            assert "%" not in PLACE.sub("", form).replace("%%", "") or not _places(form), message.id


def test_every_string_is_written_out_where_it_is_said() -> None:
    files = (path for path in (ROOT / "app").rglob("*.py") if path != ROOT / "app" / "i18n" / "translator.py")
    calls = [(path, call) for path in files for call in _sayings(path)]
    assert calls
    assert [f"{path}:{call.lineno}" for path, call in calls if not _is_written_out(call)] == []


def test_updating_keeps_what_is_translated(in_code: Catalog) -> None:
    for language in translated_languages():
        before, after = read_catalogue(language), updated(read_catalogue(language), in_code)
        assert {message.id: message.string for message in after} == {message.id: message.string for message in before}


def test_updating_takes_in_new_strings_and_lets_go_of_old_ones() -> None:
    old, new = Catalog(locale="zh_Hans"), Catalog()
    for name, string in (("Saved", "已保存"), ("Gone", "没了")):
        old.add(name, string)
    for name in ("Saved", "Saved at %(time)s"):
        new.add(name)
    after = updated(old, new)
    assert {message.id: message.string for message in _messages(after)} == {
        "Saved": "已保存",
        "Saved at %(time)s": None,
    }
    assert not after.obsolete


def _messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def _ids(catalogue: Catalog) -> set[tuple[str, str]]:
    return {(str(message.context or ""), str(message.id)) for message in _messages(catalogue)}


def _forms(message: Message) -> tuple[str, ...]:
    string = message.string
    return (string or "",) if string is None or isinstance(string, str) else tuple(string)


def _places(text: str) -> set[str]:
    return set(PLACE.findall(text))


def _sayings(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            is_saying = node.func.attr in ("gettext", "ngettext", "pgettext")
            if is_saying:
                yield node


def _is_written_out(call: ast.Call) -> bool:
    texts = call.args[:2] if isinstance(call.func, ast.Attribute) and call.func.attr != "gettext" else call.args[:1]
    return bool(texts) and all(isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts)
