"""The ZIP: every other format as it is alone, and a guide to them."""

import io
import zipfile
from datetime import date

import pytest

from app.exports.building import Export
from app.exports.formats import FORMATS
from app.exports.registry import RENDERERS
from app.i18n.languages import Language
from app.knowledge.content import Content
from tests.exports.exporting import export_of
from tests.support.examples import example

OTHERS = [name for name in FORMATS if name != "zip"]


@pytest.fixture(scope="module")
def export(content: Content) -> Export:
    knowledge = content[Language.ZH_HANT]
    answers = example(knowledge, "study-group", date(2026, 11, 22))
    return export_of(answers, knowledge)


@pytest.fixture(scope="module")
def archive(export: Export) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(RENDERERS["zip"](export)))


def test_every_format_that_is_offered_can_be_made() -> None:
    assert list(RENDERERS) == list(FORMATS)


@pytest.mark.parametrize("name", OTHERS)
def test_every_other_format_is_in_it_byte_for_byte(export: Export, archive: zipfile.ZipFile, name: str) -> None:
    assert archive.read(f"plan.{FORMATS[name].ending}") == RENDERERS[name](export)


def test_a_guide_names_the_plan_and_every_file(export: Export, archive: zipfile.ZipFile) -> None:
    guide = archive.read("README.txt").decode("utf-8-sig")
    files = [f"plan.{FORMATS[name].ending}" for name in OTHERS]
    assert guide.startswith(export.document.cover.name)
    assert [line for line in guide.splitlines() if line.startswith("plan.")] == files
    assert archive.namelist() == [*files, "README.txt"]


def test_its_files_are_dated_by_the_last_change_of_the_plan(archive: zipfile.ZipFile) -> None:
    assert {one.date_time for one in archive.infolist()} == {(2026, 11, 22, 9, 5, 0)}
