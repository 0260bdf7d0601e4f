"""Options that several commands share, parsed strictly."""

from collections.abc import Callable
from datetime import date
from typing import Any

import click

from app.base.characters import without_control_characters
from app.i18n.languages import Language
from app.plan.paths import find_field

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


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
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value!r} is not a date like 2026-12-01", param, context)


class AnswerType(click.ParamType[str]):
    """A text that a plan takes as its answer at a path."""

    name = "text"

    def __init__(self, path: str) -> None:
        at = find_field(path)
        assert at is not None, path
        self.limit = at.kind.limit

    def convert(self, value: Any, param: click.Parameter | None, context: click.Context | None) -> str:
        """The text without control characters, or a usage error where it is too long."""
        text = without_control_characters(str(value)).strip()
        if len(text) > self.limit:
            self.fail(f"this is too long: the limit is {self.limit} characters", param, context)
        return text


def language_option(*, required: bool = True) -> Decorator:
    """``--language``: the language of headings, dates and written texts."""
    return click.option(
        "--language", type=_LanguageType(), required=required, help="The language of headings and texts."
    )


def today_option() -> Decorator:
    """``--today``: the day that counts as today, so that results are repeatable."""
    return click.option("--today", type=DayType(), default=None, help="The day that counts as today (YYYY-MM-DD).")
