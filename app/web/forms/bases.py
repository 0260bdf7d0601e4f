"""What a field of a form was made over: ``<version>-<digest>``, in a hidden field beside it.

The version is that of the stored answer. The digest is of what the form sends while nobody touches the field, so that a
field left alone can be told from one where an older text was typed again.
"""

import re
from dataclasses import dataclass
from hashlib import sha256

from app.plan.fields.choice_kinds import AnyOf, OneOf
from app.plan.fields.kinds import Kind

_DIGEST_LENGTH = 12
_BASE = re.compile(rf"([0-9]{{1,10}})(?:-([0-9a-f]{{{_DIGEST_LENGTH}}}))?")
_LINE_BREAK = re.compile(r"\r\n?")


@dataclass(frozen=True, slots=True)
class Base:
    """A version, and the digest of a value; pages of earlier releases send no digest."""

    version: int
    digest: str = ""

    def __str__(self) -> str:
        return f"{self.version}-{self.digest}" if self.digest else str(self.version)

    def is_untouched(self, sent: str) -> bool:
        """Whether what a form sent is what it showed."""
        return self.digest == _digest(sent)


def base_of_shown(version: int, kind: Kind, shown: str) -> Base:
    """The base of a field that shows a value."""
    return base_of_sent(version, _as_sent(kind, shown))


def base_of_sent(version: int, sent: str) -> Base:
    """The base of a field after the value that it sends was saved."""
    return Base(version, _digest(sent))


def read_base(text: str) -> Base | None:
    """The base that a form sent, or None where it is not one."""
    match = _BASE.fullmatch(text)
    return Base(int(match[1]), match[2] or "") if match else None


def _as_sent(kind: Kind, shown: str) -> str:
    """What a form sends of a field that shows this value: choices without blanks, in the order they are offered."""
    if isinstance(kind, AnyOf):
        return "\n".join(str(key) for key in kind.read(shown))
    return shown.strip() if isinstance(kind, OneOf) else shown


def _digest(sent: str) -> str:
    return sha256(_LINE_BREAK.sub("\n", sent).encode("utf-8", "replace")).hexdigest()[:_DIGEST_LENGTH]
