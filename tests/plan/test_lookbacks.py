"""What a team says when it looks back: entries whose ids follow from a day, a week, or a week and a warning."""

import pytest

from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import is_private
from app.plan.files.reading import read_plan_file
from app.plan.files.writing import write_plan_file
from app.plan.lookbacks import evening_day, evening_item, sign_item, sign_warning, told_week, week_item
from app.plan.paths import find_path
from app.plan.reading import read_plan
from app.web.plan.addresses import field_address
from app.web.plan.labels import path_label
from tests.plan.plans import night_readers

SAID = {
    evening_item(9).field("first"): "Lin",
    week_item(2).field("change"): "Shorter talks",
    sign_item("mute", 2).field("came_true"): "yes",
}
ANSWERS = night_readers().with_values(
    {"health.warnings": "mute", "health.warnings.mute.sign": "Nobody answers in the morning"} | SAID
)


def test_an_id_tells_its_day_or_its_week_and_warning() -> None:
    assert [evening_day(one) for one in ("d9", "d", "w2", "d9-x")] == [9, None, None, None]
    assert [told_week(one) for one in ("w2", "w12-mute", "d9", "w-")] == [2, 12, None, None]
    assert str(sign_warning(ANSWERS, "w2-mute")) == "health.warnings.mute"
    assert (sign_warning(ANSWERS, "w2-gone"), sign_warning(ANSWERS, "mute")) == (None, None)


def test_they_are_read_and_come_along_in_a_plan_file_and_are_the_teams_own() -> None:
    run = read_plan(ANSWERS).run
    assert (run.evenings[0].first, run.weeks[0].change, run.signs[0].came_true) == ("Lin", "Shorter talks", True)
    written = write_plan_file(ANSWERS, Language.EN)
    assert written["answers"]["run"] == {
        "evenings": {"d9": {"first": "Lin"}},
        "weeks": {"w2": {"change": "Shorter talks"}},
        "signs": {"w2-mute": {"came_true": "yes"}},
    }
    assert read_plan_file(written).answers == ANSWERS
    assert all(is_private(path) for path in SAID)


@pytest.mark.parametrize(
    ("path", "label", "address"),
    [
        ("run.evenings.d9.tomorrow", "Day 9 · Look back on the day · What comes first tomorrow?", "/today?day=9"),
        (
            "run.weeks.w2.change",
            "Week 2 · Look back on the week · What's the one thing we change next week?",
            "/retrospective?week=2",
        ),
        (
            "run.signs.w2-mute.came_true",
            "Week 2 · Nobody answers in the morning · Did it happen this week?",
            "/retrospective?week=2",
        ),
    ],
)
def test_each_has_a_name_and_a_page(content: Content, path: str, label: str, address: str) -> None:
    at = find_path(path)
    assert at is not None
    assert path_label(at, ANSWERS, content[Language.EN]) == label
    assert field_address(path) == f"{address}#f-{path.replace('.', '-')}"
