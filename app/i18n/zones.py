"""Time zones as people call them: by a large city of theirs, in each language. They are stored by their IANA keys."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from zoneinfo import available_timezones

from babel.core import Locale, get_global

from app.i18n.languages import Language
from app.i18n.zone_cities import CITIES

_NAMES = {Language.EN: "%s time", Language.ZH_HANS: "%s时间", Language.ZH_HANT: "%s時間"}
_LONGEST_TYPED = 200  # longer than any name; marks by the thousand would take long to be put in order
_ENDINGS = (" time", "时间", "時間")
# Of a country with several zones, the one that most of its people live by.
_ALSO_CALLED = {"Asia/Shanghai": ("北京", "Beijing", "中国", "中國", "China")}
# What people write in its stead; of letters, those that Unicode doesn't take for another one with an accent.
_WRITTEN_PLAINLY = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "臺": "台", "_": " ", "’": "'"})
_WHOLE_NAME = re.compile(r"(?:中国|中國)?(.+?)(?:市|都|特别行政区|特別行政區| city)?")
_OFFSET_ZONE = "Etc/GMT"
_NEAR = 0.75
# Zones in which founders most likely live, to choose from. Any other one is understood when its city is typed.
_LIKELY = (
    "Asia/Shanghai", "Asia/Urumqi", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei", "Asia/Singapore",
    "Asia/Kuala_Lumpur", "Asia/Bangkok", "Asia/Ho_Chi_Minh", "Asia/Manila", "Asia/Jakarta", "Asia/Tokyo", "Asia/Seoul",
    "Asia/Kolkata", "Asia/Dubai", "Europe/Moscow", "Europe/Istanbul", "Africa/Cairo", "Africa/Nairobi", "Africa/Lagos",
    "Africa/Johannesburg", "Europe/Athens", "Europe/Warsaw", "Europe/Berlin", "Europe/Rome", "Europe/Paris",
    "Europe/Madrid", "Europe/London", "Europe/Dublin", "Europe/Lisbon", "America/Sao_Paulo",
    "America/Argentina/Buenos_Aires", "America/Bogota", "America/Mexico_City", "America/Halifax", "America/New_York",
    "America/Toronto", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Vancouver",
    "Pacific/Honolulu", "Australia/Perth", "Australia/Sydney", "Pacific/Auckland", "Etc/UTC",
)  # fmt: skip


@cache
def known_zones() -> frozenset[str]:
    """The IANA keys that the time zone data on this machine knows."""
    return frozenset(available_timezones())


@cache
def zone_name(key: str, language: Language) -> str:
    """A zone as it stands in a sentence: 上海时间, "Shanghai time", UTC."""
    city = _city(key, language)
    return city if _is_offset(_canonical(key)) else _NAMES[language] % city


@cache
def likely_zones(language: Language) -> Mapping[str, str]:
    """Zones to choose from, by their keys, and what each is called."""
    return {key: zone_name(key, language) for key in _LIKELY if key in known_zones()}


def find_zone(typed: str) -> str:
    """The key of the zone that is typed: the key itself, or what the zone is called in any language; else empty."""
    if typed.strip() in known_zones():
        return typed.strip()
    names, name = _keys_by_name(), _folded(typed)
    short = _WHOLE_NAME.fullmatch(name)
    return names.get(name) or names.get(short[1] if short else "", "")


def nearest_zone(typed: str, language: Language) -> str:
    """What the zone is called that most likely was meant; empty where none is near."""
    nearest = get_close_matches(_folded(typed), _keys_by_name(), n=1, cutoff=_NEAR)
    return zone_name(_keys_by_name()[nearest[0]], language) if nearest else ""


@cache
def _keys_by_name() -> Mapping[str, str]:
    """The keys of all zones by what each is called, folded."""
    towns = [key for key in known_zones() if not _is_offset(key)]
    keys_ending = Counter(_end(key) for key in towns)
    by_end = {_folded(_end(key)): key for key in towns if keys_ending[_end(key)] == 1}
    by_key = {_folded(key): key for key in known_zones()}
    by_name = {_folded(name): key for language in Language for key, name in _names_in(language)}
    by_other_city = {_folded(city): key for key, cities in CITIES.items() for city in cities if key in known_zones()}
    return {**by_other_city, **by_end, **by_key, **by_name}


def _names_in(language: Language) -> Iterator[tuple[str, str]]:
    """The keys of all zones, each beside a name of it: its city's, and its country's if it has no other zone."""
    countries, words = get_global("zone_territories"), Locale.parse(language.locale).territories
    zones = sorted(known_zones() & {_canonical(key) for key in known_zones()})
    zones_in = Counter(countries.get(key) for key in zones)
    for key in zones:
        country = countries.get(key, "")
        if country.isalpha() and zones_in[country] == 1:
            yield key, words[country]
        name = zone_name(key, language)
        yield from ((key, one) for one in (name, name.replace("UTC", "GMT"), *_ALSO_CALLED.get(key, ())))


def _city(key: str, language: Language) -> str:
    """The city that a zone is named after; of one that is only an offset, that."""
    canonical = _canonical(key)
    if _is_offset(canonical):
        return _offset_words(canonical)
    names = Locale.parse(language.locale).time_zones
    found = (names[same]["city"] for same in _same_zones()[canonical] if "city" in names.get(same, ()))
    return next(found, _end(canonical))


def _is_offset(key: str) -> bool:
    return key.startswith("Etc/")


def _offset_words(key: str) -> str:
    """UTC, or as people write it: a zone that is ahead of it has a minus in its key."""
    offset = key.removeprefix(_OFFSET_ZONE)
    return f"UTC{offset.translate(str.maketrans('+-', '-+'))}" if key.startswith(_OFFSET_ZONE) else "UTC"


def _canonical(key: str) -> str:
    return str(get_global("zone_aliases").get(key, key))


@cache
def _same_zones() -> Mapping[str, tuple[str, ...]]:
    """The keys of each zone by its canonical one, which comes first."""
    same: dict[str, list[str]] = defaultdict(list)
    for alias, key in get_global("zone_aliases").items():
        same[key].append(alias)
    return {key: (key, *same[key]) for key in {*known_zones(), *same}}


def _end(key: str) -> str:
    return key.rpartition("/")[2].replace("_", " ")


def _folded(typed: str) -> str:
    """A name as it is compared: without accents, capitals, and what is only written in another way."""
    parts = unicodedata.normalize("NFKD", typed[:_LONGEST_TYPED]).casefold().translate(_WRITTEN_PLAINLY)
    plain = " ".join("".join(one for one in parts if not unicodedata.combining(one)).split())
    ending = next((one for one in _ENDINGS if plain.endswith(one)), "")
    return plain.removesuffix(ending).strip()
