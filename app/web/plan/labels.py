"""What a path is called on pages: its step, its list and item, and its question."""

from collections.abc import Callable, Mapping

from app.i18n.translator import translator
from app.knowledge.content import Knowledge
from app.plan.answers import Answers
from app.plan.cycles import CYCLES, DECISIONS, cycle_month, decision_month
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import DayNumber
from app.plan.fields.list_kinds import EntriesOf, StagesOf
from app.plan.figures import FIGURES, figure_metric, figure_week
from app.plan.lookbacks import EVENINGS, SIGNS, WEEKS, evening_day, sign_warning, told_week
from app.plan.paths import FieldPath, ItemPath, ListPath, Path, find_field
from app.plan.ticks import ticked_day, ticked_item
from app.wording.answers import typed_words
from app.wording.days import day_words
from app.wording.values import value_words

_BETWEEN = " · "


def path_label(at: Path, answers: Answers, knowledge: Knowledge) -> str:
    """The label of an answer, a list or an item; items are called by their first answer."""
    if isinstance(at, ListPath):
        return _list_label(at, knowledge)
    if isinstance(at, ItemPath) and isinstance(at.list.holder, EntriesOf):
        return item_name(at, answers, knowledge)
    if isinstance(at, ItemPath):
        return f"{_list_label(at.list, knowledge)}{_BETWEEN}{item_name(at, answers, knowledge)}"
    field = knowledge.guidance.of_path(at).label
    if at.list:
        item = ListPath(at.step, at.list).item(at.item)
        return f"{path_label(item, answers, knowledge)}{_BETWEEN}{field}"
    return f"{knowledge.guidance.steps[at.step].title}{_BETWEEN}{field}"


def answer_words(at: FieldPath, raw: str, knowledge: Knowledge) -> str:
    """What was typed at a path, in words: what was chosen by its name, days and times as they are written."""
    if isinstance(at.kind, DayNumber):
        return typed_words(raw, at.kind, knowledge.language)
    return value_words(at.kind.read(raw), at.kind, knowledge)


def item_name(at: ItemPath, answers: Answers, knowledge: Knowledge) -> str:
    """What an item is called: by its first answer, else by what it is."""
    if isinstance(at.list.holder, StagesOf):
        return knowledge.guidance.stages[at.id].title
    if isinstance(at.list.holder, EntriesOf):
        return _ENTRY_NAMES.get(at.list.name, _tick_name)(at, answers, knowledge)
    first = find_field(at.field(next(iter(fields_of(at.list.holder.item)))))
    words = answer_words(first, answers.raw(str(first)), knowledge).strip() if first else ""
    return words or knowledge.guidance.of_item(at.list.holder.item).title


def _tick_name(at: ItemPath, answers: Answers, knowledge: Knowledge) -> str:
    """What was due, and on which day; what was taken out of the plan since is only called what it is."""
    day, item = ticked_day(at.id), ticked_item(answers, at.id)
    name = item_name(item, answers, knowledge) if item else knowledge.guidance.of_item(at.list.holder.item).title
    return name if day is None else f"{day_words(day, translator(knowledge.language))}{_BETWEEN}{name}"


def _figure_name(at: ItemPath, answers: Answers, knowledge: Knowledge) -> str:
    return _of_week(figure_week(at.id), figure_metric(answers, at.id), at, answers, knowledge)


def _sign_name(at: ItemPath, answers: Answers, knowledge: Knowledge) -> str:
    return _of_week(told_week(at.id), sign_warning(answers, at.id), at, answers, knowledge)


def _week_name(at: ItemPath, answers: Answers, knowledge: Knowledge) -> str:
    return _of_week(told_week(at.id), None, at, answers, knowledge)


def _of_week(week: int | None, item: ItemPath | None, at: ItemPath, answers: Answers, knowledge: Knowledge) -> str:
    """What an entry is about, and in which week; what was taken out of the plan since is only called what it is."""
    name = item_name(item, answers, knowledge) if item else knowledge.guidance.of_item(at.list.holder.item).title
    t = translator(knowledge.language)
    return name if week is None else f"{t.gettext('Week %(week)s', week=week)}{_BETWEEN}{name}"


def _evening_name(at: ItemPath, _: Answers, knowledge: Knowledge) -> str:
    day, name = evening_day(at.id), knowledge.guidance.of_item(at.list.holder.item).title
    return name if day is None else f"{day_words(day, translator(knowledge.language))}{_BETWEEN}{name}"


def _cycle_name(at: ItemPath, _: Answers, knowledge: Knowledge) -> str:
    month, name = cycle_month(at.id), knowledge.guidance.of_item(at.list.holder.item).title
    return name if month is None else translator(knowledge.language).gettext("Month %(month)s", month=month)


def _decision_name(at: ItemPath, _: Answers, knowledge: Knowledge) -> str:
    month, name = decision_month(at.id), knowledge.guidance.of_item(at.list.holder.item).title
    t = translator(knowledge.language)
    return name if month is None else f"{t.gettext('Month %(month)s', month=month)}{_BETWEEN}{name}"


_ENTRY_NAMES: Mapping[str, Callable[[ItemPath, Answers, Knowledge], str]] = {
    FIGURES.name: _figure_name,
    EVENINGS.name: _evening_name,
    WEEKS.name: _week_name,
    SIGNS.name: _sign_name,
    CYCLES.name: _cycle_name,
    DECISIONS.name: _decision_name,
}


def _list_label(at: ListPath, knowledge: Knowledge) -> str:
    guidance = knowledge.guidance
    parts = (guidance.steps[at.step].title, guidance.of_step_field(at.step, at.name).label)
    return _BETWEEN.join(dict.fromkeys(parts))
