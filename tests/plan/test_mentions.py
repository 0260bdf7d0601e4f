"""Where other answers mention a name that has changed: whole words, and what is certain."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.base.errors import LimitError
from app.base.limits import LINE_LIMIT
from app.plan.answers import Answers
from app.plan.mentions.finding import find_mentions
from app.plan.mentions.mention import Mention, replaced
from app.plan.mentions.watched import Change, is_watched, watched_paths
from tests.plan.strategies import plan_answers

NAME, TEXT = "positioning.name", "what.together"
KEEPER = {
    "who.roles": "keeper leader",
    "who.roles.keeper.title": "Keeper",
    "who.roles.leader.title": "Walk leader",
    "seeds.people": "first",
}


def renamed(text: str, old: str, new: str, path: str = NAME, **others: str) -> tuple[str, str]:
    """What becomes of a text when all that is certain is changed, and when all that is offered is."""
    answers = Answers({**others, path: new, TEXT: text})
    found = find_mentions(answers, Change(path, old, new))
    certain = [one for one in found if one.is_certain]
    return tuple(replaced(answers, some).get(TEXT, text) for some in (certain, found))  # type: ignore[return-value]  # two


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Night Readers meet; NightReaders don't", "Owls meet; NightReaders don't"),
        ("(Night Readers) 'Night Readers' Night Readers's", "(Owls) 'Owls' Owls's"),
        ("Night\nReaders, night readership, Night Readers2", "Owls, night readership, Night Readers2"),
        ("欢迎来Night Readers读书", "欢迎来Owls读书"),
        ("#Night Readers", "#Owls"),
    ],
)
def test_a_name_is_found_as_whole_words(text: str, after: str) -> None:
    assert renamed(text, "Night Readers", "Owls") == (after, after)


@pytest.mark.parametrize(
    "text",
    ["night readers of all ages", "x.org/Night Readers", "co-Night Readers", "NIGHT READERS", "Night Readers-to-be"],
)
def test_what_may_mean_something_else_is_only_offered(text: str) -> None:
    certain, offered = renamed(text, "Night Readers", "Owls")
    assert certain == text
    assert "Owls" in offered


def test_a_name_that_changes_only_its_capitals_is_found_by_them() -> None:
    text = "riverside walkers, Riverside Walkers, RIVERSIDE WALKERS"
    after = "Riverside Walkers, Riverside Walkers, RIVERSIDE WALKERS"
    assert renamed(text, "riverside walkers", "Riverside Walkers") == (after, after)


def test_the_new_capitals_of_a_title_are_only_offered_within_a_text() -> None:
    certain, offered = renamed("Ask your host", "host", "Host", "who.roles.r.title", **{"who.roles": "r"})
    assert (certain, offered) == ("Ask your host", "Ask your Host")


@pytest.mark.parametrize(
    ("old", "text", "after"),
    [
        ("玉林漫步", "玉林漫步今天开群，我是玉林漫步的值班员", "夜猫今天开群，我是夜猫的值班员"),
        ("晚读", "“晚读”每周三见，来晚读的人，这里是晚读。", "“夜猫”每周三见，来夜猫的人，这里是夜猫。"),
        ("晚读", "晚读 今晚开始", "夜猫 今晚开始"),
    ],
)
def test_a_chinese_name_is_found_though_there_are_no_spaces(old: str, text: str, after: str) -> None:
    assert renamed(text, old, "夜猫") == (after, after)


@pytest.mark.parametrize(
    ("old", "text"),
    [
        ("晚读", "一起看晚读书单"),
        ("晚读", "大家都爱晚读书"),
        ("领队", "带领队伍往前走"),
        ("晚自习", "下了晚自习室再说"),
    ],
)
def test_a_short_chinese_name_inside_a_longer_word_is_only_offered(old: str, text: str) -> None:
    certain, offered = renamed(text, old, "夜猫")
    assert certain == text
    assert "夜猫" in offered


def test_a_new_name_that_holds_the_old_one_is_never_doubled() -> None:
    once, _ = renamed("Walkers walk. Bedminster Walkers rest.", "Walkers", "Bedminster Walkers")
    assert once == "Bedminster Walkers walk. Bedminster Walkers rest."
    assert renamed(once, "Walkers", "Bedminster Walkers") == (once, once)


@pytest.mark.parametrize(
    "name",
    ['Nora\'s "Club"', "🌙 Readers 🌙", "a.b*c(d)[e]+?^$|\\", "C++ & <Friends>", "夜 读 🌙", "x" * 40, "O’Brien’s"],
)
def test_any_characters_make_a_name(name: str) -> None:
    assert renamed(f"we are {name}, all of us", name, "Owls") == ("we are Owls, all of us",) * 2
    assert renamed("we are Owls, all of us", "Owls", name) == (f"we are {name}, all of us",) * 2


@pytest.mark.parametrize(
    ("old", "new"), [("", "Owls"), ("N", "Owls"), ("Owls", ""), ("Owls", " Owls "), ("—…", "Owls"), ("夜", "夜猫")]
)
def test_what_is_no_name_or_no_other_offers_nothing(old: str, new: str) -> None:
    assert find_mentions(Answers({NAME: new, TEXT: f"We are {old}"}), Change(NAME, old, new)) == ()


def test_a_name_that_is_a_word_too_is_only_offered() -> None:
    path, roles = "who.roles.a.person", {"who.roles": "a"}
    assert renamed("Will you come?", "Will", "Mei", path, **roles)[0] == "Will you come?"
    assert renamed("Bring it to Lin.", "Lin", "Mei", path, **roles)[0] == "Bring it to Mei."
    assert renamed("you will see", "Will", "Mei", path, **roles)[1] == "you will see"


def test_a_roles_title_is_changed_wherever_it_is_an_answer_and_in_texts_without_its_capital() -> None:
    answers = Answers(
        {
            **KEEPER,
            "seeds.people.first.role": "keeper",
            "how.digest_who": "Keeper",
            "days3.activities": "open",
            "days3.activities.open.owner": "Keeper",
            "rules.appeal": "Tell the keeper. Our Keeper reads. A timekeeper, keeper of none.",
            "who.roles.keeper.title": "Host",
        }
    )
    found = find_mentions(answers, Change("who.roles.keeper.title", "Keeper", "Host"))
    after = answers.with_values(replaced(answers, (one for one in found if one.is_certain)))
    assert after.raw("days3.activities.open.owner") == after.raw("how.digest_who") == "Host"
    assert after.raw("seeds.people.first.role") == "host"
    assert after.raw("rules.appeal") == "Tell the host. Our Host reads. A timekeeper, keeper of none."
    assert [one.path for one in found][:1] == ["how.digest_who"]


def test_a_title_inside_the_title_of_another_role_is_only_offered() -> None:
    roles = {"who.roles": "a b", "who.roles.b.title": "Walk leader"}
    text = "The Walk leader and the leader"
    certain, offered = renamed(text, "Leader", "Guide", "who.roles.a.title", **roles)
    assert certain == "The Walk leader and the guide"
    assert offered == "The Walk guide and the guide"


def test_a_person_who_does_two_things_is_only_offered() -> None:
    roles = {"who.roles": "a b", "who.roles.b.person": "Lin"}
    assert renamed("Ask Lin", "Lin", "Mei", "who.roles.a.person", **roles) == ("Ask Lin", "Ask Mei")


def test_a_place_is_found_by_its_parts_but_not_inside_the_communitys_name() -> None:
    text = "Bedminster Walkers walk in Bedminster, Bristol and round Bedminster"
    after = "Bedminster Walkers walk in Clifton, Bristol and round Clifton"
    certain, offered = renamed(
        text, "Bedminster, Bristol", "Clifton, Bristol", "where.city", **{NAME: "Bedminster Walkers"}
    )
    assert certain == after
    assert offered == after.replace("Bedminster Walkers", "Clifton Walkers")
    assert renamed("玉林一带", "成都玉林", "成都双流", "where.city")[0] == "双流一带"


def test_a_platform_is_found_in_words_and_its_shorter_name_is_only_offered() -> None:
    text = "Join our WeChat group. Pay by WeChat."
    certain, offered = renamed(text, "WeChat group", "WhatsApp group", "where.platform")
    assert certain == "Join our WhatsApp group. Pay by WeChat."
    assert offered == "Join our WhatsApp group. Pay by WhatsApp."
    assert renamed("the line is long", "LINE", "Slack", "where.platform")[1] == "the line is long"


def test_an_item_taken_out_of_its_list_and_an_answer_that_is_no_text_are_not_searched() -> None:
    answers = Answers(
        {
            NAME: "Owls",
            "what.outputs": "b",
            "what.outputs.a.title": "local",
            "what.outputs.b.title": "local",
            "positioning.kind": "local",
        }
    )
    assert [one.path for one in find_mentions(answers, Change(NAME, "local", "Owls"))] == ["what.outputs.b.title"]


def test_an_answer_that_would_become_too_long_is_only_offered_and_never_cut() -> None:
    line = "Owls " * (LINE_LIMIT // 5)
    answers = Answers({NAME: "Night Readers", "positioning.slogan": line})
    found = find_mentions(answers, Change(NAME, "Owls", "Night Readers"))
    assert found
    assert not any(one.is_certain for one in found)
    with pytest.raises(LimitError):
        replaced(answers, found)


def test_the_answers_that_are_watched_are_those_of_the_plan() -> None:
    answers = Answers({"who.roles": "a", "when.slots": "b"})
    assert {"who.roles.a.title", "when.slots.b.weekdays", NAME, "where.platform_other"} < set(watched_paths(answers))
    assert all(is_watched(path) for path in watched_paths(answers))
    assert not is_watched("who.roles.a.hours")
    assert not is_watched("when.horizon_weeks")


KNOWN = ("Owls", "Night Owls", "晚读", "玉林漫步", "AI读书", "C++", "🌙🌙", "a b")
THERE_AND_BACK = (
    ("Owls", "Zugvögel"),
    ("Night Owls", "Zugvögel Club"),
    ("玉林漫步", "候鸟读书会"),
    ("AI四重奏", "五重奏AI五"),
)
names = st.sampled_from(KNOWN) | st.text(min_size=2, max_size=6)
pieces = st.sampled_from([" ", "。", "的", "书", "x", "the ", "-", "\n", "🌙"]) | st.text(max_size=3)


@st.composite
def texts_with(draw: st.DrawFn, name: str) -> str:
    """A text that has the name here and there."""
    return "".join(draw(st.lists(pieces | st.just(name), max_size=8)))


@given(data=st.data(), base=plan_answers(), old=names, new=names)
def test_what_is_changed_everywhere_comes_back_and_no_mention_overlaps(
    data: st.DataObject, base: Answers, old: str, new: str
) -> None:
    answers = base.with_values(
        {NAME: new, TEXT: data.draw(texts_with(old)), "rules.appeal": data.draw(texts_with(old))}
    )
    found = find_mentions(answers, Change(NAME, old, new))
    for one in found:
        assert answers.raw(one.path)[one.start : one.end] == one.words
    for path in {one.path for one in found}:
        own = sorted((one for one in found if one.path == path), key=lambda one: one.start)
        assert all(one.end <= other.start for one, other in pairwise(own))
    certain = [one for one in found if one.is_certain]
    changes = replaced(answers, certain)
    assert changes.keys() == {one.path for one in certain if one.words != one.replacement}
    after = answers.with_values(changes)
    assert after.with_values({path: answers.raw(path) for path in changes}) == answers


@given(
    data=st.data(),
    both=st.sampled_from(THERE_AND_BACK),
)
def test_there_and_back_again_is_the_same(data: st.DataObject, both: tuple[str, str]) -> None:
    old, new = both
    before = Answers({NAME: new, TEXT: data.draw(texts_with(old))})
    there = before.with_values(replaced(before, _certain(before, old, new)))
    assert not _certain(there, old, new)
    assert there.with_values(replaced(there, _certain(there, new, old))) == before


def _certain(answers: Answers, old: str, new: str) -> list[Mention]:
    return [one for one in find_mentions(answers, Change(NAME, old, new)) if one.is_certain]
