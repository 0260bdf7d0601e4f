"""An edit link as a small file to keep: a page that needs no server to be read."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class LinkFile:
    """The name of a plan, and the address that opens it."""

    template: ClassVar[str] = "pages/edit_link_file.html"

    name: str
    address: str
