"""Share links: read-only addresses that the owner hands out and can revoke."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from sqlalchemy import Connection, Row, bindparam, select, update
from sqlmodel import Session

from app.base.enums import enum_or
from app.base.errors import LimitError
from app.base.limits import SHARE_LINKS_LIMIT
from app.document.model.editions import Edition
from app.i18n.languages import Language
from app.storage.repositories.passcodes import passcode_proof
from app.storage.repositories.tokens import new_id, new_token, token_hash
from app.storage.stamps import exact_stamp, stamp
from app.storage.tables import LINK, LinkRow

SHARE = "share"
_LINK_ID_LENGTH = 10

_SELECT = select(LINK).where(LINK.c.kind == SHARE)
_SELECT_BY_TOKEN = _SELECT.where(LINK.c.token_hash == bindparam("token_hash"))
_IS_WORKING = (LINK.c.plan == bindparam("plan_id")) & (LINK.c.kind == SHARE) & LINK.c.revoked_at.is_(None)
_SELECT_WORKING = select(LINK).where(_IS_WORKING).order_by(LINK.c.created_at, LINK.c.id)
_UPDATE = update(LINK).where(_IS_WORKING, LINK.c.id == bindparam("link_id"))
_COUNT_OPENS = (
    update(LINK)
    .where(LINK.c.plan == bindparam("plan_id"), LINK.c.id == bindparam("link_id"))
    .values(opens=LINK.c.opens + bindparam("more"), last_opened_at=bindparam("now"))
)


class Shows(Enum):
    """What a link opens: the plan, or the report of what came of it."""

    PLAN = "plan"
    REPORT = "report"


@dataclass(frozen=True, slots=True)
class ShareTerms:
    """What a link shows, and on what terms.

    ``language`` is that of headings and written texts; None follows the plan's own. ``frozen_at`` is the version of the
    plan that it shows for good; None shows the plan as it is. From ``expires_at`` on it opens nothing. ``has_preview``
    allows chat apps to show name, promise and first page of the plan, ``takes_comments`` readers to leave some.
    ``sites`` are the origins of pages that may show it in a frame. A report ``shows`` what was ticked and counted, too.
    """

    edition: Edition = Edition.OPERATOR
    language: Language | None = None
    frozen_at: int | None = None
    expires_at: datetime | None = None
    has_preview: bool = True
    takes_comments: bool = False
    sites: tuple[str, ...] = ()
    shows: Shows = Shows.PLAN


@dataclass(frozen=True, slots=True)
class Share:
    """A read-only link; ``is_revoked`` once the owner turned it off, ``passcode_hash`` where it asks for a passcode."""

    id: str
    plan_id: str
    token: str
    label: str
    created_at: datetime
    is_revoked: bool
    terms: ShareTerms = ShareTerms()
    passcode_hash: str | None = None

    @property
    def edition(self) -> Edition:
        """Whom it is for."""
        return self.terms.edition

    @property
    def language(self) -> Language | None:
        """The language of what it shows; None follows the plan's own."""
        return self.terms.language

    @property
    def proof(self) -> str:
        """What a browser keeps that has told the passcode; empty where none is asked for."""
        return passcode_proof(self.passcode_hash, self.token) if self.passcode_hash else ""

    def is_over(self, now: datetime) -> bool:
        """Whether it opens nothing any more."""
        return self.is_revoked or (self.terms.expires_at is not None and self.terms.expires_at <= now)

    @property
    def shows_report(self) -> bool:
        """Whether it opens the report, and nothing else."""
        return self.terms.shows is Shows.REPORT

    def is_for_all(self, now: datetime) -> bool:
        """Whether it shows all as it is to everyone who has the address, as what hangs on a wall has to."""
        return not (self.is_over(now) or self.passcode_hash or self.terms.frozen_at or self.terms.expires_at)


@dataclass(frozen=True, slots=True)
class ShareUse:
    """How often a link was opened, and when last. Who opened it is kept nowhere."""

    opens: int
    last_opened_at: datetime | None


@dataclass(frozen=True, slots=True)
class NewShare:
    """What the owner asks of a new link."""

    label: str
    terms: ShareTerms = ShareTerms()
    passcode_hash: str | None = None


