"""What each row of the overview says so far, in one line."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from app.i18n.dates import join_clauses, join_words
from app.i18n.lines import in_one_line
from app.i18n.translator import Translator, translator
from app.knowledge.content import Knowledge
from app.plan.plan import Plan
from app.schedule.main_slot import main_slot
from app.schedule.timetable import RANGES
from app.schedule.workload import activities_of
from app.wording.values import field_words, time_words, weekdays_words

_MOST_CHARACTERS = 200
_COMMA = {"en": ", ", "zh": "，"}


def step_lines(plan: Plan, knowledge: Knowledge) -> dict[str, str]:
    """The line of every row, by its step, the thirty days by their first; empty where the row says nothing yet."""
    lines = _Lines(plan, knowledge, translator(knowledge.language))
    return {key: _one_line(line(lines)) for key, line in _BY_STEP.items()}


def _one_line(text: str) -> str:
    line = " ".join(in_one_line(text).split())
    return line if len(line) <= _MOST_CHARACTERS else f"{line[: _MOST_CHARACTERS - 1]}…"


@dataclass(frozen=True, slots=True)
class _Lines:
    """A plan, and the words to tell of it."""

    plan: Plan
    knowledge: Knowledge
    t: Translator

    def positioning(self) -> str:
        """The sentence as its founder has put it, else for whom it is."""
        return self.plan.positioning.sentence or self.plan.positioning.for_whom

    def what(self) -> str:
        """What they do together."""
        return self.plan.what.together

    def why(self) -> str:
        """What members gain."""
        return self.plan.why.member_gain or field_words(self.plan.why, "member_gains", self.knowledge)

    def where(self) -> str:
        """The platform and the place to go to without it."""
        where = self.plan.where
        backup = self.t.gettext("Backup: %(place)s", place=where.backup) if where.backup else ""
        return join_clauses(_filled(field_words(where, "platform", self.knowledge), backup), self.knowledge.language)

    def who(self) -> str:
        """How many come first, and how many roles there are."""
        who, roles = self.plan.who, len(self.plan.who.roles)
        first = field_words(who, "first_size", self.knowledge)
        return self._joined(
            self.t.gettext("%(people)s people at first", people=first) if first else who.target,
            self.t.ngettext("%(n)s role", "%(n)s roles", roles) if roles else "",
        )

    def when(self) -> str:
        """The main meeting of the week, and for how many weeks."""
        weeks, main = self.plan.when.horizon_weeks, main_slot(self.plan)
        return self._joined(
            f"{weekdays_words(main.weekdays, self.knowledge)} {time_words(main.time)}" if main else "",
            self.t.ngettext("%(n)s week", "%(n)s weeks", int(weeks)) if isinstance(weeks, int | float) else "",
        )

    def how(self) -> str:
        """The stages of the journey that say something."""
        titles = self.knowledge.guidance.stages
        told = [one.id for one in self.plan.how.stages if one.lives or one.we_do or one.sign]
        return join_words([titles[key].title for key in told], self.knowledge.language)

    def seeds(self) -> str:
        """How many there are in which state."""
        ngettext = self.t.ngettext
        counts = Counter(person.state or "to_ask" for person in self.plan.seeds.people if person.name)
        words = {
            "agreed": ngettext("%(n)s agreed", "%(n)s agreed", counts["agreed"]),
            "asked": ngettext("%(n)s asked", "%(n)s asked", counts["asked"]),
            "to_ask": ngettext("%(n)s to ask", "%(n)s to ask", counts["to_ask"]),
            "declined": ngettext("%(n)s declined", "%(n)s declined", counts["declined"]),
        }
        return self._joined(*(text for state, text in words.items() if counts[state]))

    def thirty_days(self) -> str:
        """How many activities there are, and how many of them members lead."""
        activities = [one for step in RANGES for one in activities_of(self.plan, step) if one.title]
        led = sum(one.led_by == "member" for one in activities)
        return self._joined(
            self.t.ngettext("%(n)s activity", "%(n)s activities", len(activities)) if activities else "",
            self.t.ngettext("%(n)s led by a member", "%(n)s led by members", led) if led else "",
        )

    def rules(self) -> str:
        """How many there are, and whether each has its reason."""
        rules = [rule for rule in self.plan.rules.rules if rule.what]
        if not rules:
            return ""
        count = self.t.ngettext("%(n)s rule", "%(n)s rules", len(rules))
        return self._joined(count, self.t.gettext("each with its reason") if all(rule.why for rule in rules) else "")

    def welcome(self) -> str:
        """What a newcomer does first."""
        return self.plan.welcome.first_act

    def health(self) -> str:
        """How many figures are watched, and in which months it is checked."""
        metrics = [metric for metric in self.plan.health.metrics if metric.name]
        months = [str(one.month) for one in self.plan.health.checkpoints if isinstance(one.month, int)]
        joined = join_words(months, self.knowledge.language)
        return self._joined(
            self.t.ngettext("%(n)s figure to watch", "%(n)s figures to watch", len(metrics)) if metrics else "",
            self.t.ngettext(
                "checkpoint in month %(months)s", "checkpoints in months %(months)s", len(months), months=joined
            )
            if months
            else "",
        )

    def _joined(self, *parts: str) -> str:
        return _COMMA[self.knowledge.language.primary].join(_filled(*parts))


def _filled(*parts: str) -> list[str]:
    return [part for part in parts if part.strip()]


_BY_STEP: dict[str, Callable[[_Lines], str]] = {
    "positioning": _Lines.positioning,
    "what": _Lines.what,
    "why": _Lines.why,
    "where": _Lines.where,
    "who": _Lines.who,
    "when": _Lines.when,
    "how": _Lines.how,
    "seeds": _Lines.seeds,
    "days3": _Lines.thirty_days,
    "rules": _Lines.rules,
    "welcome": _Lines.welcome,
    "health": _Lines.health,
}
