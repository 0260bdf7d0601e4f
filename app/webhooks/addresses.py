"""Where a message may go: to https addresses with a name, which leads to the public internet alone."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from app.base.errors import PlaybookError

LONGEST = 500
PORTS = (443, 8443)
"""Those of https. Other services listen elsewhere, and some do harm by what a stranger sends them."""

_LABEL = r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
# A name with a dot, whose last part begins with a letter, so that no spelling of a number is one.
_NAME = re.compile(rf"(?:{_LABEL}\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?", re.ASCII | re.IGNORECASE)
# Nothing that two readers of addresses could read in two ways: no name or password, no backslash, no blank.
_ADDRESS = re.compile(
    r"(?i:https)://(?P<host>[^/?#\\@:\s]+)(?::(?P<port>[0-9]{1,5}))?(?P<target>[/?][!-~]*)?", re.ASCII
)
_LONGEST_NAME = 253

_UNICAST = ip_network("2000::/3")
_NAT64 = ip_network("64:ff9b::/96")
# What Python calls global and isn't, or not for a server: 6to4, Teredo and their relays, which lead to any IPv4
# address; examples; and the address at which Azure answers its own machines.
_REFUSED = tuple(
    map(ip_network, ("2002::/16", "2001::/32", "3fff::/20", "192.88.99.0/24", "192.0.0.0/24", "168.63.129.16/32"))
)


class AddressFault(Enum):
    """Why a text is no address that a message may go to."""

    NO_ADDRESS = auto()
    NOT_HTTPS = auto()
    NO_NAME = auto()
    PORT = auto()
    TOO_LONG = auto()


class AddressError(PlaybookError):
    """A text is no address that a message may go to."""

    def __init__(self, fault: AddressFault) -> None:
        super().__init__(f"no address for messages: {fault.name.lower()}")
        self.fault = fault


class NotPublicError(PlaybookError):
    """A name leads into a private network, or to no address at all."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where messages go: a name, a port, and what is asked for there, which may hold a secret."""

    host: str
    port: int
    target: str

    @classmethod
    def read(cls, text: str) -> "Address":
        """The address that somebody typed. Raises `AddressError`."""
        text = text.strip()
        if len(text) > LONGEST:
            raise AddressError(AddressFault.TOO_LONG)
        if text.casefold().startswith("http://"):
            raise AddressError(AddressFault.NOT_HTTPS)
        found = _ADDRESS.fullmatch(text)
        if found is None or set(found["target"] or "") & {"#", "\\"}:
            raise AddressError(AddressFault.NO_ADDRESS)
        if len(found["host"]) > _LONGEST_NAME or not _NAME.fullmatch(found["host"]):
            raise AddressError(AddressFault.NO_NAME)
        port = int(found["port"] or 443)
        if port not in PORTS:
            raise AddressError(AddressFault.PORT)
        target = found["target"] or ""
        address = cls(found["host"].lower(), port, target if target.startswith("/") else f"/{target}")
        if len(str(address)) > LONGEST:  # this is what is kept, and it has to be read again
            raise AddressError(AddressFault.TOO_LONG)
        return address

    @property
    def authority(self) -> str:
        """The name, with the port where it isn't the usual one."""
        return self.host if self.port == PORTS[0] else f"{self.host}:{self.port}"

    def at(self, ip: str) -> str:
        """The same address with a number in place of its name, which nobody has to look up again."""
        number = f"[{ip}]" if ":" in ip else ip
        return f"https://{number}:{self.port}{self.target}"

    def __str__(self) -> str:
        return f"https://{self.authority}{self.target}"


def is_public(text: str) -> bool:
    """Whether an address is one of the public internet, however it is written."""
    try:
        ip = ip_address(text)
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        if inside := _inside(ip):
            return is_public(str(inside))
        if ip not in _UNICAST or ip.scope_id:
            return False
    is_usual = ip.is_global and not (ip.is_multicast or ip.is_reserved)
    return is_usual and not any(ip in network for network in _REFUSED if network.version == ip.version)


def check_public(ips: Iterable[str]) -> tuple[str, ...]:
    """The addresses that a name has, each once. Raises `NotPublicError` where one isn't public, or there is none.

    One private address among public ones is no accident: which of them is asked would be a matter of luck.
    """
    found = tuple(dict.fromkeys(ips))
    if not found or not all(map(is_public, found)):
        raise NotPublicError("a name leads into a private network")
    return found


def _inside(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that is written as one of IPv6, or that a translator (NAT64) would ask."""
    if ip.ipv4_mapped:
        return ip.ipv4_mapped
    return IPv4Address(int(ip) & 0xFFFFFFFF) if ip in _NAT64 else None
