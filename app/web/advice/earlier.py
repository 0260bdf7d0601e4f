"""Reading what answers were before they were changed, for the offer to change what mentions them."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from fastapi import Response

from app.plan.mentions.watched import compared_paths, is_watched
from app.storage.repositories.earlier import earlier_values
from app.web.advice.mentioned import mentioned, shows_offer
from app.web.forms.submitted import Submitted
from app.web.http.access import Access, Owner
from app.web.http.templating import Page
from app.web.plan.addresses import with_query
from app.web.plan.arrival import Arrival
from app.web.plan.view import PlanView


async def read_earlier(access: Access, since: int) -> Mapping[str, str]:
    """The answers that others may mention and that have changed since a version, as they were then."""
    if not since:
        return {}
    read = partial(earlier_values, plan_id=access.record.id, version=since, choose=compared_paths)
    return await access.services.database.read_apart(read)


async def with_earlier(access: Access, arrival: Arrival) -> Arrival:
    """Where a page was opened from, with the answers as they were before what was just saved."""
    return replace(arrival, earlier=await read_earlier(access, arrival.since))


async def show_arrival(owner: Owner, arrival: Arrival, page_of: Callable[[PlanView, Arrival], Page]) -> Response:
    """The page of a step or an item as one comes to it, with the offer to change what mentions earlier answers."""
    came = await with_earlier(owner, arrival)
    compute = owner.search if came.earlier else owner.compute
    return await compute(lambda view: owner.page(page_of(view, came)))


async def by_offer(access: Access, submitted: Submitted, address: str) -> str:
    """Where to go on after a form was saved: by a page with the offer, if other answers mention what it has changed."""
    earlier = await read_earlier(access, submitted.since) if any(map(is_watched, submitted.typed)) else {}
    if not any(path in submitted.typed for path in earlier):
        return address
    since = str(submitted.since)
    if shows_offer(access.record.id, address):
        return with_query(address, since=since)
    found = await (await access.owner()).search(mentioned, earlier, address)
    return with_query(f"/plans/{access.record.id}/mentions", since=since, next=address) if found else address
