"""A plan as it is stored at one version: all that its pages are made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from sqlalchemy import Connection

from app.plan.answers import Answers
from app.plan.dismissals import Dismissal
from app.storage.repositories.answers import StoredAnswer, load_answers, plain_answers
from app.storage.repositories.dismissals import list_dismissals
from app.storage.repositories.plans import PlanRecord


@dataclass(frozen=True)
class PlanSnapshot:
    """A plan's record, answers and dismissals, read in one transaction."""

    record: PlanRecord
    stored: Mapping[str, StoredAnswer]
    dismissals: tuple[Dismissal, ...]

    @cached_property
    def answers(self) -> Answers:
        """The answers without their versions."""
        return plain_answers(self.stored)

    @cached_property
    def public_answers(self) -> Answers:
        """The answers that others than the owner may see."""
        return self.answers.without_private()


def load_snapshot(connection: Connection, record: PlanRecord) -> PlanSnapshot:
    """The plan of a record that this transaction has read."""
    return PlanSnapshot(record, load_answers(connection, record.id), list_dismissals(connection, record.id))
