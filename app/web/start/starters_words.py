"""The gallery of starters in words: its three questions, their options, and how a starter suits an answer."""

from collections.abc import Callable, Mapping

from app.i18n.translator import Translator
from app.knowledge.starter_fit import Fit, Reason


def legend(t: Translator, question: str) -> str:
    """A question."""
    return _LEGENDS[question](t)


def option_words(t: Translator, question: str, option: str) -> str:
    """An option of a question."""
    return _OPTIONS[question][option](t)


def reason_words(t: Translator, reason: Reason, sizes: Mapping[str, str]) -> str:
    """How a starter suits an answer; ``sizes`` are its first and its later number of people."""
    places = {
        "answer": option_words(t, reason.question, reason.answer),
        "made_for": option_words(t, reason.question, reason.made_for),
        **sizes,
    }
    return _REASONS[reason.question, reason.fit](t) % places


_Words = Callable[[Translator], str]

_LEGENDS: Mapping[str, _Words] = {
    "purpose": lambda t: t.gettext("What is it mainly for?"),
    "people": lambda t: t.gettext("Who will be in it?"),
    "size": lambda t: t.gettext("How many people do you expect?"),
}

_OPTIONS: Mapping[str, Mapping[str, _Words]] = {
    "purpose": {
        "learn": lambda t: t.gettext("learn or finish something together"),
        "exchange": lambda t: t.gettext("help each other with real problems"),
        "serve": lambda t: t.gettext("look after customers"),
        "launch": lambda t: t.gettext("find a product's first users"),
        "earn": lambda t: t.gettext("run a paid membership"),
        "meet": lambda t: t.gettext("bring people nearby together"),
        "build": lambda t: t.gettext("build something in the open"),
        "event": lambda t: t.gettext("run a single event or sale"),
    },
    "people": {
        "strangers": lambda t: t.gettext("people who share an interest but haven't met"),
        "fans": lambda t: t.gettext("people who follow your work"),
        "colleagues": lambda t: t.gettext("people in the same line of work"),
        "neighbours": lambda t: t.gettext("people who live near each other"),
        "customers": lambda t: t.gettext("your customers"),
        "users": lambda t: t.gettext("users of a product or tool"),
    },
    "size": {
        "up_to_40": lambda t: t.gettext("up to 40 people"),
        "up_to_100": lambda t: t.gettext("41 to 100 people"),
        "up_to_300": lambda t: t.gettext("101 to 300 people"),
        "more": lambda t: t.gettext("more than 300 people"),
    },
}

_REASONS: Mapping[tuple[str, Fit], _Words] = {
    ("purpose", Fit.WELL): lambda t: t.gettext("It's made to %(answer)s."),
    ("purpose", Fit.PARTLY): lambda t: t.gettext("It's made to %(made_for)s, and it can also %(answer)s."),
    ("purpose", Fit.NOT): lambda t: t.gettext("It's made to %(made_for)s, but you want to %(answer)s."),
    ("people", Fit.WELL): lambda t: t.gettext("It's written for %(answer)s."),
    ("people", Fit.PARTLY): lambda t: t.gettext("It's written for %(made_for)s, and it suits %(answer)s too."),
    ("people", Fit.NOT): lambda t: t.gettext("It's written for %(made_for)s, but you expect %(answer)s."),
    ("size", Fit.WELL): lambda t: t.gettext(
        "It plans for %(first)s people at first and %(target)s later, as you expect."
    ),
    ("size", Fit.PARTLY): lambda t: t.gettext(
        "It plans for %(first)s people at first and %(target)s later. For %(answer)s, you'd change a few numbers."
    ),
    ("size", Fit.NOT): lambda t: t.gettext(
        "It plans for %(first)s people at first and %(target)s later, but you expect %(answer)s."
    ),
}
