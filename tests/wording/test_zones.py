"""Time zones by name, in each language and back."""

import pytest
from babel.core import get_global

from app.i18n.languages import Language
from app.i18n.zones import find_zone, known_zones, likely_zones, nearest_zone, zone_name


@pytest.mark.parametrize(
    ("key", "names"),
    [
        ("Asia/Shanghai", ["Shanghai time", "上海时间", "上海時間"]),
        ("Asia/Taipei", ["Taipei time", "台北时间", "台北時間"]),
        ("Europe/Kiev", ["Kyiv time", "基辅时间", "基輔時間"]),
        ("America/Argentina/Buenos_Aires", ["Buenos Aires time", "布宜诺斯艾利斯时间", "布宜諾斯艾利斯時間"]),
        ("UTC", 3 * ["UTC"]),
        ("Etc/GMT-8", 3 * ["UTC+8"]),
    ],
)
def test_a_zone_is_called_by_a_city(key: str, names: list[str]) -> None:
    assert [zone_name(key, language) for language in Language] == names


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Asia/Shanghai", "Asia/Shanghai"),
        (" 上海 ", "Asia/Shanghai"),
        ("上海時間", "Asia/Shanghai"),
        ("北京时间", "Asia/Shanghai"),
        ("shanghai Time", "Asia/Shanghai"),
        ("臺北", "Asia/Taipei"),
        ("ｎｅｗ york", "America/New_York"),
        ("New_York", "America/New_York"),
        ("日本", "Asia/Tokyo"),
        ("GMT+8", "Etc/GMT-8"),
        ("utc", "Etc/UTC"),
        ("Zürich", "Europe/Zurich"),
        ("zurich time", "Europe/Zurich"),
        ("Asunción", "America/Asuncion"),
        ("Asuncion", "America/Asuncion"),
        ("São Paulo", "America/Sao_Paulo"),
        ("Malmö", "Europe/Stockholm"),
        ("Malmo", "Europe/Stockholm"),
        ("ŁÓDŹ", "Europe/Warsaw"),
        ("上海市", "Asia/Shanghai"),
        ("中国北京", "Asia/Shanghai"),
        ("深圳市", "Asia/Shanghai"),
        ("中國香港特別行政區", "Asia/Hong_Kong"),
        ("东京都", "Asia/Tokyo"),
        ("京都", "Asia/Tokyo"),
        ("Mexico City", "America/Mexico_City"),
        ("市", ""),
        ("Eastern", ""),
        ("time", ""),
        ("", ""),
    ],
)
def test_a_zone_is_found_by_what_it_is_called(typed: str, key: str) -> None:
    assert find_zone(typed) == key


def test_every_zone_is_found_by_its_name_in_every_language() -> None:
    for key in known_zones() - {"Factory", "localtime"}:
        for language in Language:
            assert zone_name(find_zone(zone_name(key, language)), language) == zone_name(key, language)


def test_every_zone_is_found_by_the_city_of_its_key_which_browsers_tell() -> None:
    aliases, many = get_global("zone_aliases"), {"Central", "Eastern", "Mountain", "Pacific", "West", "Samoa"}
    for key in known_zones():
        place, _, city = key.rpartition("/")
        if place not in ("", "Etc") and city not in many:
            found = find_zone(city.replace("_", " "))
            assert aliases.get(found, found) == aliases.get(key, key)


@pytest.mark.parametrize(("typed", "nearest"), [("Shanghia", "上海时间"), ("北京事", "上海时间"), ("Gondor", "")])
def test_the_nearest_zone_is_offered(typed: str, nearest: str) -> None:
    assert nearest_zone(typed, Language.ZH_HANS) == nearest


def test_all_zones_to_choose_from_are_known() -> None:
    assert len(likely_zones(Language.EN)) == len(set(likely_zones(Language.EN).values())) > 40
    assert set(likely_zones(Language.EN)) <= known_zones()
