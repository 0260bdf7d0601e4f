"""What the coach says about the journey of a member."""

from tests.coach.local_club import SAMS_TALK, STAGES, activity, in_begun, in_local_club

_TALK = {**SAMS_TALK, "kind": "sharing"}
_WITHOUT_FEEDBACK = {**STAGES, "feedback": {"lives": "Has an idea"}}


def test_how_gap_is_found() -> None:
    stages = {**STAGES, "refer": {"lives": "Brings a friend"}}
    (found,) = in_local_club("how.gap", how={"stages": stages})
    assert (found.path, found.about) == ("how.stages.refer.we_do", ("how.stages.refer",))
    assert in_begun("how.gap", how={"stages": {key: STAGES[key] for key in ("hear", "join", "talk")}})
    assert in_begun("how.gap", how={"stages": {key: {"lives": "Looks on"} for key in ("hear", "join", "talk")}})


def test_how_gap_near_miss_the_founder_is_at_the_second_stage() -> None:
    assert not in_begun("how.gap", how={"stages": {key: STAGES[key] for key in ("hear", "join")}})


def test_how_gap_near_miss_nobody_ever_pays() -> None:
    stages = {key: stage for key, stage in STAGES.items() if key != "pay"}
    assert not in_local_club("how.gap", how={"stages": stages, "pay_policy": "none"})
    assert in_local_club("how.gap", how={"stages": stages, "pay_policy": "later"})


def test_how_no_ritual_is_found() -> None:
    (found,) = in_local_club("how.no-ritual", how={"ritual": []})
    assert found.path == "how.ritual"
    assert in_begun("how.no-ritual", how={"stages": {"join": {"lives": "Is let in by Ruth"}}})


def test_how_no_ritual_near_miss_a_single_step_or_not_there_yet() -> None:
    assert not in_local_club("how.no-ritual", how={"ritual": [{"step": "Say where you walk"}]})
    assert not in_begun("how.no-ritual", how={"stages": {"hear": STAGES["hear"]}})


def test_how_pay_against_purpose_is_found() -> None:
    central = {"pay_policy": "central"}
    assert in_local_club("how.pay-against-purpose", positioning={"kind": "support"}, how=central)
    assert in_local_club("how.pay-against-purpose", positioning={"kind": "brand"}, how=central)


def test_how_pay_against_purpose_near_miss_a_paid_membership_lives_by_fees() -> None:
    central = {"pay_policy": "central"}
    assert not in_local_club("how.pay-against-purpose", positioning={"kind": "paid"}, how=central)
    assert not in_local_club("how.pay-against-purpose", positioning={"kind": "brand"}, how={"pay_policy": "modest"})


def test_how_no_digest_is_found() -> None:
    for digest in ("weekly", "none", None):
        (found,) = in_local_club("how.no-digest", how={"digest": digest}, month={"activities": [_TALK]})
        assert (found.path, found.values) == ("how.digest", {"title": "Sam shows herons"})


def test_how_no_digest_near_miss_a_digest_the_next_day() -> None:
    assert not in_local_club("how.no-digest", how={"digest": "next_day"}, month={"activities": [_TALK]})


def test_how_no_digest_near_miss_the_talk_has_its_own_recap() -> None:
    talk = {"activities": [{**_TALK, "recap": "yes"}]}
    assert not in_local_club("how.no-digest", how={"digest": "weekly"}, month=talk)


def test_how_no_digest_near_miss_nothing_is_shared() -> None:
    assert not in_local_club("how.no-digest", how={"digest": "none"})


def test_feedback_unanswered_is_found() -> None:
    (found,) = in_local_club("feedback.unanswered", how={"feedback_who": None})
    assert found.path == "how.feedback_who"
    survey = activity("Survey", 25, kind="survey")
    nobody = {"stages": _WITHOUT_FEEDBACK, "feedback_who": None}
    assert in_local_club("feedback.unanswered", how=nobody, month={"activities": [SAMS_TALK, survey]})


def test_feedback_unanswered_near_miss_nobody_is_asked() -> None:
    nobody = {"stages": _WITHOUT_FEEDBACK, "feedback_who": None}
    assert not in_local_club("feedback.unanswered", how=nobody)
    assert not in_begun("feedback.unanswered", how={"stages": {"feedback": STAGES["feedback"]}})


def test_how_uncovered_is_found() -> None:
    fee = {"what": "Fee", "amount": 5, "each": "member_monthly"}
    room = {"what": "Room", "amount": 120, "each": "monthly"}
    (found,) = in_local_club("how.uncovered", who={"first_size": 20}, how={"costs": [room], "income": [fee]})
    assert (found.path, found.variant) == ("how.income", "")
    assert found.values == {"missing": "20", "size": "20", "members": "24"}


def test_how_uncovered_is_found_where_the_first_month_alone_is_paid_for() -> None:
    gift = {"what": "Gift of the library", "amount": 200, "each": "once"}
    fee = {"what": "Fee", "amount": 5, "each": "member_monthly"}
    room = {"what": "Room", "amount": 120, "each": "monthly"}
    (found,) = in_local_club("how.uncovered", who={"first_size": 20}, how={"costs": [room], "income": [gift, fee]})
    assert found.variant == "later"


def test_how_uncovered_is_found_where_nobody_pays_for_an_activity() -> None:
    (found,) = in_local_club("how.uncovered", month={"activities": [activity("Boat trip", 20, cost=80)]})
    assert (found.variant, found.values["missing"]) == ("never", "80")


def test_how_uncovered_near_miss_it_is_just_paid_for_or_no_sum_is_known() -> None:
    room = {"what": "Room", "amount": 100, "each": "monthly"}
    fee = {"what": "Fee", "amount": 5, "each": "member_monthly"}
    assert not in_local_club("how.uncovered", who={"first_size": 20}, how={"costs": [room], "income": [fee]})
    assert not in_local_club("how.uncovered", how={"costs": [{"what": "Room", "amount": "ask Ben"}]})
