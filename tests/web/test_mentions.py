"""Change once, change everywhere: what mentions an answer that was changed is offered, changed with one tap, undone."""

import re

import httpx
import pytest

from tests.support.client import make_client, read_form, text_of
from tests.support.founder import Founder, start_plan
from tests.support.server import Server

OLD = {"en": "Bedminster Walkers", "zh-Hans": "玉林漫步", "zh-Hant": "民生漫步"}
OFFERS = {"en": "other answers still say “{}”", "zh-Hans": "还有3个回答写着“{}”", "zh-Hant": "還有3個回答寫著「{}」"}


@pytest.fixture
def walkers(client: httpx.Client) -> Founder:
    return start_plan(client, "local-club")


def rename(founder: Founder, name: str, action: str = "save") -> httpx.Response:
    """Change the community's name on its page, without script."""
    return founder.step_form("positioning").set("positioning.name", name).send(founder.client, action)


def change_all(founder: Founder, page: httpx.Response) -> httpx.Response:
    """Tap "change them all" on the page of a step or an item."""
    found = re.search(r'formaction="([^"]+/mentions/all[^"]+)"', page.text)
    assert found, text_of(page)
    return read_form(page, "/steps/").send(founder.client, "mentions", to=found[1].replace("&amp;", "&"))


def undo(founder: Founder, page: httpx.Response) -> httpx.Response:
    """Tap "undo" beside what was done."""
    return read_form(page, "/review/undo").send(founder.client)


@pytest.mark.parametrize("language", list(OLD))
def test_a_new_name_is_everywhere_after_one_tap_and_nowhere_after_one_undo(server: Server, language: str) -> None:
    old = OLD[language]
    with make_client(server.url, language) as client:
        founder = start_plan(client, "local-club", language)
        page = rename(founder, "Night's “Owls” 🌙 夜猫", "continue")
        assert OFFERS[language].format(old) in text_of(page)
        renamed = founder.answers()
        done = change_all(founder, page)
        assert done.url.path.endswith("/steps/what")
        assert old not in str(founder.answers())
        assert old not in text_of(founder.get("/text"))
        assert "/mentions/all" not in done.text
        undo(founder, done)
        assert founder.answers() == renamed
        assert old in text_of(founder.get("/text"))


def test_the_undo_of_the_history_takes_all_of_it_back_at_once(walkers: Founder) -> None:
    page = rename(walkers, "Night Owls")
    renamed = walkers.answers()
    change_all(walkers, page)
    history = walkers.get("/history")
    read_form(history, "/history/undo").send(walkers.client)
    assert walkers.answers() == renamed
    assert "/mentions/all" not in walkers.get("/steps/positioning").text


def test_what_stays_or_is_too_short_offers_nothing(walkers: Founder) -> None:
    for name in ("Bedminster Walkers", " Bedminster  Walkers", ""):
        assert "still say" not in rename(walkers, name).text
    assert "still say" not in rename(start_plan(walkers.client), "Owls").text


def test_the_offer_is_of_the_name_that_the_page_was_opened_with(walkers: Founder) -> None:
    form = walkers.step_form("positioning")
    query = f"since={form.fields['since'][0]}&next={walkers.address('/steps/positioning')}"
    version = int(form.fields["base:positioning.name"][0].split("-")[0])
    for typed in ("N", "Night Ow", "Night Owls"):
        saved = walkers.patch({"positioning.name": (version, typed)}, op_id=f"page-{len(typed)}")
        version = saved.json()["versions"]["positioning.name"]
        part = text_of(walkers.get(f"/mentions/offer?{query}"))
        assert "3 other answers still say “Bedminster Walkers”." in part
    walkers.patch({"positioning.name": (version, "Bedminster Walkers")})
    assert "still say" not in walkers.get(f"/mentions/offer?{query}").text


def test_a_name_that_holds_the_old_one_is_not_doubled_by_a_second_tap(walkers: Founder) -> None:
    page = rename(walkers, "The Bedminster Walkers")
    change_all(walkers, page)
    change_all(walkers, page)
    assert "The The" not in str(walkers.answers())


