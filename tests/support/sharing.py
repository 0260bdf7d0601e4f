"""A plan that is shared on what terms a test likes, and its readers, in the process of the server."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import httpx

from app.base.settings import Settings
from app.main import create_app
from app.storage.repositories.shares import NewShare, Share, ShareTerms, ShareUse, create_share, share_uses
from app.web.http.services import Services
from app.webhooks.messages import Deliver
from tests.support.loops import run_alone

T = TypeVar("T")
_BROWSER = {"User-Agent": "Mozilla/5.0 Firefox/140.0", "Accept-Language": "en", "Origin": "http://tab"}


@dataclass(frozen=True)
class Sharing:
    """An owner with a plan; ``reader`` is somebody else's browser."""

    owner: httpx.AsyncClient
    reader: httpx.AsyncClient
    services: Services
    plan: str

    async def share(self, terms: ShareTerms, passcode_hash: str | None = None) -> Share:
        """A new link."""
        new = NewShare("For Mia", terms, passcode_hash)
        return await self.services.database.write(
            lambda connection: create_share(connection, self.plan, new, datetime.now(UTC))
        )

    async def use(self, share: Share) -> ShareUse:
        """How a link was used so far."""
        await self.services.tidy_up()
        return (await self.services.database.read(lambda connection: share_uses(connection, self.plan)))[share.id]

    async def save(self, path: str, value: str, base: int = 0) -> int:
        """Save an answer over a version of it, as the page's script does; its new version."""
        body = {"op_id": f"{path.replace('.', '-')}-{base}", "fields": {path: {"base": base, "value": value}}}
        answer = await self.owner.patch(f"/plans/{self.plan}/answers", json=body)
        assert answer.status_code == 200, answer.text
        return int(answer.json()["versions"][path])


def told(
    folder: Path, story: Callable[[Sharing], Awaitable[T]], starter: str = "", deliver: Deliver | None = None
) -> T:
    """What a story gives that is told with a new plan; ``deliver`` sends messages where the server allows webhooks."""

    async def tell() -> T:
        app = create_app(Settings(data_dir=folder, webhooks=deliver is not None))
        owner, reader = (
            httpx.AsyncClient(
                transport=httpx.ASGITransport(app), base_url=_BROWSER["Origin"], headers=_BROWSER, follow_redirects=True
            )
            for _ in range(2)
        )
        async with app.router.lifespan_context(app), owner, reader:
            app.state.services = replace(app.state.services, deliver=deliver)
            data = {"language": "en", "starter": starter}
            started = await owner.post("/plans", data=data, follow_redirects=False)
            return await story(Sharing(owner, reader, app.state.services, started.headers["location"].split("/")[2]))

    return run_alone(tell())
