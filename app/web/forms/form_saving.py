"""Saving a form as far as it can be saved, and saying what it met."""

from collections.abc import Mapping

from app.base.errors import LimitError
from app.i18n.translator import translator
from app.plan.fields.list_kinds import ListOf
from app.plan.paths import ItemPath, ListPath, find_path
from app.web.forms.adding import add_one
from app.web.forms.form_errors import form_errors_of
from app.web.forms.saving import form_operation, save_edits
from app.web.forms.submitted import Submitted
from app.web.forms.views import FormErrors
from app.web.http.access import Access
from app.web.http.limit_words import limit_words


async def save_form(access: Access, submitted: Submitted) -> FormErrors:
    """Save a form's fields. Where that meets trouble, everything typed comes back with it."""
    t = translator(access.page_context.language)
    edits = submitted.edits
    try:
        saved = await save_edits(access, form_operation(submitted.op_id, edits), edits, submitted.given_up)
    except LimitError as error:
        longest = max(edits, key=lambda path: len(edits[path].value))
        return FormErrors(
            submitted.typed, {longest: limit_words(error, t)}, new_lines=submitted.new_items, is_unsaved=True
        )
    return form_errors_of(submitted, saved, t)


async def add_lines(access: Access, lines: Mapping[str, str], op_id: str) -> tuple[ItemPath | None, FormErrors]:
    """Add an item for each line typed into an add line; the last one, and what it met."""
    added: ItemPath | None = None
    for path, text in lines.items():
        at = find_path(path)
        if not (isinstance(at, ListPath) and isinstance(at.holder, ListOf)):
            continue
        try:
            added = at.item(await add_one(access, at, text, op_id))
        except LimitError as error:
            words = limit_words(error, translator(access.page_context.language))
            return None, FormErrors(errors={path: words}, new_lines=lines)
    return added, FormErrors()
