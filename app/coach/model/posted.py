"""The texts of a plan that members or guests will read as they stand: what its founder typed, not what is written."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.coach.model.context import ReviewContext
from app.coach.model.naming import called
from app.knowledge.messages import WRITTEN_FIELDS
from app.plan.steps.activities import Activity
from app.schedule.team_work import is_posted

KEPT_FOR_LATER = frozenset({"thanks", "warning", "removal", "removal_inactive", "farewell", "digest_form"})
"""Texts of the welcome that are finished when the day comes: whom they are for and what happened, nobody knows now."""

_NOT_POSTED = frozenset({"positioning.sentence"})


@dataclass(frozen=True, slots=True)
class PostedText:
    """A text that will be posted or sent, and what a finding about it names.

    ``is_kept`` tells that it is finished only when it is needed, ``is_to_one`` that each copy goes to one person.
    """

    path: str
    text: str
    title: str
    about: str
    is_kept: bool = False
    is_to_one: bool = False
    activity: Activity | None = None


def posted_texts(context: ReviewContext) -> Iterator[PostedText]:
    """Those texts in the order of the wizard, the messages of activities last."""
    for path in WRITTEN_FIELDS:
        step, name = path.split(".")
        text = getattr(getattr(context.plan, step), name)
        if text and path not in _NOT_POSTED:
            label = context.knowledge.guidance.of_step_field(step, name).label
            is_kept = name in KEPT_FOR_LATER
            yield PostedText(path, text, label, path, is_kept, is_to_one=is_kept or name == "invitation")
    yield from _listed_texts(context)
    for path, activity in context.activity_paths.items():
        if activity.message and is_posted(activity):
            title = called(activity, context.knowledge)
            yield PostedText(f"{path}.message", activity.message, title, path, activity=activity)


def _listed_texts(context: ReviewContext) -> Iterator[PostedText]:
    """The texts of lists, but for activities."""
    for channel in context.plan.seeds.channels:
        if channel.message:
            item = f"seeds.channels.{channel.id}"
            yield PostedText(f"{item}.message", channel.message, channel.place, item)
    for topic in context.plan.what.topics:
        if topic.message:
            item = f"what.topics.{topic.id}"
            yield PostedText(f"{item}.message", topic.message, topic.title, item)
    for follow_up in context.plan.welcome.follow_ups:
        if follow_up.message:
            item = f"welcome.follow_ups.{follow_up.id}"
            title = context.knowledge.guidance.of_item(type(follow_up)).title
            yield PostedText(f"{item}.message", follow_up.message, title, item, is_kept=True, is_to_one=True)
    for incident in context.plan.health.incidents:
        if incident.message:
            item = f"health.incidents.{incident.id}"
            yield PostedText(f"{item}.message", incident.message, incident.what, item, is_kept=True)
