"""Passcodes of share links: stored so that they can't be read, and checked so slowly that guessing is of no use."""

import secrets
from hashlib import scrypt, sha256
from hmac import compare_digest

from app.base.characters import plain_signs

SHORTEST_PASSCODE, LONGEST_PASSCODE = 4, 80
_SALT_BYTES = 16
# About 50 ms and 16 MB for each try, as OWASP's password storage cheat sheet asks at least half of.
_COST, _BLOCK, _PARALLEL = 2**14, 8, 1


def plain_passcode(typed: str) -> str:
    """A passcode as it counts: digits may be typed full-width. One that is too long stays so, and is no one's."""
    return plain_signs(typed, LONGEST_PASSCODE + 1)


def passcode_hash(passcode: str) -> str:
    """What is stored of a passcode. Takes about 50 ms."""
    salt = secrets.token_bytes(_SALT_BYTES)
    return f"{salt.hex()}:{_digest(passcode, salt).hex()}"


def is_passcode(typed: str, stored: str) -> bool:
    """Whether this is the passcode. Takes about 50 ms."""
    salt, _, digest = stored.partition(":")
    return compare_digest(_digest(typed, bytes.fromhex(salt)), bytes.fromhex(digest))


def passcode_salt(stored: str) -> str:
    """What tells a passcode of a link from those that it had before; no secret."""
    return stored.partition(":")[0]


def passcode_proof(stored: str, token: str) -> str:
    """What a browser keeps once it has told the passcode of a link. It holds for that passcode and that link only."""
    return sha256(f"{stored}:{token}".encode()).hexdigest()


def passphrase_proof(passphrase: str) -> str:
    """What a browser keeps that has told a passphrase; the same on every server. Takes about 50 ms."""
    return _digest(passphrase, b"of the whole server").hex()


def _digest(passcode: str, salt: bytes) -> bytes:
    return scrypt(plain_passcode(passcode).encode(), salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL)
