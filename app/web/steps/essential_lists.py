"""The lists of the essentials path: their items as rows that are filled in place, with what is essential of each."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.coach.suggestions.usual import usual_items
from app.i18n.translator import Translator
from app.plan.fields.list_kinds import Lists, StagesOf
from app.plan.paths import ListPath, find_field
from app.storage.repositories.tokens import new_id
from app.web.forms.adding import ITEM_ID_LENGTH
from app.web.forms.field_views import Fields
from app.web.forms.list_views import item_row
from app.web.forms.views import FieldView
from app.web.plan.essentials import asked_of_items, asked_stages

_MOST_ROWS = 8
_SPARE_ROWS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """An item of a list, or the place for one, which is in its list as soon as something is written there.

    ``title`` and ``hint`` are those of a stage. ``summary`` tells an item that lacks nothing, whose fields are folded.
    ``is_spare`` is for a row that shows when it is asked for.
    """

    id: str
    fields: tuple[FieldView, ...]
    title: str = ""
    hint: str = ""
    summary: str = ""
    is_item: bool = False
    is_spare: bool = False

    @property
    def is_single(self) -> bool:
        """Whether the row is one line, which the list's own label explains."""
        return len(self.fields) == 1 and not self.title


@dataclass(frozen=True, slots=True)
class RowList:
    """A list as rows. ``hidden`` counts the items for which there is no room, ``usual`` is what one tap fills in."""

    step: str
    name: str
    label: str
    hint: str
    add: str
    rows: tuple[Row, ...]
    hidden: int
    usual: str
    is_fixed: bool

    @property
    def path(self) -> str:
        """The path of the list's order."""
        return f"{self.step}.{self.name}"

    @property
    def id(self) -> str:
        """The list's id in the page."""
        return f"list-{self.step}-{self.name}"


def row_list(fields: Fields, at: ListPath) -> RowList:
    """A list as the essentials path shows it."""
    view, holder = fields.view, at.holder
    guidance = view.knowledge.guidance.of_step_field(at.step, at.name)
    is_fixed = isinstance(holder, StagesOf)
    order = view.answers.order(at.step, at.name)
    return RowList(
        step=at.step,
        name=at.name,
        label=guidance.label,
        hint=guidance.hint,
        add=guidance.add,
        rows=tuple(_stages(fields, at, holder) if isinstance(holder, StagesOf) else _items(fields, at, holder)),
        hidden=0 if is_fixed else max(0, len(order) - _MOST_ROWS),
        usual=_usual_words(at, view.t) if usual_items(view.review_context, at) else "",
        is_fixed=is_fixed,
    )


def _stages(fields: Fields, at: ListPath, holder: StagesOf) -> Iterator[Row]:
    for key in asked_stages(holder):
        words = fields.view.knowledge.guidance.stages[key]
        (field,) = _asked(fields, at, holder, key)
        yield Row(key, (replace(field, near=""),), words.title, words.hint)


def _items(fields: Fields, at: ListPath, holder: Lists) -> Iterator[Row]:
    order = fields.view.answers.order(at.step, at.name)
    for item in order[:_MOST_ROWS]:
        asked = _asked(fields, at, holder, item)
        yield Row(item, asked, summary=_summary(fields, at, item, asked), is_item=True)
    unsaved = _typed_into(fields, at, order)
    for item in unsaved:
        yield Row(item, _asked(fields, at, holder, item))
    lacking = max(0, holder.at_least - len(order) - len(unsaved))
    for place in range(lacking + _SPARE_ROWS):
        item = new_id(ITEM_ID_LENGTH)
        yield Row(item, _asked(fields, at, holder, item), is_spare=place >= lacking)


def _asked(fields: Fields, at: ListPath, holder: Lists, item: str) -> tuple[FieldView, ...]:
    asked = asked_of_items(holder)
    views = fields.of_model(holder.item, at.step, at.name, item)
    return tuple(one for one in views if one.path.rpartition(".")[2] in asked)


def _summary(fields: Fields, at: ListPath, item: str, asked: tuple[FieldView, ...]) -> str:
    """An item of several fields in one line, where each is answered and none is in trouble."""
    if len(asked) == 1 or any(not one.value or one.error or one.conflict is not None for one in asked):
        return ""
    (found,) = (one for one in getattr(getattr(fields.view.plan, at.step), at.name) if one.id == item)
    row = item_row(fields.view, found, 0)
    return " · ".join(dict.fromkeys(part for part in (row.title, *row.lines) if part))


def _typed_into(fields: Fields, at: ListPath, order: tuple[str, ...]) -> tuple[str, ...]:
    """The places of items into which something was typed that could not be saved."""
    found = (find_field(path) for path in fields.form_errors.typed)
    mine = (one.item for one in found if one and (one.step, one.list) == (at.step, at.name) and one.item not in order)
    return tuple(dict.fromkeys(mine))


def _usual_words(at: ListPath, t: Translator) -> str:
    return {
        "who.roles": t.gettext("For now I do it all myself"),
        "when.slots": t.gettext("One evening a week"),
        "days3.activities": t.gettext("Use the usual first days: opening, introductions, rules talk"),
        "rules.rules": t.gettext("Use the three usual rules"),
        "health.metrics": t.gettext("Count who takes part each week"),
    }[str(at)]
