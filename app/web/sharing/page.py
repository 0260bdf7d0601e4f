"""The page of a plan's links."""

from dataclasses import dataclass
from ipaddress import ip_address
from typing import ClassVar
from urllib.parse import urlsplit

from app.document.model.editions import Edition
from app.i18n.dates import date_time_and_zone
from app.storage.repositories.shares import Share
from app.web.document.page import edition_words
from app.web.plan.authors import Viewpoint, clock_zone
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.example_texts import ExampleTexts, texts_to_post
from app.web.plan.view import PlanView


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
    example_texts: ExampleTexts | None


def share_page(view: PlanView, shares: tuple[Share, ...], base_url: str, edit_link: str, own: Viewpoint) -> SharePage:
    """The links of a plan; ``base_url`` is the address of this server."""
    return SharePage(
        bar=plan_bar(view),
        links=tuple(_link(view, share, base_url, own) for share in shares),
        has_member_link=any(share.edition is Edition.MEMBER for share in shares),
        edit_link=edit_link,
        is_local=is_loopback(base_url),
        editions=tuple((edition, *edition_words(edition, view.t)) for edition in Edition),
        example_texts=texts_to_post(view),
    )


def _link(view: PlanView, share: Share, base_url: str, own: Viewpoint) -> ShareLink:
    return ShareLink(
        id=share.id,
        label=share.label,
        address=f"{base_url}/s/{share.token}",
        created=date_time_and_zone(share.created_at, clock_zone(view.plan.when.zone, own), view.language),
        edition=edition_words(share.edition, view.t)[0],
        language=share.language.own_name if share.language else "",
    )


def is_loopback(address: str) -> bool:
    """Whether an address leads nowhere but to the machine it is opened on."""
    host = urlsplit(address).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
