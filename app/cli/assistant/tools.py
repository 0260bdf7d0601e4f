"""What an assistant can do with a plan. Their descriptions are read by assistants, in English."""

from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path
from typing import Any, Literal

from app.base.spans import MOST, read_span
from app.cli.assistant.sources import PlanSource, replace_file
from app.coach.suggestions.suggest import suggest_for, with_suggestions
from app.exports.file_names import safe_name
from app.exports.formats import FORMATS
from app.exports.rendering import render_export
from app.plan.files.schema import plan_file_schema
from app.web.api.changing import file_value
from app.web.api.plan_data import due_items, findings_of, plan_data

Step = Literal["days3", "days7", "month"]
TextFormat = Literal["markdown", "text", "csv", "ics", "json", "html"]
FileFormat = Literal["pdf", "docx", "xlsx", "zip", "markdown", "text", "csv", "ics", "json", "html"]


class PlanTools:
    """The tools over one plan; each reads it again. Files are saved in ``folder``, if there is one."""

    def __init__(self, source: PlanSource, folder: Path | None = None) -> None:
        self.source = source
        self.folder = folder
        self._saved = set[Path]()

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
        return render_export(self.source.export_request(self.source.view()), format_name).decode()

    def save_file(self, format_name: FileFormat) -> dict[str, str]:
        """Save the plan as a file on this machine: pdf, docx, xlsx, zip or a text format. Gives the file's path.

        The file is named by the community. What was there before is never replaced, but for what was saved here.
        """
        if format_name not in FORMATS:
            raise ValueError(f"there is no format {format_name!r}")
        if self.folder is None:
            raise ValueError("no folder for files was named")
        view = self.source.view()
        content = render_export(self.source.export_request(view), format_name)
        file = self._free(self.folder, safe_name(view.plan.positioning.name), FORMATS[format_name].ending)
        replace_file(file, content)
        self._saved.add(file)
        return {"path": str(file.resolve())}

    def set_answers(self, revision: int, values: dict[str, Any]) -> dict[str, Any]:
        """Change answers by path, all or none, over the revision that was read. null empties an answer.

        A list's path takes the ids of its items in order; what is written to an item with a new id adds it.
        """
        view = self.source.view()
        if not self.source.may_write:
            raise ValueError("this plan may only be read")
        return self.source.save(view, values, revision)

    def _free(self, folder: Path, name: str, ending: str) -> Path:
        """A file that isn't there yet, or that was saved here before."""
        names = (f"{name}{suffix}.{ending}" for suffix in chain([""], (f"-{number}" for number in count(2))))
        return next(file for each in names if (file := folder / each) in self._saved or not file.exists())
