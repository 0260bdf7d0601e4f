"""The command for bots and schedulers: due."""

import json
from pathlib import Path

import pytest

from tests.support.command import Playbook

NOW = ("--now", "2026-12-14T19:00")
"""Twenty minutes before the study group opens."""


def test_what_begins_within_an_hour_is_printed_with_its_text(playbook: Playbook, study_group: Path) -> None:
    text = playbook.says("due", str(study_group), *NOW, "--within", "90m")
    assert text.startswith("2026-12-14 19:20  BEGIN  Evening session")
    assert "2026-12-14 20:05  BEGIN  Opening: why we read together  Founder\n  Good evening" in text
    assert playbook.says("due", str(study_group), *NOW, "--within", "5m") == ""


def test_programs_get_json_with_the_moment_and_its_zone(playbook: Playbook, study_group: Path) -> None:
    given = study_group.read_bytes()
    (evening, *_) = json.loads(playbook.says("due", "-", *NOW, "--within", "1h", "--json", given=given))
    assert list(evening) == ["at", "what", "title", "who", "text", "if_silent", "path"]
    assert (evening["at"], evening["path"]) == ("2026-12-14T19:20:00+00:00", "when.slots.evening")
    utc = json.loads(playbook.says("due", str(study_group), "--now", "2026-12-14T19:00Z", "--within", "1h", "--json"))
    assert utc[0] == evening


def test_an_hour_is_one_of_real_time_when_clocks_change(playbook: Playbook, study_group: Path) -> None:
    plan = json.loads(study_group.read_bytes())
    plan["answers"]["when"] |= {"zone": "Europe/Berlin", "launch_date": "2026-10-20"}
    for slot in plan["answers"]["when"]["slots"]:
        slot |= {"time": "03:30", "weekdays": ["7"]}
    given = json.dumps(plan).encode()
    said = [
        playbook.says("due", "-", "--now", f"2026-10-25T{now}", "--within", "3h", given=given)
        for now in ("01:00", "03:00")
    ]
    assert [bool(text) for text in said] == [False, True], "three hours after one it is three"


def test_a_stored_plan_is_told_by_its_id(playbook: Playbook, study_group: Path) -> None:
    playbook.says("import", str(study_group))
    plan = str(playbook.query("SELECT id FROM plan"))
    assert playbook.says("due", plan, *NOW, "--within", "2h") == playbook.says(
        "due", str(study_group), *NOW, "--within", "2h"
    )
    assert "is neither a file nor the id of a plan" in playbook.complains(1, "due", "nobody", "--within", "1h")


@pytest.mark.parametrize("within", ["", "1", "h", "1x", "0m", "367d", "-1h", "99999999h"])
def test_a_span_that_is_none_is_refused(playbook: Playbook, study_group: Path, within: str) -> None:
    assert "--within" in playbook.complains(2, "due", str(study_group), "--within", within)


@pytest.mark.parametrize("now", ["tomorrow", "0001-01-01T00:00", "9999-12-31T23:59"])
def test_a_moment_that_is_none_is_refused(playbook: Playbook, study_group: Path, now: str) -> None:
    assert "--now" in playbook.complains(2, "due", str(study_group), "--within", "1h", "--now", now)
