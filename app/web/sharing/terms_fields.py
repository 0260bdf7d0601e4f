"""The fields of a link's terms, as a page shows them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.document.model.editions import Edition
from app.storage.repositories.shares import Share
from app.web.document.page import edition_words
from app.web.plan.view import PlanView
from app.web.sharing.terms_form import Ending, Shown, TermsForm

NEW_FORM = TermsForm.model_validate({"edition": "member", "shown": "live", "ending": "never"})


@dataclass(frozen=True, slots=True)
class Refused:
    """A form as it was sent, and what is wrong with it, by field."""

    form: TermsForm
    problems: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TermsFields:
    """What the form holds, what may be chosen, and what is wrong, by field.

    ``version`` tells which version the link shows for good, and ``end`` when it ends, both as it is now and in words;
    they are empty where it does neither. ``zone`` is by whose clocks a day ends.
    """

    form: TermsForm
    editions: tuple[tuple[Edition, str, str], ...]
    endings: tuple[tuple[Ending, str], ...]
    is_new: bool
    zone: str
    version: str = ""
    end: str = ""
    has_passcode: bool = False
    problems: Mapping[str, str] = field(default_factory=dict)


def endings_of(view: PlanView) -> tuple[tuple[Ending, str], ...]:
    """When a link may end, counted from now, in words."""
    t = view.t
    return (
        (Ending.NEVER, t.gettext("Never")),
        (Ending.DAY, t.gettext("In a day")),
        (Ending.WEEK, t.gettext("In a week")),
        (Ending.MONTH, t.gettext("In 30 days")),
    )


def editions_of(view: PlanView) -> tuple[tuple[Edition, str, str], ...]:
    """The editions, with their names and what is in them."""
    return tuple((edition, *edition_words(edition, view.t)) for edition in Edition)


def form_of(share: Share) -> TermsForm:
    """The form that leaves a link as it is, read as a browser would send it."""
    terms = share.terms
    fields = {
        "label": share.label,
        "edition": terms.edition.value,
        "language": terms.language.value if terms.language else "",
        "report": "month" if share.shows_report else "",
        "shown": (Shown.SAME if terms.frozen_at else Shown.LIVE).value,
        "ending": (Ending.SAME if terms.expires_at else Ending.NEVER).value,
        "preview": "yes" if terms.has_preview else "no",
        "comments": "yes" if terms.takes_comments else "",
        "sites": " ".join(terms.sites),
    }
    return TermsForm.model_validate(fields)
