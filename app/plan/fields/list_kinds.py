"""Fields that hold items of one shape: lists, the stages of the member journey, and entries with ids of their own."""

from dataclasses import dataclass
from typing import ClassVar

from app.plan.fields.choices import CHOICES
from app.plan.fields.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class ListOf:
    """A list of items of one shape; ``at_least`` is the number a plan cannot do without."""

    item: type
    at_least: int = 0
    private: bool = False
    first: bool = False

    @property
    def essential(self) -> bool:
        """Whether a plan cannot do without at least one item."""
        return self.at_least > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StagesOf:
    """One item for each of a fixed set of keys, such as the stages of the member journey."""

    item: type
    choices: str
    at_least: int = 0

    private: ClassVar[bool] = False
    first: ClassVar[bool] = True

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the items, in order; they serve as the items' ids."""
        return CHOICES[self.choices]

    @property
    def essential(self) -> bool:
        """Whether a plan cannot do without at least one filled item."""
        return self.at_least > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EntriesOf:
    """Entries whose ids follow from what they are about; one is there as soon as it has an answer.

    No order of them is stored, so two who write about the same thing meet in the same answer, and how many there are is
    bounded by the answers of a plan alone. They are the team's own.
    """

    item: type

    at_least: ClassVar[int] = 0
    private: ClassVar[bool] = True
    first: ClassVar[bool] = False
    essential: ClassVar[bool] = False


Lists = ListOf | StagesOf | EntriesOf
Field = Kind | Lists


def is_asked_at_once(field: Field) -> bool:
    """Whether a page shows the question at once, and not only to those who go deeper."""
    return field.essential or field.first
