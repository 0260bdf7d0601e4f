"""What readers of a link see of comments: those that came by it and aren't resolved, under their chapters."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from zoneinfo import ZoneInfo

from app.i18n.dates import moment_in_text
from app.i18n.languages import Language
from app.storage.repositories.comments import Comment


@dataclass(frozen=True, slots=True)
class ShownComment:
    """A comment as readers see it; ``when`` is in words."""

    name: str
    text: str
    when: str
    answer: str


def chapter_comments(
    comments: tuple[Comment, ...], zone: ZoneInfo, language: Language
) -> Mapping[str, tuple[ShownComment, ...]]:
    """The comments by the keys of their sections."""

    def shown(comment: Comment) -> ShownComment:
        when = moment_in_text(comment.written_at.astimezone(zone), language)
        return ShownComment(comment.name, comment.text, when, comment.answer)

    by_chapter = groupby(sorted(comments, key=lambda one: one.about), key=lambda one: one.about)
    return {about: tuple(map(shown, found)) for about, found in by_chapter}
