"""The message pack as one plain text, to be kept at hand or sent on."""

from itertools import groupby

from app.document.writing.message_pack import PackMessage, message_pack
from app.document.writing.phases import phase_titles
from app.knowledge.content import Knowledge
from app.plan.plan import Plan

_RULE = "—" * 12


def message_pack_text(plan: Plan, knowledge: Knowledge, platform: str = "", *, is_markdown: bool = False) -> str:
    """The pack in the order of use, each message under its name and when it is posted."""
    titles, pack = phase_titles(knowledge), message_pack(plan, knowledge, platform)
    parts = [
        part
        for phase, messages in groupby(pack, key=lambda one: one.phase)
        for part in (f"【{titles[phase]}】", *(_with_head(one, is_markdown=is_markdown) for one in messages))
    ]
    return "\n\n".join(parts) + "\n"


def _with_head(message: PackMessage, *, is_markdown: bool) -> str:
    head = "\n".join(part for part in (_RULE, message.title, message.when, _RULE) if part)
    text = message.rich if is_markdown and message.rich else message.plain
    return f"{head}\n\n{text.text}"
