"""What to confirm first, in words, with the ways there."""

from dataclasses import dataclass

from app.i18n.translator import Translator
from app.plan.paths import find_path
from app.plan.to_confirm import ToConfirm, to_confirm
from app.web.plan.addresses import field_address
from app.web.plan.labels import path_label
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class ConfirmLink:
    """A question whose answer is still the example's, and where it is asked."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class ConfirmRow:
    """One kind of what to confirm first."""

    title: str
    links: tuple[ConfirmLink, ...]


def confirm_rows(view: PlanView) -> tuple[ConfirmRow, ...]:
    """What is to be confirmed first; nothing where none of it is the example's."""
    found = to_confirm(view.answers, view.review_context.drafted)
    return tuple(
        ConfirmRow(_title(kind, view.t), tuple(_link(view, path) for path in paths)) for kind, paths in found.items()
    )


def _link(view: PlanView, path: str) -> ConfirmLink:
    at = find_path(path)
    assert at is not None
    return ConfirmLink(path_label(at, view.answers, view.knowledge), view.address + field_address(path))


def _title(kind: ToConfirm, t: Translator) -> str:
    return {
        ToConfirm.NAME: t.gettext("The name"),
        ToConfirm.PEOPLE: t.gettext("The people"),
        ToConfirm.DATES: t.gettext("The dates"),
        ToConfirm.TEXTS: t.gettext("The texts you'll post"),
    }[kind]
