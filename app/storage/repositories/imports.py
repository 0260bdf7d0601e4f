"""Taking a plan file into the database, whole or not at all: all of it in the caller's one transaction."""

from sqlalchemy import Connection

from app.plan.files.plan_file import PlanFile
from app.storage.repositories.dismissals import dismiss
from app.storage.repositories.operations import Author
from app.storage.repositories.plans import NewPlan, create_plan, set_calendar_id


def take_plan_file(connection: Connection, plan_file: PlanFile, author: Author) -> NewPlan:
    """Store what a plan file holds as a new plan, with the findings that were dismissed and the id of its calendar.

    A file that is taken twice makes two plans; their calendars have the same entries, as they are of one community.
    """
    plan = create_plan(connection, plan_file.language, plan_file.answers, author, plan_file.drafted)
    if plan_file.calendar_id:
        set_calendar_id(connection, plan.id, plan_file.calendar_id)
    for dismissal in plan_file.dismissals:
        dismiss(connection, plan.id, dismissal, author.at)
    return plan
