"""From the bytes of a file to the plan in it: a plan file (JSON), or a page of the planner that has one inside."""

import codecs
import json
from collections.abc import Iterator
from html.parser import HTMLParser

from app.base.errors import PlanFileError, Problem
from app.base.json_bounds import is_within
from app.plan.files.plan_file import PlanFile
from app.plan.files.problems import problem
from app.plan.files.reading import read_plan_file
from app.plan.files.repeated_keys import decode

PLAN_ELEMENT = "plan-file"
# Answers of 2 MB, with their keys and with every quotation mark escaped, stay below it: what leaves can come back.
JSON_LIMIT = 6_000_000
# In a page each of these bytes may take six, and all of the document follows. Its plan stands in the head.
READ_LIMIT = 13_000_000
# A plan with every field of full lists has some 85,000 strings and 50,000 parts. Decoding keeps all others waiting, and
# takes the longer the more there is to make.
_MOST_STRINGS, _MOST_PARTS = 120_000, 80_000
_BOM = codecs.BOM_UTF8
_MEGABYTE = 1_000_000
# How a PDF begins, and a Word file or any other archive: what people have at hand besides the file that is wanted.
_BINARY = (b"%PDF", b"PK")
# The plan stands in the head of the page. Looking no further, in small pieces, bounds the work a hostile page makes.
_HEAD, _PIECE = 65_536, 4_096


def read_plan_content(content: bytes) -> PlanFile:
    """The plan that a JSON or HTML file holds; raises `PlanFileError` with every problem found.

    A problem of the file as a whole has an empty ``where``.
    """
    text = content.removeprefix(_BOM).strip()
    if not text:
        raise _refused("empty")
    if text.startswith(_BINARY):
        raise _refused("binary")
    if text.startswith(b"<"):
        return _read(_plan_inside(text[:READ_LIMIT]))
    if len(text) > JSON_LIMIT:
        raise _refused("too_large", most=JSON_LIMIT // _MEGABYTE)
    return _read(_characters(text, is_whole=True))


def is_plan_file(content: bytes) -> bool:
    """Whether content begins as a plan file does, and is no page that may have one inside."""
    return content.removeprefix(_BOM).lstrip().startswith(b"{")


def is_too_large(error: PlanFileError) -> bool:
    """Whether a file was refused unread, for its size."""
    return any(found.kind == "too_large" for found in error.problems)


def _read(text: str) -> PlanFile:
    data, repeated = _decoded(text)
    try:
        plan_file = read_plan_file(data)
    except PlanFileError as error:
        raise PlanFileError((*repeated, *error.problems)) from error
    if repeated:
        raise PlanFileError(repeated)
    return plan_file


def _decoded(text: str) -> tuple[object, tuple[Problem, ...]]:
    if not is_within(text, strings=_MOST_STRINGS, parts=_MOST_PARTS):
        raise _refused("too_deep")
    try:
        return decode(text)
    except json.JSONDecodeError as error:
        raise _refused("not_json", line=error.lineno, column=error.colno) from error
    except (ValueError, RecursionError) as error:
        raise _refused("too_deep") from error


def _characters(content: bytes, *, is_whole: bool) -> str:
    """The text of a file; the beginning of one may end within a character."""
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(content, final=is_whole)
    except UnicodeDecodeError as error:
        raise _refused("not_utf8") from error


def _plan_inside(content: bytes) -> str:
    finder = _Finder()
    text = _characters(content, is_whole=len(content) < READ_LIMIT)
    try:
        for piece in _pieces(text, finder):
            finder.feed(piece)
    except (_Closed, AssertionError):  # the parser asserts what a damaged page may not keep
        pass
    if not finder.is_closed:
        raise _refused("no_plan")
    return "".join(finder.parts)


def _pieces(text: str, finder: "_Finder") -> Iterator[str]:
    start = 0
    while start < len(text) and (finder.is_open or start < _HEAD):
        size = _MEGABYTE if finder.is_open else _PIECE
        yield text[start : start + size]
        start += size


class _Closed(Exception):  # noqa: N818  # it ends the reading, and is no error
    """The plan's element has been read to its end."""


class _Finder(HTMLParser):
    """Collects the text of the script element that holds the plan."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.is_open = False
        self.is_closed = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where the plan begins."""
        self.is_open = tag == "script" and dict(attrs).get("id") == PLAN_ELEMENT

    def handle_endtag(self, tag: str) -> None:
        """Stop where the plan ends."""
        if self.is_open and tag == "script":
            self.is_closed = True
            raise _Closed

    def handle_data(self, data: str) -> None:
        """Keep what belongs to the plan."""
        if self.is_open:
            self.parts.append(data)


def _refused(kind: str, **places: object) -> PlanFileError:
    return PlanFileError((problem("", kind, **places),))
