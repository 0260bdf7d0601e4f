"""Readiness: a figure that grows with what is answered and settled, is full only when all stands, and says why."""

from hypothesis import given
from hypothesis import strategies as st

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Finding, Severity
from app.coach.readiness import Readiness, readiness
from app.coach.review import review
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.paths import step_of
from app.plan.plan import CHAPTERS
from app.plan.progress import plan_progress
from tests.coach.cases import damaged, starter_case, starter_keys
from tests.coach.damages import DAMAGES
from tests.coach.local_club import PICNIC, SAMS_TALK, begun, local_club


def test_a_blank_plan_stands_at_nothing_and_is_told_where_to_begin() -> None:
    figure = readiness(plan_progress(Answers()), ())
    assert figure.percent == 0
    assert [chapter.share for chapter in figure.chapters] == [0] * len(CHAPTERS)
    assert not any(chapter.stands for chapter in figure.chapters)
    assert len(figure.gains) == 3
    assert all(gain.points > 0 and gain.finding is None for gain in figure.gains)


def test_a_whole_plan_in_which_nothing_is_found_is_full() -> None:
    for key in starter_keys():
        context = starter_case(key, Language.EN)
        figure = readiness(plan_progress(context.answers), ())
        assert figure.percent == 100, key
        assert all(chapter.stands for chapter in figure.chapters)
        assert figure.gains == ()


def test_a_starter_stands_although_there_may_be_something_worth_a_thought() -> None:
    for key in starter_keys():
        figure = _of(starter_case(key, Language.EN))
        assert figure.percent == 100, key
        assert all(chapter.findings == 0 for chapter in figure.chapters)


def test_the_chapters_count_alike_and_make_the_figure() -> None:
    figure = _of(local_club(when={"horizon_weeks": None}, rules={"rules": []}))
    assert [chapter.key for chapter in figure.chapters] == list(CHAPTERS)
    assert figure.percent == int(sum(chapter.share for chapter in figure.chapters) / len(CHAPTERS) * 100 + 1e-9)


def test_whatever_must_or_should_be_done_keeps_the_figure_from_being_full() -> None:
    whole = starter_case("peer-circle", Language.EN)
    for damage in DAMAGES:
        context = damaged(whole, damage)
        heavy = any(finding.severity is not Severity.COULD for finding in review(context).standing)
        assert (_of(context).percent < 100) == heavy, damage.check


def test_a_must_weighs_more_than_a_should_and_what_is_merely_worth_a_thought_nothing() -> None:
    progress = plan_progress(starter_case("study-group", Language.EN).answers)
    must, should, could = (readiness(progress, [_finding(severity)]) for severity in Severity)
    assert must.percent < should.percent < could.percent == 100
    assert (must.percent, should.percent) == (95, 98)


def test_findings_of_a_chapter_eat_at_its_second_half_only() -> None:
    progress = plan_progress(starter_case("study-group", Language.EN).answers)
    many = readiness(progress, [_finding(Severity.MUST)] * 40)
    assert [round(chapter.share, 3) for chapter in many.chapters] == [0.5, 1, 1, 1, 1]
    assert many.percent == 90


def test_answering_never_lowers_the_figure_where_nothing_is_found() -> None:
    whole = starter_case("support-group", Language.EN).answers
    given, before = Answers(), 0
    for path in whole:
        given = given.with_values({path: whole[path]})
        figure = readiness(plan_progress(given), ())
        assert figure.percent >= before, path
        before = figure.percent
    assert before == 100


def test_an_untouched_example_stands_at_nothing() -> None:
    for key in starter_keys():
        context = starter_case(key, Language.EN)
        figure = readiness(plan_progress(context.answers, context.answers.keys()), review(context).standing)
        assert figure.percent == 0, key
        assert not any(chapter.stands for chapter in figure.chapters)
        assert all(gain.is_draft for gain in figure.gains)


@given(st.data())
def test_confirming_or_answering_never_lowers_the_figure(data: st.DataObject) -> None:
    example = starter_case("support-group", Language.EN).answers
    paths = st.sampled_from(sorted(example))
    answers = example.with_values(dict.fromkeys(data.draw(st.sets(paths, max_size=40)), ""))
    drafted, before = set(example), 0
    for path in data.draw(st.lists(paths, max_size=12)):
        drafted -= {path} if data.draw(st.booleans()) else {one for one in drafted if step_of(one) == step_of(path)}
        if not answers.raw(path):
            answers = answers.with_values({path: example[path]})
        figure = readiness(plan_progress(answers, drafted), ())
        assert before <= figure.percent
        before = figure.percent


def test_confirming_a_step_brings_what_was_said() -> None:
    answers = starter_case("study-group", Language.EN).answers
    figure = readiness(plan_progress(answers, answers.keys()), ())
    gain = figure.gains[0]
    drafted = {path for path in answers if step_of(path) != gain.step}
    assert abs(readiness(plan_progress(answers, drafted), ()).percent - gain.points) <= 1


def test_what_would_raise_it_most_comes_first_and_says_by_how_much() -> None:
    context = local_club(
        when={"horizon_weeks": None, "slots": []},
        month={"activities": [SAMS_TALK, {**PICNIC, "owner": ""}]},
        welcome={"first_act": None},
    )
    figure = _of(context)
    assert [gain.points for gain in figure.gains] == sorted((gain.points for gain in figure.gains), reverse=True)
    standing = review(context).standing
    for gain in figure.gains:
        if gain.finding:
            rest = [finding for finding in standing if finding != gain.finding]
            after = readiness(plan_progress(context.answers), rest)
            assert abs(after.percent - figure.percent - gain.points) <= 1
            assert gain.step == gain.finding.step


def test_a_chapter_not_begun_counts_for_nothing_and_is_not_praised() -> None:
    figure = _of(begun(positioning={"name": "Night Readers"}))
    first, *others = figure.chapters
    assert first.share > 0
    assert [chapter.share for chapter in others] == [0] * 4
    assert not any(chapter.stands for chapter in figure.chapters)


def _of(context: ReviewContext) -> Readiness:
    return readiness(plan_progress(context.answers), review(context).standing)


def _finding(severity: Severity) -> Finding:
    return Finding("position.too-long", severity, "positioning", "positioning.sentence", "", "", "", "")
