"""Checks of the form that newcomers introduce themselves with: one form, wherever they are asked for it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.naming import called
from app.wording.form_lines import FormLines, forms_in
from app.wording.texts import current_text

FORM = "welcome.introduction_form"

_TEXTS = ("message", "must_read", "announcement")
_SURELY_A_FORM = 3
_LISTED = re.compile(r"[:：]\s*(?P<things>.+)$")
_ASKED = re.compile(r"(?P<before>[^。.!！?？\n:：]{0,80})[:：]\s{0,3}(?P<things>[^。.!！?？\n]{1,400})")
_AN_ANSWER = re.compile(r"我|例|比如|示范|示範|\b(?:i|i['’]ll|mine|me first|for example|e\.g)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"[,，、;；]")
_WORD = re.compile(r"[^\W\d_\u3400-\u9fff]{4,}|(?=([\u3400-\u9fff]{2}))")


@dataclass(frozen=True)
class IntroductionForm:
    """The form that newcomers introduce themselves with, looked into once however many texts are compared with it."""

    text: str

    @classmethod
    def of(cls, context: ReviewContext) -> "IntroductionForm":
        """The form of a plan: the founder's own, else the written one."""
        return cls(current_text(context.plan, FORM, context.plan_knowledge))

    def asks_for(self, thing: str) -> bool:
        """Whether something that a text lists is among what the form asks for."""
        return not self._words.isdisjoint(_words(thing)) or thing.casefold() in self._folded

    def shares_words_with(self, text: str) -> bool:
        """Whether a text has any word of the form."""
        return not self._words.isdisjoint(_words(text))

    @cached_property
    def asked(self) -> tuple[str, ...]:
        """What its lines ask for."""
        return tuple(asked for one in forms_in(self.text) for asked in one.asked)

    @cached_property
    def _words(self) -> frozenset[str]:
        return _words(self.text)

    @cached_property
    def _folded(self) -> str:
        return self.text.casefold()


def other_form(context: ReviewContext) -> Iterator[Observation]:
    """A text or a step of the ritual that asks newcomers for other lines than the introduction form does (h)."""
    if not context.is_begun("welcome"):
        return
    form = IntroductionForm.of(context)
    variant = "" if context.plan.welcome.introduction_form else "written"
    for one in (*_activities(context), *_texts(context)):
        if other_lines(context, one.path, one.text, form):
            yield Observation(one.path, {"title": one.title}, variant, about=(one.about,), fix="one-form")
    for one in _activities(context):
        if _is_round(context, one.path) and form.asked and asks_otherwise(one.text, form):
            yield Observation(one.path, {"title": one.title}, variant, about=(one.about,), fix="one-form")
    for step in context.plan.how.ritual:
        if listed_otherwise(context, step.step, form):
            path = f"how.ritual.{step.id}"
            yield Observation(f"{path}.step", {"title": step.step}, variant, about=(path,), fix="one-form")


def other_lines(context: ReviewContext, path: str, text: str, form: IntroductionForm) -> FormLines | None:
    """The lines of a text that ask newcomers who they are, unless they are those of the form."""
    if form.text in text:
        return None
    is_round = _is_round(context, path)
    for one in forms_in(text):
        asks_name = any(context.lexicon.has("asks_name", asked) for asked in one.asked)
        if one.asked != form.asked and (asks_name or (is_round and len(one.asked) >= _SURELY_A_FORM)):
            return one
    return None


def listed_otherwise(context: ReviewContext, text: str, form: IntroductionForm) -> tuple[str, ...]:
    """What a line lists that newcomers are to say of themselves, unless the form asks for all of it."""
    found = _LISTED.search(text)
    things = tuple(filter(None, (one.strip(" 。.") for one in _BETWEEN.split(found["things"])))) if found else ()
    is_form = len(things) >= _SURELY_A_FORM and any(context.lexicon.has("asks_name", one) for one in things)
    return things if is_form and not all(map(form.asks_for, dict.fromkeys(things))) else ()


def asks_otherwise(text: str, form: IntroductionForm) -> bool:
    """Whether a text lists three things or more to say of oneself, and the form asks for nothing the text speaks of."""
    found = next((one for one in _ASKED.finditer(text) if not _AN_ANSWER.search(one["before"])), None)
    things = tuple(filter(None, (one.strip() for one in _BETWEEN.split(found["things"])))) if found else ()
    return len(things) >= _SURELY_A_FORM and len(form.asked) >= _SURELY_A_FORM and not form.shares_words_with(text)


@dataclass(frozen=True, slots=True)
class _Text:
    """A text by which newcomers may be asked who they are, and what a finding about it names."""

    path: str
    text: str
    title: str
    about: str


def _activities(context: ReviewContext) -> Iterator[_Text]:
    for path, activity in context.activity_paths.items():
        if activity.kind in ("opening", "introduction"):
            yield _Text(f"{path}.message", activity.message, called(activity, context.knowledge), path)


def _texts(context: ReviewContext) -> Iterator[_Text]:
    """The founder's own texts for newcomers."""
    for name in _TEXTS:
        path, label = f"welcome.{name}", context.knowledge.guidance.of_step_field("welcome", name).label
        yield _Text(path, getattr(context.plan.welcome, name), label, path)


def _is_round(context: ReviewContext, path: str) -> bool:
    """Whether a text is the message of a round of introductions, where any form is one to introduce oneself with."""
    activity = context.activity_paths.get(path.removesuffix(".message"))
    return activity is not None and activity.kind == "introduction"


def _words(text: str) -> frozenset[str]:
    """Longer words, and pairs of Chinese neighbours."""
    return frozenset((match[1] or match[0]).casefold() for match in _WORD.finditer(text))


CHECKS = (Check("welcome.other-form", Severity.COULD, "h", other_form),)
