"""Acts of the board: saved and answered with the board, or refused with the board and what could not be done."""

from collections.abc import Callable
from hashlib import sha256

from fastapi import Response

from app.base.errors import BusyError, LimitError
from app.i18n.translator import translator
from app.web.advice.fixing import OneTap, SentForm, save_one_tap
from app.web.board.refused import ActError, Asked, Refused
from app.web.board.shown import ShownBoard
from app.web.http.access import Owner
from app.web.http.limit_words import limit_words
from app.web.http.parameters import read_version
from app.web.plan.view import PlanView


async def answer(
    owner: Owner, shown: ShownBoard, asked: Asked, made_of: Callable[[PlanView], OneTap], sent: SentForm | None
) -> Response:
    """Save what an act makes of the plan, and lead back to the board; or show the board with why nothing was done."""
    try:
        return await save_one_tap(owner, made_of, sent)
    except ActError as error:
        return await refuse(owner, shown, error.refused)
    except LimitError as error:
        words = limit_words(error, translator(owner.page_context.language))
        return await refuse(owner, shown, Refused(asked.action, asked.typed, words))
    except BusyError:
        t = translator(owner.page_context.language)
        words = t.gettext("Nothing was done yet: the plan is being changed by many at once. Try again in a moment.")
        return await refuse(owner, shown, Refused(asked.action, asked.typed, words), 503)


async def refuse(owner: Owner, shown: ShownBoard, refused: Refused, status: int = 0) -> Response:
    """The board as it is now, with what could not be done."""
    now = await owner.owner()

    def made(view: PlanView) -> Response:
        return now.at(shown.address(view)).page(shown.page(view, refused), status or refused.form_errors.status)

    return await now.compute(made)


def sent_form(version: str, told: object, shown: ShownBoard) -> SentForm | None:
    """A form as it was sent, by what it says; None where it doesn't say over which version of the plan."""
    over = read_version(version)
    return SentForm(f"{over}_{sha256(repr(told).encode()).hexdigest()[:12]}", shown.card_address) if over else None
