"""The code stays easy to find one's way in: imports point one way at every depth, and nothing grows too large."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from app.base.folders import ROOT, STATIC, TEMPLATES
from app.web.http.static import STYLES

LINES_OF_A_FILE = 250
LINES_OF_A_TEMPLATE = 120
LINES_OF_A_FUNCTION = 40
MIGRATIONS = ROOT / "app" / "storage" / "migrations"
PYTHON = sorted(path for path in (ROOT / "app").rglob("*.py") if not path.is_relative_to(MIGRATIONS))


@dataclass(frozen=True)
class Import:
    """One module of the program that imports another."""

    importer: str
    imported: str

    def __str__(self) -> str:
        return f"{self.importer} imports {self.imported}"


def test_no_two_packages_import_each_other() -> None:
    edges = {pair: edge for edge in _imports() for pair in product(_around(edge.importer), _around(edge.imported))}
    apart = {(one, other) for one, other in edges if not _is_inside(one, other) and not _is_inside(other, one)}
    assert apart
    mutual = [f"{edges[one, other]}, and {edges[other, one]}" for one, other in apart if (other, one) in apart]
    assert mutual == []


def test_no_package_imports_a_package_inside_it_that_imports_its_own_modules() -> None:
    nested = [(outer, inner) for outer in _packages() for inner in _packages() if _is_inside(inner, outer, deeper=True)]
    assert nested
    for outer, inner in nested:
        own = _own_modules(outer)
        down = [edge for edge in _imports() if edge.importer in own and _is_inside(edge.imported, inner)]
        up = [edge for edge in _imports() if _is_inside(edge.importer, inner) and edge.imported in own]
        assert not (down and up), f"{down[0]}, and {up[0]}"


@pytest.mark.parametrize(
    ("folder", "pattern", "limit"),
    [
        (ROOT / "app", "*.py", LINES_OF_A_FILE),
        (ROOT / "scripts", "*.py", LINES_OF_A_FILE),
        (STATIC / "css", "*.css", LINES_OF_A_FILE),
        (STATIC / "js", "*.js", LINES_OF_A_FILE),
        (TEMPLATES, "*.typ", LINES_OF_A_FILE),
        (TEMPLATES, "*.html", LINES_OF_A_TEMPLATE),
    ],
    ids=["app", "scripts", "css", "js", "typst", "html"],
)
def test_no_file_is_too_long(folder: Path, pattern: str, limit: int) -> None:
    lengths = {str(path.relative_to(ROOT)): _length(path) for path in folder.rglob(pattern)}
    assert lengths
    assert {name: length for name, length in lengths.items() if length > limit} == {}


def test_no_function_is_too_long() -> None:
    lengths = {f"{path.relative_to(ROOT)}: {node.name}": _span(node) for path in PYTHON for node in _functions(path)}
    assert len(lengths) > 1_000
    assert {name: length for name, length in lengths.items() if length > LINES_OF_A_FUNCTION} == {}


def test_every_stylesheet_is_shown_on_pages_or_handed_out() -> None:
    handed_out = (ROOT / "app" / "renderers" / "html.py").read_text(encoding="utf-8")
    names = {path.stem for path in STATIC.glob("css/*.css")}
    assert {name for name in names if name not in STYLES and f'"{name}.css"' not in handed_out} == set()


@cache
def _modules() -> dict[str, Path]:
    return {_module_name(path): path for path in PYTHON}


def _module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def _packages() -> frozenset[str]:
    return frozenset(name for name, path in _modules().items() if path.name == "__init__.py")


def _own_modules(package: str) -> frozenset[str]:
    """The modules that stand in a package's own folder."""
    return frozenset(name for name in _modules().keys() - _packages() if name.rpartition(".")[0] == package)


@cache
def _around(module: str) -> frozenset[str]:
    """The packages that a module stands in, near or far; a package stands in itself."""
    return frozenset(package for package in _packages() if _is_inside(module, package))


@cache
def _imports() -> frozenset[Import]:
    return frozenset(Import(name, imported) for name, path in _modules().items() for imported in _imported(path))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and re.match(r"app\b", node.module or ""):
            for alias in node.names:
                inside = f"{node.module}.{alias.name}"
                yield inside if inside in _modules() else str(node.module)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if re.match(r"app\b", alias.name))


def _is_inside(module: str, package: str, *, deeper: bool = False) -> bool:
    return module.startswith(f"{package}.") or (module == package and not deeper)


def _length(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _span(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1
