"""One script out of modules: after what they import, each once, and nothing that would silently be left out."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from app.base.errors import StaticFileError
from app.web.http.composing import compose_script, compose_styles
from app.web.http.static import composed
from scripts.check_static import script_problems, style_problems

MODULES = {
    "main": 'import { a, more } from "./a.js";\nimport { b } from "./b.js";\na(more, b);\n',
    "a": 'import { b } from "./b.js";\nexport async function a() {\n  b();\n}\nexport function more() {}\n',
    "b": "export class b {}\n",
}


def test_each_module_comes_once_after_those_that_it_imports_and_keeps_its_lines(tmp_path: Path) -> None:
    script = _script(tmp_path, MODULES)
    assert re.findall(r"/\* static/[^/]+/(\w+)\.js \*/", script) == ["b", "a", "main"]
    assert "const { a, more } = modules.a;\nconst { b } = modules.b;\na(more, b);\nreturn {};" in script
    assert "async function a() {\n  b();\n}\nfunction more() {}\nreturn {a, more};" in script
    assert not re.search(r"\b(?:im|ex)port\b", script)
    assert list(script_problems(_file(tmp_path / "composed.js", script))) == []


@pytest.mark.parametrize(
    "line",
    [
        "export default function a() {}",
        "export const a = 1;",
        "export { a };",
        'export * from "./b.js";',
        'import b from "./b.js";',
        'import * as b from "./b.js";',
        'import { b as c } from "./b.js";',
        'import "./b.js";',
        'import { b } from "../b.js";',
        'const b = await import("./b.js");',
        "console.log(import.meta.url);",
    ],
)
def test_a_form_that_is_not_known_is_named_with_its_file(tmp_path: Path, line: str) -> None:
    with pytest.raises(StaticFileError, match=r"a\.js: .*(?:import|export)"):
        _script(tmp_path, {**MODULES, "a": f"{MODULES['a']}{line}\n"})


def test_modules_that_import_each_other_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StaticFileError, match="by way of others"):
        _script(tmp_path, {**MODULES, "b": 'import { a } from "./a.js";\nexport function b() {}\n'})


def test_what_only_a_module_may_say_is_found_in_the_composed_script(tmp_path: Path) -> None:
    script = _script(tmp_path, {**MODULES, "a": f"{MODULES['a']}await more();\n"})
    assert any("await" in found for found in script_problems(_file(tmp_path / "composed.js", script)))


def test_stylesheets_keep_their_order(tmp_path: Path) -> None:
    styles = [_file(tmp_path / f"{name}.css", f".{name} {{}}\n") for name in ("z", "a")]
    assert re.findall(r"^\.\w", compose_styles(styles), re.MULTILINE) == [".z", ".a"]


def test_what_pages_get_parses(tmp_path: Path) -> None:
    assert list(script_problems(_file(tmp_path / "pages.js", composed()["pages.js"]))) == []
    assert list(style_problems([_file(tmp_path / "pages.css", composed()["pages.css"])])) == []


def _script(folder: Path, modules: Mapping[str, str]) -> str:
    for name, source in modules.items():
        _file(folder / f"{name}.js", source)
    return compose_script(folder / "main.js")


def _file(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_an_empty_property_stays_a_space_so_that_older_browsers_have_colours() -> None:
    style = composed()["pages.css"]
    assert "--dark: ;" in style
    assert not re.search(r"--[\w-]+:[;}]", style)
