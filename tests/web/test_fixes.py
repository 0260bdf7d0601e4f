"""One tap fixes a finding, and can be undone; what else was typed on the page is not lost over it."""

from collections.abc import Iterator

import httpx

from app.coach.fixes.registry import FIXES
from app.coach.model.context import ReviewContext
from app.coach.review import review
from app.i18n.languages import Language
from tests.coach.cases import damaged, moved_to_now, starter_case
from tests.coach.damages import DAMAGES
from tests.coach.local_club import ADVERTS, local_club, rule
from tests.support.clicking import find_shown, tap, undo, undo_id
from tests.support.client import read_form
from tests.support.damaged import damaged_starter
from tests.support.founder import Founder
from tests.support.opened import open_plan, shown_findings
from tests.support.server import Server

NO_DEADLINE = local_club(when={"horizon_weeks": None})
NO_ADVERTISING_RULE = local_club(rules={"rules": [rule(f"Greet everyone, number {n}") for n in range(1, 4)]})


def test_a_tap_settles_each_finding_that_it_is_offered_for_and_can_be_undone(
    server: Server, client: httpx.Client
) -> None:
    tapped = set[str]()
    for context in (damaged_starter("study-group"), *_cases_for_other_fixes(damaged_starter("study-group"))):
        tapped |= _tap_each_and_take_it_back(open_plan(server, client, context.answers))
    assert tapped == set(FIXES)


def test_taking_it_back_leaves_alone_what_was_changed_since(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, NO_ADVERTISING_RULE.answers)
    page = tap(founder, find_shown(founder, "rules.no-advertising"))
    (added,) = set(founder.items("rules", "rules")) - set(NO_ADVERTISING_RULE.answers.order("rules", "rules"))
    form = founder.item_form("rules", "rules", added)
    form.set(f"rules.rules.{added}.why", "We had it with leaflets").send(client, "done")
    undone = undo(founder, page)
    assert "Not undone: it was undone already, or something has changed since." in undone.text
    kept = founder.item_form("rules", "rules", added).fields
    assert kept[f"rules.rules.{added}.why"] == ["We had it with leaflets"]
    assert kept[f"rules.rules.{added}.what"] != [""]


def test_taking_it_back_twice_takes_back_nothing_else(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, NO_DEADLINE.answers)
    page = tap(founder, find_shown(founder, "when.no-deadline"))
    undo(founder, page)
    founder.step_form("when").set("when.horizon_weeks", "30").send(client, "save")
    undo(founder, page)
    assert founder.value("when.horizon_weeks") == 30


def test_a_second_tap_on_the_same_button_does_no_harm(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, NO_ADVERTISING_RULE.answers)
    shown = find_shown(founder, "rules.no-advertising")
    client.post(shown.fix, data={"action": "fix"})
    once = founder.answers()
    again = client.post(shown.fix, data={"action": "fix"})
    assert again.status_code == 200
    assert founder.answers() == once
    assert not undo_id(again)


def test_what_was_typed_but_not_saved_is_kept_over_a_tap(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, NO_DEADLINE.answers)
    page = founder.get("/steps/when")
    (button,) = [one.fix for one in shown_findings(page) if "when.no-deadline" in one.fix]
    form = read_form(page, "/steps/when").set("when.quiet_from", "21:45").set("when.notes", "Ask Ada\r\nabout June")
    form.set("new:when.slots", "Tea in the park")
    after = form.send(client, "fix", to=button)
    assert after.url.path == founder.address("/steps/when")
    assert founder.value("when.quiet_from") == "21:45"
    assert founder.value("when.notes") == "Ask Ada\nabout June"
    assert founder.value("when.horizon_weeks") == 12
    assert "Tea in the park" in [slot["title"] for slot in founder.value("when.slots")]
    undo(founder, after)
    assert founder.value("when.quiet_from") == "21:45"
    assert founder.value("when.horizon_weeks") is None


def test_a_text_that_is_too_long_comes_back_with_the_page_and_nothing_is_fixed_yet(
    server: Server, client: httpx.Client
) -> None:
    founder = open_plan(server, client, NO_DEADLINE.answers)
    page = founder.get("/steps/when?via=preview")
    (button,) = [one.fix for one in shown_findings(page) if "when.no-deadline" in one.fix]
    form = read_form(page, "/steps/when").set("when.notes", "x" * 5_001)
    back = form.send(client, "fix", to=button)
    assert back.status_code == 422
    again = read_form(back, "/steps/when")
    assert again.fields["when.notes"] == ["x" * 5_001]
    assert again.action.endswith("?via=preview")
    assert founder.value("when.horizon_weeks") is None
    assert again.set("when.notes", "x" * 5_000).send(client, "fix", to=button).status_code == 200
    assert founder.value("when.horizon_weeks") == 12


def test_a_text_changed_elsewhere_is_shown_beside_what_was_typed(server: Server, client: httpx.Client) -> None:
    founder = open_plan(
        server, client, local_club(rules={"rules": [ADVERTS, rule("Greet", why=""), rule("Wait")]}).answers
    )
    item = founder.items("rules", "rules")[1]
    page = founder.get(f"/steps/rules/rules/{item}")
    form = read_form(page, f"/rules/{item}").set(f"rules.rules.{item}.what", "Greet with a name")
    founder.item_form("rules", "rules", item).set(f"rules.rules.{item}.what", "Wave").send(client, "done")
    back = form.send(client, "fix", to=founder.address("/review/fix?finding=rules.no-reason"))
    assert back.status_code == 409
    assert "Wave" in back.text
    assert read_form(back, f"/rules/{item}").fields[f"rules.rules.{item}.what"] == ["Greet with a name"]


def test_after_a_tap_one_goes_on_the_way_one_came(server: Server, client: httpx.Client) -> None:
    founder = open_plan(server, client, NO_DEADLINE.answers)
    page = founder.get("/steps/when?via=essentials")
    (button,) = [one.fix for one in shown_findings(page) if "when.no-deadline" in one.fix]
    after = read_form(page, "/steps/when").send(client, "fix", to=button)
    assert after.url.params["via"] == "essentials"
    assert read_form(after, "/steps/when").action.endswith("?via=essentials")
    undone = undo(founder, after)
    assert undone.url.params["via"] == "essentials"
    assert 'role="status">Undone.' in undone.text


def _cases_for_other_fixes(context: ReviewContext) -> Iterator[ReviewContext]:
    waiting = set(FIXES) - {finding.fix for finding in review(context).standing}
    for damage in DAMAGES:
        context = damaged(starter_case("peer-circle", Language.EN), damage)
        offered = {finding.fix for finding in review(context).standing} & waiting
        waiting -= offered
        if offered:
            yield moved_to_now(context)


def _tap_each_and_take_it_back(founder: Founder) -> set[str]:
    """The fixes that were tapped."""
    before = founder.answers()
    tapped = set()
    for shown in shown_findings(founder.get("/review")):
        if shown.fix:
            page = tap(founder, shown)
            fix = undo_id(page).removeprefix("fix-").rpartition("-")[0]
            assert founder.answers() != before, fix
            assert shown.fix not in {one.fix for one in shown_findings(page)}
            undo(founder, page)
            assert founder.answers() == before, fix
            tapped.add(fix)
    return tapped
