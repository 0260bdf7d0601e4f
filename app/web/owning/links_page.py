"""The edit links of a plan: ways to keep one's own, a code for paper, and a link for everyone who may edit."""

from dataclasses import dataclass
from typing import ClassVar

from app.i18n.dates import date_time_and_zone
from app.storage.repositories.edit_links import EditLink
from app.storage.repositories.last_uses import EditLinks
from app.storage.repositories.operations import Author
from app.web.owning.done import Done, done_words
from app.web.plan.authors import Viewpoint, clock_zone, device_words, moment_words
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView
from app.web.sharing.page import is_loopback


@dataclass(frozen=True, slots=True)
class EditLinkRow:
    """An edit link in words. ``used`` is when and where it changed the plan last; ``is_own`` is this browser's."""

    id: str
    label: str
    created: str
    used: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class NewSecret:
    """What was made just now and is shown once: the address of a link with its label, or a recovery code."""

    label: str = ""
    address: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class InUse:
    """The edit link that this browser has come by: its id and its address."""

    id: str
    address: str


@dataclass(frozen=True, slots=True)
class EditLinksPage:
    """``code`` is when the recovery code was made, empty where there is none; ``is_only`` is set for the last link.

    ``is_local`` warns that the links lead to this machine only, and ``is_kept`` says that the owner has saved one.
    """

    template: ClassVar[str] = "pages/edit_links.html"

    bar: PlanBar
    address: str
    is_local: bool
    is_kept: bool
    is_only: bool
    links: tuple[EditLinkRow, ...]
    code: str
    new: NewSecret
    done: str


def edit_links_page(
    view: PlanView, found: EditLinks, in_use: InUse, own: Viewpoint, news: NewSecret | Done
) -> EditLinksPage:
    """The edit links of a plan that work; ``news`` is what has just been made or done."""
    working = [link for link in found.links if not link.is_revoked]
    codes = [link for link in working if link.is_code]
    return EditLinksPage(
        bar=plan_bar(view),
        address=in_use.address,
        is_local=is_loopback(in_use.address),
        is_kept=view.record.edit_link_kept,
        is_only=len(working) == 1,
        links=tuple(_row(view, link, found, in_use, own) for link in working if not link.is_code),
        code=_when(view, codes[-1], own) if codes else "",
        new=news if isinstance(news, NewSecret) else NewSecret(),
        done="" if isinstance(news, NewSecret) else done_words(news, view.t),
    )


def _row(view: PlanView, link: EditLink, found: EditLinks, in_use: InUse, own: Viewpoint) -> EditLinkRow:
    return EditLinkRow(
        id=link.id,
        label=link.label,
        created=_when(view, link, own),
        used=_used(view, found.uses.get(link.id), own),
        is_own=link.id == in_use.id,
    )


def _used(view: PlanView, author: Author | None, own: Viewpoint) -> str:
    return f"{moment_words(view, author.at, own)} · {device_words(author.device, own, view.t)}" if author else ""


def _when(view: PlanView, link: EditLink, own: Viewpoint) -> str:
    return date_time_and_zone(link.created_at, clock_zone(view.plan.when.zone, own), view.language)
