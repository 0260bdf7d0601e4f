"""The message pack: its page and its text file, without script."""

import re
from html import unescape

import httpx
import pytest

from tests.support.client import make_program, text_of
from tests.support.founder import Founder, start_plan

LINKS = re.compile(r'<a [^>]*href="([^"]+)"')


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    return start_plan(client, "study-group")


@pytest.mark.parametrize("page", ["", "/welcome", "/preview"])
def test_the_pack_is_found_from_where_texts_are_looked_for(founder: Founder, page: str) -> None:
    assert f'href="{founder.address("/messages")}"' in founder.get(page).text


def test_every_text_is_on_the_page_ready_to_be_selected(founder: Founder) -> None:
    texts = _texts(founder)
    assert len(texts) > 25
    kit = founder.get("/welcome.txt").text
    assert texts["m-welcome-message"] in kit
    assert texts["m-welcome-must_read"] in kit
    activities = {one["id"]: one for one in founder.answers()["days3"]["activities"]}
    assert texts["m-days3-activities-opening-message"] in activities["opening"]["message"]


def test_the_file_holds_every_text_under_its_name_and_date(founder: Founder) -> None:
    answer = founder.get("/messages.txt")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert "Study%20Hall-Message%20pack.txt" in answer.headers["content-disposition"]
    for text in _texts(founder).values():
        assert text in answer.text
    assert re.search(r"\nWelcome message\nDay 1 · Mon \d+ \w+ 18:50, and again", answer.text)


def test_each_phase_can_be_had_alone_and_all_of_them_together_are_the_pack(founder: Founder) -> None:
    whole = _texts(founder)
    filters = re.findall(r'href="[^"]*phase=(\w+)".*?<span>(\d+)</span></a>', founder.get("/messages").text)
    assert [key for key, _ in filters] == ["before", "days3", "days7", "month", "needed", "end"]
    shown = {key: _texts(founder, f"?phase={key}") for key, _ in filters}
    assert [(key, str(len(texts))) for key, texts in shown.items()] == filters
    assert {key: text for texts in shown.values() for key, text in texts.items()} == whole
    assert _texts(founder, "?phase=no-such") == whole


def test_a_phase_stays_in_the_form_that_was_asked_for(founder: Founder) -> None:
    page = founder.get("/messages?platform=discord&as=markdown&phase=days3").text
    assert "platform=discord&amp;as=markdown&amp;phase=month" in page
    assert "**START HERE**" in page


def test_before_the_launch_the_invitation_is_next(founder: Founder) -> None:
    page = founder.get("/messages").text
    assert '<h2 id="next-title"><a href="#m-seeds-invitation">' in page
    assert 'data-copy="m-seeds-invitation"' in page
    assert 'id="next-title"' not in founder.get("/messages?phase=month").text


def test_a_blank_plan_is_shown_what_its_pack_will_have(client: httpx.Client) -> None:
    blank = start_plan(client)
    assert f'href="{blank.address("/suggestions/days3")}"' in blank.get("/messages").text
    assert 'class="sample"' not in start_plan(client, "study-group").get("/messages").text


def test_every_change_link_leads_to_the_field_of_the_text(founder: Founder) -> None:
    changes = re.findall(r'<a id="m-[^"]+-change" href="([^"]+)"', founder.get("/messages").text)
    assert len(changes) == len(_texts(founder))
    for link in {changes[0], changes[1], changes[6], changes[-1]}:
        address, _, field = link.partition("#")
        assert f'id="{field}"' in founder.client.get(address).text


def test_the_length_stands_beside_the_limit_and_says_where_to_cut(founder: Founder) -> None:
    page = text_of(founder.get("/messages"))
    assert re.search(r"1,\d\d\d of 2,000 characters", page)
    assert page.count("characters too long for one message") == 1
    assert re.search(r"[\d,]+ characters too long for one message. Post it in 2 parts, split after “[^”]+”\.", page)


