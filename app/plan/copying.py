"""What of a plan another one begins with: all of it, or its frame, without people, dates and later months."""

import re
from collections.abc import Iterable

from app.plan.answers import Answers
from app.plan.fields.kinds import Date
from app.plan.paths import FieldPath, ListPath, find_path

_PEOPLE = "seeds.people"
_CONTACT = "who.contact"
_PERSON = re.compile(r"who\.roles\.[^.]+\.person")
_WHO = {"owner", "lead", "who", "stand_in", "digest_who", "feedback_who", "report_who", "administrators"}
"""Fields that say who does something: by their role, which stays, or by their name."""
_MONTH = ListPath("month", "activities")
_LAST_DAY = 30
"""Later months are what this group made of its first; another one has yet to live its own."""


def whole(answers: Answers) -> Answers:
    """All of a plan, without what was removed from its lists."""
    return Answers({path: raw for path, raw in answers.items() if raw.strip() and _is_there(answers, path)})


def frame(answers: Answers) -> Answers:
    """A plan without what is private, its people, how they are reached, its dates and later months.

    What texts say stays.
    """
    public, people = whole(_of_the_first_month(answers)).without_private(), _people(answers)
    return Answers({path: raw for path, raw in public.items() if not _is_of_people_or_dates(path, raw, people)})


def _of_the_first_month(answers: Answers) -> Answers:
    """A plan without what is on days of later months."""
    kept = [one.id for one in answers.items_of(_MONTH) if not _is_later(answers.raw(str(one.field("day"))))]
    return answers.with_values({str(_MONTH): " ".join(kept)}) if answers.raw(str(_MONTH)) else answers


def _is_later(day: str) -> bool:
    return day.strip().isdecimal() and int(day) > _LAST_DAY


def _is_there(answers: Answers, path: str) -> bool:
    return isinstance(find_path(path), ListPath) or answers.is_in_place(path)


def _is_of_people_or_dates(path: str, raw: str, people: re.Pattern[str] | None) -> bool:
    if path in (_PEOPLE, _CONTACT) or path.startswith(f"{_PEOPLE}.") or _PERSON.fullmatch(path):
        return True
    found = find_path(path)
    if not isinstance(found, FieldPath):
        return False
    return isinstance(found.kind, Date) or (found.field in _WHO and people is not None and bool(people.search(raw)))


def _people(answers: Answers) -> re.Pattern[str] | None:
    """What finds the names of people of the plan, where it has any."""
    at = (path for path in answers if _PERSON.fullmatch(path) or re.fullmatch(rf"{_PEOPLE}\.[^.]+\.name", path))
    names = {name for path in at if (name := answers.raw(path).strip())}
    return re.compile(_any_of(sorted(names, key=len, reverse=True))) if names else None


def _any_of(names: Iterable[str]) -> str:
    """Names in letters with blanks between stand as words; Chinese has no blanks."""
    return "|".join(rf"\b{re.escape(name)}\b" if name.isascii() else re.escape(name) for name in names)
