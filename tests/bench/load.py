"""The load: people who download plans in every format, edition, language and paper, four at a time."""

import asyncio
import itertools
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.synchronize import Event

import httpx

from app.document.model.editions import Edition
from app.exports.formats import FORMATS
from app.i18n.languages import Language
from app.renderers.papers import Paper
from tests.support.founder import Founder

CLIENTS = 4


@dataclass(frozen=True, slots=True)
class Load:
    """Downloads of some plans: their addresses, and the cookies that own them."""

    url: str
    cookies: dict[str, str]
    plans: tuple[str, ...]

    @classmethod
    def of(cls, founders: Sequence[Founder]) -> "Load":
        """Downloads of these founders' plans from the server on which they are."""
        cookies = {name: value for founder in founders for name, value in founder.client.cookies.items()}
        return cls(str(founders[0].client.base_url), cookies, tuple(founder.address() for founder in founders))

    def addresses(self) -> Iterator[str]:
        """What is downloaded, without an end: each format of each plan, then the same in another form."""
        forms = itertools.product(Edition, Language, Paper)
        for edition, language, paper in itertools.cycle(forms):
            for plan, name in itertools.product(self.plans, FORMATS):
                yield f"{plan}/download/{name}?edition={edition.value}&language={language.value}&paper={paper.value}"

    async def download(self, exports: int, begun: Event | None = None) -> None:
        """So many downloads by four clients at once."""
        addresses = itertools.islice(self.addresses(), exports)
        async with httpx.AsyncClient(base_url=self.url, cookies=self.cookies, timeout=120) as client:
            await asyncio.gather(*(_take_turns(client, addresses, begun) for _ in range(CLIENTS)))


@contextmanager
def running_load(load: Load) -> Iterator[None]:
    """Downloads without a pause, by a process apart, so that they do not delay who measures."""
    context = get_context("spawn")
    begun = context.Event()
    process = context.Process(target=_download, args=(load, begun), daemon=True)
    process.start()
    while not begun.wait(1):
        assert process.is_alive(), "the downloads failed"
    try:
        yield
    finally:
        process.terminate()
        process.join()


def _download(load: Load, begun: Event) -> None:
    asyncio.run(load.download(sys.maxsize, begun))


async def _take_turns(client: httpx.AsyncClient, addresses: Iterator[str], begun: Event | None) -> None:
    for address in addresses:
        answer = await client.get(address)
        assert answer.status_code == 200, address
        if begun:
            begun.set()
