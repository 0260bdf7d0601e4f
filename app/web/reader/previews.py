"""What chats show beside a link to a plan: its name, its promise, and a picture, as Open Graph has them."""

from dataclasses import dataclass

from app.exports.building import Export
from app.renderers.link_picture import SIZE
from app.renderers.pdf import SCRIPTS
from app.storage.repositories.shares import Share
from app.wording.shortening import shortened

_MOST_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class LinkPreview:
    """``address`` and ``picture`` are whole addresses, ``size`` is the picture's in pixels."""

    title: str
    description: str
    address: str
    picture: str
    locale: str
    size: tuple[int, int] = SIZE


def has_preview(share: Share) -> bool:
    """Whether a link shows more than that it is one, to programs too: one with a passcode shows it to no program."""
    return share.terms.has_preview and share.passcode_hash is None


def link_preview(export: Export, share: Share) -> LinkPreview | None:
    """What chats show beside a link, in the language of the document; None where they are to show nothing."""
    if not has_preview(share):
        return None
    document, address = export.document, export.request.share_address
    cover = document.cover
    return LinkPreview(
        title=cover.name,
        description=shortened(cover.sentence or cover.slogan or cover.kind, _MOST_CHARACTERS),
        address=address,
        # Chats keep a picture by its address.
        picture=f"{address}/picture.png?v={export.request.sequence}",
        locale="_".join(SCRIPTS[document.language]),
    )
