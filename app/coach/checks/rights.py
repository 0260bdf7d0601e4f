"""The check of what is offered that belongs to others."""

from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity

_OFFERS = ("positioning.only_here", "positioning.slogan", "what.", "why.member_gain", "who.fee", "when.slots.")
_OFFERS_LATER = ("how.stages.", "how.incentives.", "seeds.invitation", "seeds.channels.", "welcome.", "where.spaces.")
_ACTIVITIES = ("days3.", "days7.", "month.")
_NO_OFFERS = ("what.not_for", "welcome.warning", "welcome.removal", "welcome.must_read")
_LONGEST_QUOTE = 60


def copyrighted(context: ReviewContext) -> Iterator[Observation]:
    """Films, textbooks, courses or programs that belong to others are offered (h)."""
    for path, raw in context.answers.given().items():
        is_offer = path.startswith((*_OFFERS, *_OFFERS_LATER, *_ACTIVITIES)) and not path.startswith(_NO_OFFERS)
        if is_offer and not path.endswith(".notes") and (said := context.lexicon.clause("pirated", raw)):
            yield Observation(path, {"said": said[:_LONGEST_QUOTE]}, about=(path,))
            return


CHECKS = (Check("what.copyright", Severity.SHOULD, "h", copyrighted),)
