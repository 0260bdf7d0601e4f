"""The review: findings by weight, in the words of every language, without what the founder dismissed."""

import pytest

from app.coach.checks.registry import CHECKS
from app.coach.model.context import ReviewContext
from app.coach.model.finding import Severity
from app.coach.review import in_words, review
from app.i18n.languages import Language
from app.plan.dismissals import Dismissal
from app.plan.paths import find_field, find_list
from app.plan.plan import STEPS_BY_KEY
from tests.coach.cases import CHECKS_BY_NAME, content, damaged, look, starter_case
from tests.coach.damages import DAMAGES
from tests.coach.damages_frame import POSITION, WHERE, WHY
from tests.coach.damages_life import LIFE, SEEDS
from tests.coach.local_club import GUIDE, ORGANISER, PICNIC, QUESTION, SAMS_TALK, WALK, activity, local_club

in_each_language = pytest.mark.parametrize("language", Language, ids=lambda language: language.value)


def test_every_finding_is_said_in_every_language() -> None:
    for damage in DAMAGES:
        context = damaged(starter_case("peer-circle", Language.EN), damage)
        check = CHECKS_BY_NAME[damage.check]
        (found, *_) = check.find(context)
        for language in Language:
            finding = in_words(content()[language], check, found)
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
        for found in look(damaged(starter_case("peer-circle", Language.EN), damage), damage.check):
            step, _, name = found.path.partition(".")
            assert find_field(found.path) or find_list(step, name), found.path


def test_a_finding_weighs_what_its_check_weighs_and_names_whose_experience_it_is() -> None:
    context = local_club(when={"horizon_weeks": None}, why={"success_week": None, "close_when": None})
    finding = review(context).standing[0]
    assert (finding.name, finding.severity) == ("when.no-deadline", Severity.MUST)
    assert finding.source == context.knowledge.sources["B"]


def test_every_check_names_sources_that_are_known() -> None:
    for check in CHECKS:
        assert check.sources
        assert set(check.sources) <= set(content()[Language.EN].sources), check.name
    assert len(CHECKS_BY_NAME) == len(CHECKS) == 90


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
