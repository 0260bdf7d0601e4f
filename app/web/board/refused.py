"""What is asked on the board, and could not be done: which act, what was typed for it, and why."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.base.errors import PlaybookError
from app.i18n.translator import Translator
from app.web.forms.views import NO_FORM_ERRORS, FormErrors

_SAVE = "done"


@dataclass(frozen=True, slots=True)
class Asked:
    """An act of the board as a form asks for it: its name, and what its fields said, by name."""

    action: str
    typed: Mapping[str, str]

    def refused(self, words: str) -> "ActError":
        """The error that nothing was done, for a reason in words."""
        return ActError(Refused(self.action, self.typed, words))

    def misread(self, form_errors: FormErrors) -> "ActError":
        """The error that nothing was done, for a reason that is said beside a field of the panel."""
        return ActError(Refused(self.action, self.typed, "", form_errors))

    def unsaved(self, form_errors: FormErrors, t: Translator) -> "Refused":
        """Nothing was done, since what came along couldn't be saved."""
        words = t.gettext("Not done yet: something you typed couldn't be saved. Fix that first.")
        if self.action == _SAVE:
            words = ""
        return Refused(self.action, self.typed, words, form_errors)


@dataclass(frozen=True, slots=True)
class Refused:
    """An act of the board of which nothing was done, with what was typed for it, and why.

    ``words`` are empty where ``form_errors`` say it, beside what was typed in the panel.
    """

    action: str
    typed: Mapping[str, str]
    words: str
    form_errors: FormErrors = NO_FORM_ERRORS


class ActError(PlaybookError):
    """An act of the board can't be done."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.action)
        self.refused = refused


class MovedElsewhereError(PlaybookError):
    """A day was typed over one that the activity doesn't have any more: it was moved elsewhere meanwhile."""
