"""The passcode of a share link: told once, and known in that browser from then on."""

from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse

from app.base.errors import BusyError
from app.storage.repositories.passcodes import is_passcode, passcode_salt
from app.web.http.cookies import set_share_proof
from app.web.http.describing import HTML, answers
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.locked_page import busy_answer, locked_answer
from app.web.http.parameters import CleanText
from app.web.http.rate_limits import Limited
from app.web.http.readers import Guest, GuestOf
from app.web.http.redirects import safe_onward

router = APIRouter()


class PasscodeForm(SmallForm):
    """A passcode as a reader types it, and the address that they came to."""

    passcode: CleanText = ""
    next: CleanText = ""


@router.get("/s/{token}/passcode", responses=answers(303))
async def lead_to_link(guest: GuestOf) -> Response:
    """Go to the link itself: the page after a wrong passcode has this address, which people open elsewhere or again."""
    return RedirectResponse(f"/s/{guest.share.token}", 303)


@router.post("/s/{token}/passcode", responses=answers(403, 429, 503, types=[HTML]))
async def tell_passcode(guest: GuestOf, form: Annotated[PasscodeForm, Depends(FormReader(PasscodeForm))]) -> Response:
    """Let this browser open the link, if the passcode is right or none is asked for."""
    share, onward = guest.share, safe_onward(guest.share.token, form.next)
    try:
        if share.passcode_hash and not await _is_right(guest, share.passcode_hash, form.passcode):
            return locked_answer(guest.request, onward, is_wrong=True)
    except BusyError:
        return busy_answer(guest.request, onward, form.passcode)
    response = RedirectResponse(onward, 303)
    if share.passcode_hash:
        set_share_proof(response, guest.request, share.id, share.proof)
    return response


async def _is_right(guest: Guest, stored: str, typed: str) -> bool:
    """Whether that is the passcode. Wrong ones are limited; one that was changed has all its tries.

    Each try counts before it is looked at, and of one link one at a time: of fifty at once no more than are allowed get
    that far. Of all links one at a time takes the thread, so no page waits for more than one.
    """
    services, link = guest.services, f"{guest.share.id} {passcode_salt(stored)}"
    async with services.turns.take((Limited.PASSCODES, guest.share.id)):
        await services.rate_limits.count(Limited.PASSCODES, link)
        is_wrong = False
        try:
            async with services.turns.take(Limited.PASSCODES):
                is_wrong = not await services.compute(is_passcode, typed, stored)
        finally:  # what is right doesn't count, nor what nobody looked at
            if not is_wrong:
                await services.rate_limits.give_back(Limited.PASSCODES, link)
    return not is_wrong
