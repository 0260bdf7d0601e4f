"""What a plan says of its money, and of how many people are to come by when."""

from app.document.build import build_document
from app.document.model.blocks import Facts, Table
from app.document.model.document import Section
from app.document.model.editions import Edition
from app.i18n.languages import Language
from app.knowledge.content import Content
from app.plan.answers import Answers
from tests.document.plans import shown_plan

_MONEY = {
    "who.first_size": "20", "how.currency": "pounds", "how.costs": "room", "how.income": "fee",
    "how.costs.room.what": "Room", "how.costs.room.amount": "120", "how.costs.room.each": "monthly",
    "how.income.fee.what": "Fee", "how.income.fee.amount": "5", "how.income.fee.each": "member_monthly",
    "month.activities": "boat", "month.activities.boat.title": "Boat trip", "month.activities.boat.day": "20",
    "month.activities.boat.cost": "80",
}  # fmt: skip
_GOALS = {
    "when.launch_date": "2026-12-14", "seeds.goals": "last first", "seeds.goals.first.by": "-13",
    "seeds.goals.first.people": "6", "seeds.goals.last.by": "0", "seeds.goals.last.people": "20",
}  # fmt: skip


def test_operators_read_with_how_many_members_a_month_pays_for_itself(content: Content) -> None:
    blocks = _section(content, Language.EN, _MONEY, "money").blocks
    assert [one.rows for one in blocks if isinstance(one, Table)] == [
        (("Room", "120", "Every month"),),
        (("Boat trip", "Day 20", "80"),),
        (("Fee", "5", "Every month for each member"),),
    ]
    first, later = (words for one in blocks[-1:] if isinstance(one, Facts) for _, words in one.rows)
    assert first == (
        "Costs 200 pounds, fixed income 0 pounds, from each member 5 pounds"
        " · Pays for itself from 40 members on · 100 pounds missing with 20 members"
    )
    assert later.endswith("Pays for itself from 24 members on · 20 pounds missing with 20 members")


def test_nobody_else_reads_about_money(content: Content) -> None:
    for edition in (Edition.MEMBER, Edition.PARTNER):
        shown = shown_plan(Answers(_MONEY), content[Language.EN], edition)
        assert "120" not in str(build_document(shown))


def test_goals_stand_in_order_of_time_with_their_dates(content: Content) -> None:
    blocks = _section(content, Language.ZH_HANS, _GOALS, "seeds").blocks
    (table,) = [one for one in blocks if isinstance(one, Table)]
    assert [row[1] for row in table.rows] == ["6", "20"]
    assert [row[0].split(" · ")[0] for row in table.rows] == ["11月30日 周一", "12月13日 周日"]


def _section(content: Content, language: Language, raws: dict[str, str], key: str) -> Section:
    document = build_document(shown_plan(Answers(raws), content[language]))
    return next(one for part in document.parts for one in part.sections if one.key == key)
