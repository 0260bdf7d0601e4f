"""The check of what is offered that belongs to others."""

import re
from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity

_OFFERS = (
    "positioning.only_here", "positioning.slogan", "what.", "why.member_gain", "who.fee", "when.slots.", "how.stages.",
    "how.incentives.", "seeds.invitation", "seeds.channels.", "days3.", "days7.", "month.", "welcome.", "where.spaces.",
)  # fmt: skip
_NO_OFFERS = ("what.not_for", "welcome.warning", "welcome.removal")
_COLON = re.compile("[:：]")
_LONGEST_QUOTE = 60


def copyrighted(context: ReviewContext) -> Iterator[Observation]:
    """Films, textbooks, courses or programs that belong to others are offered (h)."""
    offers = {path: raw for path, raw in context.answers.given().items() if _is_offer(path)}
    if not _pirated(context, "\n".join(offers.values())):
        return
    path, said = next((path, said) for path, raw in offers.items() if (said := _pirated(context, raw)))
    yield Observation(path, {"said": said[:_LONGEST_QUOTE]}, about=(path,))


def _is_offer(path: str) -> bool:
    return path.startswith(_OFFERS) and not path.startswith(_NO_OFFERS) and not path.endswith(".notes")


def _pirated(context: ReviewContext, text: str) -> str:
    """What a text says is handed on; what a colon names belongs to what stands before it."""
    clause = context.lexicon.clause
    return clause(text, "pirated") or clause(_COLON.sub(" ", text), "drives", "media")


CHECKS = (Check("what.copyright", Severity.SHOULD, "h", copyrighted),)
