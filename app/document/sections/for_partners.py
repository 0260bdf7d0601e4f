"""What partners read: the reasons, the week, the figures, when it is decided on, and whom to write to."""

from app.document.model.blocks import Block, KeyNumbers
from app.document.sections import plan_on_a_page
from app.document.writing.writer import Writer


def build_why(writer: Writer) -> list[Block]:
    """The numbers that matter first, then who it is for, what we do and why, on both sides."""
    return [
        *(block for block in plan_on_a_page.build_numbers(writer) if isinstance(block, KeyNumbers)),
        *writer.facts("positioning", "kind", "for_whom", "pain", "only_here", "strengths"),
        *writer.facts("what", "together", "per_visit"),
        *writer.facts("why", "member_gains", "member_gain", "founder_goals", "founder_gain"),
        *writer.facts("who", "target", "first_size", "target_size"),
        *writer.facts("where", "platform", "city", "venue", "growth_plan"),
        *writer.bullets("what", "outputs"),
        *writer.table("what", "pillars"),
    ]


def build_week(writer: Writer) -> list[Block]:
    """What is fixed in the week, and until when."""
    return [
        *writer.table("when", "slots"),
        *writer.facts("when", "launch_date", "launch_time", "zone", "horizon_weeks"),
    ]


def build_figures(writer: Writer) -> list[Block]:
    """What counts as success, and the figures that are watched."""
    return [
        *writer.facts("why", "success_metric", "success_target", "success_week"),
        *writer.table("health", "metrics"),
    ]


def build_contact(writer: Writer) -> list[Block]:
    """How partners reach those who run the community."""
    return writer.facts("who", "contact")
