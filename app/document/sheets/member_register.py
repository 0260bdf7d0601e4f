"""The member register: a table to fill in, with the plan's tiers and the questions newcomers are asked."""

import re
from collections.abc import Iterator

from app.document.model.sheets import Column, ColumnKind, Sheet
from app.document.sheets.sheet_writer import Row, SheetWriter
from app.document.sheets.typed_heads import typed_heads
from app.plan.plan import Plan
from app.plan.steps.seeds import SeedUser
from app.wording.form_lines import is_instruction
from app.wording.texts import current_text

_QUESTION = re.compile(r"^\s*(?:[-*•·–①-⑳]|\d+[.)、．)])\s*(.*\S)|^(.*[?？:：])\s*$")
_MOST_QUESTIONS = 8
_FEWEST_ROWS, _MOST_ROWS = 20, 300
"""Room to write for those who are invited first, and no more pages than a list of members needs."""


def build(writer: SheetWriter) -> Sheet:
    """Empty rows; the owner alone has the seed users in them."""
    t = writer.t
    tiers = tuple(tier.name for tier in writer.plan.who.tiers if tier.name)
    first = [Column(t.gettext("Name"), ColumnKind.LINE), Column(t.gettext("Joined on"), ColumnKind.DATE)]
    if tiers:
        first.append(Column(writer.label("who", "tiers"), ColumnKind.WORD, tiers))
    first.append(Column(t.gettext("Introduced by"), ColumnKind.LINE))
    last = (
        Column(t.gettext("How to reach them"), ColumnKind.LINE),
        Column(t.gettext("Last seen active"), ColumnKind.DATE),
        Column(t.gettext("Note"), ColumnKind.LINE),
    )
    there = {column.head.casefold() for column in (*first, *last)}
    heads = typed_heads((one for one in _questions(writer) if one.casefold() not in there), (*first, *last))
    columns = (*first, *(Column(head, ColumnKind.LINE) for head in heads), *last)
    rows = tuple(_rows(writer, len(columns))) if writer.shown.answers else ()
    return Sheet("member_register", t.gettext("Member register"), columns, rows, key_columns=1)


def _questions(writer: SheetWriter) -> list[str]:
    """The lines of the form for introductions that ask for something."""
    form = current_text(writer.plan, "welcome.introduction_form", writer.knowledge)
    lines = (line for line in form.splitlines() if not is_instruction(line))
    asked = (found for line in lines if (found := _QUESTION.match(line)))
    questions = ((one[1] or one[2]).strip(" :：_＿") for one in asked)
    return [question for question in questions if question][:_MOST_QUESTIONS]


def _rows(writer: SheetWriter, width: int) -> Iterator[Row]:
    people = writer.plan.seeds.people if writer.shown.is_private else ()
    yield from (_person(one, width) for one in people)
    yield from ((None,) * width for _ in range(_expected(writer.plan) - len(people)))


def _person(one: SeedUser, width: int) -> Row:
    """A seed user, with how to reach them and the owner's notes in the columns at the end."""
    return (one.name or None, *(None,) * (width - 4), one.contact or None, None, one.notes or None)


def _expected(plan: Plan) -> int:
    size = plan.who.first_size if isinstance(plan.who.first_size, int) else 0
    return min(max(size, _FEWEST_ROWS), _MOST_ROWS)
