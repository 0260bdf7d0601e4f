"""Read-only links in words, as their owner sees them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from app.i18n.dates import date_time_and_zone
from app.storage.repositories.api_tokens import ApiToken
from app.storage.repositories.helpers import HelperLink
from app.storage.repositories.shares import Share, ShareUse
from app.storage.repositories.webhooks import Webhook
from app.web.document.page import edition_words
from app.web.plan.authors import Viewpoint, clock_zone
from app.web.plan.view import PlanView
from app.web.reader.previews import has_preview


@dataclass(frozen=True, slots=True)
class Links:
    """The links of a plan, how they were used, and when the versions were made that some of them show for good.

    ``base_url`` is the address of this server, ``own`` where their owner looks from. ``webhooks`` are the programs that
    are told what is due; for those in ``waiting``, a message is sent again then. ``sends_webhooks`` tells whether the
    server sends anything.
    """

    shares: tuple[Share, ...]
    uses: Mapping[str, ShareUse]
    versions: Mapping[int, datetime]
    base_url: str
    own: Viewpoint
    helpers: tuple[HelperLink, ...] = ()
    tokens: tuple[ApiToken, ...] = ()
    webhooks: tuple[Webhook, ...] = ()
    sends_webhooks: bool = False
    waiting: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ShareLink:
    """A link: what it shows, since when and how often it was opened, and its terms, as short ``facts``."""

    id: str
    label: str
    address: str
    about: tuple[str, ...]
    facts: tuple[str, ...]
    is_over: bool
    is_frozen: bool


@dataclass(frozen=True, slots=True)
class LinkWriter:
    """Puts the links of a plan into words."""

    view: PlanView
    links: Links

    @property
    def zone(self) -> ZoneInfo:
        """By whose clocks moments are told, and days end."""
        return clock_zone(self.view.plan.when.zone, self.links.own)

    def link(self, share: Share) -> ShareLink:
        """A link in words."""
        return ShareLink(
            id=share.id,
            label=share.label,
            address=f"{self.links.base_url}/s/{share.token}",
            about=tuple(self._about(share)),
            facts=tuple(self._facts(share)),
            is_over=share.is_over(datetime.now(UTC)),
            is_frozen=share.terms.frozen_at is not None,
        )

    def version(self, share: Share) -> str:
        """When the version was made that a link shows for good; empty where it shows the plan as it is."""
        made = self.links.versions.get(share.terms.frozen_at or 0)
        return self._moment(made) if made else ""

    def end(self, share: Share) -> str:
        """When a link ends, or ended; empty where it doesn't."""
        return self._moment(share.terms.expires_at) if share.terms.expires_at else ""

    def _about(self, share: Share) -> Iterator[str]:
        t = self.view.t
        if share.shows_report:
            yield t.gettext("Report")
        yield edition_words(share.edition, t)[0]
        if share.language:
            yield share.language.own_name
        yield t.gettext("created %(when)s", when=self._moment(share.created_at))

    def _facts(self, share: Share) -> Iterator[str]:
        t, terms = self.view.t, share.terms
        yield self._use(self.links.uses.get(share.id))
        if end := self.end(share):
            is_over = share.is_over(datetime.now(UTC))
            yield t.gettext("Ended on %(when)s", when=end) if is_over else t.gettext("Ends on %(when)s", when=end)
        if version := self.version(share):
            yield t.gettext("Shows the plan as it was on %(when)s", when=version)
        if share.passcode_hash:
            yield t.gettext("Asks for a passcode")
        if has_preview(share):
            yield t.gettext("Chat apps may show name and promise")
        if terms.takes_comments:
            yield t.gettext("Readers may comment")
        if terms.sites:
            yield t.gettext("May be shown in a frame on %(sites)s", sites=" ".join(terms.sites))

    def _use(self, use: ShareUse | None) -> str:
        t = self.view.t
        if use is None or use.last_opened_at is None:
            return t.gettext("Not opened yet")
        when = self._moment(use.last_opened_at)
        return t.ngettext(
            "Opened %(n)s time, on %(when)s", "Opened %(n)s times, most recently on %(when)s", use.opens, when=when
        )

    def _moment(self, moment: datetime) -> str:
        return date_time_and_zone(moment, self.zone, self.view.language)
