"""From a request to the values that formats are made of."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from functools import cached_property
from itertools import chain
from typing import Any

from app.coach.model.context import ReviewContext
from app.coach.review import Review, review
from app.document.build import build_document
from app.document.chat_text import chat_text
from app.document.event_building import build_events, build_team_events
from app.document.model.document import Document
from app.document.model.editions import Edition
from app.document.model.events import CalendarEvent
from app.document.model.poster import Poster
from app.document.model.sheets import Sheet
from app.document.poster_building import build_poster
from app.document.report.build import build_report
from app.document.sheets.build import build_sheets
from app.document.shown.shown_plan import ShownPlan
from app.document.writing.pack_text import message_pack_text
from app.exports.plan_file import plan_data
from app.exports.request import ExportRequest
from app.i18n.languages import Language
from app.knowledge.content import Knowledge, knowledge_in
from app.renderers.papers import Paper
from app.schedule.moments import today, zone_of

KnowledgeOf = Callable[[Language], Knowledge]


@dataclass(frozen=True)
class Export:
    """A plan ready to be rendered, without what its reader may not see.

    The document is there; sheets, events and the plan file are made of the same shown plan when a format asks for them.
    """

    request: ExportRequest
    shown: ShownPlan
    document: Document

    @property
    def paper(self) -> Paper:
        """The paper of formats with pages."""
        return self.request.paper

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The plan as sheets."""
        return build_sheets(self.shown)

    @cached_property
    def events(self) -> tuple[CalendarEvent, ...]:
        """The plan as events of a calendar."""
        calendar_id = self.request.calendar_id or self.request.plan_id
        stamp, sequence = self.shown.changed_at or datetime.now(UTC), self.request.sequence
        events = (build(self.shown, calendar_id, stamp, sequence) for build in (build_events, build_team_events))
        return tuple(chain.from_iterable(events))

    @cached_property
    def chat_text(self) -> str:
        """The plan in a text short enough for a chat."""
        day, zone = self.request.today, zone_of(self.shown.plan)
        return chat_text(self.shown, datetime.combine(day, time(), zone) if day else datetime.now(zone))

    @property
    def message_pack(self) -> str:
        """Every text to post, for those who run the community; empty for others."""
        is_operators = self.request.edition is Edition.OPERATOR
        return message_pack_text(self.shown.plan, self.shown.knowledge) if is_operators else ""

    @property
    def poster(self) -> Poster | None:
        """The poster, where there is a link for members that it can lead to."""
        request = self.request
        if not request.poster_address:
            return None
        wanted = replace(request, edition=Edition.MEMBER, share_address=request.poster_address)
        return build_requested_poster(wanted, lambda _: self.shown.knowledge)

    @cached_property
    def plan_data(self) -> dict[str, Any]:
        """The plan as a plan file holds it."""
        return plan_data(self.shown, self.request)


Renderer = Callable[[Export], bytes]
"""What makes a file of an export."""


def build_export(request: ExportRequest, knowledge_of: KnowledgeOf = knowledge_in) -> Export:
    """The export of a plan or of its report. Knowledge is read from its files unless it is there already."""
    shown = _shown_plan(request, knowledge_of)
    if request.report is not None:
        return Export(request, shown, build_report(shown, request.report, _today(request, shown)))
    found = _review(request, shown, knowledge_of(request.plan_language)) if shown.is_private else Review()
    return Export(request, shown, build_document(shown, found, request.parts, _shown_on(request, shown)))


def build_requested_poster(request: ExportRequest, knowledge_of: KnowledgeOf = knowledge_in) -> Poster:
    """The poster of a request for the members' edition."""
    shown = _shown_plan(request, knowledge_of)
    return build_poster(shown, _today(request, shown))


def _shown_plan(request: ExportRequest, knowledge_of: KnowledgeOf) -> ShownPlan:
    return ShownPlan(
        request.answers,
        knowledge_of(request.language),
        is_owners=request.is_owners,
        edition=request.edition,
        changed_at=request.changed_at,
        share_address=request.share_address,
        drafted=request.drafted,
        is_report=request.report is not None,
    )


def _review(request: ExportRequest, shown: ShownPlan, plan_knowledge: Knowledge) -> Review:
    """What the coach finds in a plan that is shown whole."""
    day = _today(request, shown)
    context = ReviewContext(shown.answers, shown.plan, shown.knowledge, plan_knowledge, day, former=request.former)
    return review(context, request.dismissals)


def _shown_on(request: ExportRequest, shown: ShownPlan) -> date:
    """The day as of which the plan's days are shown: that of its last change where the version is shown for good."""
    if request.is_frozen and request.changed_at:
        return request.changed_at.astimezone(zone_of(shown.plan)).date()
    return _today(request, shown)


def _today(request: ExportRequest, shown: ShownPlan) -> date:
    return request.today or today(shown.plan)
