"""What could stand in other answers after a change, as a list to tick: `templates/partials/replacements.html`."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.plan.mentions.mention import Mention
from app.plan.paths import find_field
from app.web.plan.addresses import field_address
from app.web.plan.labels import path_label
from app.web.plan.view import PlanView

_AROUND = 40


@dataclass(frozen=True, slots=True)
class Replacement:
    """One mention as it is shown: the question it is in, its words and the new ones, and what stands around them.

    ``key`` is what its tick sends, as `Mention.key`.
    """

    key: str
    label: str
    address: str
    before: str
    old: str
    new: str
    after: str
    is_ticked: bool


def replacements_of(view: PlanView, mentions: Iterable[Mention]) -> Iterator[Replacement]:
    """Mentions as they are shown; what is certain is ticked."""
    for one in mentions:
        at, text = find_field(one.path), view.answers.raw(one.path)
        assert at is not None
        yield Replacement(
            key=one.key,
            label=path_label(at, view.answers, view.knowledge),
            address=f"{view.address}{field_address(one.path)}",
            before=_end(text[: one.start]),
            old=one.words,
            new=one.replacement,
            after=_beginning(text[one.end :]),
            is_ticked=one.is_certain,
        )


def _end(text: str) -> str:
    line = text.rpartition("\n")[2]
    return line if len(line) <= _AROUND else f"…{line[-_AROUND:]}"


def _beginning(text: str) -> str:
    line = text.partition("\n")[0]
    return line if len(line) <= _AROUND else f"{line[:_AROUND]}…"
