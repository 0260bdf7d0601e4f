"""Who may start a plan here: everyone, who knows the server's passphrase, or nobody."""

from hmac import compare_digest

from fastapi import Request

from app.base.characters import plain_signs
from app.base.errors import NewPlansClosedError, WrongPassphraseError
from app.base.limits import LINE_LIMIT
from app.base.settings import NewPlans
from app.web.http.access import Visitor
from app.web.http.contexts import may_start
from app.web.http.rate_limits import Limited
from app.web.http.services import get_services


async def check_may_start(visitor: Visitor, typed: str) -> None:
    """Raise an error unless this browser may start a plan, by the passphrase that was typed or one told before.

    Every try is counted, right ones too: over the limit, nobody learns whether a guess is right.
    """
    match may_start(visitor.request):
        case NewPlans.CLOSED:
            raise NewPlansClosedError("this server takes no new plans")
        case NewPlans.PASSPHRASE:
            await visitor.services.rate_limits.count(Limited.PASSPHRASES, visitor.network)
            if not _is_passphrase(visitor.request, typed):
                raise WrongPassphraseError("a wrong passphrase of the server")


def _is_passphrase(request: Request, typed: str) -> bool:
    passphrase = get_services(request).settings.new_plans_passphrase
    return passphrase is not None and compare_digest(_plain(typed), _plain(passphrase.get_secret_value()))


def _plain(passphrase: str) -> bytes:
    return plain_signs(passphrase, LINE_LIMIT).encode()