def create_share(connection: Connection, plan_id: str, new: NewShare, now: datetime) -> Share:
    """Make a new read-only link to a plan. Raises `LimitError` where it has as many as it may have."""
    if len(list_shares(connection, plan_id)) >= SHARE_LINKS_LIMIT:
        raise LimitError("share_links", "", SHARE_LINKS_LIMIT)
    token = new_token()
    row = LinkRow(
        id=new_id(_LINK_ID_LENGTH),
        plan=plan_id,
        kind=SHARE,
        token_hash=token_hash(token),
        token=token,
        label=new.label,
        options=_options(new.terms),
        created_at=exact_stamp(now),  # links are listed in the order they were made
        expires_at=stamp(new.terms.expires_at) if new.terms.expires_at else None,
        passcode_hash=new.passcode_hash,
        frozen_at=new.terms.frozen_at,
    )
    with Session(connection) as session:
        session.add(row)
        session.flush()
        return _share(row)


def list_shares(connection: Connection, plan_id: str) -> tuple[Share, ...]:
    """The links of a plan that were not revoked, oldest first."""
    return tuple(map(_share, connection.execute(_SELECT_WORKING, {"plan_id": plan_id})))


def share_uses(connection: Connection, plan_id: str) -> Mapping[str, ShareUse]:
    """How these links were used, by their ids."""
    rows = connection.execute(_SELECT_WORKING, {"plan_id": plan_id})
    return {row.id: ShareUse(row.opens, _moment(row.last_opened_at)) for row in rows}


def find_share(connection: Connection, token: str) -> Share | None:
    """The link with that token, revoked ones included."""
    row = connection.execute(_SELECT_BY_TOKEN, {"token_hash": token_hash(token)}).first()
    return _share(row) if row else None


def change_share(connection: Connection, plan_id: str, share: Share) -> None:
    """Change the label, the terms or the passcode of a link that was not revoked; its address stays."""
    values = {
        "label": share.label,
        "options": _options(share.terms),
        "expires_at": stamp(share.terms.expires_at) if share.terms.expires_at else None,
        "passcode_hash": share.passcode_hash,
        "frozen_at": share.terms.frozen_at,
    }
    connection.execute(_UPDATE.values(**values), {"plan_id": plan_id, "link_id": share.id})


def revoke_share(connection: Connection, plan_id: str, share_id: str, now: datetime) -> None:
    """Turn off a link of a plan; its page says so from now on."""
    connection.execute(_UPDATE.values(revoked_at=stamp(now)), {"plan_id": plan_id, "link_id": share_id})


def count_opens(connection: Connection, opens: Mapping[tuple[str, str], int], now: datetime) -> None:
    """Note how often links were opened since this was noted last, by (plan, link)."""
    rows = [{"plan_id": plan, "link_id": link, "more": more, "now": stamp(now)} for (plan, link), more in opens.items()]
    if rows:
        connection.execute(_COUNT_OPENS, rows)


def frozen_versions(connection: Connection, plan_id: str) -> frozenset[int]:
    """The versions of a plan that links show for good."""
    return frozenset(share.terms.frozen_at for share in list_shares(connection, plan_id) if share.terms.frozen_at)


def _options(terms: ShareTerms) -> str:
    return json.dumps(
        {
            "edition": terms.edition.value,
            "language": terms.language.value if terms.language else "",
            "preview": terms.has_preview,
            "comments": terms.takes_comments,
            "sites": terms.sites,
            "shows": terms.shows.value,
        }
    )


def _share(row: LinkRow | Row[tuple[object, ...]]) -> Share:
    assert row.token is not None, "a share link keeps its token"
    options = json.loads(row.options)
    terms = ShareTerms(
        edition=enum_or(Edition, options.get("edition"), Edition.OPERATOR),
        language=enum_or(Language, options.get("language"), None),
        frozen_at=row.frozen_at,
        expires_at=_moment(row.expires_at),
        has_preview=options.get("preview", False),  # an earlier release has promised none
        takes_comments=options.get("comments", False),
        sites=tuple(options.get("sites", ())),
        shows=enum_or(Shows, options.get("shows"), Shows.PLAN),
    )
    return Share(
        id=row.id,
        plan_id=row.plan,
        token=row.token,
        label=row.label,
        created_at=datetime.fromisoformat(row.created_at),
        is_revoked=row.revoked_at is not None,
        terms=terms,
        passcode_hash=row.passcode_hash,
    )


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
