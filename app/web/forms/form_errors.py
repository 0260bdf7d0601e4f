"""What is said beside a form that came back: odd values, limits met, answers changed elsewhere."""

from app.i18n.translator import Translator
from app.i18n.zones import nearest_zone
from app.plan.fields.kinds import Date, DayNumber, Kind, Number, Time, Zone
from app.plan.fields.values import is_unreadable
from app.plan.paths import find_field
from app.schedule.timetable import EARLIEST_DAY
from app.storage.repositories.answers import Saved
from app.web.forms.submitted import Submitted
from app.web.forms.views import FormErrors
from app.web.http.limit_words import limit_words
from app.wording.days import which_day_number


def form_errors_of(submitted: Submitted, saved: Saved, t: Translator) -> FormErrors:
    """What to say of a form after it was saved as far as it could be."""
    errors = {path: limit_words(error, t) for path, error in submitted.over_limit.items()}
    values = {path: raw for path, raw in submitted.typed.items() if path not in submitted.over_limit}
    found = {path: at for path in values if (at := find_field(path))}
    unreadable = {path: words for path, at in found.items() if (words := unreadable_words(at.kind, values[path], t))}
    typed = {path: submitted.typed[path] for path in (*errors, *unreadable, *saved.conflicts)}
    return FormErrors(typed, {**unreadable, **errors}, saved.conflicts, submitted.new_items, back=saved.back)


def unreadable_words(kind: Kind, typed: str, t: Translator) -> str:
    """What is said beside a field with a value that can't be read or is before the plan; empty where it's fine."""
    value = kind.read(kind.to_stored(typed))
    is_too_early = isinstance(kind, DayNumber) and isinstance(value, int) and value < EARLIEST_DAY
    return _kind_words(kind, typed, t) if is_too_early or is_unreadable(value) else ""


def _kind_words(kind: Kind, raw: str, t: Translator) -> str:
    if isinstance(kind, DayNumber):
        return which_day_number(t)
    if isinstance(kind, Number):
        return _number_words(kind, t)
    if isinstance(kind, Date):
        return t.gettext("We can't read this date. Write it like 2026-12-01.")
    if isinstance(kind, Time):
        return t.gettext("We can't read this time. Write it like 19:30.")
    if isinstance(kind, Zone):
        return _zone_words(raw, t)
    return t.gettext("This isn't one of the options.")


def _zone_words(raw: str, t: Translator) -> str:
    if nearest := nearest_zone(raw, t.language):
        return t.gettext(
            "We don't know this time zone. Did you mean %(zone)s? Otherwise, enter a large city with the same time.",
            zone=nearest,
        )
    return t.gettext("We don't know this time zone. Enter a large city with the same time, such as London.")


def _number_words(kind: Number, t: Translator) -> str:
    if kind.low is not None and kind.high is not None:
        return t.gettext("Enter a number from %(low)s to %(high)s.", low=kind.low, high=kind.high)
    if kind.low is not None:
        return t.gettext("Enter a number, %(low)s or more.", low=kind.low)
    return t.gettext("Enter a whole number.")
