"""What is said beside a form that came back: odd values, limits met, answers changed elsewhere."""

from app.i18n.translator import Translator
from app.plan.kinds import Date, Kind, Number, Time, Zone, is_odd
from app.plan.paths import find_field
from app.storage.repositories.answers import Saved
from app.web.forms.submitted import Submitted
from app.web.forms.views import Trouble
from app.web.limits import limit_words


def trouble_of(submitted: Submitted, saved: Saved, say: Translator) -> Trouble:
    """What to say of a form after it was saved as far as it could be."""
    errors = {path: limit_words(error, say) for path, error in submitted.over_limit.items()}
    odd = {path: words for path, edit in submitted.edits.items() if (words := _odd_words(path, edit.value, say))}
    typed = {path: submitted.typed[path] for path in (*errors, *odd, *saved.conflicts)}
    return Trouble(typed, {**odd, **errors}, saved.conflicts, submitted.new_items)


def _odd_words(path: str, raw: str, say: Translator) -> str:
    found = find_field(path)
    if found is None:
        return ""
    return _kind_words(found.kind, say) if is_odd(found.kind.read(raw)) else ""


def _kind_words(kind: Kind, say: Translator) -> str:
    if isinstance(kind, Number):
        return _number_words(kind, say)
    if isinstance(kind, Date):
        return say.gettext("This is not a date. Write it like 2026-12-01.")
    if isinstance(kind, Time):
        return say.gettext("This is not a time. Write it like 19:30.")
    if isinstance(kind, Zone):
        return say.gettext("This is not a time zone we know. Write it like Asia/Shanghai.")
    return say.gettext("This is not one of the choices.")


def _number_words(kind: Number, say: Translator) -> str:
    if kind.low is not None and kind.high is not None:
        return say.gettext("This is not a number from %(low)s to %(high)s.", low=kind.low, high=kind.high)
    if kind.low is not None:
        return say.gettext("This is not a number of %(low)s or more.", low=kind.low)
    return say.gettext("This is not a whole number.")
