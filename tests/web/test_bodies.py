"""Bodies too large, too many, or not what they say: refused, never an error of ours."""

from collections.abc import Iterator

import httpx
import pytest

from tests.support.founder import Founder, start_plan

FORM_TYPE = {"Content-Type": "application/x-www-form-urlencoded"}
FORMS = [
    "/plans", "/language", "/theme", "{plan}/steps/what", "{plan}/steps/what/outputs", "{plan}/share",
    "{plan}/language",
]  # fmt: skip
FIVE_MEGABYTES = 5_000_000


@pytest.fixture
def founder(client: httpx.Client) -> Founder:
    return start_plan(client)


@pytest.mark.parametrize("path", [*FORMS, "{plan}/answers", "{plan}/delete", "{plan}/edit-link/kept"])
def test_five_megabytes_are_refused_by_their_announced_length(founder: Founder, path: str) -> None:
    method = "PATCH" if path.endswith("/answers") else "POST"
    answer = founder.client.request(method, _address(founder, path), content=b"x" * FIVE_MEGABYTES, headers=FORM_TYPE)
    assert answer.status_code == 413
    assert "Save your edit link now" in founder.get().text, "nothing was done of what was refused"
    assert founder.answers() == {}


@pytest.mark.parametrize("path", [*FORMS, "{plan}/answers"])
def test_five_megabytes_without_a_length_are_refused_too(founder: Founder, path: str) -> None:
    method = "PATCH" if path.endswith("/answers") else "POST"
    answer = founder.client.request(method, _address(founder, path), content=_chunks(), headers=FORM_TYPE)
    assert answer.status_code == (400 if "/steps/" in path else 413)
    assert founder.answers() == {}


@pytest.mark.parametrize("path", FORMS)
def test_five_thousand_fields_are_refused(founder: Founder, path: str) -> None:
    body = "&".join(f"i{number}=0" for number in range(5_000))
    answer = founder.client.post(_address(founder, path), content=body, headers=FORM_TYPE)
    assert answer.status_code == 400
    assert founder.answers() == {}


@pytest.mark.parametrize("path", [*FORMS, "/import"])
@pytest.mark.parametrize("body", [b"&" * 60_000, b"a&" * 30_000, b"a=b&" * 15_000, b"&" * 2_000_000])
def test_a_form_that_is_all_dividers_is_refused_before_it_is_read(founder: Founder, path: str, body: bytes) -> None:
    answer = founder.client.post(_address(founder, path), content=body, headers=FORM_TYPE)
    is_large = len(body) > 64_000 and "/steps/" not in path and path != "/import"
    assert answer.status_code == (413 if is_large else 400)
    assert founder.answers() == {}


def test_only_the_forms_of_a_plan_and_files_may_be_large(founder: Founder) -> None:
    text = {"base:what.together": "0", "what.together": "x" * 5_000, "next": "x" * 100_000}
    for path in FORMS:
        status = founder.client.post(_address(founder, path), data=text, follow_redirects=False).status_code
        assert status == (303 if "/steps/" in path else 413), path


@pytest.mark.parametrize("content_type", ["text/plain", "application/json", "application/octet-stream", ""])
def test_a_step_sent_as_something_else_is_refused_and_not_passed_off_as_saved(
    founder: Founder, content_type: str
) -> None:
    body = "base:what.together=0&what.together=Read"
    answer = founder.client.post(
        founder.address("/steps/what"), content=body, headers={"Content-Type": content_type}, follow_redirects=False
    )
    assert answer.status_code == 415
    assert founder.answers() == {}


@pytest.mark.parametrize(
    "content_type", ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=x"]
)
def test_a_broken_multipart_form_is_refused(founder: Founder, content_type: str) -> None:
    for path in FORMS:
        answer = founder.client.post(
            _address(founder, path), content=b"--y\r\nbroken", headers={"Content-Type": content_type}
        )
        assert answer.status_code == 400, path


def test_a_multipart_form_saves_like_any_other(founder: Founder) -> None:
    fields = {"base:what.together": (None, "0"), "what.together": (None, "Read")}
    assert founder.client.post(founder.address("/steps/what"), files=fields).status_code == 200
    assert founder.value("what.together") == "Read"


@pytest.mark.parametrize("path", FORMS)
def test_a_file_in_a_form_is_refused_where_a_text_was_asked_for(founder: Founder, path: str) -> None:
    files = dict.fromkeys(("what.together", "base:what.together", "label", "language", "next"), ("x.txt", b"x"))
    answer = founder.client.post(_address(founder, path), files=files, follow_redirects=False)
    assert answer.status_code == 400
    assert founder.answers() == {}


@pytest.mark.parametrize("path", FORMS)
@pytest.mark.parametrize(
    ("value", "read"),
    [
        (b"%FF%FE", "\ufffd" * 2), (b"\xff\xfe", "ÿþ"), (b"%ED%A0%80", "\ufffd" * 3),
        (b"%00", None), (b"%", "%"), (b"%zz", "%zz"),
    ],
)  # fmt: skip
def test_invalid_utf_8_in_a_form_breaks_nothing(founder: Founder, path: str, value: bytes, read: str | None) -> None:
    names = (b"what.together", b"op_id", b"action", b"label", b"language", b"next", b"starter", b"new:what.outputs")
    body = b"base:what.together=0&" + b"&".join(name + b"=" + value for name in names) + b"&" + value + b"=x"
    answer = founder.client.post(_address(founder, path), content=body, headers=FORM_TYPE, follow_redirects=False)
    assert answer.status_code == 303
    assert founder.client.get(answer.headers["location"]).status_code == 200
    assert founder.value("what.together") == (read if "/steps/" in path else None)
    assert founder.get("/preview").status_code == 200


def _chunks() -> Iterator[bytes]:
    for _ in range(FIVE_MEGABYTES // 50_000):
        yield b"x" * 50_000


def _address(founder: Founder, path: str) -> str:
    return path.format(plan=founder.address())
