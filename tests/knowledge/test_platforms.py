"""What the planner says of platforms, as it is shipped."""

from datetime import UTC, datetime

import pytest

from app.i18n.languages import Language
from app.knowledge.content import Content, Knowledge
from app.knowledge.platforms import Platform, PlatformFacts, PlatformWords
from app.plan.fields.choices import CHOICES


def test_every_platform_but_other_is_described_in_the_order_of_the_choice(knowledge: Knowledge) -> None:
    assert list(knowledge.platforms) == [key for key in CHOICES["platform"] if key != "other"]


def test_every_platform_says_a_sentence_on_each_thing_a_founder_asks(knowledge: Knowledge) -> None:
    for key, platform in knowledge.platforms.items():
        for name in PlatformWords.model_fields:
            sentence = getattr(platform, name)
            assert sentence.endswith((".", "。")), (key, name)
            assert len(sentence) <= 200, (key, name)


def test_every_platform_but_other_has_a_reason_that_a_founder_could_give(knowledge: Knowledge) -> None:
    reasons = {key: nouns.reason for key, nouns in knowledge.platform_nouns.items()}
    assert reasons.pop("other") == ""
    assert [key for key, reason in reasons.items() if not reason.endswith((".", "。"))] == []


def test_every_platform_was_checked_on_a_day_that_has_been(knowledge: Knowledge) -> None:
    today = datetime.now(UTC).date()
    assert all(platform.checked <= today for platform in knowledge.platforms.values())


def test_the_facts_are_the_same_in_every_language(content: Content) -> None:
    tables = [{key: _facts(platform) for key, platform in one.platforms.items()} for one in content.values()]
    assert all(table == tables[0] for table in tables)


@pytest.mark.parametrize(
    ("key", "limit", "history"),
    [("wechat_group", 500, "from_joining"), ("telegram", 200_000, "kept"), ("slack", None, "some")],
)
def test_a_founder_learns_how_many_fit_and_what_newcomers_can_read(
    content: Content, key: str, limit: int | None, history: str
) -> None:
    platform = content[Language.EN].platforms[key]
    assert (platform.limit, platform.history) == (limit, history)


def test_the_limit_we_show_is_spoken_of_where_we_say_how_sure_it_is(content: Content) -> None:
    platforms = content[Language.EN].platforms
    for key in ("wechat_group", "wecom_group", "qq_group", "whatsapp_community", "feishu"):
        assert f"{platforms[key].limit:,}" in platforms[key].limits_note, key


def _facts(platform: Platform) -> dict[str, object]:
    return platform.model_dump(include=set(PlatformFacts.model_fields))
