"""Tokens for programs as their owner sees them."""

from dataclasses import dataclass

from app.i18n.dates import date_time_and_zone
from app.i18n.translator import Translator
from app.storage.repositories.api_tokens import ApiScope
from app.web.plan.authors import clock_zone
from app.web.plan.view import PlanView
from app.web.sharing.links import Links

API_PATH = "/api/v1"


@dataclass(frozen=True, slots=True)
class MadeToken:
    """A token that was made just now, and is shown once."""

    label: str
    secret: str


@dataclass(frozen=True, slots=True)
class TokenRow:
    """A token that works: what its program is called, what it may do, since when, and when it came last."""

    id: str
    label: str
    about: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a plan, what a new one may allow, and the address of the interface that they open."""

    rows: tuple[TokenRow, ...]
    scopes: tuple[tuple[ApiScope, str], ...]
    address: str
    made: MadeToken | None = None


def tokens_of(view: PlanView, links: Links, made: MadeToken | None) -> Tokens:
    """The tokens of a plan, without those that were turned off."""
    t, zone = view.t, clock_zone(view.plan.when.zone, links.own)
    rows = []
    for token in (one for one in links.tokens if not one.is_revoked):
        created = t.gettext("created %(when)s", when=date_time_and_zone(token.created_at, zone, view.language))
        used = t.gettext("not used yet")
        if token.used_at:
            used = t.gettext("last used %(when)s", when=date_time_and_zone(token.used_at, zone, view.language))
        rows.append(TokenRow(token.id, token.label, (scope_words(token.scope, t), created, used)))
    scopes = tuple((scope, scope_words(scope, t)) for scope in ApiScope)
    return Tokens(tuple(rows), scopes, f"{links.base_url}{API_PATH}", made)


def scope_words(scope: ApiScope, t: Translator) -> str:
    """What a program may do with a token."""
    return {
        ApiScope.READ: t.gettext("Read everything"),
        ApiScope.TICK: t.gettext("Read everything, tick off what's due"),
        ApiScope.EDIT: t.gettext("Read and change everything"),
    }[scope]
