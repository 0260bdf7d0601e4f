"""Sending: to the very address that was checked, within seconds, without following anybody anywhere else."""

import asyncio
import logging
import socket
import ssl
from collections.abc import Awaitable, Callable, Iterable
from functools import cache

import httpx

from app.webhooks.addresses import Address, NotPublicError, check_public
from app.webhooks.lookups import Lookups, LookupsFullError, ask_system
from app.webhooks.messages import Fate, Message, Outcome, signed_headers
from app.webhooks.retries import TOTAL_SECONDS

_CONNECT_SECONDS = 3
_MOST_ADDRESSES = 3
_AGENT = "Playbook-Webhooks/1"
_GONE = 410

# It would log every address that is asked, and in these there are secrets.
logging.getLogger("httpx").setLevel(logging.WARNING)

Resolve = Callable[[str, int], Awaitable[Iterable[str]]]
Transport = Callable[[], httpx.AsyncBaseTransport]
resolve: Resolve = Lookups(ask_system)


def direct() -> httpx.AsyncBaseTransport:
    """A connection of its own for each message: no proxy, no second try, and the certificate is checked."""
    return httpx.AsyncHTTPTransport(verify=_authorities(), trust_env=False, retries=0)


async def deliver(
    address: Address, message: Message, *, resolver: Resolve = resolve, transport: Transport = direct
) -> Outcome:
    """Send a message; what became of it.

    The name is looked up once and each of its addresses checked, so who answers for the name can't lead anywhere
    else in between. Its certificate has to be that of the name.
    """
    try:
        async with asyncio.timeout(TOTAL_SECONDS):
            async with asyncio.timeout(_CONNECT_SECONDS):
                ips = check_public(await resolver(address.host, address.port))
            return await _send(address, ips[:_MOST_ADDRESSES], message, transport)
    except (NotPublicError, socket.gaierror):
        return Outcome(Fate.NOT_PUBLIC)
    except LookupsFullError:
        return Outcome(Fate.BUSY)
    except (TimeoutError, httpx.TimeoutException):
        return Outcome(Fate.SLOW)
    except (httpx.HTTPError, httpx.InvalidURL, OSError, UnicodeError) as error:
        return Outcome(Fate.INSECURE if _is_of_tls(error) else Fate.UNREACHABLE)


async def _send(address: Address, ips: Iterable[str], message: Message, transport: Transport) -> Outcome:
    """Ask the addresses of a name one after the other, until one can be reached."""
    *others, last = ips
    for ip in others:
        try:
            return await _post(address, ip, message, transport)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            if _is_of_tls(error):
                raise
    return await _post(address, last, message, transport)


async def _post(address: Address, ip: str, message: Message, transport: Transport) -> Outcome:
    headers = {
        **signed_headers(message),
        "host": address.authority,
        "content-type": "application/json",
        "user-agent": _AGENT,
        "accept": "*/*",
        "accept-encoding": "identity",
    }
    limits = httpx.Timeout(TOTAL_SECONDS, connect=_CONNECT_SECONDS)
    request = httpx.Request(
        "POST",
        address.at(ip),
        content=message.body.encode(),
        headers=headers,
        extensions={"sni_hostname": address.host, "timeout": limits.as_dict()},
    )
    # Without a client, which would read cookies and redirects: what the answer says besides is never looked at.
    async with transport() as connection:
        answer = await connection.handle_async_request(request)
        await answer.aclose()
    if answer.is_success:
        return Outcome(Fate.DELIVERED, answer.status_code)
    return Outcome(Fate.GONE if answer.status_code == _GONE else Fate.REFUSED, answer.status_code)


@cache
def _authorities() -> ssl.SSLContext:
    """The authorities that certificates are checked by: those of the program, whatever the environment says."""
    return httpx.create_ssl_context(trust_env=False)


def _is_of_tls(error: BaseException | None) -> bool:
    """Whether something failed because no safe connection could be made."""
    while error is not None:
        if isinstance(error, ssl.SSLError):
            return True
        error = error.__cause__ or error.__context__
    return False
