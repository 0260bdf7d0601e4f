"""What chats show beside a link: name, promise and picture where the owner allows it, else nothing."""

import re
from pathlib import Path

from app.document.model.editions import Edition
from app.i18n.languages import Language
from app.storage.repositories.passcodes import passcode_hash
from app.storage.repositories.shares import ShareTerms
from tests.support.sharing import Sharing, told

ROBOT = {"User-Agent": "WhatsApp/2.23.20.0"}


def test_a_link_that_may_be_previewed_shows_name_promise_and_picture(tmp_path: Path) -> None:
    async def story(at: Sharing) -> None:
        await at.save("positioning.name", "<Night> Readers", 1)
        terms = ShareTerms(edition=Edition.MEMBER, language=Language.ZH_HANT)
        link = f"/s/{(await at.share(terms)).token}"
        page = (await at.reader.get(link, headers=ROBOT)).text
        tags = dict(re.findall(r'<meta property="og:(\w+)" content="([^"]*)">', page))
        assert tags["title"] == "&lt;Night&gt; Readers"
        assert tags["description"]
        assert (tags["url"], tags["locale"]) == (f"http://tab{link}", "zh_TW")
        assert tags["image"].startswith(f"http://tab{link}/picture.png?v=")
        picture = await at.reader.get(tags["image"], headers=ROBOT)
        assert (picture.headers["content-type"], picture.content[:4]) == ("image/png", b"\x89PNG")

    told(tmp_path, story, "study-group")


def test_other_links_show_nothing(tmp_path: Path) -> None:
    async def story(at: Sharing) -> None:
        silent = await at.share(ShareTerms(has_preview=False))
        locked = await at.share(ShareTerms(), passcode_hash("moon"))
        at.reader.cookies.set(f"share_{locked.id}", locked.proof)
        for share in (silent, locked):
            page = await at.reader.get(f"/s/{share.token}")
            assert (page.status_code, "og:" in page.text) == (200, False)
            assert (await at.reader.get(f"/s/{share.token}/picture.png")).status_code == 404

    told(tmp_path, story)
