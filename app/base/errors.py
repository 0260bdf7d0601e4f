"""The errors this program raises on purpose; none of them knows HTTP."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto


class PlaybookError(Exception):
    """An error that can be told in one clear line."""


class SettingsError(PlaybookError):
    """An environment variable has a value that the program can't run with."""


class KnowledgeError(PlaybookError):
    """A file in ``seeds/`` is not valid; the message names the file and the key."""


class StaticFileError(PlaybookError):
    """A file in ``static/`` can't be made part of the pages' script; the message names the file and the line."""


class SchemaError(PlaybookError):
    """The database has a schema this program cannot work with."""


class BackupError(PlaybookError):
    """A backup can't be made, is not sound, or can't be restored where it should be."""


class ReusedOperationError(PlaybookError):
    """An operation was sent again with another text: it is a mistake, and not the same operation."""


class BusyError(PlaybookError):
    """Something waited too long for its turn; nothing was done, and it may be tried again."""


class NoPlanError(PlaybookError):
    """There is no such plan, or not for those who ask: it was deleted meanwhile, or their token is not of it."""


class DeletedPlanError(PlaybookError):
    """A plan was deleted by those who ask for it now, and they may still bring it back."""

    def __init__(self, plan_id: str) -> None:
        super().__init__(f"the plan {plan_id!r} was deleted not long ago")
        self.plan_id = plan_id


class NoVersionError(PlaybookError):
    """A version of a plan isn't kept, or not any more: it was thinned out meanwhile."""


class LockedLinkError(PlaybookError):
    """A share link asks for a passcode, and the browser has not told it."""


class LinkEnd(Enum):
    """Why a share link opens nothing any more: its plan was deleted, its owner turned it off, or its time is over."""

    WITHDRAWN = auto()
    TURNED_OFF = auto()
    EXPIRED = auto()


class EndedLinkError(PlaybookError):
    """A share link opens nothing any more, for the reason in ``end``."""

    def __init__(self, end: LinkEnd) -> None:
        super().__init__(f"a share link that is {end.name.lower()}")
        self.end = end


class NewPlansClosedError(PlaybookError):
    """This server takes no new plans."""


class WrongPassphraseError(PlaybookError):
    """A plan can be started here by a passphrase only, and that wasn't it."""


class WrongLinkError(PlaybookError):
    """A token, of a link or from the cookie of a plan, opens nothing."""


class NoTokenError(PlaybookError):
    """A program came without the token of a plan."""


class WrongTokenError(PlaybookError):
    """A program came with a token that opens nothing: it is unknown, or was turned off."""


class ScopeError(PlaybookError):
    """A program wants to do more than its token allows."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a plan file: where, and what, in English.

    ``kind`` and ``places`` are for wording it in other languages.
    """

    where: str
    what: str
    kind: str = ""
    places: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.where or 'file'}: {self.what}"


class PlanFileError(PlaybookError):
    """A plan file with a wrong structure; ``problems`` lists what is wrong where."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class LimitError(PlaybookError):
    """An answer, a list or a plan is larger than the planner accepts.

    ``limit`` is the name of the limit (``line``, ``text``, ``list``, ``plan``, ``answers``, ``names``,
    ``share_links``, ``edit_links``, ``api_tokens``, ``webhooks``, ``comment``, ``comments``), ``path`` the answer it
    concerns.
    """

    def __init__(self, limit: str, path: str, most: int) -> None:
        super().__init__(f"{path}: larger than the limit of {most} ({limit})")
        self.limit = limit
        self.path = path
        self.most = most
