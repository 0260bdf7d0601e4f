"""Weekly figures: entries whose ids follow from a metric and a week."""

from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.figures import figure_item, figure_metric, figure_week
from app.plan.files.reading import read_plan_file
from app.plan.files.writing import write_plan_file
from app.plan.paths import find_field, find_path
from app.plan.reading import read_plan
from app.schedule.weekly_figures import series, week_of, weeks_until
from app.web.plan.addresses import field_address
from app.web.plan.labels import path_label
from tests.plan.plans import night_readers

METRICS = {"health.metrics": "m", "health.metrics.m.name": "Regulars", "health.metrics.m.target": "60% or more"}
FIGURES = {"run.figures.w1-m.value": "50%", "run.figures.w3-m.value": "lots", "run.figures.w4-m.value": "61.5"}
ANSWERS = night_readers().with_values(METRICS | FIGURES)


def test_an_id_tells_its_week_and_its_metric_however_long_that_is() -> None:
    long = "x" * 40
    item = figure_item(long, 12)
    assert find_field(item.field("value"))
    assert (figure_week(item.id), figure_week("w-3"), figure_week("a1-open")) == (12, None, None)
    assert str(figure_metric(ANSWERS, "w12-m")) == "health.metrics.m"
    assert figure_metric(ANSWERS, "w12-gone") is None


def test_what_reads_as_a_number_is_a_figure_of_its_week() -> None:
    (one,) = series(read_plan(ANSWERS))
    assert (one.figures, one.target) == ({1: 50, 4: 61.5}, 60)


def test_weeks_begin_with_the_launch() -> None:
    assert [week_of(day) for day in (-7, 0, 1, 7, 8)] == [-1, 0, 1, 1, 2]
    assert [weeks_until(day) for day in (None, 0, 9)] == [range(0), range(0), range(1, 3)]


def test_figures_come_along_in_a_plan_file() -> None:
    written = write_plan_file(ANSWERS, Language.EN)
    assert written["answers"]["run"] == {
        "figures": {"w1-m": {"value": "50%"}, "w3-m": {"value": "lots"}, "w4-m": {"value": 61.5}}
    }
    assert read_plan_file(written).answers == ANSWERS


def test_a_figure_is_called_by_its_week_and_metric_and_has_an_address(content: Content) -> None:
    at = find_path("run.figures.w3-m.value")
    assert at is not None
    assert path_label(at, ANSWERS, content[Language.EN]) == "Week 3 · Regulars · This week"
    assert field_address("run.figures.w3-m.value") == "/figures?week=3#f-run-figures-w3-m-value"
    assert field_address("run.ticks.a9-quiz.result") == "/today?day=9#f-run-ticks-a9-quiz-result"
