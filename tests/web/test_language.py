"""The language switch, and the language of a plan's documents."""

import httpx
import pytest

from tests.support.client import read_form
from tests.support.founder import start_plan


def test_the_switch_goes_back_to_where_one_was(client: httpx.Client) -> None:
    founder = start_plan(client)
    page = founder.get("/steps/what?via=essentials")
    back = read_form(page, "/language").set("language", "zh-Hans").send(client)
    assert back.url == page.url
    assert '<html lang="zh-Hans">' in back.text
    assert '<html lang="zh-Hans">' in client.get("/").text


def test_a_reader_in_taiwan_gets_traditional_chinese_and_may_choose_simplified(client: httpx.Client) -> None:
    taiwan = {"Accept-Language": "zh-TW,zh;q=0.9,en;q=0.8"}
    page = client.get("/", headers=taiwan)
    assert '<html lang="zh-Hant">' in page.text
    assert "開群之前，先想清楚" in page.text
    read_form(page, "/language").set("language", "zh-Hans").send(client)
    assert '<html lang="zh-Hans">' in client.get("/", headers=taiwan).text


def test_an_address_with_hostile_letters_survives_the_switch(client: httpx.Client) -> None:
    page = client.get('/?q="><script>x</script>&b=%26')
    back = read_form(page, "/language").set("language", "zh-Hans").send(client)
    assert back.url.path == "/"
    assert back.status_code == 200


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "///evil.example/",
        "////evil.example/",
        "/\\evil.example/",
        "\\\\evil.example/",
        "/\t/evil.example/",
        "\t//evil.example/",
        "javascript:alert(1)",
        "evil.example",
        "http:evil.example",
        "/\r\nX-Evil: 1",
        "//[evil",
        "http://[evil.example]/",
        "",
    ],
)
def test_the_switch_never_leads_to_another_site(client: httpx.Client, target: str) -> None:
    answer = client.post("/language", data={"language": "en", "next": target}, follow_redirects=False)
    assert answer.status_code == 303
    assert "x-evil" not in answer.headers
    landing = client.build_request("GET", "/").url.join(answer.headers["location"])
    assert (landing.scheme, landing.host, landing.port) == ("http", client.base_url.host, client.base_url.port)
    assert not answer.headers["location"].startswith(("//", "/\\"))


def test_an_unknown_language_changes_nothing(client: httpx.Client) -> None:
    page = client.post("/language", data={"language": "xx", "next": "/"})
    assert '<html lang="en">' in page.text


def test_the_language_cookie_is_out_of_reach_of_scripts(client: httpx.Client) -> None:
    answer = client.post("/language", data={"language": "en"}, follow_redirects=False)
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_a_plan_has_its_own_language_that_its_owner_changes(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group")
    name = founder.value("positioning.name")
    page = read_form(founder.get(), f"/plans/{founder.plan}/language").set("language", "zh-Hans").send(client)
    assert '<html lang="en">' in page.text
    printed = founder.get("/print").text
    assert '<main id="main" class="document" lang="zh-Hans">' in printed
    assert name in printed


def test_a_plan_in_traditional_chinese_is_so_in_its_texts_and_its_document(client: httpx.Client) -> None:
    founder = start_plan(client, "study-group", "zh-Hant")
    printed = founder.get("/print").text
    assert '<main id="main" class="document" lang="zh-Hant">' in printed
    assert "說明一下群組規則，一共六條" in printed
    assert "（第12週達到）" in printed


def test_a_plan_in_chinese_shows_an_english_page_to_an_english_reader(client: httpx.Client) -> None:
    page = start_plan(client, "study-group", "zh-Hans").get("/preview").text
    assert '<html lang="en">' in page
    assert "Check your answers" in page
