"""Roles in sentences: English ones have an article, names and other languages stay as they are."""

import pytest

from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers
from app.plan.reading import read_plan
from app.wording.role_words import in_english, in_text
from app.wording.texts import written_text


@pytest.mark.parametrize(
    ("owner", "words"),
    [
        ("Host", "the host"),
        ("Walk leader", "the walk leader"),
        ("Help-hour host", "the help-hour host"),
        ("Organisers", "the organisers"),
        ("PR lead", "the PR lead"),
        ("Organiser, Keeper", "the organiser, the keeper"),
        ("Keeper and Ruth", "the keeper and Ruth"),
        ("Ruth", "Ruth"),
        ("Ruth Sander", "Ruth Sander"),
        ("Ruth's helper", "Ruth's helper"),
        ("the host", "the host"),
        ("an organiser", "an organiser"),
        ("运营", "运营"),
        ("", ""),
    ],
)
def test_a_role_has_its_article_and_a_name_has_none(owner: str, words: str) -> None:
    assert in_english(owner) == words


def test_every_role_of_an_example_is_known_for_a_role(content: Content) -> None:
    starters = content[Language.EN].starters.values()
    titles = {role.title for starter in starters for role in starter.plan.who.roles}
    assert [title for title in titles if not in_text(title, Language.EN).startswith("the ")] == []


def test_written_texts_ask_the_host_in_english_and_the_person_by_name(content: Content) -> None:
    host = {"who.roles": "a", "who.roles.a.title": "Host", "who.roles.a.kind": "owner", "how.digest_who": "Note keeper"}
    plan = read_plan(Answers(host))
    assert "tell the host privately" in written_text(plan, "welcome.must_read", content[Language.EN])
    assert "a write-up from the note keeper." in written_text(plan, "welcome.thanks", content[Language.EN])
    assert "私下告诉Host" in written_text(plan, "welcome.must_read", content[Language.ZH_HANS])
    named = read_plan(Answers({**host, "who.roles.a.person": "Ruth"}))
    assert "tell Ruth privately" in written_text(named, "welcome.must_read", content[Language.EN])
