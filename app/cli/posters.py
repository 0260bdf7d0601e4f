"""``poster``: the poster of a plan file."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from app.cli.options import language_option, today_option
from app.cli.plan_files import load_plan_file
from app.document.model.editions import Edition
from app.document.model.poster import Poster
from app.exports.building import build_requested_poster
from app.exports.request import ExportRequest
from app.i18n.languages import Language
from app.plan.files.plan_file import PlanFile
from app.renderers.poster import PosterSheet, poster_pdf


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@language_option()
@today_option()
@click.option("--address", required=True, help="The link for members that its code opens.")
@click.option(
    "--sheet",
    type=click.Choice([one.value for one in PosterSheet]),
    default="a4",
    help="What it is printed on; those for a print shop have 3 mm bleed and crop marks.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The PDF to write.")
def poster(file: Path, output: Path, sheet: str, **options: Any) -> None:
    """Write the poster of the plan FILE as a PDF."""
    made = _poster(load_plan_file(file), **options)
    output.write_bytes(poster_pdf(made, PosterSheet(sheet)))


def _poster(plan_file: PlanFile, language: Language, today: date | None, address: str) -> Poster:
    request = ExportRequest(
        plan_id="",
        answers=plan_file.answers,
        plan_language=plan_file.language,
        language=language,
        is_owners=True,
        edition=Edition.MEMBER,
        today=today,
        share_address=address,
    )
    return build_requested_poster(request)
