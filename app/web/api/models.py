"""What programs get of a plan, and what they send: the shapes that the description of the interface tells."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.base.limits import LARGEST_VERSION
from app.exports.formats import FORMATS
from app.plan.fields.choices import CHOICES

_OP_ID = r"^[A-Za-z0-9_-]{1,40}$"
_MOST_CHANGES = 1_000

OpId = Annotated[str, Field(pattern=_OP_ID, description="Yours, so that a request sent twice counts once.")]


class _Sent(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid")


class ScheduleEntry(BaseModel):
    """Something that is due on a day, counted from the launch as day 1, and what became of it."""

    path: str
    day: int
    date: date | None
    time: str | None
    title: str
    owner: str
    minutes: int | float | None
    outcome: str | None
    result: str


class StepStatus(BaseModel):
    """How far a step has come; ``missing`` are the paths of essential answers that it lacks."""

    step: str
    title: str
    status: Literal["not_started", "in_progress", "done"]
    missing: list[str]
    drafts: list[str]


class FoundIssue(BaseModel):
    """What the review found: the code of the check, how much it weighs, and the answer to go to (``place``)."""

    code: str
    weight: Literal["must", "should", "could"]
    text: str
    why: str
    advice: str
    step: str
    place: str


class PlanData(BaseModel):
    """A plan: its answers as a plan file has them, and what follows from them.

    ``revision`` goes along with what you change. ``drafted`` are the paths that still hold an example's words.
    """

    id: str
    language: str
    revision: int
    changed_at: datetime
    answers: dict[str, Any]
    drafted: list[str]
    readiness: int
    progress: list[StepStatus]
    findings: list[FoundIssue]
    schedule: list[ScheduleEntry]
    formats: list[str] = list(FORMATS)


class DueItem(BaseModel):
    """Something to post, or that begins, as ``playbook due --json`` tells it."""

    at: datetime
    what: Literal["post", "begin"]
    title: str
    who: str
    text: str
    if_silent: str
    path: str


class Changes(_Sent):
    """New values by path, as a plan file spells them; null empties an answer.

    A list's own path takes the ids of its items in their order: one that isn't named is taken out of the list. What is
    written to an item with a new id adds it at the end.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"revision": 12, "set": {"positioning.name": "Night Readers", "who.target_size": 40}}]
        }
    )

    revision: int = Field(ge=0, le=LARGEST_VERSION, description="That of the plan as you read it.")
    set: dict[str, Any] = Field(max_length=_MOST_CHANGES)
    op_id: OpId | None = None


class Changed(BaseModel):
    """What was saved. ``revision`` is the one to send next time.

    Where others have changed the plan meanwhile, it stays the one you sent, and ``read_again`` is true. ``unreadable``
    says what was kept as you wrote it and can't be read; ``back`` are removed items that are in their lists again.
    """

    revision: int
    op_id: str
    read_again: bool
    unreadable: dict[str, str]
    back: list[str]


class TickMade(_Sent):
    """What became of something that was due: the path and the day that the schedule tells."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"path": "days3.activities.opening", "day": 1, "outcome": "done"}]}
    )

    path: str = Field(max_length=200)
    day: int = Field(ge=-100_000, le=100_000)
    outcome: str | None = Field(json_schema_extra={"enum": [*CHOICES["outcome"], None]})
    result: str | None = None
    op_id: OpId | None = None


class Ticked(BaseModel):
    """What is noted now. It tells no revision, as others may have changed what you have read."""

    op_id: str
    outcome: str | None
    result: str


class UndoWanted(_Sent):
    """The operation that is to be undone."""

    op_id: OpId


class UndoDone(BaseModel):
    """What became of it: all is as it was, all but what was changed since, or nothing was done."""

    undone: Literal["all", "kept", "nothing"]
