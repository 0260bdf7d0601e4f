"""The ZIP: every other format as it is alone, the messages, the poster, and a guide to them."""

import dataclasses
import io
import zipfile
from datetime import date

import pytest

from app.document.model.editions import Edition
from app.exports.building import Export
from app.exports.formats import FORMATS
from app.exports.registry import RENDERERS
from app.i18n.languages import Language
from app.knowledge.content import Content
from tests.document.plans import ADDRESS
from tests.exports.exporting import export_of
from tests.support.examples import example

NAME = "晚自習"
OTHERS = [name for name in FORMATS if name != "zip"]
FILES = [f"{NAME}.{FORMATS[name].ending}" for name in OTHERS]
EXTRA = [f"{NAME}-訊息.txt", f"{NAME}-海報.pdf", f"{NAME}-海報.png"]


@pytest.fixture(scope="module")
def export(content: Content) -> Export:
    return _export(content)


@pytest.fixture(scope="module")
def archive(export: Export) -> zipfile.ZipFile:
    request = dataclasses.replace(export.request, poster_address=ADDRESS)
    return _zip(dataclasses.replace(export, request=request))


def test_every_format_that_is_offered_can_be_made() -> None:
    assert list(RENDERERS) == list(FORMATS)


@pytest.mark.parametrize("name", OTHERS)
def test_every_other_format_is_in_it_byte_for_byte(export: Export, archive: zipfile.ZipFile, name: str) -> None:
    assert archive.read(f"{NAME}.{FORMATS[name].ending}") == RENDERERS[name](export)


def test_a_guide_names_the_plan_and_says_what_every_file_is_for(export: Export, archive: zipfile.ZipFile) -> None:
    lines = archive.read("README.txt").decode("utf-8-sig").splitlines()
    assert lines[0] == export.document.cover.name
    assert lines[2::2] == [*FILES, *EXTRA]
    assert all(line.strip() for line in lines[3::2])
    assert archive.namelist() == [*FILES, *EXTRA, "README.txt"]


def test_messages_and_poster_are_what_they_say(export: Export, archive: zipfile.ZipFile) -> None:
    pack, pdf, png = (archive.read(name) for name in EXTRA)
    assert pack.decode() == export.message_pack
    assert pdf.startswith(b"%PDF-")
    assert png.startswith(b"\x89PNG")


def test_without_a_link_for_members_there_is_no_poster_but_a_hint_to_its_owner(export: Export) -> None:
    archive = _zip(export)
    assert not any("海報" in name for name in archive.namelist())
    assert "QR Code" in archive.read("README.txt").decode("utf-8-sig")


def test_the_messages_are_for_those_who_post_them(content: Content) -> None:
    assert not _export(content, Edition.MEMBER).message_pack


def test_its_files_are_dated_by_the_last_change_of_the_plan(archive: zipfile.ZipFile) -> None:
    assert {one.date_time for one in archive.infolist()} == {(2026, 11, 22, 9, 5, 0)}


def _export(content: Content, edition: Edition = Edition.OPERATOR) -> Export:
    knowledge = content[Language.ZH_HANT]
    return export_of(example(knowledge, "study-group", date(2026, 11, 22)), knowledge, edition)


def _zip(export: Export) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(RENDERERS["zip"](export)))