def test_what_was_typed_beside_the_offer_is_saved_with_it(walkers: Founder) -> None:
    page = rename(walkers, "Night Owls")
    form = read_form(page, "/steps/").set("positioning.slogan", "Join the Bedminster Walkers")
    address = re.search(r'formaction="([^"]+/mentions/all[^"]+)"', page.text)
    assert address
    form.send(walkers.client, "mentions", to=address[1].replace("&amp;", "&"))
    assert walkers.value("positioning.slogan") == "Join the Night Owls"


def test_the_essentials_path_offers_it_too_and_leads_on(walkers: Founder) -> None:
    form = walkers.step_form("positioning", "essentials").set("positioning.name", "Night Owls")
    page = form.send(walkers.client, "continue")
    assert "3 other answers still say “Bedminster Walkers”." in text_of(page)
    done = change_all(walkers, page)
    assert done.url.params["via"] == "essentials"
    assert "Bedminster Walkers" not in str(walkers.answers())


def test_each_is_shown_with_its_question_and_only_the_ticked_are_changed(walkers: Founder) -> None:
    page = (
        walkers.item_form("who", "roles", "keeper").set("who.roles.keeper.title", "Host").send(walkers.client, "done")
    )
    assert "35 other answers still say “Keeper”. 1 more might." in text_of(page)
    shown = walkers.client.get(_show(page))
    assert "The <del>keeper</del><ins>host</ins> lets you in" in shown.text
    assert "Who takes part · How you check" in text_of(shown)
    keys = re.findall(r'name="change" value="(\w+)" id="[^"]+" checked', shown.text)
    assert len(keys) < shown.text.count('name="change"')
    form = read_form(shown, "/mentions").set("change", keys[0])
    changed = form.send(walkers.client)
    assert "Done: the other answers are changed too." in text_of(changed)
    assert changed.text.count('name="change"') == shown.text.count('name="change"') - 1
    everything = walkers.client.get(_show(page) + "&tick=all")
    assert everything.text.count(" checked") == everything.text.count('name="change"')


def test_a_tick_whose_text_has_changed_meanwhile_changes_nothing(walkers: Founder) -> None:
    page = rename(walkers, "Night Owls")
    shown = walkers.client.get(_show(page))
    rename(walkers, "Moon Owls")
    before = walkers.answers()
    read_form(shown, "/mentions").send(walkers.client)
    assert walkers.answers() == before


def test_a_ticked_answer_that_would_become_too_long_is_told_and_nothing_is_changed(client: httpx.Client) -> None:
    founder = start_plan(client)
    founder.save({"positioning.name": "Owls", "positioning.slogan": "Owls " * 40})
    page = rename(founder, "Night Readers of Bedminster")
    assert "/mentions/all" not in page.text
    shown = founder.client.get(_show(page) + "&tick=all")
    keys = re.findall(r'name="change" value="(\w+)"', shown.text)
    refused = read_form(shown, "/mentions").set("change", *keys).send(client)
    assert refused.status_code == 422
    assert "too long" in refused.text
    assert str(founder.value("positioning.slogan")).startswith("Owls Owls")


def test_a_platform_is_offered_in_words_and_as_what_was_typed_for_another_one(walkers: Founder) -> None:
    walkers.step_form("what").set("what.not_for", "No WhatsApp group without rules").send(walkers.client)
    form = walkers.step_form("where").set("where.platform", "other").set("where.platform_other", "Signal")
    page = form.send(walkers.client, "save")
    assert "1 other answer still says “WhatsApp group”." in text_of(page)
    change_all(walkers, page)
    assert walkers.value("what.not_for") == "No Signal without rules"


def test_a_slots_day_is_offered_on_the_page_after_its_own(walkers: Founder) -> None:
    form = walkers.item_form("when", "slots", "route").set("when.slots.route.weekdays", "2")
    page = form.send(walkers.client, "done")
    assert page.url.fragment == "list-when-slots"
    assert "still say “Wednesday”" in text_of(page)


