"""A plan served to an assistant: by a process that speaks the protocol, and the tools on a stored plan."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from app.base.errors import PlaybookError
from app.cli.assistant.sources import FileSource, StoredSource
from app.cli.assistant.tools import PlanTools
from app.storage.database import Database
from app.storage.repositories.api_tokens import ApiScope, create_api_token, list_api_tokens, revoke_api_tokens
from app.storage.repositories.history import load_history
from app.storage.repositories.operations import UNKNOWN_DEVICE
from tests.support.command import Playbook
from tests.support.server import ROOT

_ids = count(1)
NOW = datetime(2030, 1, 1, tzinfo=UTC)


@dataclass
class Assistant:
    """An assistant that talks with the process over its standard input and output."""

    process: subprocess.Popen[bytes]

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        """What is answered."""
        self._send({"jsonrpc": "2.0", "id": next(_ids), "method": method, "params": params})
        assert self.process.stdout
        answer: dict[str, Any] = json.loads(self.process.stdout.readline())
        return answer

    def call(self, name: str, **arguments: Any) -> Any:
        """What a tool gives."""
        result = self.ask("tools/call", name=name, arguments=arguments)["result"]
        assert not result.get("isError"), result
        return result.get("structuredContent") or result["content"][0]["text"]

    def greet(self) -> None:
        """Begin, as assistants do."""
        me = {"name": "test", "version": "1"}
        begun = self.ask("initialize", protocolVersion="2025-06-18", capabilities={}, clientInfo=me)
        assert begun["result"]["serverInfo"]["name"] == "playbook"
        self._send({"jsonrpc": "2.0", "method": "notifications/initialized"})

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin
        self.process.stdin.write(json.dumps(message).encode() + b"\n")
        self.process.stdin.flush()


@contextmanager
def assistant(folder: Path, *arguments: str) -> Iterator[Assistant]:
    with subprocess.Popen(
        [sys.executable, "-c", "from app.cli.main import main; main()", "mcp", *arguments],
        cwd=ROOT,
        env={**os.environ, "PLAYBOOK_DATA_DIR": str(folder)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        yield Assistant(process)
        assert process.stdin
        process.stdin.close()
        assert process.wait(timeout=60) == 0


def test_an_assistant_reads_checks_exports_and_writes_a_plan_file(tmp_path: Path, study_group: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(study_group.read_bytes())
    with assistant(tmp_path, str(file), "--write", "--files", str(tmp_path)) as found:
        found.greet()
        tools = {one["name"] for one in found.ask("tools/list")["result"]["tools"]}
        assert tools == {
            "read_plan", "check_plan", "describe_answers", "suggest_activities", "due", "export", "save_file",
            "set_answers",
        }  # fmt: skip
        plan = found.call("read_plan")
        assert plan["answers"] == json.loads(file.read_bytes())["answers"]
        assert {one["code"] for one in found.call("check_plan")["findings"]} == {
            one["code"] for one in plan["findings"]
        }
        assert "positioning" in found.call("describe_answers")["properties"]
        assert found.call("due", within="2d").keys() == {"due"}
        wanted = found.call("suggest_activities", step="month")
        assert plan["answers"]["positioning"]["name"] in str(found.call("export", format_name="markdown"))
        saved = Path(found.call("save_file", format_name="xlsx")["path"])
        assert (saved.parent, saved.suffix, saved.read_bytes()[:2]) == (tmp_path, ".xlsx", b"PK")
        values = {"positioning.name": "Owls", "seeds.people.owl.name": "Mia", **wanted["set"]}
        done = found.call("set_answers", revision=plan["revision"], values=values)
        assert done["saved"] is True
        assert found.call("set_answers", revision=plan["revision"], values={"positioning.name": "x"})["saved"] is False
        wrong = found.call("set_answers", revision=done["revision"], values={"no.path": 1})
        assert (wrong["saved"], list(wrong["problems"])) == (False, ["no.path"])
        failed = found.ask("tools/call", name="due", arguments={"within": "soon"})["result"]
        assert failed["isError"]
    written = json.loads(file.read_bytes())["answers"]
    assert written["positioning"]["name"] == "Owls"
    assert written["seeds"]["people"][-1] == {"id": "owl", "name": "Mia"}


def test_a_stored_plan_is_written_with_a_token_to_edit_alone(playbook: Playbook, study_group: Path) -> None:
    playbook.says("import", str(study_group))
    plan = str(playbook.query("SELECT id FROM plan"))
    with closing(Database(f"sqlite:///{playbook.data / 'playbook.sqlite3'}")) as database:
        create = partial(create_api_token, plan_id=plan, now=NOW)
        read, edit = (
            database.write_now(partial(create, label=scope.value, scope=scope))
            for scope in (ApiScope.READ, ApiScope.EDIT)
        )
        for token in ("", read):
            tools = PlanTools(StoredSource.open(database, plan, token, None))
            with pytest.raises(ValueError, match="only be read"):
                tools.set_answers(1, {"positioning.name": "x"})
        with pytest.raises(PlaybookError):
            StoredSource.open(database, "other", edit, None)
        tools = PlanTools(StoredSource.open(database, plan, edit, None))
        done = tools.set_answers(tools.read_plan()["revision"], {"positioning.name": "Owls"})
        assert done == {"saved": True, "revision": 2, "read_again": False}
        (conflict,) = tools.set_answers(1, {"positioning.name": "Bats"})["conflicts"]
        assert (conflict["yours"], conflict["stored"], conflict["by"]) == ("Bats", "Owls", "API · edit")
        newest = database.read_now(lambda one: load_history(one, plan, UNKNOWN_DEVICE)).revisions[0]
        tokens = database.read_now(lambda one: list_api_tokens(one, plan))
        assert newest.link == next(one.id for one in tokens if one.label == "edit")
        database.write_now(lambda one: revoke_api_tokens(one, plan, NOW))
        with pytest.raises(PlaybookError):
            tools.set_answers(2, {"positioning.name": "Bats"})


def test_a_plan_is_saved_as_a_file_in_the_folder_that_was_named_and_nowhere_else(
    tmp_path: Path, study_group: Path
) -> None:
    source = FileSource.open(study_group, None, may_write=False)
    with pytest.raises(ValueError, match="no folder"):
        PlanTools(source).save_file("csv")
    tools = PlanTools(source, tmp_path)
    path = Path(tools.save_file("csv")["path"])
    assert path.parent == tmp_path
    first = path.read_bytes()
    assert tools.save_file("csv") == {"path": str(path)}
    assert path.read_bytes() == first
    another = Path(PlanTools(source, tmp_path).save_file("csv")["path"])
    assert (another.name, another.read_bytes()) == (f"{path.stem}-2.csv", first), "what was there stays"
    another.unlink()
    assert [one.suffix for one in tmp_path.iterdir()] == [".csv"]
    with pytest.raises(ValueError, match="no format"):
        tools.save_file("exe")  # type: ignore[arg-type]


def test_what_can_not_be_served_is_said_in_one_line(playbook: Playbook, study_group: Path) -> None:
    assert "neither a file nor the id" in playbook.complains(1, "mcp", "nothing")
    assert "--write is for plan files" in playbook.complains(1, "mcp", "nothing", "--write")
