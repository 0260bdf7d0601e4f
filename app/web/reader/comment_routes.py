"""Comments that readers send, by links that take them."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, ClassVar

from fastapi import APIRouter, Depends, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException

from app.base.characters import is_visible, short_line
from app.base.errors import LimitError
from app.base.limits import LINE_LIMIT
from app.document.build import is_section
from app.document.report.build import is_report_section
from app.i18n.translator import translator
from app.storage.repositories.comments import NewComment, add_comment
from app.web.http.describing import HTML, answers
from app.web.http.form_data import FormReader, SmallForm
from app.web.http.limit_words import limit_words, rate_limit_words
from app.web.http.parameters import CleanText
from app.web.http.rate_limits import Limited, RateLimitError
from app.web.http.readers import Reader, ReaderOf

router = APIRouter(prefix="/s/{token}")


class CommentForm(SmallForm):
    """A comment: about which section, by whom, and what."""

    about: str = ""
    name: CleanText = ""
    text: CleanText = ""

    def comment_by(self, link: str) -> NewComment | None:
        """What is to be kept; None where nothing was said."""
        text = self.text.replace("\r\n", "\n").strip()
        if not is_visible(text):
            return None
        return NewComment(link, self.about, short_line(self.name, LINE_LIMIT), text)


@dataclass(frozen=True, slots=True)
class UnsentComment:
    """A comment that was refused: why, and what was typed, to be copied or sent again."""

    template: ClassVar[str] = "pages/unsent_comment.html"

    title: str
    advice: str
    address: str
    comment: NewComment


@router.post("/comments", responses=answers(422, 429, types=[HTML]))
async def comment(reader: ReaderOf, form: Annotated[CommentForm, Depends(FormReader(CommentForm))]) -> Response:
    """Keep what a reader says about a chapter, and go back to it."""
    if not reader.share.terms.takes_comments:
        raise HTTPException(404)
    link = f"/s/{reader.share.token}"
    new = form.comment_by(reader.share.id)
    if new is None:
        return RedirectResponse(link, 303)
    if not (is_section(new.about) or is_report_section(new.about)):
        raise HTTPException(404)
    t = translator(reader.page_context.language)
    try:
        await _keep(reader, new)
    except LimitError as error:
        return _unsent(reader, new, (t.gettext("This wasn't saved"), limit_words(error, t)), 422)
    except RateLimitError as error:
        response = _unsent(reader, new, rate_limit_words(error, t), 429)
        response.headers["Retry-After"] = str(error.seconds)
        return response
    return RedirectResponse(f"{link}?sent={new.about}#sent", 303)


async def _keep(reader: Reader, new: NewComment) -> None:
    limits, plan_id, now = reader.services.rate_limits, reader.record.id, datetime.now(UTC)
    await limits.count(Limited.COMMENTS, reader.network)
    await limits.count(Limited.LINK_COMMENTS, reader.share.id)
    await reader.services.database.write(lambda connection: add_comment(connection, plan_id, new, now))


def _unsent(reader: Reader, new: NewComment, words: tuple[str, str], status: int) -> Response:
    return reader.page(UnsentComment(*words, f"/s/{reader.share.token}", new), status)
