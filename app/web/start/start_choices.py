"""What the start page has for one day: what each kind of community would begin with, and how a plan looks."""

from dataclasses import dataclass
from datetime import date

from app.document.build import build_document
from app.document.model.blocks import Block, CardGrid, KeyNumbers, MonthCalendar
from app.document.model.document import Cover
from app.document.shown.shown_plan import ShownPlan
from app.first_draft.draft import first_draft, proposed_sentence
from app.first_draft.nearest import nearest_starter
from app.first_draft.sentence import Sentence
from app.i18n.dates import number_words
from app.i18n.languages import Language
from app.i18n.translator import Translator, translator
from app.knowledge.content import Knowledge
from app.web.start.sentence_words import KINDS, kind_words
from app.wording.capitals import within_sentence

_PICTURES = (CardGrid, KeyNumbers, MonthCalendar)


@dataclass(frozen=True, slots=True)
class KindOption:
    """A kind of community, in words, and what its starter says in the blanks of the sentence.

    ``is_borrowed`` where the starter was made for another kind.
    """

    key: str
    words: str
    proposal: Sentence
    for_whom: str
    hours: str
    is_borrowed: bool


@dataclass(frozen=True, slots=True)
class PlanPicture:
    """The first page of a starter's plan: its cover, and pictures of its document."""

    language: Language
    cover: Cover
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class StartChoices:
    """What there is to choose from on the start page, in one language on one day."""

    kinds: tuple[KindOption, ...]
    picture: PlanPicture


def start_choices(knowledge: Knowledge, today: date) -> StartChoices:
    """The choices; takes a fraction of a second."""
    t = translator(knowledge.language)
    return StartChoices(tuple(_kind(knowledge, kind, today, t) for kind in KINDS), _picture(knowledge, today))


def _kind(knowledge: Knowledge, kind: str, today: date, t: Translator) -> KindOption:
    proposal = proposed_sentence(nearest_starter(kind, None, knowledge), knowledge, today)
    for_whom = within_sentence(proposal.for_whom)
    return KindOption(
        kind, kind_words(t, kind), proposal, for_whom, number_words(proposal.hours or 0), proposal.kind != kind
    )


def _picture(knowledge: Knowledge, today: date) -> PlanPicture:
    starter = nearest_starter(next(iter(KINDS)), None, knowledge)
    document = build_document(ShownPlan(first_draft(starter, knowledge, today).answers, knowledge, is_owners=False))
    pictures = [block for section in document.sections for block in section.blocks if isinstance(block, _PICTURES)]
    firsts = {type(block): block for block in reversed(pictures)}
    return PlanPicture(knowledge.language, document.cover, tuple(firsts[kind] for kind in _PICTURES if kind in firsts))
