"""Tokens: the secrets in links and cookies."""

import secrets
from hashlib import sha256

_ID_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"


def new_token() -> str:
    """A secret of 256 bits, safe in addresses."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> str:
    """What is stored of a secret."""
    return sha256(token.encode()).hexdigest()


def new_id(length: int) -> str:
    """A random id in letters and digits that are not mistaken for one another; not a secret."""
    return "".join(secrets.choice(_ID_LETTERS) for _ in range(length))
