"""The ledger: what was acknowledged, and whether it is what a database holds."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tests.faults.writers import Writer, number_of


@dataclass(frozen=True)
class Kept:
    """A text with the version that it was stored in."""

    value: str
    version: int


@dataclass(frozen=True)
class Stored:
    """What a database holds: each answer and its earlier texts, the oldest first, by plan and path.

    ``plans`` are the plans' versions, ``newest`` the newest versions in their histories. ``damage`` is what the
    database itself finds wrong.
    """

    answers: Mapping[tuple[str, str], Kept]
    past: Mapping[tuple[str, str], Sequence[Kept]]
    plans: Mapping[str, int]
    newest: Mapping[str, int]
    damage: tuple[str, ...] = ()


@dataclass
class Verdict:
    """What a database has lost of the acknowledged saves, and what is not in the order in which it was saved."""

    lost: set[str] = field(default_factory=set)
    out_of_order: set[str] = field(default_factory=set)

    def add(self, other: "Verdict") -> None:
        """Take in another verdict."""
        self.lost |= other.lost
        self.out_of_order |= other.out_of_order


def judge(writers: Iterable[Writer], stored: Stored) -> Verdict:
    """Whether every acknowledged text is there or a later one of the same writer, and its history leads to it."""
    verdict = Verdict(out_of_order=set(stored.damage))
    for writer in writers:
        verdict.out_of_order |= writer.disorder
        for path in writer.sent:
            _judge_answer(verdict, writer, path, stored)
    return verdict


def _judge_answer(verdict: Verdict, writer: Writer, path: str, stored: Stored) -> None:
    kept = stored.answers.get((writer.plan, path))
    promised = writer.acknowledged.get(path)
    if kept is None:
        if promised:
            verdict.lost.add(f"{path}: {promised} is not there")
        return
    number = number_of(kept.value)
    if promised and number < promised.number:
        verdict.lost.add(f"{path}: {promised}, but {number} is stored")
    if number > writer.sent[path]:
        verdict.out_of_order.add(f"{path}: {number} was never sent")
    if promised and ((number > promised.number) != (kept.version > promised.version)):
        verdict.out_of_order.add(f"{path}: {promised}, but {number} is stored in version {kept.version}")
    for earlier, later in pairwise([*stored.past.get((writer.plan, path), ()), kept]):
        if number_of(earlier.value) >= number_of(later.value) or earlier.version >= later.version:
            verdict.out_of_order.add(f"{path}: {number_of(later.value)} after {number_of(earlier.value)}")
    if not kept.version <= stored.newest[writer.plan] <= stored.plans[writer.plan]:
        verdict.out_of_order.add(f"{path}: version {kept.version} is newer than its plan's, or than its history's")
