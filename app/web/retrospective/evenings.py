"""What was written on the evenings of some days, and at the end of some weeks, as it is read again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.plan.fields.declare import fields_of
from app.plan.lookbacks import evening_item, week_item
from app.plan.paths import ItemPath
from app.plan.steps.run import Evening, Week
from app.web.plan.view import PlanView
from app.web.today.addresses import day_address
from app.web.today.head import date_words


@dataclass(frozen=True, slots=True)
class EveningView:
    """A day or a week: its words, its page, and each question that was answered with its answer."""

    words: str
    address: str
    answers: tuple[tuple[str, str], ...]


def evenings_of(view: PlanView, days: Iterable[int]) -> Iterator[EveningView]:
    """The evenings on which anything was written."""
    for day in days:
        answers = _answers(view, evening_item(day), Evening)
        if answers:
            address = f"{day_address(f'{view.address}/today', day)}#evening"
            yield EveningView(date_words(view, day), address, answers)


def weeks_told(view: PlanView, weeks: Iterable[int]) -> Iterator[EveningView]:
    """The weeks of which anything was written."""
    for week in weeks:
        answers = _answers(view, week_item(week), Week)
        if answers:
            words = view.t.gettext("Week %(week)s", week=week)
            yield EveningView(words, f"{view.address}/retrospective?week={week}", answers)


def _answers(view: PlanView, item: ItemPath, model: type) -> tuple[tuple[str, str], ...]:
    labels = view.knowledge.guidance.of_item(model).fields
    raws = {name: view.answers.raw(item.field(name)).strip() for name in fields_of(model)}
    return tuple((labels[name].label, raw) for name, raw in raws.items() if raw)
