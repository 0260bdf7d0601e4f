"""A plan as it is stored at one version: all that its pages are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from app.base.errors import NoPlanError
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal
from app.plan.mentions.former import Former, remembered_paths
from app.storage.repositories.answers import StoredAnswer, load_answers, plain_answers
from app.storage.repositories.api_tokens import list_api_tokens
from app.storage.repositories.dismissals import list_dismissals
from app.storage.repositories.edit_links import list_edit_links
from app.storage.repositories.helpers import list_helper_links
from app.storage.repositories.past_answers import past_values, values_at
from app.storage.repositories.plans import PlanRecord, find_plan


@dataclass(frozen=True, slots=True)
class PlanSnapshot:
    """A plan's record, answers and dismissals, read in one transaction; ``answers`` are without their versions.

    ``labels`` are those of edit links, helpers' links and programs' tokens, by their ids. A link is made before
    anything is changed by it, so at any version they are there for all that was changed until then. ``former`` are the
    names that the community and its roles had before, the newest of each first.
    """

    record: PlanRecord
    stored: Mapping[str, StoredAnswer]
    answers: Answers
    dismissals: tuple[Dismissal, ...]
    labels: Mapping[str, str] = field(default_factory=dict)
    former: tuple[Former, ...] = ()

    @property
    def drafted(self) -> frozenset[str]:
        """The paths of the answers that are still the example's."""
        return frozenset(path for path, answer in self.stored.items() if answer.is_draft)


def load_snapshot(connection: Connection, plan_id: str) -> PlanSnapshot:
    """The plan as it is now; raises `NoPlanError` when there is none."""
    record, stored = _record(connection, plan_id), load_answers(connection, plan_id)
    labels = {link.id: link.label for link in list_edit_links(connection, plan_id) if link.label}
    labels |= {link.id: link.label for link in list_helper_links(connection, plan_id)}
    labels |= {token.id: f"API · {token.label}" for token in list_api_tokens(connection, plan_id)}
    answers, dismissals = plain_answers(stored), list_dismissals(connection, plan_id)
    return PlanSnapshot(record, stored, answers, dismissals, labels, _former(connection, plan_id, stored, answers))


def load_public_answers(
    connection: Connection, plan_id: str, version: int | None = None, *, is_report: bool = False
) -> Answers:
    """The answers that others than the owner may see, now or as they were at a version.

    For a report, also what was ticked and counted. Raises `NoPlanError` when there is no such plan.
    """
    _record(connection, plan_id)
    if version is not None:
        found = Answers(values_at(connection, plan_id, version))
    else:
        found = plain_answers(load_answers(connection, plan_id))
    return found.for_report() if is_report else found.without_private()


def _former(
    connection: Connection, plan_id: str, stored: Mapping[str, StoredAnswer], answers: Answers
) -> tuple[Former, ...]:
    found: list[Former] = []
    for path, earlier in past_values(connection, plan_id, remembered_paths(answers)).items():
        ends = [*(version for version, _ in earlier[1:]), stored[path].version]
        found += [Former(path, value, end - 1) for (_, value), end in reversed([*zip(earlier, ends, strict=True)])]
    return tuple(found)


def _record(connection: Connection, plan_id: str) -> PlanRecord:
    record = find_plan(connection, plan_id)
    if record is None:
        raise NoPlanError(f"the plan {plan_id!r} was deleted just now")
    return record
