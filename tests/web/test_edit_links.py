"""The page of edit links: ways to keep one's own, a code for paper, links for others, and replacing them all."""

import re

import httpx
import pytest

from tests.support.client import make_client, text_of
from tests.support.founder import Founder, start_plan
from tests.support.server import Server


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    founder = start_plan(client)
    founder.save({"positioning.name": "夜读会 <Night>"})
    return founder


def test_the_link_can_be_copied_scanned_and_saved_as_a_file(founder: Founder) -> None:
    page = founder.get("/edit-links").text
    link = _links_on(page)[0]
    assert "<svg" in page
    assert f'<p class="code-address">{link}</p>' in page
    file = founder.get("/edit-links/file")
    assert "attachment" in file.headers["content-disposition"]
    assert f'<a href="{link}">{link}</a>' in file.text
    assert "夜读会 &lt;Night&gt;" in file.text
    assert "<link" not in file.text
    assert "<script" not in file.text


def test_a_further_link_is_shown_once_and_is_labelled_and_turned_off_by_itself(
    founder: Founder, server: Server
) -> None:
    made = founder.post("/edit-links", label="  \u202eMei\n<b> ")
    assert "The edit link for Mei &lt;b&gt;" in made.text
    (link,) = set(_links_on(made.text)) - set(_links_on(founder.get("/edit-links").text))
    with make_client(server.url) as mei:
        mei.headers["User-Agent"] = "iPhone Safari"
        assert mei.post(link).url.path == founder.address()
        helper = Founder(mei, founder.plan)
        helper.save({"what.together": "Read"})
        refused = founder.patch({"what.together": (0, "Write")}).json()["conflicts"]["what.together"]
        assert refused["by"].endswith(" · Mei <b> · iPhone · Safari")
        assert "Mei &lt;b&gt; · iPhone · Safari" in founder.get("/history").text
        assert "Mei &lt;b&gt; · iPhone · Safari" in founder.get("/history/3/change").text
        assert "Mei" not in helper.get("/history").text, "to Mei it is this device"
        page = founder.get("/edit-links").text
        assert re.search(r"last change \d{4}-\d\d-\d\d \d\d:\d\d · iPhone · Safari", page)
        (meis,) = re.findall(r'class="quiet" name="link" value="(\w+)">Turn it off now', page)
        assert "The label is changed" in founder.post("/edit-links/label", link=meis, label=" 小美 ").text
        assert "小美 · iPhone · Safari" in founder.get("/history").text
        assert "Mei" not in founder.get("/edit-links").text
        assert "Browsers that used it" in founder.post("/edit-links/off", link=meis).text
        assert mei.get(founder.address()).status_code == 404
        assert mei.get(link).status_code == 404
    assert founder.get().status_code == 200


def test_the_last_way_into_a_plan_is_not_turned_off(founder: Founder) -> None:
    assert "Turn it off and leave the plan" not in founder.get("/edit-links").text
    founder.post("/edit-links/code")
    (own,) = re.findall(r'value="(\w+)">Turn it off and leave the plan', founder.get("/edit-links").text)
    founder.post("/edit-links/off", link="nothing")
    assert founder.get("/edit-links").status_code == 200
    founder.post("/edit-links/off", link=own)
    assert founder.client.get(founder.address()).status_code == 404
    assert f"plan_{founder.plan}" not in founder.client.cookies


def test_a_recovery_code_is_shown_once_and_counts_as_saved(founder: Founder) -> None:
    made = founder.post("/edit-links/code")
    (code,) = re.findall(r'class="recovery-code">([0-9A-Z]{4}(?:-[0-9A-Z]{4}){4})<', made.text)
    page = founder.get("/edit-links")
    assert code not in page.text
    assert "Make a new recovery code" in page.text
    assert "Save your edit link now" not in founder.get().text
    assert founder.client.get(f"/e/{code.replace('-', '')}").status_code == 404, "a code has a page of its own"


def test_replacing_all_ends_old_links_codes_and_other_browsers_and_this_one_goes_on(
    founder: Founder, server: Server
) -> None:
    founder.post("/edit-links/code")
    old = _links_on(founder.get("/edit-links").text)[0]
    with make_client(server.url) as other:
        other.post(old)
        page = founder.post("/edit-links/replace")
        assert "other browsers can't open the plan any more" in text_of(page)
        assert other.get(founder.address()).status_code == 404
        assert other.get(old).status_code == 404
        (new,) = set(_links_on(page.text))
        assert new != old
        assert "Make a recovery code" in page.text
        assert other.post(new).status_code == 200
    assert "Save your edit link now" in founder.get().text, "the new one has yet to be saved"


def _links_on(page: str) -> list[str]:
    return re.findall(r'value="(http://[\d.:]+/e/[\w-]{43})"', page)
