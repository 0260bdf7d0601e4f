"""A plan file as a form sends it: chosen as a file, or pasted as text."""

from dataclasses import dataclass

from fastapi import Request
from starlette.datastructures import FormData, UploadFile

from app.plan.files.content import READ_LIMIT
from app.web.http.form_data import read_form_data

_LONGEST_SHOWN = 200_000


@dataclass(frozen=True, slots=True)
class SentFile:
    """What was sent. ``pasted`` is the text as it was pasted; a file that was chosen counts before it.

    ``passphrase`` is that of the server, which may ask for one before it takes a new plan.
    """

    content: bytes
    pasted: str
    is_chosen: bool
    passphrase: str

    @property
    def shown_again(self) -> str:
        """The pasted text where it is no longer than people paste: of a longer one they have the file."""
        return self.pasted if len(self.pasted) <= _LONGEST_SHOWN else ""

    @property
    def is_nothing(self) -> bool:
        """Whether neither a file was chosen nor a text pasted."""
        return not self.is_chosen and not self.pasted.strip()


async def read_sent_file(request: Request) -> SentFile:
    """The beginning of the file that a request carries; anything but a form with one file at most is refused."""
    form = await read_form_data(request, max_fields=10, max_files=1, max_part=READ_LIMIT)
    try:
        return await _sent_file(form)
    finally:
        await form.close()


async def _sent_file(form: FormData) -> SentFile:
    chosen, text = form.get("file"), form.get("text")
    pasted, passphrase = (sent if isinstance(sent, str) else "" for sent in (text, form.get("passphrase")))
    # A browser sends an empty file without a name where none was chosen.
    if isinstance(chosen, UploadFile) and chosen.filename:
        return SentFile(await chosen.read(READ_LIMIT), pasted, is_chosen=True, passphrase=passphrase)
    return SentFile(pasted.encode(errors="replace"), pasted, is_chosen=False, passphrase=passphrase)
