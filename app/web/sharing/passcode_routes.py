"""The passcode of a share link: told once, and known in that browser from then on."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from app.storage.repositories.passcodes import is_passcode, passcode_salt
from app.web.http.cookies import set_share_proof
from app.web.http.describing import HTML, answers
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.locked_page import locked_answer
from app.web.http.parameters import CleanText
from app.web.http.rate_limits import Limited
from app.web.http.readers import Guest, GuestOf

router = APIRouter()


class PasscodeForm(SmallForm):
    """A passcode as a reader types it."""

    passcode: CleanText = ""


@router.post("/s/{token}/passcode", responses=answers(403, 429, types=[HTML]))
async def tell_passcode(guest: GuestOf, form: Annotated[PasscodeForm, Depends(FormReader(PasscodeForm))]) -> Response:
    """Let this browser open the link, if the passcode is right or none is asked for."""
    share = guest.share
    if share.passcode_hash and not await _is_right(guest, share.passcode_hash, form.passcode):
        return locked_answer(guest.request, is_wrong=True)
    response = RedirectResponse(f"/s/{share.token}", 303)
    if share.passcode_hash:
        set_share_proof(response, guest.request, share.id, share.proof)
    return response


async def _is_right(guest: Guest, stored: str, typed: str) -> bool:
    """Whether that is the passcode. Wrong ones are limited.

    Each try counts before it is looked at, and of one link one at a time: of fifty at once no more than are allowed get
    that far. Of all links one at a time takes the thread, so no page waits for more than one. A passcode that was
    changed has all its tries.
    """
    services, counted = guest.services, f"{guest.share.id} {passcode_salt(stored)}"
    async with services.turns.take((Limited.PASSCODES, guest.share.id)):
        await services.rate_limits.count(Limited.PASSCODES, counted)
        is_wrong = False
        try:
            async with services.turns.take(Limited.PASSCODES):
                is_wrong = not await services.compute(is_passcode, typed, stored)
        finally:  # what is right doesn't count, nor what nobody had the time to look at
            if not is_wrong:
                await services.rate_limits.give_back(Limited.PASSCODES, counted)
    return not is_wrong
