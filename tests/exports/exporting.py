"""Exports of a plan in the tests."""

import io
import zipfile
from datetime import date

from app.document.model.editions import Edition
from app.exports.building import Export, build_export
from app.exports.file_names import safe_name
from app.exports.formats import FORMATS
from app.exports.registry import RENDERERS
from app.exports.request import ExportRequest
from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.plan.dismissals import Dismissal
from tests.document.plans import ADDRESS, CHANGED_AT


def export_of(
    answers: Answers,
    knowledge: Knowledge,
    edition: Edition = Edition.OPERATOR,
    dismissals: tuple[Dismissal, ...] = (),
    *,
    is_owners: bool = True,
) -> Export:
    """An edition of a plan in the language of the knowledge, as its owner downloads it, or as others see it."""
    request = request_of(answers, knowledge, edition, dismissals, is_owners=is_owners)
    return build_export(request, lambda _: knowledge)


def request_of(
    answers: Answers,
    knowledge: Knowledge,
    edition: Edition = Edition.OPERATOR,
    dismissals: tuple[Dismissal, ...] = (),
    *,
    is_owners: bool = True,
) -> ExportRequest:
    """What is wanted of a plan in the language of the knowledge."""
    return ExportRequest(
        plan_id="p1",
        answers=answers,
        plan_language=knowledge.language,
        language=knowledge.language,
        is_owners=is_owners,
        dismissals=dismissals,
        edition=edition,
        changed_at=CHANGED_AT,
        today=date(2026, 11, 22),
        share_address=ADDRESS,
    )


def all_files(export: Export) -> dict[str, bytes]:
    """Every format of an export by name, each rendered once, as it lies in the ZIP; of that itself, the guide."""
    name = safe_name(export.document.cover.name)
    files = {one.name: f"{name}.{one.ending}" for one in FORMATS.values()} | {"zip": "README.txt"}
    with zipfile.ZipFile(io.BytesIO(RENDERERS["zip"](export))) as archive:
        assert set(files.values()) <= set(archive.namelist())
        return {name: archive.read(file) for name, file in files.items()}
