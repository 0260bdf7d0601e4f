"""The comments on a plan, by chapter, for its owner."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from app.document.build import section_titles
from app.document.report.build import report_titles
from app.document.shown.shown_plan import ShownPlan
from app.i18n.translator import translator
from app.storage.repositories.comments import Comment
from app.web.comments.done import Done, done_words
from app.web.plan.authors import Viewpoint, moment_words
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class OwnersComment:
    """A comment; ``label`` tells by which link it came, and ``when`` is in words."""

    id: str
    label: str
    name: str
    text: str
    when: str
    answer: str


@dataclass(frozen=True, slots=True)
class CommentedChapter:
    """A chapter and what was said about it; ``key`` is that of its section."""

    key: str
    title: str
    comments: tuple[OwnersComment, ...]


@dataclass(frozen=True, slots=True)
class CommentsPage:
    """``chapters`` are those with comments that wait for the owner, ``resolved`` those with comments that don't.

    ``takes_comments`` tells that there is a link by which readers can write some, ``done`` what has just been done.
    """

    template: ClassVar[str] = "pages/comments.html"

    bar: PlanBar
    chapters: tuple[CommentedChapter, ...]
    resolved: tuple[CommentedChapter, ...]
    takes_comments: bool
    done: str


def comments_page(
    view: PlanView, comments: tuple[Comment, ...], own: Viewpoint, done: Done, *, takes_comments: bool
) -> CommentsPage:
    """The comments on a plan."""
    waiting, resolved = ([one for one in comments if one.is_resolved is is_resolved] for is_resolved in (False, True))
    return CommentsPage(
        bar=plan_bar(view),
        chapters=tuple(_chapters(view, waiting, own)),
        resolved=tuple(_chapters(view, resolved, own)),
        takes_comments=takes_comments,
        done=done_words(done, view.t),
    )


def _chapters(view: PlanView, comments: Sequence[Comment], own: Viewpoint) -> Iterator[CommentedChapter]:
    """They come in the order of the chapters; what no edition has any more, or each has its own of, at the end."""
    plan = ShownPlan(view.answers, view.knowledge, is_owners=True)
    titles = {**section_titles(plan, view.today), **report_titles(translator(plan.language))}
    places = {key: place for place, key in enumerate(titles)}

    def place(comment: Comment) -> tuple[int, str]:
        return places.get(comment.about, len(places)), comment.about

    for (_, key), found in groupby(sorted(comments, key=place), key=place):
        title = titles.get(key) or view.t.gettext("Other parts")
        yield CommentedChapter(key, title, tuple(_owners(view, one, own) for one in found))


def _owners(view: PlanView, comment: Comment, own: Viewpoint) -> OwnersComment:
    when = moment_words(view, comment.written_at, own)
    return OwnersComment(comment.id, comment.label, comment.name, comment.text, when, comment.answer)