@pytest.mark.parametrize("via", ["preview", "welcome"])
def test_where_the_next_page_has_no_form_the_mentions_come_first(walkers: Founder, via: str) -> None:
    page = walkers.step_form("positioning", via).set("positioning.name", "Night Owls").send(walkers.client, "continue")
    assert page.url.path.endswith("/mentions")
    assert f'href="{walkers.address(f"/{via}")}' in page.text
    done = read_form(page, "/mentions").set("change", *_ticked(page)).send(walkers.client)
    assert "Bedminster Walkers" not in str(walkers.answers())
    assert "No other answer still has the old words" in done.text


def test_of_very_many_changes_those_of_the_page_come_first_and_the_rest_is_not_denied(client: httpx.Client) -> None:
    founder = start_plan(client)
    keys = [f"r{number}" for number in range(11)]
    founder.save({f"who.roles.{key}.title": f"Keeper {key}" for key in keys})
    founder.save({"what.together": " and ".join(f"Keeper {key}" for key in keys)})
    since = max(founder.bases.values())
    founder.save({f"who.roles.{key}.title": f"Helper {key}" for key in keys})
    assert "“Keeper r9”" not in founder.get(f"/mentions?since={since}").text
    assert "“Keeper r9”" in founder.get(f"/mentions?since={since}&next={founder.address('/steps/who/roles/r9')}").text
    founder.save({"what.together": "Keeper r9"})
    page = text_of(founder.get(f"/mentions?since={since}"))
    assert "we haven't looked for all of it" in page
    assert "No other answer" not in page


@pytest.mark.parametrize("query", ["", "?since=x", "?since=-1", "?since=99999999999", "?since=9"])
def test_an_address_that_names_no_version_shows_that_there_is_nothing(walkers: Founder, query: str) -> None:
    assert "No other answer still has the old words" in walkers.get(f"/mentions{query}").text


def test_the_way_back_leads_into_the_plan_whatever_an_address_says(walkers: Founder) -> None:
    page = walkers.get("/mentions?since=1&next=//evil.org")
    assert f'<a class="go" href="{walkers.address("/review")}">' in page.text


def _show(page: httpx.Response) -> str:
    found = re.search(r'href="([^"]+/mentions\?[^"]+)"', page.text)
    assert found, text_of(page)
    return found[1].replace("&amp;", "&")


def _ticked(page: httpx.Response) -> list[str]:
    return re.findall(r'name="change" value="(\w+)" id="[^"]+" checked', page.text)


def test_a_name_that_was_left_behind_is_found_by_the_review_and_changed_from_there(walkers: Founder) -> None:
    rename(walkers, "Night Owls")
    walkers.step_form("where").set("where.city", "Elsewhere").send(walkers.client)
    review = walkers.get("/review")
    assert "“Bedminster Walkers” is “Night Owls” now, but 3 of your answers still use the old name." in text_of(review)
    (address,) = set(re.findall(r'href="([^"]+)">Change it everywhere', review.text))
    listed = walkers.client.get(address.replace("&amp;", "&"))
    form = read_form(listed, "/mentions?")
    done = form.send(walkers.client)
    assert "Bedminster Walkers" not in str(walkers.answers())
    assert "Bedminster Walkers" not in text_of(walkers.get("/review")), text_of(done)


def test_the_name_before_the_last_and_the_title_of_a_role_are_remembered_too(walkers: Founder) -> None:
    first, *_ = walkers.items("who", "roles")
    title = next(one["title"] for one in walkers.value("who.roles") if one["id"] == first)
    for name in ("Night Owls", "Early Birds"):
        rename(walkers, name)
    form = walkers.item_form("who", "roles", first).set(f"who.roles.{first}.title", "Keeper of keys")
    form.send(walkers.client)
    said = text_of(walkers.get("/review"))
    assert "“Bedminster Walkers” is “Early Birds” now" in said
    assert f"“{title}” is “Keeper of keys” now" in said
