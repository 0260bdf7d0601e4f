"""Commands of the coach: check, principles, activities."""

import json
from pathlib import Path
from typing import Any

import pytest

from app.coach.model.finding import Severity
from app.i18n.languages import Language
from app.knowledge.content import Content
from tests.support.command import Playbook

LANGUAGES = [language.value for language in Language]
KEYS = ["name", "severity", "step", "field", "found", "why", "source", "fix"]


@pytest.fixture(scope="module")
def hurt(study_group: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Study Hall without a time limit, and without a second way to reach its members."""
    plan = json.loads(study_group.read_text())
    for step, name in (("when", "horizon_weeks"), ("why", "success_week"), ("why", "close_when")):
        plan["answers"][step].pop(name, None)
    plan["answers"]["where"].pop("backup", None)
    plan["answers"]["where"].pop("spaces", None)
    plan["answers"]["seeds"]["people"][0]["state"] = "to_ask"
    path = tmp_path_factory.mktemp("hurt") / "plan.json"
    path.write_text(json.dumps(plan))
    return path


def test_a_sound_plan_ends_well_and_has_nothing_that_must_be_done(playbook: Playbook, study_group: Path) -> None:
    found = json.loads(playbook.says(*_check(study_group), "--json"))
    assert {one["severity"] for one in found} <= {"could"}
    assert not playbook.data.exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_come_as_json_with_exactly_these_keys_in_each_language(
    playbook: Playbook, hurt: Path, content: Content, language: str
) -> None:
    found = _findings(playbook, *_check(hurt, language))
    assert all(list(one) == KEYS and all(isinstance(text, str) and text for text in one.values()) for one in found)
    weights = [list(Severity).index(Severity(one["severity"])) for one in found]
    assert weights == sorted(weights)
    no_deadline = next(one for one in found if one["name"] == "when.no-deadline")
    words = content[Language(language)].check_words.checks["when.no-deadline"]
    assert (no_deadline["step"], no_deadline["field"]) == ("when", "when.horizon_weeks")
    assert (no_deadline["why"], no_deadline["fix"]) == (words.why, words.advice)
    assert no_deadline["source"] == content[Language(language)].sources["B"]


def test_a_must_that_stands_ends_with_one_and_its_text_names_it(playbook: Playbook, hurt: Path) -> None:
    done = playbook.run(*_check(hurt))
    text = done.stdout.decode()
    assert (done.returncode, done.stderr) == (1, b"")
    assert "MUST  when.no-deadline  (when.horizon_weeks)\n" in text
    for one in _findings(playbook, *_check(hurt)):
        assert all(one[key] in text for key in ("name", "field", "found", "why", "source", "fix"))
        assert one["severity"].upper() in text


def test_a_should_alone_ends_well(playbook: Playbook, study_group: Path, tmp_path: Path) -> None:
    plan = json.loads(study_group.read_text())
    plan["answers"]["welcome"]["old_members_too"] = "no"
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan))
    found = json.loads(playbook.says(*_check(path), "--json"))
    assert "launch.one-way-introductions" in {one["name"] for one in found}


def test_the_day_decides_whether_seeds_are_asked_too_late(playbook: Playbook, hurt: Path) -> None:
    launch = json.loads(hurt.read_text())["answers"]["when"]["launch_date"]
    assert launch == "2026-12-14"
    for today, is_late in (("2026-12-10", False), ("2026-12-11", True)):
        names = {one["name"] for one in _findings(playbook, *_check(hurt, today=today))}
        assert ("seed.not-asked" in names) == is_late, today


def test_a_plan_is_read_from_standard_input(playbook: Playbook, hurt: Path) -> None:
    given = playbook.run(*_check(Path("-")), "--json", given=hurt.read_bytes())
    assert given.returncode == 1
    assert given.stdout == playbook.run(*_check(hurt), "--json").stdout


def test_what_was_dismissed_is_not_found_again(playbook: Playbook, hurt: Path, tmp_path: Path) -> None:
    plan = json.loads(hurt.read_text())
    plan["dismissed"] = [{"name": "when.no-deadline", "about": [], "reason": "For ever"}]
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(plan))
    assert "when.no-deadline" not in playbook.says(*_check(path))


def test_a_blank_plan_is_not_scolded(playbook: Playbook, tmp_path: Path) -> None:
    path = tmp_path / "blank.json"
    path.write_text('{"format": "community-playbook/1", "language": "zh-Hant", "answers": {}}')
    assert playbook.says(*_check(path)) == ""
    assert json.loads(playbook.says(*_check(path), "--json")) == []


def test_a_file_that_is_none_is_explained_in_one_line_and_nothing_is_printed(
    playbook: Playbook, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{")
    for path in (tmp_path / "none.json", broken, tmp_path):
        words = playbook.complains(1, *_check(path), "--json")
        assert words.startswith(f"playbook: {path}: ")
        assert words.count("\n") == 1


@pytest.mark.parametrize(
    ("dismissed", "where"), [("x", "dismissed"), ([{"name": "who.rivals"}], "dismissed"), ([7], "dismissed")]
)
def test_wrong_dismissals_are_refused_with_their_place(
    playbook: Playbook, study_group: Path, tmp_path: Path, dismissed: Any, where: str
) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps({**json.loads(study_group.read_text()), "dismissed": dismissed}))
    for command in (_check(path), ("import", str(path))):
        assert playbook.complains(1, *command).startswith(f"playbook: {where}")


def test_unknown_keys_are_named_on_the_side(playbook: Playbook, study_group: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    path.write_text(json.dumps({**json.loads(study_group.read_text()), "mood": "calm"}))
    done = playbook.run(*_check(path), "--json")
    assert done.stderr.decode() == "playbook: mood: unknown, left out\n"
    assert isinstance(json.loads(done.stdout), list)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--language", "tlh"), "'tlh' is not one of en, zh-Hans"),
        ((), "Missing option '--language'"),
        (("--language", "en", "--today", "soon"), "'soon' is not a date like"),
    ],
)
def test_a_wrong_option_is_explained(
    playbook: Playbook, study_group: Path, arguments: tuple[str, ...], words: str
) -> None:
    assert words in playbook.complains(2, "check", str(study_group), *arguments)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_principle_is_listed_with_its_sources_and_places(
    playbook: Playbook, content: Content, language: str
) -> None:
    asked = () if language == "en" else ("--language", language)
    rows = [line.split("\t") for line in playbook.says("principles", *asked).splitlines()]
    known = content[Language(language)].principles.by_key
    assert [row[0] for row in rows] == list(known)
    for key, sources, places, says in rows:
        facts = known[key].facts
        assert (sources, places.split(), says) == ("".join(facts.sources), facts.fields, known[key].words.says)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_activity_is_listed_and_there_are_sixty_at_least(
    playbook: Playbook, content: Content, language: str
) -> None:
    asked = () if language == "en" else ("--language", language)
    rows = [line.split("\t") for line in playbook.says("activities", *asked).splitlines()]
    known = content[Language(language)].activities
    assert [row[0] for row in rows] == list(known)
    assert len(rows) >= 60
    for key, kind, minutes, steps, title in rows:
        one = known[key]
        assert (kind, int(minutes), steps.split(), title) == (
            one.facts.kind, one.facts.minutes, one.facts.steps, one.words.title,
        )  # fmt: skip


def _check(path: Path, language: str = "en", today: str = "2026-11-22") -> tuple[str, ...]:
    return ("check", str(path), "--language", language, "--today", today)


def _findings(playbook: Playbook, *command: str) -> list[dict[str, str]]:
    done = playbook.run(*command, "--json")
    assert done.returncode == 1, done.stderr.decode()
    findings = json.loads(done.stdout)
    assert isinstance(findings, list)
    return findings
