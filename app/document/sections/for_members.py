"""What members read: what this is and how one gets in, the week, whom to ask, and what newcomers need."""

from app.document.model.blocks import Block, Facts, Message
from app.document.writing.writer import Writer

_NEWCOMERS_TEXTS = ("message", "introduction_form", "must_read")
_FORM = "introduction_form"


def build_about(writer: Writer) -> list[Block]:
    """Who it is for, what we do together, and where."""
    return [
        *writer.facts("positioning", "for_whom", "only_here"),
        *writer.facts("what", "together", "per_visit", "not_for"),
        *writer.facts("where", "platform", "backup", "city", "venue"),
        *writer.facts("who", "entry", "fee"),
        *writer.bullets("what", "outputs"),
        *writer.table("what", "pillars"),
        *writer.table("where", "spaces"),
    ]


def build_week(writer: Writer) -> list[Block]:
    """What is fixed in the week, until when, and the quiet hours."""
    return [
        *writer.table("when", "slots"),
        *writer.facts("when", "launch_date", "launch_time", "zone", "horizon_weeks", "quiet_from", "quiet_to"),
    ]


def build_whom_to_ask(writer: Writer) -> list[Block]:
    """Those whom the rules name, and the people who have their roles."""
    people = tuple((role.title, role.person) for role in writer.plan.who.roles if role.title and role.person)
    return [*writer.facts("rules", "administrators"), *([Facts(people)] if people else [])]


def build_welcome(writer: Writer) -> list[Block]:
    """The first act and the form to fill in; other texts only in the founder's own words, as the rest says the same."""
    texts = (
        (writer.label("welcome", name), writer.text(f"welcome.{name}"))
        for name in _NEWCOMERS_TEXTS
        if name == _FORM or writer.shown.is_typed(f"welcome.{name}")
    )
    return [*writer.facts("welcome", "first_act"), *(Message(title, text) for title, text in texts if text)]
