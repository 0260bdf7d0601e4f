"""Reading a plan file from disk; ``-`` is standard input."""

import json
import sys
from pathlib import Path

import click

from app.errors import PlanFileError, Problem
from app.plan.files import PlanFile, read_plan_file


def load_plan_file(path: Path) -> PlanFile:
    """The plan in a file. Unknown keys are named on standard error; a file of wrong structure is refused."""
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8")
        data = json.loads(text)
    except OSError as error:
        raise PlanFileError((Problem(str(path), error.strerror or "cannot be read"),)) from error
    except (ValueError, RecursionError) as error:
        raise PlanFileError((Problem(str(path), f"is not JSON in UTF-8: {error}"),)) from error
    plan_file = read_plan_file(data)
    for key in plan_file.unknown:
        click.echo(f"playbook: {key}: unknown, left out", err=True)
    return plan_file
