"""Pages, forms, advice and lists are made of values: only routes, and what reads and saves for them, see a request."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.base.folders import ROOT

WEB = ROOT / "app" / "web"
EDGE = {
    "advice/earlier.py", "advice/fixing.py", "api/bodies.py", "board/answering.py", "board/landing.py",
    "document/downloads.py", "document/exporting.py", "document/requests.py", "document/texts.py", "forms/adding.py",
    "forms/flow.py",
    "forms/form_saving.py", "forms/saving.py", "forms/submitted.py", "imports/form.py", "library/activity_step.py",
    "reader/last_visit.py", "steps/autosave.py", "webhooks/sender.py",
}  # fmt: skip
OUTSIDE = ("fastapi", "starlette", "app.web.http.access", "app.web.http.services", "app.web.http.templating")


def _inner() -> Iterator[Path]:
    for path in sorted(WEB.rglob("*.py")):
        name = path.relative_to(WEB).as_posix()
        if not (name.startswith("http/") or name.endswith("routes.py") or name in EDGE):
            yield path


@pytest.mark.parametrize("path", list(_inner()), ids=lambda path: path.relative_to(WEB).as_posix())
def test_a_page_knows_no_request(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    modules = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert not {module for module in modules if module.startswith(OUTSIDE)}


def test_the_files_at_the_edge_are_there() -> None:
    assert all((WEB / name).is_file() for name in EDGE)
