"""Programs that are told what is due, as their owner sees them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from app.base.enums import enum_or
from app.i18n.dates import date_time_and_zone
from app.i18n.languages import Language
from app.i18n.translator import Translator
from app.storage.repositories.webhooks import Webhook
from app.web.plan.authors import clock_zone
from app.web.plan.view import PlanView
from app.web.sharing.links import Links
from app.webhooks.addresses import Address, AddressError, AddressFault
from app.webhooks.messages import Fate, Outcome
from app.webhooks.retries import TOTAL_SECONDS


class Ahead(StrEnum):
    """How long before a program is told."""

    QUARTER = "15m"
    HOUR = "1h"
    DAY = "1d"

    @property
    def span(self) -> timedelta:
        """The time that it stands for."""
        return {Ahead.QUARTER: timedelta(minutes=15), Ahead.HOUR: timedelta(hours=1), Ahead.DAY: timedelta(days=1)}[
            self
        ]


@dataclass(frozen=True, slots=True)
class WebhookNews:
    """What was done with webhooks just now.

    ``secret`` is that of one that was made, to be shown once; ``typed`` and ``problem`` an address that isn't right;
    ``outcome`` what became of a test. ``host`` is the name that secret or test are of.
    """

    host: str = ""
    secret: str = ""
    typed: str = ""
    ahead: Ahead = Ahead.HOUR
    problem: AddressFault | None = None
    outcome: Outcome | None = None


NO_WEBHOOK_NEWS = WebhookNews()


@dataclass(frozen=True, slots=True)
class WebhookRow:
    """A program that is told: its name, when, and how it went. ``rest`` says why nothing is sent, if that is so."""

    id: str
    host: str
    about: tuple[str, ...]
    facts: tuple[str, ...]
    rest: str


@dataclass(frozen=True, slots=True)
class Webhooks:
    """The webhooks of a plan, how long before one may be told, and what was done just now.

    ``problem`` says what is wrong with the typed address, and ``tested`` what became of a test, which ``is_taken`` or
    not. ``is_off`` is set where the server sends nothing any more: then they can only be turned off.
    """

    rows: tuple[WebhookRow, ...]
    spans: tuple[tuple[Ahead, str], ...]
    news: WebhookNews = NO_WEBHOOK_NEWS
    problem: str = ""
    tested: str = ""
    is_taken: bool = False
    is_off: bool = False


def webhooks_of(view: PlanView, links: Links, news: WebhookNews) -> Webhooks | None:
    """The webhooks of a plan; None where the server allows none, and none are left from before."""
    if not (links.sends_webhooks or links.webhooks):
        return None
    t, clock = view.t, Clock(clock_zone(view.plan.when.zone, links.own), view.language)
    return Webhooks(
        rows=tuple(_row(webhook, links.waiting.get(webhook.id), t, clock) for webhook in links.webhooks),
        spans=tuple((ahead, _spans(t)[ahead.span]) for ahead in Ahead),
        news=news,
        problem=address_words(news.problem, t) if news.problem else "",
        tested=outcome_words(news.outcome.fate, news.outcome.status, t) if news.outcome else "",
        is_taken=news.outcome is not None and news.outcome.fate is Fate.DELIVERED,
        is_off=not links.sends_webhooks,
    )


@dataclass(frozen=True, slots=True)
class Clock:
    """By whose clocks moments are told, and in which language."""

    zone: ZoneInfo
    language: Language

    def tell(self, moment: datetime) -> str:
        """A moment in words."""
        return date_time_and_zone(moment, self.zone, self.language)


def address_words(fault: AddressFault, t: Translator) -> str:
    """Why an address can't be told anything, and what to type instead."""
    return {
        AddressFault.NO_ADDRESS: t.gettext("This isn't an address. Type one like https://bot.example.org/reminders."),
        AddressFault.NOT_HTTPS: t.gettext("The address has to begin with https://, so that nobody can read along."),
        AddressFault.NO_NAME: t.gettext(
            "The address needs a name on the internet, such as bot.example.org, in plain letters."
        ),
        AddressFault.PORT: t.gettext("Leave out the port, or use 443 or 8443."),
        AddressFault.TOO_LONG: t.gettext("This address is too long."),
    }[fault]


def outcome_words(fate: Fate, status: int, t: Translator) -> str:
    """What became of a message."""
    return {
        Fate.DELIVERED: t.gettext("It arrived."),
        Fate.REFUSED: t.gettext("The address answered with status %(status)s.", status=status),
        Fate.GONE: t.gettext("The address answered that it's gone (410)."),
        Fate.SLOW: t.gettext("There was no answer within %(n)s seconds.", n=TOTAL_SECONDS),
        Fate.UNREACHABLE: t.gettext("The address couldn't be reached."),
        Fate.NOT_PUBLIC: t.gettext("This name has no public address. We only send to the public internet."),
        Fate.INSECURE: t.gettext("The certificate isn't right, so we sent nothing."),
        Fate.BUSY: t.gettext("This server has too much to send right now. Try again in a few minutes."),
    }[fate]


def _row(webhook: Webhook, waits: datetime | None, t: Translator, clock: Clock) -> WebhookRow:
    facts = []
    if webhook.told:
        words = outcome_words(enum_or(Fate, webhook.told.fate, Fate.UNREACHABLE), webhook.told.status, t)
        facts.append(t.gettext("Last message, %(when)s: %(words)s", when=clock.tell(webhook.told.at), words=words))
    else:
        facts.append(t.gettext("Nothing sent yet."))
    if webhook.given_up:
        facts.append(
            t.ngettext(
                "%(n)s message didn't arrive, and we've stopped trying.",
                "%(n)s messages in a row didn't arrive, and we've stopped trying those.",
                webhook.given_up,
            )
        )
    if waits and not webhook.resting_at:
        facts.append(t.gettext("What didn't arrive is sent again at %(when)s.", when=clock.tell(waits)))
    rest = ""
    if webhook.resting_at:
        rest = t.gettext(
            "Reminders have been paused since %(when)s, because none arrived. Check the address, then send a test: "
            "once it arrives, they go on.",
            when=clock.tell(webhook.resting_at),
        )
    return WebhookRow(webhook.id, _host(webhook), (_spans(t)[webhook.ahead],), tuple(facts), rest)


def _host(webhook: Webhook) -> str:
    """The name that messages go to. Whatever is stored there, its owner has to be able to turn it off."""
    try:
        return Address.read(webhook.address).host
    except AddressError:
        return "?"


def _spans(t: Translator) -> Mapping[timedelta, str]:
    return {
        Ahead.QUARTER.span: t.gettext("15 minutes before"),
        Ahead.HOUR.span: t.gettext("an hour before"),
        Ahead.DAY.span: t.gettext("a day before"),
    }
