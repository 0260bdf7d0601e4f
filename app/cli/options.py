"""Options that several commands share, parsed strictly."""

import math
from collections.abc import Callable
from datetime import date
from typing import Any

import click

from app.base.errors import LimitError
from app.i18n.languages import Language
from app.plan.cleaning import cleaned
from app.plan.paths import find_field

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


# A plan reaches over some years on either side of a day that it begins with.
_YEARS = (1900, 9000)


class _LanguageType(click.ParamType[Language]):
    name = "language"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> Language:
        found = next((language for language in Language if language.value.casefold() == str(value).casefold()), None)
        if found is None:
            self.fail(f"{value!r} is not one of {', '.join(language.value for language in Language)}", param, context)
        return found


class DayType(click.ParamType[date]):
    """A day as ISO 8601 writes it."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> date:
        """The day, or a usage error."""
        try:
            day = date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a date like 2026-12-01", param, context)
        if not _YEARS[0] <= day.year <= _YEARS[1]:
            self.fail(f"{value!r} is not in the years {_YEARS[0]} to {_YEARS[1]}", param, context)
        return day


class HoursType(click.FloatRange):
    """Hours a week: a number from 0.5 to 168."""

    def __init__(self) -> None:
        super().__init__(0.5, 168)

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> float:
        """The hours, or a usage error; what is no number has no place in any range."""
        hours = float(super().convert(value, param, context))
        if math.isnan(hours):
            self.fail(f"{value!r} is not a number", param, context)
        return hours


class AnswerType(click.ParamType[str]):
    """A text that a plan takes as its answer at a path."""

    name = "text"

    def __init__(self, path: str) -> None:
        at = find_field(path)
        assert at is not None, path
        self.path, self.kind = path, at.kind

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> str:
        """The text as the plan stores it, or a usage error where it is too long."""
        try:
            return cleaned(self.path, self.kind, str(value).strip())
        except LimitError as error:
            self.fail(f"this is too long: the limit is {error.most} characters", param, context)


def language_option(*, required: bool = True) -> Decorator:
    """``--language``: the language of headings, dates and written texts."""
    return click.option(
        "--language", type=_LanguageType(), required=required, help="The language of headings and texts."
    )


def today_option() -> Decorator:
    """``--today``: the day that counts as today, so that results are repeatable."""
    return click.option("--today", type=DayType(), default=None, help="The day that counts as today (YYYY-MM-DD).")
