"""From the values that a program sends to edits of answers, or what is wrong with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.base.errors import LimitError
from app.base.limits import ITEMS_LIMIT
from app.i18n.translator import Translator
from app.plan.cleaning import cleaned
from app.plan.fields.list_kinds import ListOf
from app.plan.paths import FieldPath, ListPath, find_path, is_item_id
from app.storage.repositories.answers import NEVER_ANSWERED, Edit, Saved, StoredAnswer
from app.web.plan.authors import UNKNOWN_VIEWPOINT, who_words
from app.web.plan.view import PlanView


@dataclass(frozen=True, slots=True)
class SentEdits:
    """The edits that values are, and what is wrong with the others, by path."""

    edits: Mapping[str, Edit]
    problems: Mapping[str, str]


def sent_edits(view: PlanView, values: Mapping[str, Any], revision: int) -> SentEdits:
    """Values as edits over the plan as it was at a revision."""
    edits: dict[str, Edit] = {}
    problems: dict[str, str] = {}
    for path, value in values.items():
        try:
            raw = raw_value(path, value)
        except LimitError as error:
            problems[path] = view.t.gettext("is longer than %(most)s characters", most=error.most)
            continue
        except ValueError as error:
            problems[path] = _wrong_words(str(error), view.t)
            continue
        edits[path] = Edit(_base(view.stored.get(path, NEVER_ANSWERED), revision), raw)
    return SentEdits(edits, problems)


def raw_value(path: str, value: Any) -> str:
    """The answer that a value stands for at a path. Raises `LimitError`, and `ValueError` with what it is instead."""
    match find_path(path):
        case FieldPath() as at:
            raw = "" if value is None else at.kind.from_file(value)
            if raw is None:
                raise ValueError("type")
            return cleaned(path, at.kind, raw)
        case ListPath() as at if isinstance(at.holder, ListOf):
            if not _are_ids(value):
                raise ValueError("ids")
            return " ".join(value)
    raise ValueError("path")


def file_value(path: str, raw: str) -> Any:
    """The value that stands for an answer."""
    at = find_path(path)
    return at.kind.to_file(raw) if isinstance(at, FieldPath) else raw.split()


def next_revision(saved: Saved, revision: int) -> tuple[int, bool]:
    """The revision to go on from, and whether the plan has to be read again, as others have changed it too."""
    made = sorted({version for version in saved.versions.values() if version > revision})
    is_all = made == list(range(revision + 1, revision + 1 + len(made)))
    return (made[-1] if made and is_all else revision), not is_all


def conflicts_of(view: PlanView, saved: Saved, edits: Mapping[str, Edit]) -> Iterator[dict[str, Any]]:
    """What was changed elsewhere, by whom and when, beside what was sent."""
    for path, one in saved.conflicts.items():
        yield {
            "path": path,
            "yours": file_value(path, edits[path].value),
            "stored": file_value(path, one.value),
            "revision": one.version,
            "by": who_words(view, one.by, UNKNOWN_VIEWPOINT) if one.by else "",
            "at": one.by.at.isoformat() if one.by else "",
        }


def _base(stored: StoredAnswer, revision: int) -> int:
    """The version that an edit is over: the stored one, unless that came after the revision."""
    return min(stored.version, revision)


def _are_ids(value: Any) -> bool:
    is_list = isinstance(value, list) and all(isinstance(one, str) and is_item_id(one) for one in value)
    return is_list and len(value) <= ITEMS_LIMIT and len(set(value)) == len(value)


def _wrong_words(kind: str, t: Translator) -> str:
    return {
        "path": t.gettext("is no question of a plan"),
        "type": t.gettext("can't be an answer here"),
        "ids": t.gettext("takes a list of ids, each once, at most %(most)s", most=ITEMS_LIMIT),
    }[kind]
