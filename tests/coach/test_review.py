"""The review: findings by weight, in the words of every language, without what the founder dismissed."""

import pytest

from app.coach.checks.registry import CHECKS
from app.coach.model.context import ReviewContext
from app.coach.model.finding import Severity
from app.coach.review import review
from app.i18n.languages import Language
from app.plan.dismissals import Dismissal
from app.plan.paths import find_field, find_list
from app.plan.plan import STEPS_BY_KEY
from tests.coach.cases import CHECKS_BY_NAME, content, damaged, starter_case
from tests.coach.damages import DAMAGES
from tests.coach.damages_frame import POSITION, WHERE, WHY
from tests.coach.damages_life import LIFE, SEEDS
from tests.coach.local_club import GUIDE, ORGANISER, PICNIC, QUESTION, SAMS_TALK, WALK, activity, local_club

in_each_language = pytest.mark.parametrize("language", Language, ids=lambda language: language.value)


@in_each_language
def test_every_finding_is_said_in_every_language(language: Language) -> None:
    for damage in DAMAGES:
        context = _read_in(damaged(starter_case("peer-circle", Language.EN), damage), language)
        (finding, *_) = [one for one in review(context).standing if one.name == damage.check]
        texts = (finding.message, finding.why, finding.advice, finding.source)
        assert all(texts), damage.check
        assert bool(finding.fix_label) == bool(finding.fix)
        assert not any(mark in "".join(texts) for mark in "{}"), damage.check


@in_each_language
def test_the_weightiest_come_first_and_then_the_order_of_the_wizard(language: Language) -> None:
    context = starter_case("local-club", Language.EN)
    for damage in (*LIFE, *SEEDS, *WHERE, *WHY, *POSITION):
        context = damaged(context, damage)
    weights, steps = list(Severity), list(STEPS_BY_KEY)
    places = [
        (weights.index(one.severity), steps.index(one.step)) for one in review(_read_in(context, language)).standing
    ]
    assert len(places) > 15
    assert places == sorted(places)


def test_every_finding_points_to_an_answer_or_a_list_that_the_plan_has() -> None:
    for damage in DAMAGES:
        for finding in review(damaged(starter_case("peer-circle", Language.EN), damage)).standing:
            step, _, name = finding.field.partition(".")
            assert finding.step == step
            assert find_field(finding.field) or find_list(step, name), finding.field


def test_a_finding_weighs_what_its_check_weighs_and_names_whose_experience_it_is() -> None:
    context = local_club(when={"horizon_weeks": None})
    (finding,) = review(context).standing
    assert (finding.name, finding.severity) == ("when.no-deadline", Severity.MUST)
    assert finding.source == context.knowledge.sources["B"]


def test_every_check_names_sources_that_are_known() -> None:
    for check in CHECKS:
        assert check.sources
        assert set(check.sources) <= set(content()[Language.EN].sources), check.name
    assert len(CHECKS_BY_NAME) == len(CHECKS) == 87


def test_what_a_founder_typed_is_never_read_as_a_place_in_a_sentence() -> None:
    braces = {**ORGANISER, "title": "{owner} {0} %s", "hours": 1}
    standing = review(local_club(who={"roles": [braces, GUIDE]})).standing
    assert "who.hours" in {one.name for one in standing}


def test_a_finding_dismissed_stays_so_until_it_is_about_somebody_new() -> None:
    dismiss_address = Dismissal("activity.no-owner", ("month.activities.picnic",), "We decide by the bridge")
    orphan = {**PICNIC, "owner": ""}
    reviewed = review(local_club(month={"activities": [SAMS_TALK, orphan]}), [dismiss_address])
    assert reviewed.standing == ()
    assert [(one.name, why.reason) for one, why in reviewed.dismissed] == [
        ("activity.no-owner", dismiss_address.reason)
    ]
    another = activity("Tea", 25, owner="")
    again = review(local_club(month={"activities": [SAMS_TALK, orphan, another]}), [dismiss_address])
    assert [one.about for one in again.standing] == [("month.activities.picnic", "month.activities.tea")]
    assert again.dismissed == ()


def test_the_findings_of_a_step_are_those_that_point_to_it() -> None:
    two, many = {"horizon_weeks": None, "slots": [WALK, QUESTION]}, {"target_size": 40}
    reviewed = review(local_club(when=two, who=many, health={"ending": None}))
    assert {one.name for one in reviewed.of_step("when")} == {"when.no-deadline", "month.no-review"}
    assert {one.name for one in reviewed.of_step("health")} == {"life.no-ending"}
    assert reviewed.of_step("rules") == ()


def _read_in(context: ReviewContext, language: Language) -> ReviewContext:
    return ReviewContext.of(context.answers, content()[language], context.plan_knowledge, context.today)
