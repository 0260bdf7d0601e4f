"""Damages of the frame: from positioning to the member journey."""

from app.plan.answers import Answers
from tests.coach.damaging import (
    HAPPENINGS,
    Damage,
    added,
    cut,
    each,
    each_of,
    given,
    has,
    items,
    together,
)

_LONGEST_LINE = 200


def _everything_in_one_sentence(answers: Answers) -> Answers:
    names = ("positioning.for_whom", "positioning.pain", "what.together", "what.per_visit")
    sentence = " ".join(answers.raw(name) for name in names)
    return answers.with_values({"positioning.sentence": sentence[:_LONGEST_LINE]})


def _output_by_another_name(answers: Answers) -> Answers:
    free = items(answers, "month.activities", has("delivers", ""))[0]
    changed = answers.with_values({f"{free}.title": "Cookbook evening with Ana"})
    return added("what.outputs", title="Neighbourhood cookbook")(changed)


def _one_too_many_for_the_platform(answers: Answers) -> Answers:
    return answers.with_values({"where.platform_limit": str(int(answers.raw("who.target_size")) - 1)})


def _too_few_hours_for_the_reviews(answers: Answers) -> Answers:
    owner = answers.raw(f"{items(answers, 'when.slots', has('kind', 'review'))[0]}.owner")
    return each("who.roles", has("title", owner), hours="1")(answers)


def _introductions_during_the_review(answers: Answers) -> Answers:
    time = answers.raw(f"{items(answers, 'when.slots', has('kind', 'review'))[0]}.time")
    return each("days3.activities", has("kind", "introduction"), time=time)(answers)


POSITION = (
    Damage("fit.shared-goal", given(positioning__fit_shared_goal="no")),
    Damage("fit.connection", given(positioning__fit_connection="no")),
    Damage("fit.joint-work", given(positioning__fit_joint_work="no")),
    Damage("fit.rescue", given(why__founder_goals="rescue_sales\nsales")),
    Damage("fit.nothing-to-discuss", given(positioning__product_use="daily", positioning__product_talk="no")),
    Damage("position.too-long", _everything_in_one_sentence),
    Damage("position.product-banner", given(positioning__draw="product")),
    Damage("position.no-difference", given(positioning__only_here="-")),
)
WHAT = (
    Damage("what.no-output", cut("what.outputs")),
    Damage("what.founder-only-content", each("what.pillars", supplier="founder")),
    Damage("topics.all-expert", each("what.pillars", difficulty="expert")),
    Damage("promise.undelivered", added("what.outputs", title="合唱团的黑胶唱片")),
    Damage("promise.unclear", _output_by_another_name),
    Damage("what.copyright", added("how.incentives", behaviour="Comes every week", reward="A cracked version")),
)
WHY = (
    Damage("why.one-sided", given(why__member_gains="", why__member_gain="")),
    Damage("why.unmeasured", given(why__success_target="")),
    Damage("why.headcount-only", given(why__success_metric="members")),
)
WHERE = (
    Damage("where.over-capacity", _one_too_many_for_the_platform),
    Damage("where.no-backup", together(given(where__backup=""), cut("where.spaces"))),
    Damage(
        "where.no-recall",
        together(
            given(who__target_size="240", where__growth_plan=""),
            added("who.roles", title="Second keeper", kind="helper", hours="2", from_members="yes"),
        ),
    ),
    Damage("where.out-of-reach", given(where__platform="discord", when__zone="Asia/Shanghai")),
)
WHO = (
    Damage("who.size-band", given(who__target_size="60"), not_for={"study-group": "sixty is its size as it stands"}),
    Damage("who.split-early", added("who.groups", 2, name="Old hands", from_day="8")),
    Damage("who.no-screening", given(who__entry="open")),
    Damage("who.keepers", each("who.roles", has("kind", "owner", "operator", "helper"), hours="")),
    Damage("who.hours", _too_few_hours_for_the_reviews),
    Damage("who.unpaid-team", given(why__founder_goals="public_good", why__founder_gain="", who__fee="")),
    Damage(
        "who.rivals",
        together(given(who__rivals_apart="no"), each("month.activities", has("kind", "award"), kind="alliance")),
    ),
    Damage("who.fee-by-packet", given(where__platform="discourse", who__fee="A red packet of 9.90")),
    Damage("who.no-core", each("who.roles", from_members="no")),
)
WHEN = (
    Damage("when.no-deadline", given(when__horizon_weeks="")),
    Damage("when.launch-holiday", given(when__launch_date="2029-01-01")),
    Damage(
        "when.no-rhythm",
        cut("when.slots"),
        explained={
            "month.no-review": "the daily review is a fixed slot of the week",
            "month.silence": "fixed slots fill the days between activities",
            "promise.undelivered": "a fixed slot delivers what was promised",
            "promise.unclear": "with the slot gone, an activity of a near name may be meant",
        },
    ),
    Damage("when.slot-clash", _introductions_during_the_review),
)
HOW = (
    Damage("how.gap", given(how__stages__like__we_do="")),
    Damage("how.no-ritual", cut("how.ritual")),
    Damage("how.pay-against-purpose", given(positioning__kind="brand", how__pay_policy="central")),
    Damage(
        "how.no-digest",
        together(given(how__digest="weekly"), each_of(HAPPENINGS, has("kind", "sharing", "expert_talk"), recap="no")),
        explained={"activity.series-dependent": "the recap of a talk is also for those who missed one of its series"},
    ),
    Damage("how.uncovered", added("how.costs", what="Room", amount="90000", each="monthly")),
    Damage("feedback.unanswered", given(how__feedback_who="")),
)

FRAME = (*POSITION, *WHAT, *WHY, *WHERE, *WHO, *WHEN, *HOW)
