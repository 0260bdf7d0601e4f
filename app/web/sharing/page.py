"""The page of a plan's links."""

from dataclasses import dataclass
from ipaddress import ip_address
from typing import ClassVar
from urllib.parse import urlsplit

from app.document.model.editions import Edition
from app.i18n.dates import date_and_time
from app.i18n.translator import translator
from app.schedule.moments import zone_of
from app.storage.repositories.shares import Share
from app.web.document.page import edition_words
from app.web.http.access import Owner
from app.web.plan.bar import PlanBar, plan_bar


@dataclass(frozen=True, slots=True)
class ShareLink:
    """A read-only link as its owner sees it."""

    id: str
    label: str
    address: str
    created: str
    edition: str
    language: str


@dataclass(frozen=True, slots=True)
class SharePage:
    """``is_local`` warns that links lead to this machine only; a poster needs ``has_member_link``."""

    template: ClassVar[str] = "pages/share.html"

    bar: PlanBar
    links: tuple[ShareLink, ...]
    has_member_link: bool
    edit_link: str
    is_local: bool
    editions: tuple[tuple[Edition, str, str], ...]


def share_page(owner: Owner, shares: tuple[Share, ...]) -> SharePage:
    """The links of an owner's plan."""
    t = translator(owner.page_context.language)
    return SharePage(
        bar=plan_bar(owner),
        links=tuple(_link(owner, share) for share in shares),
        has_member_link=any(share.edition is Edition.MEMBER for share in shares),
        edit_link=f"{owner.base_url}/e/{owner.token}",
        is_local=is_loopback(owner.base_url),
        editions=tuple((edition, *edition_words(edition, t)) for edition in Edition),
    )


def _link(owner: Owner, share: Share) -> ShareLink:
    return ShareLink(
        id=share.id,
        label=share.label,
        address=f"{owner.base_url}/s/{share.token}",
        created=date_and_time(share.created_at.astimezone(zone_of(owner.plan)), owner.page_context.language),
        edition=edition_words(share.edition, translator(owner.page_context.language))[0],
        language=share.language.own_name if share.language else "",
    )


def is_loopback(address: str) -> bool:
    """Whether an address leads nowhere but to the machine it is opened on."""
    host = urlsplit(address).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
