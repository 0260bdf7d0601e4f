"""Reading what answers were before they were changed, for the offer to change what mentions them."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from app.plan.mentions.watched import compared_paths, is_watched
from app.storage.repositories.earlier import earlier_values
from app.web.advice.mentioned import mentioned, shows_offer
from app.web.forms.submitted import Submitted
from app.web.http.access import Access
from app.web.plan.addresses import with_query
from app.web.plan.arrival import Arrival


async def read_earlier(access: Access, since: int) -> Mapping[str, str]:
    """The answers that others may mention and that have changed since a version, as they were then."""
    if not since:
        return {}
    read = partial(earlier_values, plan_id=access.record.id, version=since, choose=compared_paths)
    return await access.services.database.read_apart(read)


async def with_earlier(access: Access, arrival: Arrival) -> Arrival:
    """Where a page was opened from, with the answers as they were before what was just saved."""
    return replace(arrival, earlier=await read_earlier(access, arrival.since))


async def by_offer(access: Access, submitted: Submitted, address: str) -> str:
    """Where to go on after a form was saved: by a page with the offer, if other answers mention what it has changed."""
    earlier = await read_earlier(access, submitted.since) if any(map(is_watched, submitted.typed)) else {}
    if not any(path in submitted.typed for path in earlier):
        return address
    since = str(submitted.since)
    if shows_offer(access.record.id, address):
        return with_query(address, since=since)
    found = await (await access.owner()).compute(mentioned, earlier)
    return with_query(f"/plans/{access.record.id}/mentions", since=since, next=address) if found else address
