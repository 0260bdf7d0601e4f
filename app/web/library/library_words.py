"""What the filters of the activity library are called, and their choices."""

from collections.abc import Mapping

from app.i18n.translator import Translator
from app.web.library.library_filters import MIDDLING, SHORT
from app.web.plan.view import PlanView


def filter_words(name: str, t: Translator) -> str:
    """What a filter is called."""
    return {
        "kind": t.gettext("Kind"),
        "length": t.gettext("Length"),
        "led_by": t.gettext("Led by"),
        "place": t.gettext("Where"),
    }[name]


def choice_words(view: PlanView, name: str) -> Mapping[str, str]:
    """What the choices of a filter are called, by value."""
    t, choices = view.t, view.knowledge.guidance.choices
    return {
        "kind": choices["activity_kind"],
        "length": {
            "short": t.gettext("Up to %(n)s minutes", n=SHORT),
            "middling": t.gettext("%(low)s to %(high)s minutes", low=SHORT, high=MIDDLING),
            "long": t.gettext("Over %(n)s minutes", n=MIDDLING),
        },
        "led_by": choices["led_by"],
        "place": {"online": t.gettext("Online"), "offline": t.gettext("In person")},
    }[name]


def led_by_words(led_by: str, t: Translator) -> str:
    """Who leads an activity that the team doesn't."""
    return {"member": t.gettext("led by a member"), "guest": t.gettext("led by a guest")}[led_by]
