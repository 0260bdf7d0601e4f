"""The page of a plan's links, and that of one."""

from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import ClassVar
from urllib.parse import urlsplit

from app.document.model.editions import Edition
from app.i18n.zones import zone_name
from app.storage.repositories.shares import Share
from app.web.document.requests import newest_link
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.contact_question import missing_contact
from app.web.plan.example_texts import ExampleTexts, texts_to_post
from app.web.plan.view import PlanView
from app.web.sharing.helper_links import Helpers, helpers_of
from app.web.sharing.links import Links, LinkWriter, ShareLink
from app.web.sharing.terms_fields import NEW_FORM, Refused, TermsFields, editions_of, endings_of, form_of
from app.web.sharing.terms_form import Ending
from app.web.sharing.tokens import MadeToken, Tokens, tokens_of
from app.web.sharing.webhooks import NO_WEBHOOK_NEWS, WebhookNews, Webhooks, webhooks_of


@dataclass(frozen=True, slots=True)
class SharePage:
    """``is_local`` warns that links lead to this machine only; ``is_turned_off`` is set just after a link was.

    ``poster_link`` is the link that a poster's code opens, None where there is none yet.
    ``has_guarded_link`` tells that there are links for members, but none that a poster could lead everybody to.
    ``endings`` is when a link that is over may end next. ``missing_contact`` is where to give the contact that partners
    who open one of the links don't find. ``webhooks`` are None where the server allows none and
    none are left from before.
    """

    template: ClassVar[str] = "pages/share.html"

    bar: PlanBar
    links: tuple[ShareLink, ...]
    poster_link: ShareLink | None
    has_guarded_link: bool
    is_local: bool
    endings: tuple[tuple[Ending, str], ...]
    terms: TermsFields
    missing_contact: str
    example_texts: ExampleTexts | None
    helpers: Helpers
    tokens: Tokens
    webhooks: Webhooks | None
    is_turned_off: bool


@dataclass(frozen=True, slots=True)
class LinkPage:
    """The terms of one link, to be changed."""

    template: ClassVar[str] = "pages/share_link.html"

    bar: PlanBar
    link: ShareLink
    terms: TermsFields
    missing_contact: str


@dataclass(frozen=True, slots=True)
class LinksNews:
    """What was done on the page of links just now.

    ``refused`` is a new link that isn't right yet, ``made`` a token that was made, ``is_turned_off`` tells that a link
    was; ``webhooks`` is what was done with those.
    """

    refused: Refused | None = None
    made: MadeToken | None = None
    is_turned_off: bool = False
    webhooks: WebhookNews = NO_WEBHOOK_NEWS

    @property
    def is_problem(self) -> bool:
        """Whether something that was typed isn't right."""
        return self.refused is not None or self.webhooks.problem is not None


def share_page(view: PlanView, links: Links, news: LinksNews) -> SharePage:
    """The links of a plan, and what was done with them just now."""
    refused, writer, now = news.refused, LinkWriter(view, links), datetime.now(UTC)
    plans = tuple(share for share in links.shares if not share.shows_report)
    poster_link = newest_link(plans, Edition.MEMBER, view.record.language, view.record.language)
    of_members = [share for share in plans if share.edition is Edition.MEMBER]
    return SharePage(
        bar=plan_bar(view),
        links=tuple(map(writer.link, links.shares)),
        poster_link=writer.link(poster_link) if poster_link else None,
        has_guarded_link=any(not share.is_for_all(now) for share in of_members),
        is_local=is_loopback(links.base_url),
        endings=endings_of(view),
        terms=TermsFields(
            form=refused.form if refused else NEW_FORM,
            editions=editions_of(view),
            endings=endings_of(view),
            is_new=True,
            zone=zone_name(writer.zone.key, view.language),
            problems=refused.problems if refused else {},
        ),
        missing_contact=next((found for share in links.shares if (found := missing_contact(view, share.edition))), ""),
        example_texts=texts_to_post(view),
        helpers=helpers_of(view, links.helpers, links.base_url),
        tokens=tokens_of(view, links, news.made),
        webhooks=webhooks_of(view, links, news.webhooks),
        is_turned_off=news.is_turned_off,
    )


def link_page(view: PlanView, share: Share, links: Links, refused: Refused | None = None) -> LinkPage:
    """One link of a plan; ``refused`` are terms that aren't right yet."""
    writer = LinkWriter(view, links)
    return LinkPage(
        bar=plan_bar(view),
        link=writer.link(share),
        terms=TermsFields(
            form=refused.form if refused else form_of(share),
            editions=editions_of(view),
            endings=endings_of(view),
            is_new=False,
            zone=zone_name(writer.zone.key, view.language),
            version=writer.version(share),
            end=writer.end(share),
            has_passcode=share.passcode_hash is not None,
            problems=refused.problems if refused else {},
        ),
        missing_contact=missing_contact(view, share.edition),
    )


def is_loopback(address: str) -> bool:
    """Whether an address leads nowhere but to the machine it is opened on."""
    host = urlsplit(address).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
