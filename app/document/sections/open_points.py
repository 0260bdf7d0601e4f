"""Open points: what the coach still finds, what could not be understood, and what is missing or still an example's."""

from app.coach.model.finding import Severity
from app.document.model.blocks import Block, Checklist, Heading, Table
from app.document.writing.writer import Writer
from app.plan.fields.values import is_unreadable
from app.plan.paths import find_field
from app.plan.progress import Ownership, StepProgress, plan_progress


def build(writer: Writer) -> list[Block]:
    """What the owner may still want to settle; nothing for a plan that is shown to others."""
    if not writer.shown.is_private:
        return []
    return [*_findings(writer), *_dismissed(writer), *_unreadable(writer), *_by_step(writer)]


def _findings(writer: Writer) -> list[Block]:
    titles = {
        Severity.MUST: writer.t.gettext("Fix before launch"),
        Severity.SHOULD: writer.t.gettext("Should fix"),
        Severity.COULD: writer.t.gettext("Consider"),
    }
    blocks: list[Block] = []
    for severity, title in titles.items():
        lines = tuple(f"{one.message}\n{one.advice}" for one in writer.review.standing if one.severity is severity)
        blocks += [Heading(title), Checklist(lines)] if lines else []
    return blocks


def _dismissed(writer: Writer) -> list[Block]:
    t = writer.t
    rows = tuple((finding.message, dismissal.reason) for finding, dismissal in writer.review.dismissed)
    if not rows:
        return []
    title = t.gettext("Dismissed (with your reason)")
    return [Heading(title), Table(title, (t.gettext("What the review found"), t.gettext("Reason")), rows)]


def _unreadable(writer: Writer) -> list[Block]:
    guidance, lines = writer.knowledge.guidance, []
    for path, raw in writer.shown.answers.given().items():
        found = find_field(path)
        if found and is_unreadable(found.kind.read(raw)):
            label = f"{guidance.steps[found.step].title} · {guidance.of_path(found).label}"
            lines.append(writer.t.gettext("%(label)s: %(text)s", label=label, text=raw))
    return (
        [Heading(writer.t.gettext("We couldn't read these; kept as you typed them")), Checklist(tuple(lines))]
        if lines
        else []
    )


def _by_step(writer: Writer) -> list[Block]:
    guidance, t = writer.knowledge.guidance, writer.t
    progress = plan_progress(writer.shown.answers, writer.shown.drafted)
    missing = tuple(
        t.ngettext("%(step)s: %(n)s essential answer is missing", "%(step)s: %(n)s essential answers are missing",
                     len(one.missing), step=guidance.steps[one.step.key].title)
        for one in progress
        if one.missing
    )  # fmt: skip
    drafts = tuple(_draft(writer, one) for one in progress if one.ownership is Ownership.DRAFT)
    lists = ((t.gettext("Still to answer"), missing), (t.gettext("Still from the example"), drafts))
    return [block for title, lines in lists if lines for block in (Heading(title), Checklist(lines))]


def _draft(writer: Writer, one: StepProgress) -> str:
    """A step that is still the example's, if only in part."""
    title = writer.knowledge.guidance.steps[one.step.key].title
    return writer.t.gettext("%(step)s (partly yours)", step=title) if one.own else title
