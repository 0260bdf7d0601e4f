"""Money: what it costs, where it comes from, and with how many members it pays for itself."""

from app.document.model.blocks import Block, Facts, Heading, Table
from app.document.writing.writer import Writer
from app.i18n.dates import number_words
from app.plan.steps.activities import Activity
from app.schedule.budget import MonthsMoney, budget_of


def build(writer: Writer) -> list[Block]:
    """The sums as they were written, then what they come to; nothing where there are none."""
    return [
        *writer.table("how", "costs"),
        *_activities(writer),
        *writer.table("how", "income"),
        *writer.facts("how", "currency"),
        *_outcome(writer),
    ]


def _activities(writer: Writer) -> list[Block]:
    """What single activities cost, in the order of time."""
    paid = [one.activity for one in writer.shown.timetable if one.activity.cost is not None]
    if not paid:
        return []
    title = writer.t.gettext("What activities cost")
    head = (writer.item_label(paid[0], "title"), writer.item_label(paid[0], "day"), writer.item_label(paid[0], "cost"))
    rows = tuple((writer.title_of(one), _day(writer, one), writer.words(one, "cost")) for one in paid)
    return [Heading(title), Table(title, head, rows)]


def _outcome(writer: Writer) -> list[Block]:
    t, budget = writer.t, budget_of(writer.plan)
    if budget is None:
        return []
    first = (t.gettext("The first month"), _words(writer, budget.first))
    if budget.later == budget.first:
        return [Facts((first,))]
    return [Facts((first, (t.gettext("Each month after it"), _words(writer, budget.later))))]


def _words(writer: Writer, month: MonthsMoney) -> str:
    t = writer.t
    size = writer.plan.who.first_size or writer.plan.who.target_size
    words = [
        t.gettext(
            "Costs %(costs)s, fixed income %(income)s, from each member %(each)s",
            costs=_money(writer, month.costs), income=_money(writer, month.income),
            each=_money(writer, month.per_member),
        )
    ]  # fmt: skip
    if month.lasts_for:
        words.append(t.gettext("Lasts for %(n)s members at most", n=number_words(month.lasts_for)))
    elif month.break_even is None:
        words.append(t.gettext("No number of members pays for it"))
    elif month.break_even:
        words.append(t.gettext("Pays for itself from %(n)s members on", n=number_words(month.break_even)))
    if isinstance(size, int | float):
        words.append(_left(writer, size, month.left_with(size)))
    return " · ".join(words)


def _left(writer: Writer, size: float, left: float) -> str:
    t, members, money = writer.t, number_words(size), _money(writer, abs(left))
    if left < 0:
        return t.gettext("%(money)s missing with %(n)s members", money=money, n=members)
    return t.gettext("%(money)s left with %(n)s members", money=money, n=members)


def _money(writer: Writer, amount: float) -> str:
    """A sum with its currency, where that is known."""
    unit = writer.plan.how.currency.strip()
    number = number_words(int(amount) if amount == int(amount) else amount)
    return writer.t.gettext("%(amount)s %(currency)s", amount=number, currency=unit) if unit else number


def _day(writer: Writer, one: Activity) -> str:
    return writer.day_words(one.day) if isinstance(one.day, int) else writer.words(one, "day")
