"""JSON: the plan file, from which the plan can be imported again."""

import json
from typing import Any

from app.plan.files.writing import write_plan_file
from app.renderers.export import Export


def render(export: Export) -> bytes:
    """The plan file, indented, in UTF-8."""
    return (json.dumps(plan_data(export), ensure_ascii=False, indent=2) + "\n").encode()


def plan_data(export: Export) -> dict[str, Any]:
    """What a plan file holds of an export: no more than its reader may see."""
    return write_plan_file(export.answers, export.language, export.dismissals)
