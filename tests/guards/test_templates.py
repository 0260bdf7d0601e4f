"""Every template compiles, and every template is used."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType
from typing import get_args

import pytest
from jinja2 import Environment, meta

import app
from app.base.folders import ROOT, TEMPLATES
from app.document.model.blocks import Block
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.plan import STEPS
from app.renderers.environment import make_environment, snake_case
from app.web.http.templating import Templates

NAMES = sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))
DYNAMIC = {'"fields/" ~ field.kind ~ ".html"', "block | block_template"}


@pytest.mark.parametrize("name", NAMES)
def test_a_template_compiles(name: str) -> None:
    Templates().environment.get_template(name)


def test_every_template_is_used() -> None:
    environment = make_environment()
    used = set[str]()
    waiting = {*_page_templates(), *_block_templates(), *_field_templates(), *_named_in_code()}
    while waiting:
        name = waiting.pop()
        used.add(name)
        waiting |= _references(environment, name) - used
    assert sorted(set(NAMES) - used) == []
    assert sorted(used - set(NAMES)) == []


def test_templates_are_chosen_at_run_time_only_by_kind_and_by_block() -> None:
    chosen = set[str]()
    for name in NAMES:
        source = (TEMPLATES / name).read_text(encoding="utf-8")
        tags = re.findall(r"{%-?\s*(?:include|extends|import|from)\s+(.*?)\s*-?%}", source)
        chosen |= {tag for tag in tags if not re.fullmatch(r'"[^"]*"( import \w+)?', tag)}
    assert chosen == DYNAMIC


def test_every_typst_file_is_used() -> None:
    folder = TEMPLATES / "typst"
    used, waiting = set[str](), {"card.typ", "drawings.typ", "plan.typ", "poster.typ", "probe.typ"}
    while waiting:
        name = waiting.pop()
        used.add(name)
        source = (folder / name).read_text(encoding="utf-8")
        waiting |= set(re.findall(r'#(?:import|include) "([^"]+)"', source)) - used
    assert {path.relative_to(folder).as_posix() for path in folder.rglob("*.typ")} == used


def test_every_page_names_a_template_that_is_there() -> None:
    assert set(_page_templates()) <= set(NAMES)


def _references(environment: Environment, name: str) -> set[str]:
    tree = environment.parse((TEMPLATES / name).read_text(encoding="utf-8"))
    return {found for found in meta.find_referenced_templates(tree) if found}


def _page_templates() -> Iterator[str]:
    for module in _modules():
        for value in vars(module).values():
            template = vars(value).get("template") if isinstance(value, type) else None
            if isinstance(template, str):
                yield template


def _block_templates() -> Iterator[str]:
    return (f"document/{snake_case(block.__name__)}.html" for block in get_args(Block))


def _field_templates() -> Iterator[str]:
    for step in STEPS:
        for holder in fields_of(step.model).values():
            kinds = [holder] if isinstance(holder, Kind) else fields_of(holder.item).values()
            yield from (f"fields/{kind.name}.html" for kind in kinds if isinstance(kind, Kind))


def _named_in_code() -> Iterator[str]:
    for path in (ROOT / "app").rglob("*.py"):
        yield from re.findall(r'get_template\("([^"]+)"\)', path.read_text(encoding="utf-8"))


def _modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(app.__path__, "app."):
        if not found.name.startswith("app.storage.migrations"):
            yield importlib.import_module(found.name)
