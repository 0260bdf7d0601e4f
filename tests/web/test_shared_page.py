"""The page behind a share link: of when the plan is, in the reader's language, and who counts as a reader."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import delete

from app.document.model.editions import Edition
from app.storage.repositories.shares import ShareTerms, change_share
from app.storage.tables import REVISION
from tests.support.client import text_of
from tests.support.sharing import Sharing, told

CHANGED = "Changed since your last visit"
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


def test_where_no_download_starts_one_copies_or_prints(tmp_path: Path) -> None:
    async def story(at: Sharing) -> None:
        link = f"/s/{(await at.share(ShareTerms(edition=Edition.MEMBER))).token}"
        formats = (await at.reader.get(link)).text.partition("<summary>Download")[2].partition("</details>")[0]
        assert formats.index("inside a chat app") < formats.index(f'"{link}/text"') < formats.index(" download>")
        for page in (f"{link}/text", f"{link}/print"):
            shown = await at.reader.get(page)
            assert "Study Hall" in shown.text
            assert f'href="{link}"' in shown.text
            assert "/plans/" not in shown.text

    told(tmp_path, story, "study-group")


def test_what_has_changed_since_the_last_visit_is_told_for_a_day(tmp_path: Path) -> None:
    async def story(at: Sharing) -> None:
        link = f"/s/{(await at.share(ShareTerms(edition=Edition.MEMBER))).token}"
        assert CHANGED not in (first := await at.reader.get(link)).text
        assert f"Path={link}; SameSite=lax" in first.headers["set-cookie"]
        assert CHANGED not in (await at.reader.get(link)).text
        await at.save("rules.notes", "private-7731")
        assert CHANGED not in (await at.reader.get(link)).text, "nothing is told of what they can't see"
        await at.save("positioning.name", "Night Readers", 1)
        await at.save("what.together", "Read aloud", 1)
        page = (await at.reader.get(link)).text
        _, _, told = page.partition(CHANGED)
        assert re.findall(r'href="#([\w-]+)"', told.partition("</details>")[0]) == ["main", "part-what"]
        again = await at.reader.get(link)
        assert CHANGED in again.text, "a reload forgets nothing"
        newest, before, minute = again.headers["set-cookie"].partition(";")[0].removeprefix("seen=").split("-")
        at.reader.cookies.set("seen", f"{newest}-{before}-{int(minute) - 24 * 60}", path=link)
        assert CHANGED not in (await at.reader.get(link)).text, "a day is over"
        for forged in ("1", "0", "99999999999", "x", "-1-", f"{newest}-99-{minute}"):
            at.reader.cookies.set("seen", forged, path=link)
            assert ("#main" in (await at.reader.get(link)).text.partition(CHANGED)[2]) == (forged == "1")

    told(tmp_path, story, "study-group")


def test_of_a_version_that_is_gone_only_that_it_changed_is_told_and_of_a_fixed_one_nothing(tmp_path: Path) -> None:
    async def story(at: Sharing) -> None:
        live, fixed = [f"/s/{(await at.share(ShareTerms(frozen_at=at_version))).token}" for at_version in (None, 1)]
        assert ["set-cookie" in (await at.reader.get(link)).headers for link in (live, fixed)] == [True, False]
        await at.save("positioning.name", "Night Readers")
        forget = delete(REVISION).where(REVISION.c.plan == at.plan, REVISION.c.version == 1)
        assert CHANGED not in (await at.reader.get(fixed)).text
        await at.services.database.write(lambda connection: connection.execute(forget))
        page = (await at.reader.get(live)).text
        assert "isn&#39;t kept any more" in page
        assert "You last saw" not in page

    told(tmp_path, story)
