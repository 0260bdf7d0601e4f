"""The page of a plan's links."""

from dataclasses import dataclass
from ipaddress import ip_address
from typing import ClassVar
from urllib.parse import urlsplit

from app.i18n.dates import date_and_time
from app.storage.repositories.shares import Share
from app.web.access import Owner
from app.web.pages.plan_bar import PlanBar, plan_bar


@dataclass(frozen=True, slots=True)
class ShareLink:
    """A read-only link as its owner sees it."""

    id: str
    label: str
    address: str
    created: str


@dataclass(frozen=True, slots=True)
class SharePage:
    """``is_local`` warns that links lead to this machine only."""

    template: ClassVar[str] = "pages/share.html"

    bar: PlanBar
    links: tuple[ShareLink, ...]
    edit_link: str
    is_local: bool


def share_page(owner: Owner, shares: tuple[Share, ...]) -> SharePage:
    """The links of an owner's plan."""
    links = tuple(
        ShareLink(
            share.id, share.label, f"{owner.base_url}/s/{share.token}",
            date_and_time(share.created_at, owner.shell.language),
        )
        for share in shares
    )  # fmt: skip
    return SharePage(plan_bar(owner), links, f"{owner.base_url}/e/{owner.token}", is_loopback(owner.base_url))


def is_loopback(address: str) -> bool:
    """Whether an address leads nowhere but to the machine it is opened on."""
    host = urlsplit(address).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
