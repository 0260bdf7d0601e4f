"""A suitable answer for each kind of field, as a browser would send it."""

from app.plan.fields.choice_kinds import AnyOf, OneOf
from app.plan.fields.kinds import Date, DayNumber, Kind, Number, Text, Time, YesNo, Zone


def good_values(path: str, kind: Kind) -> list[str]:
    """What somebody might fill in: different for every text."""
    if isinstance(kind, OneOf):
        return [kind.keys[1]]
    if isinstance(kind, AnyOf):
        return list(kind.keys[:2])
    return [_ANSWERS.get(type(kind), f"夜读 {path}")] if not isinstance(kind, Text) else [f"First {path}\r\nthen this"]


def good_value(path: str, kind: Kind) -> str:
    """The same as the one value that a script sends and that is stored."""
    return "\n".join(good_values(path, kind)).replace("\r\n", "\n")


_ANSWERS: dict[type[Kind], str] = {
    Number: "7",
    DayNumber: "7",
    Date: "2026-12-07",
    Time: "19:30",
    Zone: "Asia/Shanghai",
    YesNo: "yes",
}
