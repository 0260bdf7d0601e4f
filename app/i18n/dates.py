"""Days, times and numbers as each language writes them."""

from datetime import date, datetime, time
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_datetime

from app.i18n.languages import Language
from app.i18n.zones import zone_name

# Long lists write the same few days again and again, and each takes a tenth of a millisecond.
_KEPT = 2_000


@lru_cache(_KEPT)
def long_date(day: date, language: Language) -> str:
    """A day with its year and weekday, in words."""
    patterns = {"en": "EEEE d MMMM y", "zh": "y年M月d日 EEEE"}
    return format_date(day, patterns[language.primary], locale=language.locale)


@lru_cache(_KEPT)
def short_date(day: date, language: Language) -> str:
    """A day with its weekday and without its year, for tables and timelines."""
    patterns = {"en": "EEE d MMM", "zh": "M月d日 EEE"}
    return format_date(day, patterns[language.primary], locale=language.locale)


@lru_cache(_KEPT)
def day_and_month(day: date, language: Language) -> str:
    """A day, short enough for the cell of a calendar."""
    return format_date(day, {"en": "d MMM", "zh": "M/d"}[language.primary], locale=language.locale)


def clock_time(moment: time) -> str:
    """A time of day, by the 24-hour clock."""
    return moment.strftime("%H:%M")


def date_and_time(moment: datetime, language: Language) -> str:
    """A moment, to the minute."""
    return format_datetime(moment, "y-MM-dd HH:mm", locale=language.locale)


def time_or_date(moment: datetime, today: date, language: Language) -> str:
    """A moment as short as can be: of today its time, else its day; of another year its month."""
    if moment.date() == today:
        return clock_time(moment.time())
    patterns = {"en": "d MMM", "zh": "M月d日"} if moment.year == today.year else {"en": "MMM y", "zh": "y年M月"}
    return format_date(moment.date(), patterns[language.primary], locale=language.locale)


def date_time_and_zone(moment: datetime, zone: ZoneInfo, language: Language) -> str:
    """A moment by the clocks of a zone, to the minute, with what the zone is called."""
    pattern = {"en": "%s (%s)", "zh": "%s（%s）"}[language.primary]
    return pattern % (date_and_time(moment.astimezone(zone), language), zone_name(zone.key, language))


def moment_in_text(moment: datetime, language: Language) -> str:
    """A moment to the minute, as it stands in a sentence."""
    pattern = {"en": "d MMM y, HH:mm", "zh": "y年M月d日 HH:mm"}[language.primary]
    return format_datetime(moment, pattern, locale=language.locale)


def number_words(number: float) -> str:
    """A number, without a fraction that says nothing."""
    return f"{number:.4f}".rstrip("0").rstrip(".") if isinstance(number, float) else str(number)


@cache
def weekday_names(language: Language) -> tuple[str, ...]:
    """The seven short names of the days of the week, Monday first."""
    monday = date(2024, 1, 1)
    days = (monday.replace(day=1 + offset) for offset in range(7))
    return tuple(format_date(day, "EEE", locale=language.locale) for day in days)


@cache
def weekday_name(number: int, language: Language) -> str:
    """The name of a day of the week (1 is Monday) as it stands in a sentence: "Saturday", 周六."""
    pattern = {"en": "EEEE", "zh": "EEE"}[language.primary]
    return format_date(date(2024, 1, number), pattern, locale=language.locale)


def date_in_text(day: date, language: Language) -> str:
    """A day without its year and weekday, as it stands in a sentence."""
    return format_date(day, {"en": "d MMMM", "zh": "M月d日"}[language.primary], locale=language.locale)


def chapter_number(number: int, language: Language) -> str:
    """The number of a chapter, from 1 to 5, as books in the language write it."""
    return {Language.EN: "12345", Language.ZH_HANS: "壹贰叁肆伍", Language.ZH_HANT: "壹貳參肆伍"}[language][number - 1]


def join_words(parts: list[str], language: Language) -> str:
    """A short inline list."""
    return {"en": ", ", "zh": "、"}[language.primary].join(parts)


def join_clauses(parts: list[str], language: Language) -> str:
    """A short inline list of parts that hold commas or dots themselves."""
    return {"en": "; ", "zh": "；"}[language.primary].join(parts)
