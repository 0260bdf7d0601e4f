"""Changing what still mentions an answer as it was before it was changed."""

from collections.abc import Collection, Mapping
from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.base.errors import LimitError
from app.i18n.translator import translator
from app.plan.mentions.mention import Mention, replaced
from app.web.advice.earlier import read_earlier, with_earlier
from app.web.advice.fixed import MENTIONS
from app.web.advice.fixing import OneTap, save_one_tap
from app.web.advice.mentioned import Offer, OfferPart, mentioned
from app.web.forms.flow import save_along, show_again
from app.web.forms.submitted import read_form
from app.web.http.access import AccessOf, OwnerOf
from app.web.http.describing import HTML, WIZARD_FORM, answers
from app.web.http.form_data import read_form_data
from app.web.http.limit_words import limit_words
from app.web.http.parameters import NextOf, SinceOf
from app.web.http.redirects import via_of
from app.web.lists.form_page import form_page
from app.web.mentions.page import MOST_SHOWN, MentionsQuery, mentions_page
from app.web.plan.addresses import with_query
from app.web.plan.arrival import Arrival
from app.web.plan.bar import PlanBar
from app.web.plan.view import PlanView

router = APIRouter(prefix="/plans/{plan_id}/mentions")


@router.get("")
async def show_mentions(
    owner: OwnerOf,
    since: SinceOf,
    onward: NextOf,
    fixed: Annotated[str, Query()] = "",
    tick: Annotated[str, Query()] = "",
) -> Response:
    """What still mentions the answers that have changed since a version, with what could stand there."""
    arrival = await with_earlier(owner, Arrival(fixed=fixed, since=since))
    query = MentionsQuery(onward, is_all_ticked=tick == "all")
    return await owner.search(lambda view: owner.page(mentions_page(view, arrival, query)))


@router.get("/offer")
async def show_offer(access: AccessOf, since: SinceOf, onward: NextOf) -> Response:
    """The offer beside a form alone, after something was saved. Most saves change nothing that others may mention."""
    earlier = await read_earlier(access, since)
    if not earlier:
        return access.page(OfferPart(PlanBar(access.record.id, ""), Offer(since, onward)))
    owner, arrival = await access.owner(), Arrival(since=since, earlier=earlier)
    return await owner.search(lambda view: owner.page(OfferPart.of(view, arrival, onward)))


@router.post("", responses=answers(422, types=[HTML]), openapi_extra=WIZARD_FORM)
async def change_ticked(owner: OwnerOf, since: SinceOf, onward: NextOf) -> Response:
    """Change what was ticked, as far as it is still as the page has shown it."""
    form = await read_form_data(owner.request, max_fields=MOST_SHOWN)
    ticked = frozenset(str(key) for key in form.getlist("change"))
    earlier = await read_earlier(owner, since)
    here = with_query(f"/plans/{owner.record.id}/mentions", since=str(since), next=onward)
    try:
        return await save_one_tap(owner, lambda view: _tap(view, _ticked(view, earlier, onward, ticked), here))
    except LimitError as error:
        words = limit_words(error, translator(owner.page_context.language))
        now = await owner.owner()
        query, arrival = MentionsQuery(onward, error=words), Arrival(since=since, earlier=earlier)
        return await now.search(lambda view: now.at(here).page(mentions_page(view, arrival, query), 422))


@router.post("/all", responses=answers(409, types=[HTML]), openapi_extra=WIZARD_FORM)
async def change_all(owner: OwnerOf, since: SinceOf, onward: NextOf) -> Response:
    """Change all that surely mentions the answers; what else was typed on the page is saved first."""
    submitted = await read_form(owner.request)
    form_errors = await save_along(owner, submitted, submitted.new_items)
    if form_errors.any:
        first, arrival = form_errors.first_path, Arrival(via_of(onward), since=since)
        return await show_again(owner, lambda view: form_page(view, first, arrival, form_errors))
    now = await owner.owner()
    earlier = await read_earlier(now, since)
    return await save_one_tap(now, lambda view: _tap(view, _certain(view, earlier, onward), onward))


def _tap(view: PlanView, mentions: Collection[Mention], onward: str) -> OneTap:
    return OneTap(MENTIONS, replaced(view.answers, mentions), onward)


def _certain(view: PlanView, earlier: Mapping[str, str], onward: str) -> tuple[Mention, ...]:
    return tuple(one for _, mentions in mentioned(view, earlier, onward) for one in mentions if one.is_certain)


def _ticked(view: PlanView, earlier: Mapping[str, str], onward: str, keys: frozenset[str]) -> tuple[Mention, ...]:
    return tuple(one for _, mentions in mentioned(view, earlier, onward) for one in mentions if one.key in keys)
