"""What an assistant can do with a plan. Their descriptions are read by assistants, in English."""

from datetime import UTC, datetime
from typing import Any, Literal

from app.base.spans import MOST, read_span
from app.cli.assistant.sources import PlanSource
from app.coach.suggestions.suggest import suggest_for, with_suggestions
from app.exports.building import build_export
from app.exports.formats import FORMATS
from app.exports.registry import RENDERERS
from app.plan.files.schema import plan_file_schema
from app.web.api.changing import file_value
from app.web.api.plan_data import due_items, findings_of, plan_data

Step = Literal["days3", "days7", "month"]
TextFormat = Literal["markdown", "text", "csv", "ics", "json", "html"]


class PlanTools:
    """The tools over one plan; each reads it again."""

    def __init__(self, source: PlanSource) -> None:
        self.source = source

    def read_plan(self) -> dict[str, Any]:
        """The plan: answers by step, revision, progress, findings, schedule. What is private is in it."""
        data: dict[str, Any] = plan_data(self.source.view()).model_dump(mode="json")
        return data

    def check_plan(self) -> dict[str, Any]:
        """What the review finds, the weightiest first: what, why, what to do, and the path of the answer."""
        return {"findings": [one.model_dump(mode="json") for one in findings_of(self.source.view())]}

    def describe_answers(self) -> dict[str, Any]:
        """The JSON Schema of a plan's answers: every path, and what may stand there."""
        answers: dict[str, Any] = plan_file_schema()["properties"]["answers"]
        return answers

    def suggest_activities(self, step: Step) -> dict[str, Any]:
        """Activities that suit the plan for the first 3 days, the first 7 or the month; ``set`` would add them."""
        view = self.source.view()
        found = suggest_for(view.review_context, (step,))
        return {
            "activities": [{"day": one.place.day, **one.fields} for one in found],
            "set": {path: file_value(path, raw) for path, raw in with_suggestions(view.answers, found).items()},
        }

    def due(self, within: str = "1d") -> dict[str, Any]:
        """What is to be posted and done soon: within 30m, 1h or 2d from now, without what was ticked."""
        span = read_span(within)
        if span is None or not 0 < span.total_seconds() <= MOST.total_seconds():
            raise ValueError(f"{within!r} is not a length of time like 30m, 1h or 2d, up to a year")
        begins = datetime.now(UTC).replace(second=0, microsecond=0)
        return {"due": [one.model_dump(mode="json") for one in due_items(self.source.view(), begins, begins + span)]}

    def export(self, format_name: TextFormat) -> str:
        """The plan as a text: markdown, text, csv, ics, json (a plan file) or html."""
        if format_name not in FORMATS:
            raise ValueError(f"there is no format {format_name!r}")
        return RENDERERS[format_name](build_export(self.source.export_request(self.source.view()))).decode()

    def set_answers(self, revision: int, values: dict[str, Any]) -> dict[str, Any]:
        """Change answers by path, all or none, over the revision that was read. null empties an answer.

        A list's path takes the ids of its items in order; what is written to an item with a new id adds it.
        """
        view = self.source.view()
        if not self.source.may_write:
            raise ValueError("this plan may only be read")
        return self.source.save(view, values, revision)
