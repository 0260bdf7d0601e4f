"""The activity library searched and filtered, by addresses alone."""

import re
from html import unescape

import httpx
import pytest

from app.i18n.languages import Language
from app.knowledge.content import Content
from app.web.library.library_page import FIRST_ROWS
from tests.support.client import make_client, text_of
from tests.support.founder import Founder, start_plan
from tests.support.server import Server

_CARD = re.compile(r'name="activity" value="([^"]*)">')
_CHOICE = re.compile(r'<option value="(\w*)"( selected)?>[^<]*\((\d+)\)</option>')


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    return start_plan(client, "study-group")


@pytest.mark.parametrize("typed", ["week", "WEEK", "ｗｅｅｋ", "  week "])
def test_case_and_width_of_letters_do_not_matter(founder: Founder, content: Content, typed: str) -> None:
    found = _found(founder, q=typed)
    assert 0 < len(found) < len(_found(founder))
    for key in found:
        words = content[Language.EN].activities[key].words
        text = " ".join((words.title, words.purpose, words.material, words.expected, *words.steps))
        assert "week" in text.casefold()


def test_every_word_has_to_be_there(founder: Founder) -> None:
    both = _found(founder, q="week question")
    assert set(both) == set(_found(founder, q="week")) & set(_found(founder, q="question"))


def test_chinese_is_found_anywhere_in_a_sentence(server: Server, content: Content) -> None:
    with make_client(server.url, "zh-Hans") as client:
        founder = start_plan(client, "study-group", "zh-Hans")
        found = _found(founder, q="提问")
        words = [content[Language.ZH_HANS].activities[key].words for key in found]
    assert words
    assert all("提问" in " ".join((one.title, one.purpose, one.material, one.expected, *one.steps)) for one in words)


def test_it_says_among_how_many_it_has_looked(founder: Founder) -> None:
    found, every = _found(founder, q="week"), _found(founder)
    assert f">{len(found)} of {len(every)} activities · <" in founder.get("/library/month?q=week").text
    assert f">{len(every)} activities<" in founder.get("/library/month").text


@pytest.mark.parametrize("name", ["kind", "length", "led_by", "place"])
def test_each_choice_says_how_many_it_leaves(founder: Founder, name: str) -> None:
    choices = _choices(founder, name)
    assert len(choices) > 2
    for value, count in choices.items():
        assert len(_found(founder, **{name: value})) == count
        assert _choices(founder, name, **{name: value}) == choices


def test_it_begins_with_some_and_shows_the_rest_when_asked(founder: Founder) -> None:
    page = founder.get("/library/month?place=offline").text
    first = _CARD.findall(page)
    every = _found(founder, place="offline")
    assert first == every[:FIRST_ROWS]
    assert f">Show {len(every) - FIRST_ROWS} more activities</a>" in page
    (link,) = re.findall(r'href="([^"]*show=all[^"]*)"', page)
    whole = founder.client.get(unescape(link)).text
    assert _CARD.findall(whole) == every
    assert f'id="{link.partition("#")[2]}"' in whole
    assert "more activities</a>" not in whole


def test_filters_and_words_narrow_each_other(founder: Founder, content: Content) -> None:
    found = _found(founder, q="question", led_by="member", length="middling")
    facts = [content[Language.EN].activities[key].facts for key in found]
    assert facts
    assert all(one.led_by == "member" and 15 < one.minutes <= 45 for one in facts)
    assert set(found) <= set(_found(founder, q="question"))


def test_what_suits_other_kinds_is_shown_when_it_is_asked_for(founder: Founder, content: Content) -> None:
    every = content[Language.EN].activities
    assert set(_found(founder, fit="all")) == set(every)
    more = len(every) - len(_found(founder))
    assert f"Also the {more} that suit other kinds or sizes" in founder.get("/library/month").text


def test_where_nothing_fits_the_page_says_so_and_offers_to_clear(founder: Founder) -> None:
    page = founder.get("/library/month?q=zzz&via=essentials").text
    assert _CARD.findall(page) == []
    assert "Nothing in the library fits this" in page
    assert f'href="{founder.address("/library/month?via=essentials")}">Clear search and filters' in page
    assert "Clear search" not in founder.get("/library/month").text


@pytest.mark.parametrize("query", ["kind=nothing&length=x&led_by=&place=%00&fit=1", "q=%20%00", "q=&q="])
def test_what_no_page_would_send_is_passed_over(founder: Founder, query: str) -> None:
    assert _CARD.findall(founder.get(f"/library/month?{query}&show=all").text) == _found(founder)


def test_what_was_typed_comes_back_as_text(founder: Founder) -> None:
    typed = '"><script>alert(1)</script>'
    page = founder.get(f"/library/month?{httpx.QueryParams({'q': typed})}").text
    assert "<script>alert" not in page
    assert typed in text_of(founder.get(f"/library/month?{httpx.QueryParams({'q': typed})}"))


def test_a_script_gets_what_was_found_and_the_counts_alone(founder: Founder) -> None:
    address = founder.address("/library/month?q=week&show=all")
    part = founder.client.get(address, headers={"HX-Request": "true"}).text
    assert "<html" not in part
    assert 'id="library-filters"' in part
    assert _CARD.findall(part) == _found(founder, q="week")


def test_a_swap_stays_a_swap_while_one_searches(founder: Founder) -> None:
    item = founder.value("month.activities")[0]["id"]
    page = founder.get(f"/library/month?swap={item}&q=week").text
    assert page.count(f'<input type="hidden" name="swap" value="{item}">') == len(_CARD.findall(page)) + 1


def test_no_place_for_an_answer_is_left_open_in_a_script(founder: Founder) -> None:
    for step in ("days3", "days7", "month"):
        assert "{" not in founder.get(f"/library/{step}?fit=all").text.partition('id="library-found"')[2]


def _found(founder: Founder, **query: str) -> list[str]:
    return _CARD.findall(founder.get(f"/library/month?{httpx.QueryParams(show='all', **query)}").text)


def _choices(founder: Founder, name: str, **query: str) -> dict[str, int]:
    page = founder.get(f"/library/month?{httpx.QueryParams(show='all', **query)}").text
    (options,) = re.findall(rf'<select id="library-{name}"[^>]*>(.*?)</select>', page, re.DOTALL)
    return {unescape(value): int(count) for value, _, count in _CHOICE.findall(options)}
