"""The edit links of a plan with what was last done by each."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, select

from app.storage.repositories.edit_links import EditLink, list_edit_links
from app.storage.repositories.operations import Author
from app.storage.repositories.revisions import find_revisions
from app.storage.tables import REVISION

_SELECT_LAST = (
    select(func.max(REVISION.c.version))
    .where(REVISION.c.plan == bindparam("plan_id"), REVISION.c.link != "")
    .group_by(REVISION.c.link)
)


@dataclass(frozen=True, slots=True)
class EditLinks:
    """The edit links of a plan, and who changed it last by which, by their ids; as far as the history is kept."""

    links: tuple[EditLink, ...]
    uses: Mapping[str, Author]


def find_edit_links(connection: Connection, plan_id: str) -> EditLinks:
    """The edit links of a plan with their last uses."""
    versions = connection.execute(_SELECT_LAST, {"plan_id": plan_id}).scalars().all()
    last = find_revisions(connection, plan_id, versions).values()
    return EditLinks(list_edit_links(connection, plan_id), {one.link: one.operation.author for one in last})
