"""From decoded JSON to the plan in it.

A file of wrong structure is refused with a list of what is wrong where; unreadable values are kept; unknown keys are
noted and left out.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.base.enums import enum_or
from app.base.errors import LimitError, PlanFileError, Problem
from app.base.limits import DRAFTED_LIMIT, ITEMS_LIMIT, PLAN_LIMIT
from app.i18n.languages import Language
from app.plan.answers import Answers
from app.plan.cleaning import cleaned
from app.plan.dismissals import Dismissal, read_dismissals
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Kind
from app.plan.fields.list_kinds import EntriesOf, ListOf, Lists, StagesOf
from app.plan.files.plan_file import FORMAT, KEYS, PlanFile
from app.plan.files.problems import printable, problem
from app.plan.paths import ItemPath, ListPath, field_path, find_path, is_item_id
from app.plan.plan import PARTS_BY_KEY


def read_plan_file(data: Any) -> PlanFile:
    """The plan that decoded JSON holds; raises `PlanFileError` with every problem found."""
    reading = _Reading()
    language = reading.header(data)
    if not reading.problems:
        reading.steps(data["answers"])
    if reading.problems or language is None:
        raise PlanFileError(tuple(reading.problems))
    answers = Answers(reading.values)
    if answers.size > PLAN_LIMIT:
        raise PlanFileError((problem("answers", "plan_too_large", most=PLAN_LIMIT),))
    unknown = tuple(map(printable, reading.unknown))
    drafted = reading.drafted & answers.keys()
    return PlanFile(language, answers, unknown, reading.dismissals, reading.calendar_id, drafted)


@dataclass(slots=True)
class _Reading:
    """A plan file being read: the values so far, the problems met, the keys not known."""

    values: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    dismissals: tuple[Dismissal, ...] = ()
    calendar_id: str = ""
    drafted: frozenset[str] = frozenset()

    def header(self, data: Any) -> Language | None:
        if not isinstance(data, dict):
            self._problem("file", "not_a_file")
            return None
        if data.get("format") != FORMAT:
            self._problem("format", "format", found=repr(data.get("format")), known=repr(FORMAT))
        language = enum_or(Language, data.get("language"), None)
        if language is None:
            self._problem("language", "language", known=", ".join(known.value for known in Language))
        if not isinstance(data.get("answers"), dict):
            self._problem("answers", "no_answers")
        self.unknown += [key for key in data if key not in KEYS]
        self._dismissed(data.get("dismissed", []))
        self._drafted(data.get("drafted", []))
        if "calendar_id" in data:
            self._calendar(data["calendar_id"])
        return language

    def steps(self, answers: Mapping[str, Any]) -> None:
        for step, fields in answers.items():
            if step not in PARTS_BY_KEY:
                self.unknown.append(f"answers.{step}")
            elif not isinstance(fields, dict):
                self._problem(f"answers.{step}", "not_object")
            else:
                self._step(step, fields)

    def _step(self, step: str, fields: Mapping[str, Any]) -> None:
        known = fields_of(PARTS_BY_KEY[step].model)
        for name, value in fields.items():
            kind = known.get(name)
            if kind is None:
                self.unknown.append(f"answers.{step}.{name}")
            elif isinstance(kind, Kind):
                self._value(field_path(step, name), kind, value)
            elif isinstance(kind, ListOf):
                self._list(ListPath(step, name), kind, value)
            else:
                self._keyed(ListPath(step, name), kind, value)

    def _value(self, path: str, kind: Kind, value: Any) -> None:
        if value is None:
            return
        raw = kind.from_file(value)
        if raw is None:
            self._problem(f"answers.{path}", "wrong_type", found=_json_name(value))
            return
        try:
            self.values[path] = cleaned(path, kind, raw)
        except LimitError as error:
            self._problem(f"answers.{path}", "too_long", most=error.most)

    def _list(self, at: ListPath, holder: ListOf, items: Any) -> None:
        where = f"answers.{at}"
        if not isinstance(items, list):
            self._problem(where, "found_not_array", found=_json_name(items))
        elif len(items) > ITEMS_LIMIT:
            self._problem(where, "too_many", found=len(items), most=ITEMS_LIMIT)
        else:
            ids = list(self._item_ids(where, items))
            for index, (item_id, item) in enumerate(zip(ids, items, strict=True)):
                has_id = isinstance(item, dict) and item.get("id") is not None
                place = f"{where}.{item_id}" if has_id else f"{where}[{index}]"
                self._item(at.item(item_id), holder, item, place)
            if ids:
                self.values[str(at)] = " ".join(ids)

    def _item_ids(self, where: str, items: list[Any]) -> Iterator[str]:
        wanted = [item.get("id") if isinstance(item, dict) else None for item in items]
        taken = {item_id for item_id in wanted if isinstance(item_id, str)}
        free = (f"i{number}" for number in range(1, 2 * ITEMS_LIMIT + 1) if f"i{number}" not in taken)
        used: set[str] = set()
        for index, item_id in enumerate(wanted):
            if item_id is not None and not (isinstance(item_id, str) and is_item_id(item_id)):
                self._problem(f"{where}[{index}].id", "item_id")
            chosen = next(free) if item_id is None else str(item_id)
            if chosen in used:
                self._problem(f"{where}[{index}].id", "twice", found=repr(chosen))
            used.add(chosen)
            yield chosen

    def _keyed(self, at: ListPath, holder: StagesOf | EntriesOf, items: Any) -> None:
        """Stages by their keys, and entries by their ids."""
        where = f"answers.{at}"
        if not isinstance(items, dict):
            self._problem(where, "found_not_object", found=_json_name(items))
            return
        for key, item in items.items():
            if is_item_id(key) if isinstance(holder, EntriesOf) else key in holder.keys:
                self._item(at.item(key), holder, item, f"{where}.{key}")
            else:
                self.unknown.append(f"{where}.{key}")

    def _item(self, at: ItemPath, holder: Lists, item: Any, where: str) -> None:
        if not isinstance(item, dict):
            self._problem(where, "found_not_object", found=_json_name(item))
            return
        known = fields_of(holder.item)
        for key, value in item.items():
            kind = known.get(key)
            if isinstance(kind, Kind):
                self._value(at.field(key), kind, value)
            elif key != "id":
                self.unknown.append(f"{where}.{key}")

    def _dismissed(self, data: Any) -> None:
        try:
            self.dismissals = read_dismissals(data)
        except ValueError:
            self._problem("dismissed", "dismissed")

    def _drafted(self, paths: Any) -> None:
        if not isinstance(paths, list) or not all(isinstance(path, str) for path in paths):
            self._problem("drafted", "drafted")
        elif len(paths) > DRAFTED_LIMIT:
            self._problem("drafted", "too_many", found=len(paths), most=DRAFTED_LIMIT)
        else:
            self.drafted = frozenset(paths)
            self.unknown += [f"drafted.{path}" for path in paths if isinstance(find_path(path), ItemPath | None)]

    def _calendar(self, data: Any) -> None:
        if isinstance(data, str) and is_item_id(data):
            self.calendar_id = data
        else:
            self._problem("calendar_id", "item_id")

    def _problem(self, where: str, kind: str, /, **places: object) -> None:
        self.problems.append(problem(where, kind, **places))


def _json_name(value: Any) -> str:
    names = {
        dict: "an object",
        list: "an array",
        str: "text",
        bool: "true or false",
        int: "a number",
        float: "a number",
    }
    return names.get(type(value), "null")
