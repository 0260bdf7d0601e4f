"""The page of a checkpoint: what speaks for each choice, the decision, and the way that it leads to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from app.i18n.dates import date_in_text
from app.i18n.languages import Language
from app.plan.cycles import decision_item
from app.plan.fields.choices import CHOICES
from app.plan.steps.run import Decision
from app.schedule.checkpoints import checkpoint_now
from app.schedule.due import day_of
from app.schedule.two_groups import Team, two_teams
from app.storage.repositories.tokens import new_id
from app.web.advice.fixed import Fixed, fixed_by
from app.web.checkpoint.farewell import FarewellStep, can_put_farewell, farewell_steps
from app.web.checkpoint.signs import signs_for
from app.web.forms.field_views import Fields
from app.web.forms.views import FieldView, FormErrors, labels_of
from app.web.plan.bar import PlanBar, plan_bar
from app.web.plan.view import PlanView
from app.wording.values import choice_words


@dataclass(frozen=True, slots=True)
class Option:
    """A choice: its name, and what speaks for it in the plan's own figures."""

    words: str
    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckpointPage:
    """``month`` is None where the plan has no checkpoint with a date, or isn't launched.

    ``path`` is the choice that was made, whose way is shown: ``teams`` are who goes where in a split, ``alone`` the
    roles that nobody stands in for, ``successor`` and ``handover`` what the plan says of handing over, ``farewell`` the
    steps of closing, some of which can be put on their days where ``can_put`` says so.
    """

    template: ClassVar[str] = "pages/checkpoint.html"

    bar: PlanBar
    month: int | None
    date: str
    criterion: str
    options: tuple[Option, ...]
    questions: tuple[FieldView, ...]
    labels: dict[str, str]
    path: str
    teams: tuple[Team, ...]
    alone: tuple[str, ...]
    successor: str
    handover: str
    farewell: tuple[FarewellStep, ...]
    can_put: bool
    address: str
    plan_language: Language
    op_id: str
    fixed: Fixed | None
    form_errors: FormErrors


def checkpoint_address(plan: str) -> str:
    """The page of the checkpoint that is due, or comes next."""
    return f"{plan}/checkpoint"


def checkpoint_page(view: PlanView, form_errors: FormErrors, fixed: str = "") -> CheckpointPage:
    """The page of the checkpoint that is due, or comes next."""
    today, address = day_of(view.plan, view.today), checkpoint_address(view.address)
    found = checkpoint_now(view.plan, view.today) if today is not None and today > 0 else None
    questions = tuple(_questions(view, found.month, form_errors)) if found else ()
    path = view.answers.raw(decision_item(found.month).field("choice")) if found else ""
    return CheckpointPage(
        bar=plan_bar(view),
        month=found.month if found else None,
        date=date_in_text(found.on, view.language) if found else "",
        criterion=found.checkpoint.criterion if found else "",
        options=tuple(_options(view, today or 0)) if found else (),
        questions=questions,
        labels=labels_of(questions),
        path=path if path in CHOICES["checkpoint_choice"] else "",
        teams=two_teams(view.plan) if path == "split" else (),
        alone=tuple(_alone(view)) if path == "hand_over" else (),
        successor=view.plan.who.successor,
        handover=view.plan.who.handover,
        farewell=farewell_steps(view) if path == "dissolve" else (),
        can_put=path == "dissolve" and can_put_farewell(view),
        address=address,
        plan_language=view.record.language,
        op_id=new_id(16),
        fixed=fixed_by(view, fixed, address),
        form_errors=form_errors,
    )


def _options(view: PlanView, today: int) -> Iterator[Option]:
    for choice, signs in signs_for(view, today).items():
        yield Option(choice_words(choice, "checkpoint_choice", view.knowledge), signs)


def _questions(view: PlanView, month: int, form_errors: FormErrors) -> Iterator[FieldView]:
    at = decision_item(month)
    return Fields(view, form_errors).of_model(Decision, at.step, at.list.name, at.id)


def _alone(view: PlanView) -> Iterator[str]:
    """The roles that nobody stands in for."""
    return (role.title for role in view.plan.who.roles if role.title and not role.stand_in.strip())
