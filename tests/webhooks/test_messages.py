"""Messages are signed as Standard Webhooks says, and tried again with growing pauses."""

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta

from app.webhooks.messages import Message, new_secret, signed_headers
from app.webhooks.retries import MOST_TRIES, TIME, next_try

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_a_message_is_signed_as_the_libraries_of_the_specification_do() -> None:
    """With the example that these libraries test themselves by."""
    message = Message(
        id="msg_p5jXN8AQM9LWM0D4loKWxJek",
        body='{"test": 2432232314}',
        secret="whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        at=datetime.fromtimestamp(1614265330, UTC),
    )
    assert signed_headers(message) == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_a_secret_of_ours_signs_texts_in_any_language() -> None:
    secret = new_secret()
    key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    assert 24 <= len(key) <= 64
    assert secret != new_secret()
    headers = signed_headers(Message("msg_1", '{"title": "夜读会 📚"}', secret, NOW))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + '{"title": "夜读会 📚"}'.encode()
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"


def test_pauses_grow_and_end_within_two_hours() -> None:
    at, pauses = NOW, list[timedelta]()
    for tries in range(1, MOST_TRIES):
        then = next_try(tries, at)
        assert then
        pauses.append(then - at)
        at = then
    assert pauses == sorted(pauses)
    assert MOST_TRIES == 5
    assert at - NOW < TIME == timedelta(hours=2)
    assert next_try(MOST_TRIES, at) is None
