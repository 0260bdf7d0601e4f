"""A plan file that an assistant writes: what is refused, and what is left of the file then."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from app.cli.assistant import sources
from app.cli.assistant.sources import FileSource
from app.cli.assistant.tools import PlanTools
from app.wording.texts import written_text
from tests.support.command import Playbook


@pytest.fixture
def plan(tmp_path: Path, study_group: Path) -> Path:
    file = tmp_path / "plans" / "plan.json"
    file.parent.mkdir()
    file.write_bytes(study_group.read_bytes())
    return file


def test_a_page_with_a_plan_in_it_is_read_but_never_written_over(playbook: Playbook, plan: Path) -> None:
    page = plan.with_suffix(".html")
    page.write_text(f'<html><script id="plan-file">{plan.read_text()}</script></html>')
    before = page.read_bytes()
    assert "--write is for plan files (JSON)" in playbook.complains(1, "mcp", str(page), "--write")
    assert page.read_bytes() == before
    assert FileSource.open(page, None, may_write=False).view().answers


def test_more_answers_than_a_plan_holds_are_refused(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = plan.read_bytes()
    monkeypatch.setattr(sources, "ANSWERS_LIMIT", len(_source(plan).view().answers))
    done = _set(plan, {f"seeds.people.new{number}.name": "A" for number in range(9)})
    assert (done["saved"], plan.read_bytes()) == (False, before)


def test_a_text_that_was_left_as_the_planner_writes_it_is_written_as_nothing(plan: Path) -> None:
    view = _source(plan).view()
    text = written_text(view.plan, "welcome.message", view.plan_knowledge)
    assert _set(plan, {"welcome.message": f"{text}\n", "positioning.name": view.plan.positioning.name})["saved"]
    assert "message" not in json.loads(plan.read_bytes())["answers"]["welcome"]


def test_a_failure_to_write_leaves_the_file_and_nothing_beside_it(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError

    before = plan.read_bytes()
    monkeypatch.setattr(shutil, "copymode", fail)
    with pytest.raises(PermissionError):
        _set(plan, {"positioning.name": "Owls"})
    assert ([*plan.parent.iterdir()], plan.read_bytes()) == ([plan], before)


def _source(plan: Path) -> FileSource:
    return FileSource(None, may_write=True, path=plan)


def _set(plan: Path, values: dict[str, Any]) -> dict[str, Any]:
    tools = PlanTools(_source(plan))
    return tools.set_answers(tools.read_plan()["revision"], values)
