"""Saving a form as far as it can be saved, and saying what it met."""

from collections.abc import Mapping

from app.errors import LimitError
from app.i18n.translator import translator
from app.storage.repositories.answers import without_untouched
from app.web.access import Owner
from app.web.adding import add_items
from app.web.forms.submitted import Submitted
from app.web.forms.views import Trouble
from app.web.limits import limit_words
from app.web.saving import save_edits
from app.web.troubles import trouble_of


async def save_form(owner: Owner, submitted: Submitted) -> Trouble:
    """Save a form's fields. Where that meets trouble, everything typed comes back with it."""
    say = translator(owner.shell.language)
    plan_id = owner.record.id
    edits = await owner.services.database.read(
        lambda connection: without_untouched(connection, plan_id, submitted.edits)
    )
    try:
        saved = await save_edits(owner, submitted.op_id, edits)
    except LimitError as error:
        longest = max(edits, key=lambda path: len(edits[path].value))
        return Trouble(
            submitted.typed, {longest: limit_words(error, say)}, new_lines=submitted.new_items, is_unsaved=True
        )
    return trouble_of(submitted, saved, say)


async def add_lines(owner: Owner, lines: Mapping[str, str]) -> tuple[str, Trouble]:
    """Add an item for each line typed into an add line; the place of the last one, and what it met."""
    try:
        return await add_items(owner, lines), Trouble()
    except LimitError as error:
        path = error.path if error.limit == "list" else ".".join(error.path.split(".")[:2])
        words = limit_words(error, translator(owner.shell.language))
        return "", Trouble(errors={path: words}, new_lines=lines)
