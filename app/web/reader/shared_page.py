"""The page behind a share link: the document, what is next, and what can be done with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from app.document.coming_up import Coming, coming_up
from app.document.model.parts import EVERYTHING
from app.exports.building import Export
from app.exports.formats import FORMATS, REPORT_FORMATS, Format
from app.i18n.dates import moment_in_text
from app.i18n.languages import Language
from app.i18n.translator import Translator, translator
from app.schedule.moments import zone_of
from app.schedule.timetable import launch_date
from app.storage.repositories.comments import Comment
from app.storage.repositories.shares import Share
from app.web.document.parts import PartChoice, part_choices
from app.web.document.reading import Reading, reading_of
from app.web.reader.changes import Changes
from app.web.reader.chapter_comments import ShownComment, chapter_comments
from app.web.reader.previews import LinkPreview, link_preview
from app.wording.launch import launch_words


@dataclass(frozen=True, slots=True)
class Comments:
    """What a reader sees of comments; ``commented`` is the key of the section just commented on, empty without one."""

    shown: tuple[Comment, ...]
    commented: str


@dataclass(frozen=True, slots=True)
class SharedPage:
    """The document as a reader sees it.

    ``version`` says of when it is, ``changes`` what is different since the reader's last visit. ``launch`` and
    ``coming`` say what is next, in the language of the document. ``address`` is the link itself, without a slash at its
    end, ``calendar`` the one to subscribe to. ``parts`` can be picked at download, in the language of the page.
    ``preview`` is what chats show of it, None of a link that shows them nothing. ``comments`` are by the keys of their
    sections, None where the link takes none; ``commented`` is that of the section just commented on, if one was.
    A report has none of ``launch``, ``coming``, ``calendar`` and ``parts``; ``query`` asks for the same days of it,
    and ``days`` are others to read, with what they are called.
    """

    template: ClassVar[str] = "pages/shared.html"

    reading: Reading
    version: str
    launch: str
    coming: tuple[Coming, ...]
    changes: Changes | None
    address: str
    calendar: str
    formats: tuple[Format, ...]
    parts: tuple[PartChoice, ...]
    is_report: bool
    query: str
    days: tuple[tuple[str, str], ...]
    preview: LinkPreview | None
    comments: Mapping[str, tuple[ShownComment, ...]] | None
    commented: str


def shared_page(
    export: Export, share: Share, changes: Changes | None, comments: Comments, language: Language
) -> SharedPage:
    """The page behind a share link, in a language."""
    plan, t = export.shown.plan, translator(export.shown.language)
    now = datetime.now(zone_of(plan))
    return SharedPage(
        reading=reading_of(export.document),
        version=_version_words(export, share, language),
        launch="" if share.shows_report else launch_words(launch_date(plan), now.date(), t),
        coming=() if share.shows_report else coming_up(export.shown, now),
        changes=changes,
        address=f"/s/{share.token}",
        calendar="" if share.shows_report else _calendar_address(export, share),
        formats=tuple((REPORT_FORMATS if share.shows_report else FORMATS).values()),
        parts=() if share.shows_report else part_choices(export.request.edition, EVERYTHING, translator(language)),
        is_report=share.shows_report,
        query=f"?report={export.request.report.text}" if export.request.report else "",
        days=_other_days(export, translator(language)),
        preview=link_preview(export, share),
        comments=chapter_comments(comments.shown, zone_of(plan), language) if share.terms.takes_comments else None,
        commented=comments.commented,
    )


def _other_days(export: Export, t: Translator) -> tuple[tuple[str, str], ...]:
    """The other days of which a report can be read: these thirty, or all since the launch."""
    if export.request.report is None:
        return ()
    found = (("month", t.gettext("These thirty days")), ("all", t.gettext("All days since the launch")))
    return tuple((text, words) for text, words in found if text != export.request.report.text)


def _version_words(export: Export, share: Share, language: Language) -> str:
    """Of when the plan is that a link shows, by the clocks of the community."""
    t, changed_at = translator(language), export.request.changed_at
    assert changed_at is not None, "a plan was made some time"
    when = moment_in_text(changed_at.astimezone(zone_of(export.shown.plan)), language)
    if share.terms.frozen_at:
        return t.gettext("Fixed at the version of %(when)s", when=when)
    return t.gettext("As of %(when)s", when=when)


def _calendar_address(export: Export, share: Share) -> str:
    """The address by which calendar programs know that they are asked to subscribe, whatever it is served by."""
    _, _, address = export.request.share_address.partition("://")
    key = f"?key={share.proof}" if share.proof else ""
    return f"webcal://{address}/calendar.ics{key}"
