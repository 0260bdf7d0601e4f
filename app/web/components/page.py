"""The page of all components: a step's page with more in it, so that templates find there what they use."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import ClassVar

from app.coach.model.finding import Severity
from app.knowledge.content import Knowledge
from app.plan.plan import STEPS_BY_KEY
from app.web.advice.findings import FindingView, finding_view, weight_words
from app.web.advice.fixed import Fixed
from app.web.advice.living import LivingView
from app.web.advice.mentioned import Offer
from app.web.board.board_page import BoardPage
from app.web.components.boards import sample_board
from app.web.components.plans import blank_plan, drafted_plan, own_plan
from app.web.components.readings import sample_reading
from app.web.components.samples import SamplePlans, Samples, field_samples, list_samples, written_samples
from app.web.document.reading import Reading
from app.web.forms.views import FieldView, FormErrors
from app.web.plan.arrival import Arrival
from app.web.plan.task_list import StepLink, task_list
from app.web.plan.view import PlanView
from app.web.steps.step_page import StepPage, step_page
from app.web.today.lookback import evening_fields

_ADDRESS = "/components"


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentsPage(StepPage):
    """``samples`` are fields and lists, ``findings`` one of each weight, ``tasks_shown`` a row of each state.

    ``living`` is one of the running group, and ``evening`` the questions of a day. ``board`` is the whole page of a
    board, for the parts of it, ``reading`` a document to be read.
    """

    template: ClassVar[str] = "pages/components.html"

    samples: tuple[Samples, ...]
    findings: tuple[FindingView, ...]
    living: tuple[LivingView, ...]
    evening: tuple[FieldView, ...]
    tasks_shown: tuple[StepLink, ...]
    reading: Reading
    board: BoardPage


def components_page(knowledge: Knowledge, today: date) -> ComponentsPage:
    """The page in the language of the knowledge."""
    plans = SamplePlans(blank_plan(knowledge), drafted_plan(knowledge, today), own_plan(knowledge, today))
    page = step_page(plans.own, STEPS_BY_KEY["when"], Arrival())
    path = "when.launch_date"
    shown = replace(
        page,
        form_errors=FormErrors(errors={path: "What is wrong with it."}),
        fixed=Fixed("what was done", "fix-sample-0", _ADDRESS),
        onward=_ADDRESS,
        offer=Offer(1, _ADDRESS, "What still says what an answer was.", 2, _ADDRESS),
    )
    return ComponentsPage(
        **{field.name: getattr(shown, field.name) for field in fields(shown)},
        samples=(*field_samples(plans), written_samples(plans), list_samples(plans)),
        findings=tuple(_of_each_weight(plans.own)),
        living=(_of_the_group(knowledge),),
        evening=evening_fields(plans.own, 1, FormErrors()),
        tasks_shown=tuple(_rows(plans)),
        reading=sample_reading(plans.own),
        board=sample_board(knowledge, today),
    )


def _of_each_weight(view: PlanView) -> Iterator[FindingView]:
    """A finding that one tap can fix, in each weight."""
    found = next(one for one in view.review.standing if one.fix)
    shown = finding_view(view, found, _ADDRESS)
    for severity in Severity:
        yield replace(shown, key=f"{shown.key}-{severity}", severity=severity, weight=weight_words(severity, view.t))


def _of_the_group(knowledge: Knowledge) -> LivingView:
    """What the coach says of a group in which one person does everything."""
    words = knowledge.check_words.of("living.one-person")
    message = words.message.format(name="Ruth", done=7, of=8, since=1)
    return LivingView("living-sample", message, words.advice, words.why, knowledge.sources["C"], _ADDRESS)


def _rows(plans: SamplePlans) -> Iterator[StepLink]:
    """A row for each state that a step can have, each of another step."""
    states, steps = set[object](), set[str]()
    for view in (plans.own, plans.draft, plans.blank):
        for link in task_list(view).steps:
            state = link.status, link.is_draft, link.findings > 0
            if state not in states and link.key not in steps:
                states.add(state)
                steps.add(link.key)
                yield link
