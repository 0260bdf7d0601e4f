"""The check of scripts and stylesheets finds what a browser would silently skip."""

from pathlib import Path

import pytest

from app.base.folders import STATIC
from scripts.check_static import script_problems, style_problems


@pytest.mark.parametrize(
    ("style", "problem"),
    [
        (".a { color: red;\n.b { color: red }\n}", "2: Expected <ident>"),
        (".a { color red; }", "1: Expected ':'"),
        (".a {\n  color: ;\n}", "2: color has no value"),
        (".a { color: red", "1 blocks are not closed"),
        ("@media print { .a { color: red }", "1 blocks are not closed"),
        (".a { color: red } }", "1: EOF reached"),
        (".a { color: rgb(1 }", "1: Unmatched }"),
        (".a { width: calc(1px)) }", "1: Unmatched )"),
        (".a { color: red };\n.b { color: red }", "a selector holds a semicolon"),
        (".a { color: var(--no) }", "1: --no is never set"),
        ("@media print { .a { width: calc((1px + var(--no)) * 2) } }", "1: --no is never set"),
        (".a { --no: red }", "1: --no is never used"),
    ],
)
def test_a_broken_stylesheet_is_found(tmp_path: Path, style: str, problem: str) -> None:
    assert any(problem in found for found in style_problems([_file(tmp_path, style)]))


@pytest.mark.parametrize(
    "style",
    ["a:not(:hover) > b::before { content: '}'; }", "/* { */ @page { margin: 1cm }", ":root { --a: 1; top: var(--a) }"],
)
def test_a_sound_stylesheet_is_left_alone(tmp_path: Path, style: str) -> None:
    assert list(style_problems([_file(tmp_path, style)])) == []


def test_a_custom_property_may_be_set_in_another_file(tmp_path: Path) -> None:
    used, tokens = _file(tmp_path, ".a { color: var(--ink) }"), tmp_path / "tokens"
    tokens.write_text(":root { --ink: black }", encoding="utf-8")
    assert list(style_problems([used, tokens])) == []


@pytest.mark.parametrize(
    ("script", "problem"),
    [
        ("let a = ;", "1: "),
        ("\nif (a) {\n", ": } is missing"),
        ("function f(a b) {}", "1: this does not parse"),
        ("import {x from './y.js';", "1: "),
        ("const a = `open", "1: "),
        ("let a;\nawait f();", "2: await outside of an async function"),
        ("for await (const a of b) {}", "1: await outside of an async function"),
        ("async function f() {\n  return () => await g();\n}", "2: await outside of an async function"),
    ],
)
def test_a_broken_script_is_found(tmp_path: Path, script: str, problem: str) -> None:
    assert any(problem in found for found in script_problems(_file(tmp_path, script)))


@pytest.mark.parametrize(
    "script",
    [
        "async function f() { await g(); }",
        "const f = async () => { for await (const a of b) {} };",
        "class A { async f() { await g(); } }",
    ],
)
def test_a_sound_script_is_left_alone(tmp_path: Path, script: str) -> None:
    assert list(script_problems(_file(tmp_path, script))) == []


def test_breaking_any_script_of_the_planner_is_found(tmp_path: Path) -> None:
    for path in STATIC.glob("js/*.js"):
        source = path.read_text(encoding="utf-8")
        assert list(script_problems(path)) == []
        assert list(script_problems(_file(tmp_path, source[: source.rindex("}")])))


def _file(folder: Path, source: str) -> Path:
    path = folder / "file"
    path.write_text(source, encoding="utf-8")
    return path
