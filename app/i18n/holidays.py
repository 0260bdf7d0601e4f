"""Public holidays by country and day, named in a language; and the country that a time zone or a language points to."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from babel.core import Locale, get_global
from holidays import HolidayBase, country_holidays, list_supported_countries

from app.i18n.dates import join_words
from app.i18n.languages import Language

# English alone points to no country.
_COUNTRIES = {Language.ZH_HANS: "CN", Language.ZH_HANT: "TW"}
_LOCALES = {Language.EN: ("en",), Language.ZH_HANS: ("zh_CN",), Language.ZH_HANT: ("zh_TW", "zh_HK", "zh_MO")}
_KEPT = 500
# A day off in place of a holiday on a weekend. In mainland China nobody calls the days of a long holiday so.
_SUBSTITUTE = re.compile(r"\s*[(（](observed|补假|補假)[)）]$")
_DAY_OFF = {Language.EN: " (day off)", Language.ZH_HANS: "（补假）", Language.ZH_HANT: "（補假）"}
_LONG_HOLIDAYS = frozenset({"CN"})
# Such as that the day off is made up for on another one.
_BRACKETS = re.compile(r"\s*[(（][^()（）]*[)）]$")


@dataclass(frozen=True, slots=True)
class _Year:
    names: Mapping[date, str]
    makeup_workdays: frozenset[date]


def load_holidays() -> None:
    """Read the rules of all countries, which are read together when one is asked for, in a fifth of a second."""
    country_holidays("CN")


def country_of(zone: ZoneInfo | None, language: Language) -> str:
    """The ISO 3166 code of a time zone's country; without a zone, of the language's. Empty where there is none."""
    if zone is None:
        return _COUNTRIES.get(language, "")
    name = get_global("zone_aliases").get(zone.key, zone.key)
    return str(get_global("zone_territories").get(name, ""))


def country_name(country: str, language: Language) -> str:
    """A country in words; empty where there is none, or none whose holidays are known."""
    is_known = bool(country) and country in list_supported_countries()
    return str(Locale.parse(language.locale).territories.get(country, "")) if is_known else ""


def holiday_name(country: str, day: date, language: Language) -> str:
    """The name of a country's public holiday on a day; empty where there is none.

    A day off in place of a holiday says so; other remarks in brackets are left out. A holiday with no name in the
    language is named in English, or else in a language of the country.
    """
    return _year(country, day.year, language).names.get(day, "")


def is_makeup_workday(country: str, day: date) -> bool:
    """Whether people of a country work on this weekend day because a holiday took a working day."""
    return day in _year(country, day.year, Language.EN).makeup_workdays


@lru_cache(_KEPT)
def _year(country: str, year: int, language: Language) -> _Year:
    try:
        known = country_holidays(country)
    except NotImplementedError:
        return _Year(MappingProxyType({}), frozenset())
    days = country_holidays(country, language=_locale(known, language), years=year)
    # A year before may hold the day that another year's holiday is kept on.
    names = {day: _names(country, days.get_list(day), language) for day in days if day.year == year}
    return _Year(MappingProxyType(names), frozenset(day for day in days.weekend_workdays if day.year == year))


def _locale(country: HolidayBase, language: Language) -> str | None:
    """The library's language for a country that comes closest to ours; its own English before that of others."""
    own, *others = (country.default_language or "", *country.supported_languages)
    wanted = (*_LOCALES[language], *_LOCALES[Language.EN])
    return next((one for start in wanted for one in (own, *others) if one.startswith(start)), own or None)


def _names(country: str, names: list[str], language: Language) -> str:
    return join_words(list(dict.fromkeys(_short(country, name, language) for name in names)), language)


def _short(country: str, name: str, language: Language) -> str:
    held = _SUBSTITUTE.sub("", name)
    is_substitute = held != name and country not in _LONG_HOLIDAYS
    return _BRACKETS.sub("", held) + (_DAY_OFF[language] if is_substitute else "")
