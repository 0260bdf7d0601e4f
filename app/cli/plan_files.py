"""Reading a plan from disk, from a plan file or from a page of the planner; ``-`` is standard input."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from app.base.errors import PlanFileError, Problem
from app.plan.files.content import read_plan_content
from app.plan.files.plan_file import PlanFile


def load_plan_file(path: Path) -> PlanFile:
    """The plan in a file. Unknown keys are named on standard error; a file with a wrong structure is refused."""
    try:
        content = sys.stdin.buffer.read() if str(path) == "-" else path.read_bytes()
    except OSError as error:
        raise PlanFileError((Problem(str(path), error.strerror or "cannot be read"),)) from error
    try:
        plan_file = read_plan_content(content)
    except PlanFileError as error:
        raise PlanFileError(tuple(replace(one, where=one.where or str(path)) for one in error.problems)) from error
    for key in plan_file.unknown:
        click.echo(f"playbook: {key}: unknown, left out", err=True)
    return plan_file
