"""Exporting a plan file, without a server and without a database."""

import json
import os
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.exports.formats import FORMATS
from app.i18n.languages import Language
from app.plan.files.writing import write_plan_file
from tests.document.reports import DAY_41, night_readers
from tests.support.command import Playbook

TODAY = ("--today", "2026-11-22")
BEGINNINGS = {
    "html": b"<!DOCTYPE html>", "pdf": b"%PDF", "docx": b"PK", "markdown": b"# ", "text": b"Study Hall\n",
    "ics": b"BEGIN:VCALENDAR", "xlsx": b"PK", "csv": b"\xef\xbb\xbf", "json": b"{", "zip": b"PK",
}  # fmt: skip


@pytest.mark.parametrize("name", list(FORMATS))
def test_an_export_to_a_dash_is_printed_and_the_same_as_to_a_file(
    playbook: Playbook, study_group: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / "plan"
    printed = playbook.run(*_export(study_group, name, "en"), *TODAY, "-o", "-")
    assert playbook.says(*_export(study_group, name, "en"), *TODAY, "-o", str(out)) == ""
    assert (printed.returncode, printed.stderr) == (0, b"")
    assert printed.stdout == out.read_bytes()
    assert printed.stdout.startswith(BEGINNINGS[name])
    assert not playbook.data.exists()


def test_a_calendar_says_when_the_file_was_changed_however_often_it_is_exported(
    playbook: Playbook, study_group: Path
) -> None:
    os.utime(study_group, (1_795_000_000, 1_795_000_000))
    calendar = playbook.says(*_export(study_group, "ics", "en"), "-o", "-")
    assert {line for line in calendar.split() if line.startswith("LAST-MODIFIED")} == {"LAST-MODIFIED:20261118T110640Z"}
    assert playbook.says(*_export(study_group, "ics", "en"), "-o", "-") == calendar


def test_a_booklet_has_small_pages_a_multiple_of_four(playbook: Playbook, study_group: Path, tmp_path: Path) -> None:
    out = tmp_path / "booklet.pdf"
    playbook.says(*_export(study_group, "pdf", "en"), "--paper", "a5", "--parts", "runbook", "-o", str(out))
    pages = PdfReader(out).pages
    assert {tuple(round(float(side)) for side in page.mediabox[2:]) for page in pages} == {(420, 595)}
    assert len(pages) % 4 == 0


def test_a_report_takes_the_place_of_the_plan(playbook: Playbook, tmp_path: Path) -> None:
    path = tmp_path / "readers.json"
    path.write_text(json.dumps(write_plan_file(night_readers(), Language.EN)))
    asked = (*_export(path, "text", "en"), "--today", DAY_41.isoformat(), "--edition", "partner", "-o", "-")
    said = playbook.says(*asked, "--report", "all")
    assert "Report: days 1 to 41" in said
    assert "9 things were planned for members. Done: 6." in said


@pytest.mark.parametrize(
    ("name", "days", "words"), [("ics", "all", "and not as ics"), ("pdf", "soon", "'soon' is not month, all or")]
)
def test_a_report_that_cannot_be_had_is_refused(
    playbook: Playbook, study_group: Path, name: str, days: str, words: str
) -> None:
    assert words in playbook.complains(2, *_export(study_group, name, "en"), "--report", days, "-o", "-")


def test_a_poster_is_written_for_the_sheet_asked_for(playbook: Playbook, study_group: Path, tmp_path: Path) -> None:
    out = tmp_path / "poster.pdf"
    address = ("--address", "https://plans.example/s/abc")
    playbook.says("poster", str(study_group), "--language", "en", *address, "--sheet", "a3-shop", "-o", str(out))
    (page,) = PdfReader(out).pages
    assert round(float(page.mediabox[2])) == 899
    assert "https://plans.example/s/abc" in page.extract_text()


def test_headings_follow_the_language_asked_for_and_what_was_typed_stays(playbook: Playbook, study_group: Path) -> None:
    html = playbook.says(*_export(study_group, "html", "zh-Hans"), "-o", "-")
    assert '<html lang="zh-Hans">' in html
    assert "目录" in html
    assert "Study Hall" in html


def test_the_plan_file_that_comes_out_is_the_one_that_went_in(playbook: Playbook, study_group: Path) -> None:
    out = playbook.says(*_export(study_group, "json", "zh-Hans"), "-o", "-")
    assert json.loads(out) == json.loads(study_group.read_text())


def test_a_plan_that_is_renamed_keeps_the_entries_of_its_calendar(
    playbook: Playbook, study_group: Path, tmp_path: Path
) -> None:
    plan, path = json.loads(study_group.read_text()) | {"calendar_id": "k3f9aa"}, tmp_path / "named.json"
    calendars = []
    for name in ("Study Hall", "Quiet Hall"):
        plan["answers"]["positioning"]["name"] = name
        path.write_text(json.dumps(plan))
        calendars.append(playbook.says(*_export(path, "ics", "en"), *TODAY, "-o", "-"))
    first, second = ([line for line in calendar.split() if line.startswith("UID:")] for calendar in calendars)
    assert first == second
    assert json.loads(playbook.says(*_export(path, "json", "en"), "-o", "-")) == plan


def test_the_owners_export_holds_what_is_private(playbook: Playbook, study_group: Path, tmp_path: Path) -> None:
    plan = json.loads(study_group.read_text())
    plan["answers"]["welcome"]["notes"] = "Ask Mia first"
    path = tmp_path / "with-notes.json"
    path.write_text(json.dumps(plan))
    assert "Ask Mia first" in playbook.says(*_export(path, "html", "en"), "-o", "-")


def test_a_plan_is_read_from_standard_input(playbook: Playbook, study_group: Path) -> None:
    html = playbook.says(*_export(Path("-"), "html", "en"), "-o", "-", given=study_group.read_bytes())
    assert "Study Hall" in html


def test_a_chinese_pdf_holds_its_text(playbook: Playbook, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text(playbook.says("example", "study-group", "--language", "zh-Hans"))
    done = playbook.run(*_export(path, "pdf", "zh-Hans"), "-o", "-")
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(done.stdout)).pages)
    assert json.loads(path.read_text())["answers"]["positioning"]["name"] in text


