"""What was imported of a plan file, as the plan's overview says it once."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from urllib.parse import urlencode

from app.plan.fields.values import is_unreadable
from app.plan.files.plan_file import PlanFile
from app.plan.files.problems import printable
from app.plan.paths import find_field
from app.web.plan.addresses import field_address
from app.web.plan.labels import path_label
from app.web.plan.view import PlanView

_SHOWN = 30
_LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class ImportMark:
    """What an address says of an import: some keys of the file that were left out, and how many more there were."""

    left_out: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class UnreadableAnswer:
    """An answer that was kept as typed; ``address`` is where to fix it."""

    label: str
    typed: str
    address: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What was imported. The numbers count what is not listed."""

    answers: int
    unreadable: tuple[UnreadableAnswer, ...]
    more_unreadable: int
    unknown: tuple[str, ...]
    more_unknown: int


def imported_address(plan_id: str, plan_file: PlanFile) -> str:
    """The overview of a plan just imported; the keys that were left out are in the address, and nowhere else."""
    left_out = _beginning(plan_file.unknown[:_SHOWN])
    query = [("imported", str(len(plan_file.unknown) - len(left_out))), *(("left", key) for key in left_out)]
    return f"/plans/{plan_id}?{urlencode(query)}"


def _beginning(keys: tuple[str, ...]) -> tuple[str, ...]:
    """As many of the keys as an address takes."""
    lengths = accumulate(len(urlencode({"left": key})) for key in keys)
    return tuple(key for key, length in zip(keys, lengths, strict=True) if length <= _LONGEST)


def imported_by(view: PlanView, mark: ImportMark) -> Imported:
    """What was imported, in the plan that it became."""
    unreadable = tuple(_unreadable_answers(view))
    return Imported(
        answers=len(view.answers.given()),
        unreadable=unreadable[:_SHOWN],
        more_unreadable=len(unreadable[_SHOWN:]),
        unknown=tuple(printable(key) for key in mark.left_out[:_SHOWN]),
        more_unknown=mark.more,
    )


def _unreadable_answers(view: PlanView) -> Iterator[UnreadableAnswer]:
    for path, raw in view.answers.given().items():
        found = find_field(path)
        if found and is_unreadable(found.kind.read(raw)):
            address = view.address + field_address(path)
            label = path_label(found, view.answers, view.knowledge)
            yield UnreadableAnswer(label, " · ".join(raw.split("\n")), address)
