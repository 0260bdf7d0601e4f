"""The settled keys of a plan: other programs and old plan files rely on every one of them."""

import pytest

from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.plan import STEPS, STEPS_BY_KEY

STEP_FIELDS = {
    "positioning": "name slogan kind kind_other for_whom pain draw draw_other only_here sentence alternatives "
    "strengths strengths_other product_kind product_kind_other product_trait product_use product_talk market "
    "fit_shared_goal fit_connection fit_joint_work",
    "what": "together per_visit outputs not_for pillars topics",
    "why": "founder_goals founder_goals_other founder_gain member_gains member_gains_other member_gain success_metric "
    "success_metric_other success_target success_week close_when",
    "where": "platform platform_other platform_reason platform_limit backup spaces city venue found_at growth_plan",
    "who": "target not_for entry entry_other entry_note fee contact decides successor handover first_size target_size "
    "structure groups tiers roles rivals_apart",
    "when": "launch_date launch_time zone horizon_weeks slots quiet_from quiet_to clean_up_day",
    "how": "stages ritual incentives digest digest_who pay_policy feedback_who report_who costs income currency",
    "seeds": "people channels goals invitation fallback fallback_other",
    "days3": "goal activities",
    "days7": "goal activities",
    "month": "goal activities",
    "rules": "purpose encouraged rules ladder immediate sharing check_in clean_up clean_up_notice appeal "
    "administrators",
    "welcome": "first_act tone honorific repost_every old_members_too message follow_ups introduction_form must_read "
    "group_rules announcement thanks warning removal removal_inactive farewell digest_form",
    "health": "metrics warnings incidents failures checkpoints ending",
}
_ACTIVITY = (
    "title day time minutes kind purpose owner led_by script message material expected if_silent post_before "
    "interactive offline promotes series recap delivers cost"
)
ITEM_FIELDS = {
    "what.outputs": "title", "what.pillars": "title supplier rhythm difficulty",
    "what.topics": "title day time who message",

    "where.spaces": "place purpose permissions team_only",
    "who.groups": "name size from_day lead", "who.tiers": "name share does up down",
    "who.roles": "title kind person duties hours answers_within stand_in from_members",
    "when.slots": "title weekdays time minutes kind owner delivers recap", "how.stages": "lives we_do who sign rate",
    "how.ritual": "step", "how.incentives": "behaviour reward",
    "how.costs": "what amount each", "how.income": "what amount each",
    "seeds.people": "name why role state contact business notes", "seeds.channels": "place message",
    "seeds.goals": "by people through",
    "days3.activities": _ACTIVITY, "days7.activities": _ACTIVITY, "month.activities": _ACTIVITY,
    "rules.encouraged": "what", "rules.rules": "what topic why consequence", "rules.ladder": "step",
    "rules.immediate": "what", "welcome.follow_ups": "after who message",
    "health.metrics": "name formula target rhythm who", "health.warnings": "sign act",
    "health.incidents": "what level who within act message",
    "health.failures": "how sign counter", "health.checkpoints": "month choice criterion",
}  # fmt: skip


def test_the_steps_stand_in_their_order() -> None:
    assert [step.key for step in STEPS] == list(STEP_FIELDS)


@pytest.mark.parametrize("step", list(STEP_FIELDS))
def test_a_step_has_its_settled_fields_and_notes(step: str) -> None:
    assert set(fields_of(STEPS_BY_KEY[step].model)) == {*STEP_FIELDS[step].split(), "notes"}


@pytest.mark.parametrize("path", list(ITEM_FIELDS))
def test_an_item_has_its_settled_fields(path: str) -> None:
    step, name = path.split(".")
    holder = fields_of(STEPS_BY_KEY[step].model)[name]
    assert not isinstance(holder, Kind)
    assert set(fields_of(holder.item)) == set(ITEM_FIELDS[path].split())


def test_every_list_is_settled() -> None:
    lists = [
        (step.key, name) for step in STEPS for name, kind in fields_of(step.model).items() if not isinstance(kind, Kind)
    ]
    assert {f"{step}.{name}" for step, name in lists} == set(ITEM_FIELDS)
