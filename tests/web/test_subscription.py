"""A calendar program subscribes to a link: it gets the file when that has changed, and entries keep their ids."""

import re
from pathlib import Path

from app.storage.repositories.passcodes import passcode_hash
from app.storage.repositories.shares import ShareTerms
from tests.support.sharing import Sharing, told


def test_a_calendar_follows_the_plan(tmp_path: Path) -> None:
    async def story(at: Sharing) -> None:
        link = f"/s/{(await at.share(ShareTerms())).token}"
        assert f'href="webcal://tab{link}/calendar.ics"' in (await at.reader.get(link)).text
        first = await at.reader.get(f"{link}/calendar.ics")
        assert first.headers["content-type"] == "text/calendar; charset=utf-8"
        assert "content-disposition" not in first.headers
        assert first.content == (await at.reader.get(f"{link}/download/ics")).content
        known = {"If-None-Match": first.headers["etag"]}
        again = await at.reader.get(f"{link}/calendar.ics", headers=known)
        assert (again.status_code, again.content) == (304, b"")
        await at.save("positioning.name", "Night Readers", 1)
        changed = await at.reader.get(f"{link}/calendar.ics", headers=known)
        assert changed.status_code == 200
        uids, sequences = (
            [re.findall(rf"{name}:(.*)\r", calendar.text) for calendar in (first, changed)]
            for name in ("UID", "SEQUENCE")
        )
        assert uids[0] == uids[1] != []
        assert int(sequences[0][0]) < int(sequences[1][0])
        await _asks_for_its_key(at)

    told(tmp_path, story, "study-group")


async def _asks_for_its_key(at: Sharing) -> None:
    """Where a passcode is asked for, the address carries what shows that it was told."""
    share = await at.share(ShareTerms(), passcode_hash("moon"))
    link = f"/s/{share.token}"
    for key in ("", "?key=", "?key=wrong", "?key=%E5%A4%9C"):
        assert (await at.reader.get(f"{link}/calendar.ics{key}")).status_code == 404
    assert (await at.reader.get(f"{link}/calendar.ics?key={share.proof}")).status_code == 200
    at.reader.cookies.set(f"share_{share.id}", share.proof)
    assert f"{link}/calendar.ics?key={share.proof}" in (await at.reader.get(link)).text
