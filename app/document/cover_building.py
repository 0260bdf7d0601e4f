"""What a document begins with, and what stands at the foot of its pages."""

from app.document.model.document import Cover
from app.document.model.editions import Edition
from app.document.writing.writer import Writer
from app.i18n.dates import date_and_time, date_time_and_zone, join_words
from app.schedule.moments import zone_of
from app.wording.naming import without_name
from app.wording.shortening import shortened

_TEAM = 80


def build_cover(writer: Writer) -> Cover:
    """What the document of a plan begins with."""
    plan, t = writer.plan, writer.t
    launch = " ".join(filter(None, (writer.words(plan.when, "launch_date"), writer.words(plan.when, "launch_time"))))
    rows = (
        (t.gettext("Opens"), launch),
        (writer.label("where", "platform"), writer.words(plan.where, "platform")),
        (t.gettext("Run by"), _team(writer)),
        (t.gettext("Last changed"), _last_change(writer)),
    )
    return Cover(
        kind=_kind(writer),
        name=plan.positioning.name or t.gettext("Untitled community"),
        slogan=plan.positioning.slogan,
        sentence=without_name(writer.text("positioning.sentence"), plan.positioning.name),
        facts=tuple((label, words) for label, words in rows if words),
        share_address=writer.shown.share_address,
        share_caption=t.gettext("Read this plan online"),
        is_compact=writer.edition is not Edition.OPERATOR,
    )


def foot_words(writer: Writer) -> str:
    """What stands at the foot of each page; empty where the last change is not known."""
    changed_at = writer.shown.changed_at
    if changed_at is None:
        return ""
    moment = date_and_time(changed_at.astimezone(zone_of(writer.plan)), writer.shown.language)
    return writer.t.gettext("Last changed %(moment)s", moment=moment)


def _kind(writer: Writer) -> str:
    t = writer.t
    return {
        Edition.OPERATOR: t.gettext("Operating plan"),
        Edition.MEMBER: t.gettext("For members"),
        Edition.PARTNER: t.gettext("For partners"),
    }[writer.edition]


def _team(writer: Writer) -> str:
    """The people who run the community, or what their roles are called; the owner first."""
    roles = sorted(writer.plan.who.roles, key=lambda role: role.kind != "owner")
    names = dict.fromkeys(role.person or role.title for role in roles)
    return shortened(join_words([name for name in names if name], writer.knowledge.language), _TEAM)


def _last_change(writer: Writer) -> str:
    """The moment of the last change by the clocks of the community; empty where it is not known."""
    changed_at = writer.shown.changed_at
    return date_time_and_zone(changed_at, zone_of(writer.plan), writer.shown.language) if changed_at else ""
