"""The alarm of an activity whose message goes out before it begins."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.document.model.events import Reminder
from app.document.writing.message_pack import PackMessage
from app.i18n.translator import Translator
from app.schedule.moments import moment


def posting_reminder(message: PackMessage, starts: date, zone: ZoneInfo | None, t: Translator) -> Reminder | None:
    """The alarm at the moment at which a message is posted; None where it has none before its activity begins."""
    on, at = message.posting.on, message.posting.at
    if not message.is_apart or on is None or at is None:
        return None
    posted = moment(on, at, zone).at if zone else datetime.combine(on, at)
    begins = starts if isinstance(starts, datetime) else datetime.combine(starts, time(), posted.tzinfo)
    alarm = _from(begins, posted)
    return Reminder(alarm, t.gettext("Post the message")) if alarm < timedelta() else None


def _from(begins: datetime, posted: datetime) -> timedelta:
    """What really passes from one moment until another, below zero where that is earlier.

    Either end of the calendar has no moments in UTC, so offsets are compared rather than moments.
    """
    by_the_clock = posted.replace(tzinfo=None) - begins.replace(tzinfo=None)
    return by_the_clock - (_offset(posted) - _offset(begins))


def _offset(one: datetime) -> timedelta:
    return one.utcoffset() or timedelta()
