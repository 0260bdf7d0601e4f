"""HOW: the member journey, the habits that carry it, and the money."""

from dataclasses import dataclass

from app.plan.fields.declare import line, list_of, number, one_of, stages_of, text
from app.plan.fields.values import Amount, Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A stage of the member journey; its id is the stage's key. ``rate`` of a hundred at the stage before get there."""

    id: str
    lives: str = text(first=True)
    we_do: str = text(first=True)
    who: str = line(first=True)
    sign: str = line(first=True)
    rate: Amount = number(whole=False, high=100)

    @property
    def summary(self) -> str:
        """What happens there: what we do, or what the member lives where nothing else is said."""
        return self.we_do or self.lives


@dataclass(frozen=True, slots=True, kw_only=True)
class RitualStep:
    """A step of the joining ritual."""

    id: str
    step: str = line(essential=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Incentive:
    """A behaviour we want, and its reward."""

    id: str
    behaviour: str = line(essential=True)
    reward: str = line(first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class SumOfMoney:
    """A sum that is spent or comes in: once or every month, for all together or for each member."""

    id: str
    what: str = line(essential=True)
    amount: Amount = number(whole=False, essential=True)
    each: Choice = one_of("money_rhythm", first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """The journey from hearing of it to bringing others."""

    stages: tuple[Stage, ...] = stages_of(Stage, "journey_stage", at_least=1)
    ritual: tuple[RitualStep, ...] = list_of(RitualStep, first=True)
    digest: Choice = one_of("digest", first=True)
    digest_who: str = line()
    incentives: tuple[Incentive, ...] = list_of(Incentive)
    pay_policy: Choice = one_of("pay_policy")
    feedback_who: str = line()
    report_who: str = line()
    costs: tuple[SumOfMoney, ...] = list_of(SumOfMoney)
    income: tuple[SumOfMoney, ...] = list_of(SumOfMoney)
    currency: str = line()
    notes: str = text(private=True)
