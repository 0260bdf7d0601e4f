"""Two devices at work on one plan in any order, answers lost and sent again: nothing is overwritten unseen."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial

from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test
from sqlalchemy import Connection

from app.plan.answers import Answers
from app.plan.lists import add_item, move_item, remove_item, restore_item
from app.plan.paths import ListPath
from app.storage.database import Database
from app.storage.repositories.answers import Edit, Saved, StoredAnswer, save_answers
from app.storage.repositories.editing import EditOf
from app.storage.repositories.operations import UNKNOWN_DEVICE, Author, Device, Operation
from app.storage.repositories.plans import LockedPlan
from app.storage.repositories.restoring import restore_answers, restore_version
from tests.support.stored import LATER, StoredPlan, redo_next, store_plan, undo_next

_LIST = ListPath("what", "outputs")
_FIELDS = ("positioning.name", "positioning.pain")
_NEVER = StoredAnswer("", 0)
_STEPS = 30
# Making a failing story shorter takes minutes where each step waits for a disk.
_PHASES = (Phase.explicit, Phase.reuse, Phase.generate)

Answered = Mapping[str, StoredAnswer]
edits = st.dictionaries(st.sampled_from(_FIELDS), st.sampled_from(["", "Read", "Write", "夜读"]), min_size=1)
clients = st.integers(0, 1)
fates = st.sampled_from(["answered", "answered", "answered", "answer lost", "lost"])


@dataclass
class Sent:
    """A save as a client sent it, and what the server said when it came first; nothing where it never came.

    ``made`` are the versions of what it changed. Only these are known again when it is repeated.
    """

    number: int
    op_id: str
    edits: Mapping[str, Edit]
    answer: Saved | None = None
    made: Mapping[str, int] = field(default_factory=dict)


@dataclass
class Client:
    """A device, what it was shown last of each answer, and the save that it had no answer to."""

    device: Device
    shown: dict[str, StoredAnswer] = field(default_factory=dict)
    unanswered: Sent | None = None


class TwoClients(RuleBasedStateMachine):
    """The clients, their plan in a database, and the items that its list should have."""

    database: Database

    def __init__(self) -> None:
        super().__init__()
        self.plan: StoredPlan = store_plan(self.database, positioning__name="Night readers")
        self.clients = (Client(Device("phone"), dict(self.plan.answers())), Client(Device("laptop")))
        self.sent: list[Sent] = []
        self.items: list[str] = []
        self.removed: list[str] = []
        self.history: dict[int, Mapping[str, str]] = {}
        self.looked_at: Counter[int] = Counter()
        self.minutes = 0

    @rule(number=clients)
    def look(self, number: int) -> None:
        """Load the page again."""
        self.clients[number].shown = dict(self.plan.answers())

    @rule(number=clients, edits=edits, fate=fates)
    def save(self, number: int, edits: dict[str, str], fate: str) -> None:
        """Save over what was shown. The request may get lost, or its answer; then it is sent again, as it was."""
        client = self.clients[number]
        if client.unanswered is None:
            shown = client.shown
            over = {path: Edit(shown.get(path, _NEVER).version, value) for path, value in edits.items()}
            client.unanswered = Sent(number, f"page{number}-{len(self.sent)}", over)
            self.sent.append(client.unanswered)
        if fate != "lost":
            self._send(client, client.unanswered)
        if fate == "answered":
            self._take(client, client.unanswered)

    @rule(chance=st.integers(0, 1_000))
    def repeat(self, chance: int) -> None:
        """A request comes once more, however late."""
        if operation := self._one_of_effect(chance):
            before, version, log = self.plan.answers(), self.plan.record().version, self.plan.changes()
            self._store(self.clients[operation.number], operation)
            assert self.plan.answers() == before, "a repeat has no effect of its own"
            assert (self.plan.record().version, self.plan.changes()) == (version, log)

    @rule(name=st.sampled_from("abcd"))
    def add(self, name: str) -> None:
        """Add an item to the list."""
        item = f"{name}{len(self.items) + len(self.removed)}"
        self._edit(partial(add_item, item=_LIST.item(item)))
        self.items.append(item)

    @rule(chance=st.integers(0, 20), by=st.integers(-2, 2))
    def move(self, chance: int, by: int) -> None:
        """Move an item."""
        if self.items:
            self._edit(partial(move_item, item=_LIST.item(self.items[chance % len(self.items)]), by=by))

    @rule(chance=st.integers(0, 20))
    def remove(self, chance: int) -> None:
        """Take an item out."""
        if self.items:
            item = self.items.pop(chance % len(self.items))
            self._edit(partial(remove_item, item=_LIST.item(item)))
            self.removed.append(item)

    @rule(chance=st.integers(0, 20), place=st.integers(0, 3))
    def restore(self, chance: int, place: int) -> None:
        """Put a removed item back."""
        if self.removed:
            item = self.removed.pop(chance % len(self.removed))
            self._edit(partial(restore_item, item=_LIST.item(item), place=place))
            self.items.append(item)

    @rule(number=clients, work=st.sampled_from([undo_next, redo_next]))
    def go_back_or_forth(self, number: int, work: Callable[[Connection, LockedPlan, Author], None]) -> None:
        """Undo or redo: only what the device itself has changed last changes, and not where another has since."""
        device = self.clients[number].device
        before, authors = self.plan.answers(), {one.version: one.device for one in self.plan.revisions()}
        self.plan.change(lambda connection, plan: work(connection, plan, self._author(device)))
        for path in _changed(before, self.plan.answers()):
            assert authors[before[path].version] == device, "it was overwritten unseen"

    @rule(chance=st.integers(0, 1_000))
    def restore_plan(self, chance: int) -> None:
        """Restore a version as a whole."""
        version, then = self._earlier(chance)
        self.plan.change(lambda connection, plan: restore_version(connection, plan, version, self._author()))
        present = {path: answer.value for path, answer in self.plan.answers().items()}
        assert present == {**dict.fromkeys(present, ""), **then}
        known, self.items = {*self.items, *self.removed}, list(Answers(then).order(_LIST.step, _LIST.name))
        self.removed = sorted(known - set(self.items))

    @rule(chance=st.integers(0, 1_000), path=st.sampled_from(_FIELDS))
    def restore_field(self, chance: int, path: str) -> None:
        """Restore one answer; no other changes."""
        version, then = self._earlier(chance)
        before = self.plan.answers()
        self.plan.change(lambda connection, plan: restore_answers(connection, plan, version, [path], self._author()))
        after = self.plan.answers()
        assert set(_changed(before, after)) <= {path}
        assert after.get(path, _NEVER).value == then.get(path, "")

    @invariant()
    def history_has_every_version(self) -> None:
        """What was there once is there for good, whatever was undone and restored since."""
        answers, record = self.plan.answers(), self.plan.record()
        self.history[record.version] = {path: answer.value for path, answer in answers.items()}
        version = min(self.history, key=lambda one: (self.looked_at[one], one))
        self.looked_at[version] += 1
        assert _filled(self.plan.at(version)) == _filled(self.history[version])
        assert self.plan.revisions()[-1].version == record.version == max(one.version for one in answers.values())

    @invariant()
    def list_has_its_items(self) -> None:
        assert sorted(self.plan.order(_LIST.step, _LIST.name)) == sorted(self.items)

    def _author(self, device: Device = UNKNOWN_DEVICE) -> Author:
        """A device two minutes later than before: what one types within a minute is one change of the history."""
        self.minutes += 2
        return Author(device, LATER + timedelta(minutes=self.minutes))

    def _earlier(self, chance: int) -> tuple[int, Mapping[str, str]]:
        versions = list(self.history)
        version = versions[chance % len(versions)]
        return version, self.history[version]

    def _one_of_effect(self, chance: int) -> Sent | None:
        effective = [operation for operation in self.sent if operation.made]
        return effective[chance % len(effective)] if effective else None

    def _send(self, client: Client, operation: Sent) -> None:
        before = self.plan.answers()
        saved = self._store(client, operation)
        after = self.plan.answers()
        for path in _changed(before, after):
            assert after[path].value == operation.edits[path].value, "nothing is stored that nobody sent"
            assert client.shown.get(path, _NEVER).version == before.get(path, _NEVER).version, (
                "it was overwritten unseen"
            )
        for path, present in saved.conflicts.items():
            kept = after.get(path, _NEVER)
            assert (present.value, present.version) == (kept.value, kept.version), "a conflict shows what is stored"
            assert present.value != operation.edits[path].value
        for path in saved.versions.keys() - (operation.answer or Saved({}, {})).versions.keys():
            assert after.get(path, _NEVER).value == operation.edits[path].value, "what is acknowledged is stored"
        assert saved.versions.keys() | saved.conflicts.keys() == operation.edits.keys()
        if operation.answer is None:
            operation.answer = saved
            operation.made = {path: after[path].version for path in _changed(before, after)}

    def _take(self, client: Client, operation: Sent) -> None:
        """The client gets an answer: it knows the versions of what it saved, and is shown what is in conflict."""
        assert operation.answer
        for path, version in operation.answer.versions.items():
            client.shown[path] = StoredAnswer(operation.edits[path].value, version)
        for path, conflict in operation.answer.conflicts.items():
            client.shown[path] = StoredAnswer(conflict.value, conflict.version)
        client.unanswered = None

    def _store(self, client: Client, operation: Sent) -> Saved:
        sent = Operation(operation.op_id, self._author(client.device))
        saved = self.plan.change(lambda connection, plan: save_answers(connection, plan, sent, operation.edits))
        assert operation.made.items() <= saved.versions.items(), "a repeat is answered as the first time"
        return saved

    def _edit(self, edit: EditOf) -> None:
        self.plan.edit(_LIST, edit)


def test_nothing_is_overwritten_unseen_whatever_two_clients_do(database: Database) -> None:
    examples = settings().max_examples
    bounds = settings(
        max_examples=2 * examples if database.is_embedded else examples // 3, stateful_step_count=_STEPS, phases=_PHASES
    )
    run_state_machine_as_test(type("TwoClients", (TwoClients,), {"database": database}), settings=bounds)


def _filled(values: Mapping[str, str]) -> dict[str, str]:
    return {path: value for path, value in values.items() if value}


def _changed(before: Answered, after: Answered) -> list[str]:
    return [path for path, answer in after.items() if answer != before.get(path)]
