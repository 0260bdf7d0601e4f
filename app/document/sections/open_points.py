"""Open points: what the coach still finds, answers that could not be understood, and essential ones still missing."""

from app.coach.finding import Severity
from app.document.blocks import Block, Checklist, Heading, Table
from app.document.writing import Writing
from app.plan.kinds import is_odd
from app.plan.paths import find_field
from app.plan.progress import plan_progress


def build(writing: Writing) -> list[Block]:
    """What the owner may still want to settle; nothing for a plan that is shown to others."""
    if not writing.is_private:
        return []
    return [*_findings(writing), *_set_aside(writing), *_odd(writing), *_missing(writing)]


def _findings(writing: Writing) -> list[Block]:
    titles = {
        Severity.MUST: writing.say.gettext("Mend before you open"),
        Severity.SHOULD: writing.say.gettext("Better mended"),
        Severity.COULD: writing.say.gettext("Worth a thought"),
    }
    blocks: list[Block] = []
    for severity, title in titles.items():
        lines = tuple(f"{one.found}\n{one.fix}" for one in writing.review.standing if one.severity is severity)
        blocks += [Heading(title), Checklist(lines)] if lines else []
    return blocks


def _set_aside(writing: Writing) -> list[Block]:
    say = writing.say
    rows = tuple((finding.found, dismissal.reason) for finding, dismissal in writing.review.dismissed)
    if not rows:
        return []
    title = say.gettext("Set aside, with the reason")
    return [Heading(title), Table(title, (say.gettext("What the coach found"), say.gettext("Reason")), rows)]


def _odd(writing: Writing) -> list[Block]:
    guidance, lines = writing.knowledge.guidance, []
    for path, raw in writing.answers.given().items():
        found = find_field(path)
        if found and is_odd(found.kind.read(raw)):
            label = f"{guidance.steps[found.step].title} · {guidance.of_path(found).label}"
            lines.append(writing.say.gettext("%(label)s: %(text)s", label=label, text=raw))
    return [Heading(writing.say.gettext("Kept as typed, and not understood")), Checklist(tuple(lines))] if lines else []


def _missing(writing: Writing) -> list[Block]:
    guidance, say = writing.knowledge.guidance, writing.say
    lines = tuple(
        say.ngettext("%(step)s: %(n)s essential answer is missing", "%(step)s: %(n)s essential answers are missing",
                     len(progress.missing), step=guidance.steps[progress.step.key].title)
        for progress in plan_progress(writing.answers)
        if progress.missing
    )  # fmt: skip
    return [Heading(say.gettext("Still to answer")), Checklist(lines)] if lines else []
