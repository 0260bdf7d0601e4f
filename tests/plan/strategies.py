"""Arbitrary answers for property tests: any text in any field, lists with any items."""

from hypothesis import strategies as st

from app.plan.answers import Answers
from app.plan.cleaning import cleaned
from app.plan.fields.choice_kinds import AnyOf, OneOf
from app.plan.fields.declare import fields_of
from app.plan.fields.kinds import Date, DayNumber, Kind, Number, Time, YesNo, Zone
from app.plan.fields.list_kinds import ListOf, Lists, StagesOf
from app.plan.paths import field_path
from app.plan.plan import PARTS

any_raw = st.text(st.characters(), max_size=40)
item_ids = st.lists(st.from_regex(r"[a-z0-9][a-z0-9_-]{0,8}", fullmatch=True), max_size=3, unique=True)

_NUMBERS = st.sampled_from(["36", "2.5", "-3", "１２", "60%", "1,000", " 7", "+5", "036", "2.50", "-0", "many"])
_DATES = st.sampled_from(["2026-12-21", "2026年12月21日", "2026/12/1", "tomorrow", "2026-13-01"])
_TIMES = st.sampled_from(["19:30", "19点30分", "7.05", "25:00", "evening"])
_ZONES = st.sampled_from(["Asia/Shanghai", "Europe/London", "Mars/Olympus"])
_YES_NO = st.sampled_from(["yes", "no", "YES", "maybe"])
_SUITED = {Number: _NUMBERS, DayNumber: _NUMBERS, Date: _DATES, Time: _TIMES, Zone: _ZONES, YesNo: _YES_NO}


@st.composite
def plan_answers(draw: st.DrawFn) -> Answers:
    """Some answers as they may be stored: each of them cleaned, every list item with an id of its own."""
    values: dict[str, str] = {}
    for step in draw(st.lists(st.sampled_from(PARTS), max_size=4, unique=True)):
        for name, field in fields_of(step.model).items():
            if isinstance(field, Kind):
                values |= _field(draw, field_path(step.key, name), field)
            else:
                values |= _items(draw, step.key, name, field)
    return Answers(values)


def _items(draw: st.DrawFn, step: str, name: str, holder: Lists) -> dict[str, str]:
    keys = st.sampled_from(holder.keys) if isinstance(holder, StagesOf) else None
    ids = draw(st.lists(keys, max_size=3, unique=True) if keys is not None else item_ids)
    values = {field_path(step, name): " ".join(ids)} if ids and isinstance(holder, ListOf) else {}
    for item in ids:
        for key, kind in fields_of(holder.item).items():
            assert isinstance(kind, Kind)
            values |= _field(draw, field_path(step, key, name, item), kind)
    return values


def _field(draw: st.DrawFn, path: str, kind: Kind) -> dict[str, str]:
    if not draw(st.booleans()):
        return {}
    return {path: cleaned(path, kind, draw(_raw(kind)))}


def _raw(kind: Kind) -> st.SearchStrategy[str]:
    if isinstance(kind, AnyOf):
        parts = st.sampled_from(kind.keys) | any_raw.map(lambda text: " ".join(text.split()))
        return st.lists(parts, max_size=4).map("\n".join)
    if isinstance(kind, OneOf):
        return st.sampled_from(kind.keys) | any_raw
    suited = _SUITED.get(type(kind))
    return any_raw if suited is None else suited | any_raw
