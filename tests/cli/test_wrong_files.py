"""Plan files that are refused, with what is wrong where; and those that are taken although they are odd."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.command import Playbook

READERS = [
    (("export",), ("--format", "json", "--language", "en", "-o", "-")),
    (("import",), ()),
]
both = pytest.mark.parametrize(("before", "after"), READERS, ids=["export", "import"])


@both
def test_each_thing_that_is_wrong_has_a_line_of_its_own(
    playbook: Playbook, tmp_path: Path, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    wrong = {
        "what": ["not an object"],
        "why": {"success_week": {}, "founder_goals": "brand"},
        "rules": {"rules": [{"id": "a", "what": "Be kind"}, {"id": "a", "what": "Twice"}, "not an object"]},
        "positioning": {"name": "n" * 201},
    }
    words = playbook.complains(1, *before, str(_file(tmp_path, _plan(wrong))), *after)
    for where in ("answers.what", "answers.why.success_week", "answers.why.founder_goals", "answers.positioning.name"):
        assert sum(line.removeprefix("playbook: ").startswith(f"{where}: ") for line in words.splitlines()) == 1
    assert "two items have the id 'a'" in words
    assert "not an object" in words
    assert len(words.splitlines()) == 6


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ([], "file: "),
        ({"format": "community-playbook/2", "language": "en", "answers": {}}, "format: is 'community-playbook/2'"),
    ],
)
def test_a_file_of_another_kind_or_format_is_refused(playbook: Playbook, tmp_path: Path, data: Any, where: str) -> None:
    assert where in playbook.complains(1, "import", str(_file(tmp_path, data)))


@pytest.mark.parametrize(
    "content",
    [b'{"format": "community-playbook/1", "ans', b"\xff\xfe\x00", b"[" * 100_000],
)
def test_what_is_no_json_is_refused(playbook: Playbook, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.json"
    path.write_bytes(content)
    assert str(path) in playbook.complains(1, "import", str(path))


def test_a_file_that_is_not_there_is_named(playbook: Playbook, tmp_path: Path) -> None:
    words = playbook.complains(1, "import", str(tmp_path / "gone.json"))
    assert words == f"playbook: {tmp_path / 'gone.json'}: No such file or directory\n"
    assert "Is a directory" in playbook.complains(1, "import", str(tmp_path))


def test_a_plan_that_is_too_large_is_refused(playbook: Playbook, tmp_path: Path) -> None:
    activity = {"title": "夜", "script": "夜" * 5_000, "message": "夜" * 5_000, "material": "夜" * 5_000}
    data = _plan({"month": {"activities": [activity] * 50}})
    words = playbook.complains(1, "import", str(_file(tmp_path, data)))
    assert "2000000" in words


@both
def test_unknown_keys_are_listed_and_the_rest_is_taken(
    playbook: Playbook, tmp_path: Path, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    answers = {
        "what": {"together": "Read", "colour": "red"},
        "nowhere": {},
        "rules": {"rules": [{"id": "a", "what": "Be kind", "since": 1}]},
        "how": {"stages": {"hear": {"lives": "x"}, "leave": {}}},
    }
    done = playbook.run(*before, str(_file(tmp_path, {**_plan(answers), "author": "Mia"})), *after)
    assert done.returncode == 0
    assert set(done.stderr.decode().splitlines()) == {
        f"playbook: {key}: unknown, left out"
        for key in (
            "author", "answers.what.colour", "answers.nowhere", "answers.rules.rules.a.since",
            "answers.how.stages.leave",
        )
    }  # fmt: skip


def test_odd_values_are_taken(playbook: Playbook, tmp_path: Path) -> None:
    answers = {
        "when": {"launch_date": "soon", "horizon_weeks": "a few"},
        "positioning": {"kind": "club", "fit_connection": "maybe"},
        "why": {"founder_goals": ["brand", "fame"]},
    }
    path = _file(tmp_path, _plan(answers))
    out = playbook.says("export", str(path), "--format", "json", "--language", "en", "-o", "-")
    assert json.loads(out)["answers"] == answers


def test_a_refused_import_leaves_no_plan_behind(playbook: Playbook, tmp_path: Path) -> None:
    playbook.complains(1, "import", str(_file(tmp_path, _plan({"what": [], "why": {"close_when": "x"}}))))
    assert not (playbook.data / "playbook.sqlite3").exists()


def _plan(answers: dict[str, Any]) -> dict[str, Any]:
    return {"format": "community-playbook/1", "language": "en", "answers": answers}


def _file(folder: Path, data: Any) -> Path:
    path = folder / "plan.json"
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path