def test_a_text_that_is_too_long_can_be_copied_part_by_part(founder: Founder) -> None:
    founder.step_form("welcome").set("welcome.message", "读一页书。\n" * 300).send(founder.client, "save")
    page = founder.get("/messages?platform=wecom_group")
    assert "4,799 of the 2,048 bytes that a robot may post at once" in text_of(page)
    assert "2,751 bytes too long for one message of a robot. Let it post 3 parts" in text_of(page)
    parts = re.findall(r'<textarea id="(part-\d-m-welcome-message)"[^>]*>\n(.*?)</textarea>', page.text, re.DOTALL)
    assert [name for name, _ in parts] == [f"part-{number}-m-welcome-message" for number in (1, 2, 3)]
    assert all(f'data-copy="{name}"' in page.text and len(part.encode()) <= 2048 for name, part in parts)
    assert "".join(part for _, part in parts).replace("\n", "") == "读一页书。" * 300
    assert "of the 4,096 bytes" in text_of(founder.get("/messages?platform=wecom_group&as=markdown"))


def test_markdown_is_offered_where_the_platform_shows_it(founder: Founder) -> None:
    page = founder.get("/messages").text
    assert "/messages?platform=discord&amp;as=markdown" in page
    assert "**START HERE**" not in page
    as_markdown = founder.get("/messages?as=markdown").text
    assert "**START HERE**" in as_markdown
    assert "/messages.txt?platform=discord&amp;as=markdown" in as_markdown
    assert "**START HERE**" in founder.get("/messages.txt?as=markdown").text


def test_markdown_is_not_offered_where_it_would_stand_there_as_typed(founder: Founder) -> None:
    founder.step_form("where").set("where.platform", "wechat_group").send(founder.client, "continue")
    for form in ("", "?as=markdown"):
        page = founder.get(f"/messages{form}").text
        assert [link for link in LINKS.findall(page) if "as=markdown" in link] == []
        assert "**" not in page
        assert "of 2,000 characters" not in page
    assert "**" not in founder.get("/messages.txt?as=markdown").text


def test_the_texts_can_be_written_for_another_platform_than_the_main_one(founder: Founder) -> None:
    assert "of 2,000 characters" in founder.get("/messages").text
    elsewhere = founder.get("/messages?platform=wechat_group&as=markdown").text
    assert '<option value="wechat_group" selected>' in elsewhere
    assert "of 2,000 characters" not in elsewhere
    assert "**" not in elsewhere
    assert "of 2,000 characters" in founder.get("/messages?platform=no-such").text


def test_what_somebody_typed_is_text_and_never_markup(founder: Founder) -> None:
    typed = '</textarea><script>alert(1)</script> & "quotes" {{ 7 * 7 }}'
    founder.step_form("welcome").set("welcome.message", typed).send(founder.client, "save")
    assert "<script>alert" not in founder.get("/messages").text
    assert _texts(founder)["m-welcome-message"] == typed
    assert typed in founder.get("/messages.txt").text


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant"])
def test_the_texts_are_in_the_plans_language(client: httpx.Client, language: str) -> None:
    founder = start_plan(client, "local-club", language)
    page = founder.get("/messages").text
    assert f'<h2 id="phase-before" lang="{language}"' in page
    assert "Before launch" not in founder.get("/messages.txt").text


def test_a_blank_plan_has_a_pack_too(client: httpx.Client) -> None:
    founder = start_plan(client)
    assert "m-welcome-introduction_form" in _texts(founder)


def test_nobody_else_gets_at_the_pack(founder: Founder) -> None:
    stranger = make_program(str(founder.client.base_url))
    for rest in ("/messages", "/messages.txt"):
        assert stranger.get(founder.address(rest)).status_code == 404
    stranger.close()


def _texts(founder: Founder, query: str = "") -> dict[str, str]:
    page = founder.get(f"/messages{query}").text
    found = re.findall(r'<textarea id="(m-[\w-]+)"[^>]* readonly[^>]*>\n(.*?)</textarea>', page, re.DOTALL)
    return {key: unescape(text) for key, text in found}
