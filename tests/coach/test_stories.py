"""Every check has a story in which it speaks, and a near miss in which it is silent."""

import ast
from pathlib import Path

import pytest

from app.coach.checks.registry import CHECKS


@pytest.mark.parametrize("check", [check.name for check in CHECKS])
@pytest.mark.parametrize("kind", ["is_found", "near_miss"])
def test_a_check_has_a_story_of_each_kind(check: str, kind: str) -> None:
    beginning = f"test_{check.replace('.', '_').replace('-', '_')}_{kind}"
    assert [name for name in _names_of_stories() if name.startswith(beginning)]


def _names_of_stories() -> list[str]:
    files = sorted(Path(__file__).parent.glob("test_*.py"))
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in files)
    return [node.name for tree in trees for node in tree.body if isinstance(node, ast.FunctionDef)]
