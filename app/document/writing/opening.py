"""What is posted and pinned before the group opens."""

from app.document.writing.writer import Writer
from app.i18n.dates import join_words

_PINNED = ("announcement", "message", "must_read", "group_rules")


def opening_title(writer: Writer) -> str:
    """What there is to post and pin; empty while nobody has begun with the welcome."""
    labels = [writer.label("welcome", name) for name in _PINNED if writer.text(f"welcome.{name}")]
    if not labels or not writer.is_begun("welcome"):
        return ""
    return writer.t.gettext("Post and pin: %(texts)s", texts=join_words(labels, writer.knowledge.language))
