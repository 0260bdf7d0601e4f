"""Where an assistant's plan is: in a plan file, or in the database of this machine."""

import os
import shutil
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zlib import crc32

from app.base.errors import PlaybookError
from app.base.limits import ANSWERS_LIMIT, PLAN_LIMIT
from app.cli.plan_files import load_plan_file
from app.exports.plan_file import plan_json
from app.exports.request import ExportRequest
from app.i18n.languages import Language
from app.knowledge.content import knowledge_in
from app.plan.files.content import is_plan_file
from app.plan.files.writing import write_plan_file
from app.plan.lists import bring_back_items
from app.storage.database import Database
from app.storage.repositories.answers import StoredAnswer
from app.storage.repositories.api_tokens import API, ApiScope, find_api_token
from app.storage.repositories.operations import Author, Device, Operation
from app.storage.repositories.plans import PlanRecord, lock_plan
from app.storage.repositories.snapshots import PlanSnapshot, load_snapshot
from app.storage.repositories.tokens import new_id
from app.web.api.changing import conflicts_of, next_revision, sent_edits
from app.web.forms.saving import ConflictError, left_as_written, save_now
from app.web.plan.view import PlanView

_LARGEST = 2**31 - 1


@dataclass(frozen=True, slots=True)
class PlanSource(ABC):
    """A plan that is read again each time. ``language`` is that of what is said about it; None follows the plan's."""

    language: Language | None
    may_write: bool

    @abstractmethod
    def snapshot(self) -> PlanSnapshot:
        """The plan as it is now."""

    @abstractmethod
    def save(self, view: PlanView, values: Mapping[str, Any], revision: int) -> dict[str, Any]:
        """Change answers; what is told of that."""

    def view(self) -> PlanView:
        """The plan as it is now, with all that follows from it."""
        found = self.snapshot()
        own = found.record.language
        return PlanView.of(found, knowledge_in(self.language or own), knowledge_in(own))

    def export_request(self, view: PlanView) -> ExportRequest:
        """The plan as its owner downloads it."""
        record = view.record
        return ExportRequest(
            plan_id=record.id,
            calendar_id=record.calendar_id,
            answers=view.answers,
            plan_language=record.language,
            language=self.language or record.language,
            is_owners=True,
            dismissals=view.dismissals,
            changed_at=record.changed_at,
            drafted=view.snapshot.drafted,
        )


@dataclass(frozen=True, slots=True)
class FileSource(PlanSource):
    """A plan file. Its revision is a sum of its bytes, so what somebody else writes meanwhile is noticed."""

    path: Path

    @classmethod
    def open(cls, path: Path, language: Language | None, *, may_write: bool) -> "FileSource":
        """The plan in that file. Raises `PlaybookError` where it is to be written, but is a page with a plan in it."""
        if may_write and not is_plan_file(path.read_bytes()):
            raise PlaybookError(f"--write is for plan files (JSON), and {str(path)!r} is none")
        return cls(language, may_write, path)

    def snapshot(self) -> PlanSnapshot:
        """The plan in the file."""
        found, changed_at = load_plan_file(self.path), datetime.fromtimestamp(self.path.stat().st_mtime, UTC)
        name = found.calendar_id or self.path.stem
        record = PlanRecord(
            id=name,
            language=found.language,
            version=self._revision(),
            size=found.answers.size,
            history_size=0,
            edit_link_kept=True,
            created_at=changed_at,
            changed_at=changed_at,
            calendar_id=name,
        )
        stored = {path: StoredAnswer(raw, 0) for path, raw in found.answers.items()}
        return PlanSnapshot(record, stored, found.answers, found.dismissals)

    def save(self, view: PlanView, values: Mapping[str, Any], revision: int) -> dict[str, Any]:
        """Write the file, whole or not at all."""
        if revision != self._revision():
            return {"saved": False, "why": "The file has changed since that revision. Read the plan again."}
        sent = sent_edits(view, values, revision)
        if sent.problems:
            return {"saved": False, "problems": dict(sent.problems)}
        before = load_plan_file(self.path)
        edits = {**sent.edits, **left_as_written(view, sent.edits)}
        changes = {path: edit.value for path, edit in edits.items()}
        answers = before.answers.with_values(changes)
        answers = answers.with_values(bring_back_items(answers, changes))
        if answers.size > PLAN_LIMIT or sum(map(bool, answers.values())) > ANSWERS_LIMIT:
            return {"saved": False, "why": "The plan would be too large."}
        head = (before.language, before.dismissals, before.calendar_id)
        replace_file(self.path, plan_json(write_plan_file(answers, *head, before.drafted - edits.keys())))
        return {"saved": True, "revision": self._revision()}

    def _revision(self) -> int:
        return crc32(self.path.read_bytes()) & _LARGEST


@dataclass(frozen=True, slots=True)
class StoredSource(PlanSource):
    """A plan in the database; it is written as by the interface for programs, with a token."""

    database: Database
    plan_id: str
    token: str
    link: str

    @classmethod
    def open(cls, database: Database, plan_id: str, token: str, language: Language | None) -> "StoredSource":
        """The plan of that id. Raises `PlaybookError` where a token is not of it."""
        found = database.read_now(lambda connection: find_api_token(connection, token)) if token else None
        if token and (found is None or found.is_revoked or found.plan_id != plan_id):
            raise PlaybookError("the token opens another plan, or none")
        may_write = found is not None and found.scope.includes(ApiScope.EDIT)
        return cls(language, may_write, database, plan_id, token, found.id if found else "")

    def snapshot(self) -> PlanSnapshot:
        """The plan as it is stored."""
        return self.database.read_now(lambda connection: load_snapshot(connection, self.plan_id))

    def save(self, view: PlanView, values: Mapping[str, Any], revision: int) -> dict[str, Any]:
        """Save over a revision, all or nothing; the history names the token."""
        sent = sent_edits(view, values, revision)
        if sent.problems:
            return {"saved": False, "problems": dict(sent.problems)}
        edits = {**sent.edits, **left_as_written(view, sent.edits)}
        author = Author(Device(f"api-{self.link}", "api"), datetime.now(UTC), self.link)
        operation = Operation(f"api-{self.link}-{new_id(16)}", author)
        try:
            saved = self.database.write_now(
                lambda connection: save_now(
                    connection, lock_plan(connection, self.plan_id, self.token, API), operation, edits, is_whole=True
                )
            )
        except ConflictError as error:
            return {"saved": False, "conflicts": list(conflicts_of(self.view(), error.saved, edits))}
        now, read_again = next_revision(saved, revision)
        return {"saved": True, "revision": now, "read_again": read_again}


def replace_file(path: Path, content: bytes) -> None:
    """Write a file, or another one in its place, under another name until all of it is there."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        new = Path(folder, path.name)
        with new.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, new)
        new.replace(path)
