"""The plan file of what is shown of a plan, from which it can be imported again."""

import json
from collections.abc import Mapping
from typing import Any

from app.document.shown.shown_plan import ShownPlan
from app.exports.request import ExportRequest
from app.plan.files.writing import write_plan_file


def plan_data(shown: ShownPlan, request: ExportRequest) -> dict[str, Any]:
    """What the file holds: the shown answers, and the plan's own language.

    For its owner also what was dismissed, and what is still the example's: what is handed on tells nobody of that.
    """
    dismissals, drafted = (request.dismissals, shown.drafted) if shown.is_private else ((), ())
    return write_plan_file(shown.answers, request.plan_language, dismissals, request.calendar_id, drafted)


def plan_json(data: Mapping[str, Any]) -> bytes:
    """The file itself: indented JSON in UTF-8."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
