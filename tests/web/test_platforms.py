"""The platforms side by side, and the facts of the chosen one beside its question."""

import re

import httpx
import pytest

from app.i18n.dates import long_date
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.knowledge.platforms import Platform
from tests.support.clicking import is_shown
from tests.support.client import make_client, text_of
from tests.support.founder import start_plan
from tests.support.server import Server

LANGUAGES = [language.value for language in Language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_platform_is_shown_with_its_facts_and_the_day_they_were_checked(
    server: Server, content: Content, language: str
) -> None:
    knowledge = content[Language(language)]
    with make_client(server.url, language) as client:
        page = text_of(client.get("/platforms"))
    sections = page.split('<details id="p-')[1:]
    assert len(sections) == len(knowledge.platforms) >= 14
    for section, (key, platform) in zip(sections, knowledge.platforms.items(), strict=True):
        assert knowledge.guidance.choices["platform"][key] in section
        assert [words for words in _facts(platform) if words not in section] == []
        assert long_date(platform.checked, Language(language)) in section
        if platform.limit:
            assert _digits(platform.limit) in section.replace(",", "").replace("，", "")


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ((), ("whatsapp_group", "discord", "facebook_group")),
        (("slack", "line"), ("slack", "line")),
        (("line", "line", "slack", "no_such", ""), ("line", "slack")),
        (("qq_group",), ("qq_group", "whatsapp_group", "discord")),
        (("no_such",), ("whatsapp_group", "discord", "facebook_group")),
        (("slack", "line", "feishu", "telegram", "discord"), ("slack", "line", "feishu", "telegram")),
    ],
)
def test_two_to_four_platforms_stand_side_by_side(
    client: httpx.Client, asked: tuple[str, ...], shown: tuple[str, ...]
) -> None:
    page = client.get("/platforms", params={"compare": asked}).text
    assert tuple(re.findall(r'<th scope="col"><a href="#p-(\w+)"', page)) == shown
    assert set(re.findall(r'name="compare" value="(\w+)" checked', page)) == set(shown)
    assert page.count("<td>") == len(shown) * page.count('<th scope="row">') + 1
    assert ("Left out: Discord" in page) == (len(asked) > 4 and "discord" in asked)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_begins_with_three_that_its_speakers_know(server: Server, language: str) -> None:
    with make_client(server.url, language) as client:
        assert client.get("/platforms").text.count('<th scope="col">') == 3


def test_facts_that_differ_are_told_apart(client: httpx.Client) -> None:
    page = text_of(client.get("/platforms?compare=wechat_group&compare=telegram"))
    cells = [re.sub(r"<[^>]*>", "", cell) for cell in re.findall(r"<td><b>(.*?)</b>", page)]
    assert cells[:2] == ["500 people", "200,000 people"]
    assert cells[2:4] == ["Only what comes after", "Everything"]


def test_nobody_needs_a_plan_to_compare_platforms(client: httpx.Client) -> None:
    assert client.get("/platforms").status_code == 200
    assert client.post("/platforms").status_code == 405


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chosen_platform_shows_its_facts_beside_the_question(
    server: Server, content: Content, language: str
) -> None:
    knowledge = content[Language(language)]
    with make_client(server.url, language) as client:
        founder = start_plan(client)
        assert 'class="platform-card"' not in founder.get("/steps/where").text
        for key, platform in knowledge.platforms.items():
            founder.save({"where.platform": key})
            page = text_of(founder.get("/steps/where"))
            card = page[page.index('class="platform-card"') :]
            assert knowledge.guidance.choices["platform"][key] in card
            assert [words for words in _facts(platform) if words not in card] == []
            assert long_date(platform.checked, Language(language)) in card


@pytest.mark.parametrize("key", ["other", "no_such_platform", "微信群"])
def test_a_platform_that_is_not_known_has_no_card_and_breaks_nothing(client: httpx.Client, key: str) -> None:
    founder = start_plan(client)
    founder.save({"where.platform": key})
    assert 'class="platform-card"' not in founder.get("/steps/where").text


def test_the_card_stands_at_its_own_step_only_and_leads_to_the_question_that_corrects_it(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    assert 'class="platform-card"' not in founder.get("/steps/who").text
    page = founder.get("/steps/where").text
    assert f'href="{founder.address("/steps/where#f-where-platform_limit")}"' in page
    assert 'id="f-where-platform_limit"' in page
    assert 'href="/platforms?compare=discord"' in page


def test_a_founder_who_knows_better_corrects_the_limit(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({"where.platform": "wechat_group", "who.target_size": "600"})
    founder.step_form("where").set("where.found_at", "The library").send(client, "save")
    founder.step_form("who").set("who.target", "Neighbours").send(client, "save")
    assert is_shown(founder, "where.over-capacity")
    founder.save({"where.platform_limit": "1000"})
    assert not is_shown(founder, "where.over-capacity")


def _facts(platform: Platform) -> tuple[str, ...]:
    return platform.suits, platform.limits_note, platform.join, platform.keeping, platform.formats


def _digits(number: int) -> str:
    return str(number)
