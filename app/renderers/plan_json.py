"""JSON: the plan file, from which the plan can be imported again."""

import json

from app.plan.files import write_plan_file
from app.renderers.export import Export


def render(export: Export) -> bytes:
    """The plan file, indented, in UTF-8."""
    data = write_plan_file(export.answers, export.language, export.dismissals)
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()