def test_characters_that_no_font_has_are_named(playbook: Playbook, study_group: Path, tmp_path: Path) -> None:
    plan = json.loads(study_group.read_text())
    plan["answers"]["positioning"]["slogan"] = "Old \U0001ffff rope"
    path = tmp_path / "rope.json"
    path.write_text(json.dumps(plan))
    done = playbook.run(*_export(path, "pdf", "en"), "-o", "-")
    assert "printed as boxes in the PDF because no font has them: \U0001ffff" in done.stderr.decode()
    assert playbook.run(*_export(path, "text", "en"), "-o", "-").stderr == b""


@pytest.mark.parametrize(
    ("name", "language", "words"),
    [("docx2", "en", "'docx2' is not one of"), ("pdf", "tlh", "'tlh' is not one of en, zh-Hans")],
)
def test_an_unknown_format_or_language_is_explained(
    playbook: Playbook, study_group: Path, name: str, language: str, words: str
) -> None:
    assert words in playbook.complains(2, *_export(study_group, name, language), "-o", "-")


def test_a_missing_option_is_named(playbook: Playbook, study_group: Path) -> None:
    words = playbook.complains(2, "export", str(study_group), "--format", "json", "--language", "en")
    assert "Missing option '-o'" in words


def test_a_file_that_cannot_be_written_is_named_in_one_line(
    playbook: Playbook, study_group: Path, tmp_path: Path
) -> None:
    out = tmp_path / "no-such-folder" / "plan.json"
    words = playbook.complains(1, *_export(study_group, "json", "en"), "-o", str(out))
    assert words.startswith("playbook: ")
    assert str(out) in words
    assert words.count("\n") == 1


def _export(path: Path, name: str, language: str) -> tuple[str, ...]:
    return ("export", str(path), "--format", name, "--language", language)
