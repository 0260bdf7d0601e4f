"""One stylesheet and one script out of the small files of ``static/``: a page makes few requests, and nothing is built.

The scripts are ES modules, of which this knows what ours use: imports of names from a neighbour, and functions and
classes that are exported, each on a line of its own. Any other form is an error, and so is a circle.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from app.base.errors import StaticFileError

_IMPORT = re.compile(r'^import (\{ \w+(?:, \w+)* \}) from "\./(\w+)\.js";$', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|class) (\w+)", re.MULTILINE)
_UNKNOWN = re.compile(r"^\s*(?:import|export)\b.*|\bimport\s*[(.].*", re.MULTILINE)


def compose_styles(paths: Iterable[Path]) -> str:
    """The stylesheets in this order, each under its name."""
    return "\n".join(f"{_banner(path)}\n{path.read_text(encoding='utf-8')}" for path in paths)


def compose_script(entry: Path) -> str:
    """A module after all that it imports, each under its name.

    Raises `StaticFileError` where a module is written in a way that is not known here.
    """
    modules: dict[Path, str] = {}
    _add_module(modules, entry, ())
    return "\n".join(['(() => {\n"use strict";\nconst modules = {};', *modules.values(), "})();\n"])


def _add_module(modules: dict[Path, str], path: Path, importers: tuple[Path, ...]) -> None:
    """Add a module after those that it imports, unless it is there."""
    if path in importers:
        raise StaticFileError(f"{path}: it imports itself by way of others")
    if path in modules:
        return
    source = path.read_text(encoding="utf-8")
    for _, name in _IMPORT.findall(source):
        _add_module(modules, path.with_name(f"{name}.js"), (*importers, path))
    modules[path] = f"{_banner(path)}\nmodules.{path.stem} = (() => {{\n{_as_function_body(path, source)}}})();"


def _as_function_body(path: Path, source: str) -> str:
    """What a module says, as the body of a function that returns its exports; its lines stay as they are."""
    body = _EXPORT.sub(r"\1 \2", _IMPORT.sub(r"const \1 = modules.\2;", source))
    if unknown := _UNKNOWN.search(body):
        raise StaticFileError(f"{path}: {unknown[0].strip()}: not a form of import or export that is known here")
    names = ", ".join(name for _, name in _EXPORT.findall(source))
    return f"{body}return {{{names}}};\n"


def _banner(path: Path) -> str:
    return f"/* static/{path.parent.name}/{path.name} */"
