"""Labels that speak to the founder, in words for others who read the plan."""

from collections.abc import Mapping

from app.document.model.editions import Edition
from app.i18n.translator import Translator


def readers_label(path: str, edition: Edition, t: Translator) -> str | None:
    """The label of a field for those who don't run the community; none where its own is as good for them."""
    return None if edition is Edition.OPERATOR else _labels(t).get(path)


def _labels(t: Translator) -> Mapping[str, str]:
    return {
        "positioning.strengths": t.gettext("Our real strengths"),
        "why.member_gain": t.gettext("The same in the founder's words"),
        "why.founder_goals": t.gettext("What the founder wants from it"),
        "why.founder_gain": t.gettext("What the founder gains"),
        "why.success_metric": t.gettext("How we measure success"),
        "who.target": t.gettext("Who takes part"),
        "who.contact": t.gettext("How to reach us"),
    }
