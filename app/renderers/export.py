"""What a renderer is given."""

from dataclasses import dataclass

from app.document.document import Document
from app.i18n.languages import Language
from app.plan.answers import Answers


@dataclass(frozen=True, slots=True)
class Export:
    """A plan to be rendered, already without what its reader may not see.

    ``language`` is the plan's own, which the plan file keeps; the document may be in another.
    """

    document: Document
    answers: Answers
    language: Language
