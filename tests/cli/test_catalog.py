"""Commands that tell what there is: schema, openapi, starters, example, formats; and help."""

import json
from datetime import date
from pkgutil import resolve_name

import pytest
from jsonschema import Draft202012Validator

from app.cli.main import COMMANDS as PLACES
from app.exports.formats import FORMATS
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.files.reading import read_plan_file
from app.plan.files.writing import write_plan_file
from tests.support.command import Playbook
from tests.support.examples import example

COMMANDS = ("serve", "migrate", "schema", "openapi", "starters", "example", "formats", "export", "import", "edit-link")


def test_help_names_every_command(playbook: Playbook) -> None:
    words = playbook.says("-h")
    assert [command for command in COMMANDS if f"  {command} " not in words] == []


@pytest.mark.parametrize(("name", "place"), PLACES.items())
def test_a_command_is_at_the_place_that_is_named_for_it(name: str, place: str) -> None:
    assert resolve_name(place).name == name


def test_a_command_explains_itself(playbook: Playbook) -> None:
    words = playbook.says("example", "--help")
    assert "Print the starter KEY as a plan file" in words
    assert "YYYY-MM-DD" in words


def test_an_example_takes_what_is_said_of_the_community(playbook: Playbook) -> None:
    said = ("--name", "Owls", "--for-whom", "night workers", "--platform", "Matrix", "--city", "Leeds")
    numbers = ("--first-size", "8", "--launch-date", "2027-02-11", "--hours", "2")
    answers = json.loads(playbook.says("example", "local-club", "--language", "en", *said, *numbers))["answers"]
    assert answers["positioning"]["name"] == "Owls"
    assert answers["where"]["platform_other"] == "Matrix"
    assert answers["who"]["first_size"] == 8
    assert answers["when"]["launch_date"] == "2027-02-11"


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--hours", "0"),
        ("--hours", "nan"),
        ("--first-size", "0"),
        ("--launch-date", "soon"),
        ("--launch-date", "9999-12-31"),
        ("--today", "0001-01-01"),
        ("--name", "n" * 201),
    ],
)
def test_what_an_example_cannot_take_is_a_usage_error(playbook: Playbook, option: str, value: str) -> None:
    assert option in playbook.complains(2, "example", "local-club", "--language", "en", option, value)


def test_an_unknown_command_is_named(playbook: Playbook) -> None:
    assert "No such command 'fly'" in playbook.complains(2, "fly")
    assert "Did you mean 'check'?" in playbook.complains(2, "chekc")


def test_the_version_is_told(playbook: Playbook) -> None:
    assert "0.1.0" in playbook.says("--version")


def test_the_schema_is_one_and_takes_every_example(playbook: Playbook, content: Content) -> None:
    schema = json.loads(playbook.says("schema"))
    Draft202012Validator.check_schema(schema)
    for key in content[Language.EN].starters:
        plan = write_plan_file(example(content[Language.EN], key, date(2026, 11, 28)), Language.EN)
        assert list(Draft202012Validator(schema).iter_errors(plan)) == []


def test_the_description_of_the_application_is_printed(playbook: Playbook) -> None:
    description = json.loads(playbook.says("openapi"))
    assert description["openapi"].startswith("3.1")
    assert "/plans/{plan_id}/answers" in description["paths"]


def test_every_starter_is_listed_with_its_title(playbook: Playbook, content: Content) -> None:
    listed = [line.split("\t")[:2] for line in playbook.says("starters").splitlines()]
    assert listed == [[key, starter.about.title] for key, starter in content[Language.EN].starters.items()]


def test_every_format_is_listed_with_what_it_is_good_for(playbook: Playbook) -> None:
    lines = playbook.says("formats").splitlines()
    assert [line.split("\t")[0] for line in lines] == list(FORMATS)
    assert all(len(line.split("\t")[1]) > 10 for line in lines)


@pytest.mark.parametrize("language", [language.value for language in Language])
def test_an_example_is_a_plan_file_in_its_language_and_always_the_same(
    playbook: Playbook, content: Content, language: str
) -> None:
    first, again = (
        playbook.says("example", "local-club", "--language", language, "--today", "2026-11-22") for _ in range(2)
    )
    assert first == again
    plan = read_plan_file(json.loads(first))
    assert plan.unknown == ()
    assert plan.language is Language(language)
    starter = content[Language(language)].starters["local-club"]
    assert plan.answers.raw("positioning.name") == starter.answers.raw("positioning.name")


def test_an_example_launches_on_the_monday_three_weeks_from_today(playbook: Playbook) -> None:
    plan = json.loads(playbook.says("example", "study-group", "--language", "ZH-hans", "--today", "2026-11-24"))
    assert plan["answers"]["when"]["launch_date"] == "2026-12-21"
    assert plan["language"] == "zh-Hans", "however it is spelt"


def test_an_unknown_starter_is_named(playbook: Playbook) -> None:
    words = playbook.complains(1, "example", "no-such", "--language", "en")
    assert words == "playbook: there is no starter 'no-such'; see: playbook starters\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--language", "tlh"), "'tlh' is not one of en, zh-Hans"),
        ((), "Missing option '--language'"),
        (("--language", "en", "--today", "2026-02-30"), "'2026-02-30' is not a date like 2026-12-01"),
    ],
)
def test_a_wrong_option_is_explained(playbook: Playbook, arguments: tuple[str, ...], words: str) -> None:
    assert words in playbook.complains(2, "example", "study-group", *arguments)


def test_an_example_does_not_touch_the_data_folder(playbook: Playbook) -> None:
    playbook.says("example", "study-group", "--language", "en")
    assert not playbook.data.exists()
