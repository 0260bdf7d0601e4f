"""The page behind a share link: of when the plan is, in the reader's language, and who counts as a reader."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from app.storage.repositories.shares import ShareTerms, change_share
from tests.support.client import text_of
from tests.support.sharing import Sharing, told

ROBOTS = (
    "WhatsApp/2.23.20.0", "facebookexternalhit/1.1", "Twitterbot/1.0", "Slackbot-LinkExpanding 1.0", "TelegramBot",
    "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)", "facebookexternalhit/1.1;line-poker/1.0",
    "Mozilla/5.0 (compatible; Googlebot/2.1)", "Mozilla/5.0 BingPreview/1.0b", "QQ-URLManager", "",
)  # fmt: skip
PEOPLE = (
    "Mozilla/5.0 (iPhone) AppleWebKit/605 MicroMessenger/8.0.40",
    "Mozilla/5.0 (Linux; Android 11; CUBOT X30) Chrome/120",
)


def test_a_page_says_of_when_it_is_in_the_readers_language(tmp_path: Path) -> None:
    async def story(at: Sharing) -> None:
        await at.save("positioning.name", "Night Readers")
        frozen = await at.share(ShareTerms(frozen_at=2))
        live = await at.share(ShareTerms())
        moment = r"\d{1,2} \w{3} \d{4}, \d\d:\d\d"
        for share, words, other in ((live, "As of ", "截至"), (frozen, "Fixed at the version of ", "固定为")):
            page = text_of(await at.reader.get(f"/s/{share.token}"))
            assert re.search(words + moment, page)
            chinese = await at.reader.get(f"/s/{share.token}", headers={"Accept-Language": "zh-CN"})
            assert re.search(other + r"\d{4}年\d+月\d+日 \d\d:\d\d", chinese.text)
            assert "/plans/" not in page
        await at.services.database.write(
            lambda connection: change_share(
                connection, at.plan, replace(live, terms=replace(live.terms, expires_at=live.created_at))
            )
        )
        gone = await at.reader.get(f"/s/{live.token}", headers={"Accept-Language": "zh-TW"})
        assert (gone.status_code, "這個連結" in gone.text) == (410, True)

    told(tmp_path, story)


@pytest.mark.parametrize(("agents", "opens"), [(ROBOTS, 0), (PEOPLE, len(PEOPLE))], ids=["robots", "people"])
def test_only_visits_of_people_count(tmp_path: Path, agents: tuple[str, ...], opens: int) -> None:
    async def story(at: Sharing) -> int:
        share = await at.share(ShareTerms())
        for agent in agents:
            assert (await at.reader.get(f"/s/{share.token}", headers={"User-Agent": agent})).status_code == 200
        await at.reader.head(f"/s/{share.token}")
        await at.owner.get(f"/s/{share.token}")
        return (await at.use(share)).opens

    assert told(tmp_path, story) == opens
