"""The home page, and starting a plan."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Annotated

from cachetools import LRUCache
from fastapi import APIRouter, Depends, Query, Response

from app.coach.checks.registry import CHECKS
from app.first_draft.draft import BLANK, first_draft
from app.first_draft.nearest import nearest_starter
from app.first_draft.sentence import Sentence
from app.i18n.dates import date_time_and_zone
from app.i18n.languages import Language
from app.i18n.translator import translator
from app.knowledge.content import Knowledge
from app.knowledge.starters import Starter
from app.plan.fields.kinds import Zone
from app.schedule.timetable import launch_date
from app.storage.repositories.deleting import find_deleted_plans
from app.storage.repositories.plans import NamedPlan, NewPlan, create_plan, find_plans_by_edit_tokens
from app.web.http.access import Visitor, VisitorOf
from app.web.http.cookies import plan_tokens
from app.web.http.describing import HTML, answers
from app.web.http.form_data import FormReader
from app.web.http.new_plans import check_may_start
from app.web.http.rate_limits import Limited, RateLimitError
from app.web.http.starts import founder, opened
from app.web.plan.addresses import step_address
from app.web.plan.arrival import Via
from app.web.plan.authors import Viewpoint, clock_zone
from app.web.plan.deleted_plans import deleted_rows
from app.web.plan.task_list import task_list
from app.web.start.home_page import HomePage, LastPlan, OwnPlan
from app.web.start.sentence_form import StartForm, read_sentence
from app.web.start.sentence_view import sentence_view
from app.web.start.start_choices import StartChoices, start_choices
from app.wording.launch import launch_words

router = APIRouter()

_MOST_OTHERS = 3


@router.get("/")
async def home(visitor: VisitorOf, form: Annotated[StartForm, Query()]) -> Response:
    """What this is, and how to start; an address may fill in the sentence."""
    return await _home(visitor.listed("/"), form)


@router.post("/plans", responses=answers(422, 429, types=[HTML]))
async def start_plan(visitor: VisitorOf, form: Annotated[StartForm, Depends(FormReader(StartForm))]) -> Response:
    """Start a plan: blank, from a starter as it is, or from a sentence."""
    language = form.language or visitor.page_context.language
    knowledge, today = visitor.services.content[language], datetime.now(UTC).date()
    said = read_sentence(form, today, translator(visitor.page_context.language))
    if said.problems:
        return await _home(visitor, form, said.problems)
    await check_may_start(visitor, form.passphrase)
    try:
        await visitor.services.rate_limits.count(Limited.STARTS, visitor.network)
    except RateLimitError as error:
        return await _home(visitor, form, wait=error.seconds)
    starter = _starter(form, said.sentence, knowledge)
    draft = await visitor.services.compute(first_draft, starter, knowledge, today, said.sentence) if starter else BLANK
    author = founder(visitor)
    plan: NewPlan = await visitor.services.database.write(
        lambda connection: create_plan(connection, language, draft.answers, author, drafted=draft.drafted)
    )
    first = f"/plans/{plan.id}" if starter else step_address(plan.id, "positioning", Via.ESSENTIALS)
    return opened(visitor, plan, author.device, first)


async def _home(
    visitor: Visitor, form: StartForm, problems: Mapping[str, str] = MappingProxyType({}), wait: int = 0
) -> Response:
    """The home page; ``wait`` is for how many seconds no plan may be started."""
    language, now, database = visitor.page_context.language, datetime.now(UTC), visitor.services.database
    today, tokens = now.date(), plan_tokens(visitor.request)
    found = await database.read(lambda connection: find_plans_by_edit_tokens(connection, tokens))
    deleted = await database.read(lambda connection: find_deleted_plans(connection, tokens, now))
    choices = await _choices(visitor, today)
    page = HomePage(
        sentence=sentence_view(choices.kinds, visitor.knowledge, today, form, problems),
        picture=choices.picture,
        last=await _last_plan(visitor, found[0]) if found else None,
        others=tuple(_own_plan(one, visitor.viewpoint, language) for one in found[1 : 1 + _MOST_OTHERS]),
        deleted=deleted_rows(deleted, visitor.viewpoint, language),
        checks=len(CHECKS),
        starters=len(visitor.knowledge.starters),
        busy=wait > 0,
        plans=tuple(one.record.id for one in found),
        is_deleted="deleted" in visitor.request.query_params,
        retention_days=visitor.services.settings.retention_days,
    )
    response = visitor.page(page, 429 if wait else 422 if problems else 200)
    if wait:
        response.headers["Retry-After"] = str(wait)
    return response


async def _last_plan(visitor: Visitor, plan: NamedPlan) -> LastPlan:
    view = await visitor.view_of(plan.record)
    launch = launch_words(launch_date(view.plan), view.today, view.t)
    return LastPlan(_own_plan(plan, visitor.viewpoint, view.language), launch, task_list(view).next_step)


def _own_plan(plan: NamedPlan, own: Viewpoint, language: Language) -> OwnPlan:
    zone = clock_zone(Zone().read(plan.zone), own)
    return OwnPlan(plan.record.id, plan.name, date_time_and_zone(plan.record.changed_at, zone, language))


async def _choices(visitor: Visitor, today: date) -> StartChoices:
    key = visitor.page_context.language, today
    if key not in _CHOICES:
        _CHOICES[key] = await visitor.services.compute_document(start_choices, visitor.knowledge, today)
    return _CHOICES[key]


def _starter(form: StartForm, sentence: Sentence, knowledge: Knowledge) -> Starter | None:
    """The starter that a form asks for: by its key, or by what kind of community the sentence is about."""
    if form.kind:
        return nearest_starter(sentence.kind, sentence.first_size, knowledge)
    return knowledge.starters.get(form.starter)


_CHOICES: LRUCache[tuple[Language, date], StartChoices] = LRUCache(2 * len(Language))
