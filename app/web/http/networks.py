"""Networks: those that limits count by, and those of proxies."""

from collections.abc import Iterable
from ipaddress import IPv6Address, IPv6Network, ip_address, ip_network

from fastapi import Request

_OF_ONE_HOUSEHOLD = 64


def client_network(request: Request) -> str:
    """The network that a request comes from."""
    return network_of(request.client.host if request.client else "")


def is_within(host: str, networks: Iterable[str]) -> bool:
    """Whether a host's address is in one of these networks."""
    try:
        address = ip_address(host)
    except ValueError:
        return False
    return any(address in ip_network(network) for network in networks)


def network_of(host: str) -> str:
    """What a client's address counts as: of IPv6 the network, since a household has many addresses in it."""
    try:
        address = ip_address(host.partition("%")[0])
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        return str(address.ipv4_mapped or IPv6Network((int(address), _OF_ONE_HOUSEHOLD), strict=False))
    return str(address)
