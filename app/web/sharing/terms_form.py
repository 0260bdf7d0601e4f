"""The form in which an owner says what a link shows, and on what terms."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import Enum
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator

from app.base.characters import seen_length, short_line
from app.document.model.editions import Edition
from app.i18n.translator import Translator
from app.plan.fields.typed_values import read_date
from app.storage.repositories.passcodes import LONGEST_PASSCODE, SHORTEST_PASSCODE, plain_passcode
from app.storage.repositories.shares import Share, ShareTerms, Shows
from app.web.http.form_data import SmallForm
from app.web.http.parameters import CleanText, LanguageOrNone, or_default
from app.web.sharing.sites import MOST_SITES, site_origin, split_sites

_LABEL_LENGTH = 80
_LAST_DAY = date(9998, 12, 31)


class Shown(Enum):
    """What a link shows: the plan as it will be, the plan as it is now for good, or the same as before."""

    LIVE = "live"
    NOW = "now"
    SAME = "same"


class Ending(Enum):
    """When a link ends: never, so long from now, after a day that is named, or as it was before."""

    NEVER = "never"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    DATE = "date"
    SAME = "same"


TIMES: Mapping[Ending, timedelta] = {
    Ending.DAY: timedelta(days=1),
    Ending.WEEK: timedelta(days=7),
    Ending.MONTH: timedelta(days=30),
}

IsTicked = Annotated[bool, BeforeValidator(lambda raw: raw == "yes")]
YesOrNo = Annotated[bool | None, BeforeValidator({"yes": True, "no": False}.get)]
ShownOrSame = Annotated[Shown, or_default(Shown, Shown.SAME)]
EndingOrSame = Annotated[Ending, or_default(Ending, Ending.SAME)]


class TermsForm(SmallForm):
    """A link as its owner wants it. Without a language it follows the plan's, without a preview its edition.

    With ``report`` it opens the report, and that is what the preview of a link is asked for by.
    """

    label: CleanText = ""
    edition: Annotated[Edition, or_default(Edition, Edition.OPERATOR)] = Edition.OPERATOR
    language: LanguageOrNone = None
    report: CleanText = ""
    shown: ShownOrSame = Shown.SAME
    passcode: CleanText = ""
    no_passcode: IsTicked = False
    ending: EndingOrSame = Ending.SAME
    until: CleanText = ""
    preview: YesOrNo = None
    comments: IsTicked = False
    sites: CleanText = ""

    @property
    def short_label(self) -> str:
        """The label, one short line."""
        return short_line(self.label, _LABEL_LENGTH)

    @property
    def last_day(self) -> date | None:
        """The day after which the link ends; None where none can be read."""
        return read_date(self.until)

    @property
    def ends_by_date(self) -> bool:
        """Whether a day was named, even if it was forgotten to say so above."""
        return self.ending is Ending.DATE or (self.ending in (Ending.NEVER, Ending.SAME) and bool(self.until))


@dataclass(frozen=True, slots=True)
class Clock:
    """What time it is, and by whose clocks days begin and end."""

    zone: ZoneInfo
    now: datetime

    @classmethod
    def of(cls, zone: ZoneInfo) -> "Clock":
        """The time in a zone."""
        return cls(zone, datetime.now(UTC))

    def end_of(self, day: date) -> datetime:
        """The moment at which a day is over."""
        return datetime.combine(day + timedelta(days=1), time(), self.zone)


def terms_of(form: TermsForm, share: Share | None, clock: Clock) -> ShareTerms:
    """The terms that a form without problems asks for, of a new link or of one that is there.

    Where the plan is to be shown as it is now, the version is still to be found, in the transaction that stores it.
    """
    old = share.terms if share else ShareTerms()
    return ShareTerms(
        edition=form.edition,
        language=form.language,
        frozen_at=old.frozen_at if form.shown is Shown.SAME else None,
        expires_at=_expiry(form, old, clock),
        has_preview=form.edition is not Edition.OPERATOR if form.preview is None else form.preview,
        takes_comments=form.comments,
        sites=tuple(dict.fromkeys(site_origin(site) for site in split_sites(form.sites))),
        shows=Shows.REPORT if form.report else Shows.PLAN,
    )


def renewed(terms: ShareTerms, ending: Ending, clock: Clock) -> ShareTerms:
    """The same terms for so much longer from now on."""
    if ending in TIMES:
        return replace(terms, expires_at=clock.now + TIMES[ending])
    return replace(terms, expires_at=None) if ending is Ending.NEVER else terms


def problems_of(form: TermsForm, share: Share | None, clock: Clock, t: Translator) -> Mapping[str, str]:
    """What is wrong with a form, by field. A passcode that can't be kept then has to be typed again."""
    problems = dict(_problems(form, share, clock, t))
    if problems and form.passcode:
        problems.setdefault("passcode", t.gettext("Type the passcode again: it isn't kept until all is right."))
    return problems


def _problems(form: TermsForm, share: Share | None, clock: Clock, t: Translator) -> Iterator[tuple[str, str]]:
    passcode = plain_passcode(form.passcode)
    if form.passcode and (seen_length(passcode) < SHORTEST_PASSCODE or len(passcode) > LONGEST_PASSCODE):
        yield (
            "passcode",
            t.gettext(
                "A passcode has %(least)s to %(most)s characters.", least=SHORTEST_PASSCODE, most=LONGEST_PASSCODE
            ),
        )
    if form.ends_by_date:
        if form.last_day is None:
            yield "until", t.gettext("We can't read this date. Write it like 2026-12-01.")
        elif form.last_day > _LAST_DAY:
            yield "until", t.gettext("This day is too far off. For a link that never ends, choose “Never”.")
        elif clock.end_of(form.last_day) <= clock.now:
            yield "until", t.gettext("This day is over. Choose today or a later day.")
    sites = split_sites(form.sites)
    wrong = next((site for site in sites if not site_origin(site)), "")
    if wrong:
        yield "sites", t.gettext("Write “%(site)s” as the start of an address, like https://example.org.", site=wrong)
    elif len(sites) > MOST_SITES:
        yield "sites", t.gettext("At most %(most)s sites, please.", most=MOST_SITES)
    elif sites and asks_for_passcode(form, share):
        yield "sites", t.gettext("A link with a passcode can't be shown on other sites. Choose one of the two.")


def asks_for_passcode(form: TermsForm, share: Share | None) -> bool:
    """Whether the link will ask for a passcode."""
    return bool(form.passcode or (share and share.passcode_hash and not form.no_passcode))


def _expiry(form: TermsForm, old: ShareTerms, clock: Clock) -> datetime | None:
    if form.ends_by_date:
        assert form.last_day, "a form with a problem asks for nothing"
        return clock.end_of(form.last_day)
    return renewed(old, form.ending, clock).expires_at
