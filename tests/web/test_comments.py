"""Comments: a reader writes one under a chapter, the owner finds it beside the step and answers."""

from pathlib import Path

import httpx

from app.document.model.editions import Edition
from app.storage.repositories.shares import ShareTerms
from app.web.http.rate_limits import COMMENTS_PER_HOUR
from tests.support.client import Form, read_form, text_of
from tests.support.sharing import Sharing, told

TERMS = ShareTerms(edition=Edition.MEMBER, takes_comments=True)
WORDS = "Why <b>no</b> phones?\nI need mine."


def test_a_comment_is_read_answered_and_resolved(tmp_path: Path) -> None:
    async def story(at: Sharing) -> None:
        link = f"/s/{(await at.share(TERMS)).token}"
        assert (await at.reader.get(link)).text.count(f'action="{link}/comments"') > 3
        sent = await at.reader.post(
            f"{link}/comments", data={"about": "rules", "name": "\u202eMia\n L ", "text": WORDS}
        )
        assert sent.history[0].headers["location"] == f"{link}?sent=rules#sent"
        assert sent.text.count("Your comment is sent.") == 1
        again = await at.reader.get(link)
        assert "Your comment is sent." not in again.text
        assert "You can comment below each chapter." in again.text
        rules = again.text.partition('id="part-rules"')[2].partition("</details>")[0]
        assert "<b><bdi>Mia L</bdi></b>" in rules
        assert "Why &lt;b&gt;no&lt;/b&gt; phones?\nI need mine." in rules
        assert "1 comment to answer" in (await at.owner.get(f"/plans/{at.plan}")).text
        assert "1 comment on this waits for your answer" in (await at.owner.get(f"/plans/{at.plan}/steps/rules")).text
        assert "comment on this waits" not in (await at.owner.get(f"/plans/{at.plan}/steps/who")).text
        page = await at.owner.get(f"/plans/{at.plan}/comments")
        assert "For Mia" in page.text
        await _act(at, page, "answer", "Because.")
        assert "Because." in (await at.reader.get(link)).text
        assert "comment to answer" not in (await at.owner.get(f"/plans/{at.plan}")).text
        await _act(at, page, "resolve", "")
        assert WORDS[-7:] not in (await at.reader.get(link)).text
        page = await at.owner.get(f"/plans/{at.plan}/comments")
        assert "1 comment" not in page.text
        await _act(at, page, "remove", "")
        page = await at.owner.get(f"/plans/{at.plan}/comments")
        assert WORDS[-7:] not in page.text
        assert "A link of yours takes comments" in page.text
        for rest in ("", "/share"):
            assert f'href="/plans/{at.plan}/comments"' in (await at.owner.get(f"/plans/{at.plan}{rest}")).text

    told(tmp_path, story, "study-group")


def test_what_is_no_comment_is_not_kept_and_there_are_limits(tmp_path: Path) -> None:
    async def story(at: Sharing) -> None:
        silent, link = [
            f"/s/{(await at.share(terms)).token}/comments" for terms in (ShareTerms(edition=Edition.MEMBER), TERMS)
        ]
        assert (await at.reader.post(silent, data={"about": "rules", "text": "Hi"})).status_code == 404
        assert "/comments" not in (await at.reader.get(silent.removesuffix("/comments"))).text
        for odd in ({}, {"about": "rules", "text": " \u2066\u200b\r\n"}):
            assert (await at.reader.post(link, data=odd)).status_code == 200
        for about in ("", "nonsense", '"><script>'):
            assert (await at.reader.post(link, data={"about": about, "text": "Hi"})).status_code == 404
        too_long = await at.reader.post(link, data={"about": "rules", "name": "Mia", "text": "x" * 2_001})
        assert (too_long.status_code, "2000 characters" in too_long.text) == (422, True)
        form = read_form(too_long, "/comments")
        assert form.fields == {"about": ["rules"], "name": ["Mia"], "text": ["x" * 2_001]}
        assert "No comments to look at" in (await at.owner.get(f"/plans/{at.plan}/comments")).text
        chapters = ["glossary", "person-1", *["rules"] * (COMMENTS_PER_HOUR - 2)]
        sent = [await at.reader.post(link, data={"about": about, "text": "Hi"}) for about in chapters]
        assert [one.status_code for one in sent] == [200] * (COMMENTS_PER_HOUR - 1) + [429]
        assert "isn't sent yet" in text_of(sent[-1])
        assert read_form(sent[-1], "/comments").fields["text"] == ["Hi"]

    told(tmp_path, story)


async def _act(at: Sharing, page: httpx.Response, action: str, answer: str) -> None:
    form: Form = read_form(page, "/comments/")
    data = {**form.fields, "action": action, **({"answer": answer} if action == "answer" else {})}
    done = await at.owner.post(form.action, data=data)
    assert f"done={action[:3]}" in str(done.url)
    assert 'class="done" role="status"' in done.text
