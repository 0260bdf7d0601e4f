"""What members read: what this is and how one gets in, the week, who is who, and what newcomers need."""

from collections.abc import Mapping

from app.document.model.blocks import Block, Facts, Message
from app.document.writing.writer import Writer
from app.i18n.dates import join_words
from app.plan.steps.who import Role

_NEWCOMERS_TEXTS = ("message", "introduction_form", "must_read", "group_rules")
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


def build_who_is_who(writer: Writer) -> list[Block]:
    """Those whom the rules name, and roles with their person and what to ask about, once for all with the same."""
    titles: dict[str, list[str]] = {}
    for role in writer.plan.who.roles:
        if role.title and (words := _person(writer, role)):
            titles.setdefault(words, []).append(role.title)
    people = tuple((join_words(some, writer.knowledge.language), words) for words, some in titles.items())
    return [*writer.facts("rules", "administrators"), *([Facts(people)] if people else [])]


def _person(writer: Writer, role: Role) -> str:
    words = _matters(writer).get(role.kind, "") if isinstance(role.kind, str) else ""
    asked = writer.t.gettext("Ask about %(matters)s", matters=words) if words else ""
    soon = writer.t.gettext("answers: %(words)s", words=role.answers_within) if role.answers_within else ""
    return " · ".join(part for part in (role.person, asked, soon) if part)


def _matters(writer: Writer) -> Mapping[str, str]:
    """What to ask each kind of role about; the rules are for whom the must-read names, the owner if there is one."""
    t, has_owner = writer.t, any(role.kind == "owner" for role in writer.plan.who.roles)
    of_operator = t.gettext("joining, the rules, and anything that doesn't work")
    return {
        "owner": t.gettext("where we're heading, the rules, and decisions that seem wrong"),
        "operator": t.gettext("joining, and anything that doesn't work") if has_owner else of_operator,
        "kol": t.gettext("what we do together"),
        "helper": t.gettext("how to take part, and practical things"),
        "content": t.gettext("write-ups and pictures, and what you'd like to add"),
        "events": t.gettext("where and when we meet, and signing up"),
        "data": t.gettext("figures and surveys"),
    }


def build_welcome(writer: Writer) -> list[Block]:
    """The first act and the form to fill in; other texts only in the founder's own words, as the rest says the same."""
    texts = (
        (writer.label("welcome", name), writer.text(f"welcome.{name}"))
        for name in _NEWCOMERS_TEXTS
        if name == _FORM or writer.shown.is_typed(f"welcome.{name}")
    )
    return [*writer.facts("welcome", "first_act"), *(Message(title, text) for title, text in texts if text)]
