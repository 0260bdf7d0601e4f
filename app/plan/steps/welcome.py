"""Welcome: how a newcomer is received, and the texts that go with it."""

from dataclasses import dataclass

from app.plan.fields.declare import line, list_of, number, one_of, text, yes_no
from app.plan.fields.values import Amount, Choice, YesOrNo


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A message that each newcomer gets so many days after joining."""

    id: str
    after: Amount = number(low=0, high=365, essential=True)
    who: str = line(first=True)
    message: str = text(first=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Welcome:
    """The first act asked of a newcomer, the tone, and the written texts."""

    first_act: str = line(essential=True)
    tone: Choice = one_of("tone", first=True)
    honorific: str = line(first=True)
    repost_every: Amount = number(low=1)
    old_members_too: YesOrNo = yes_no()
    message: str = text(written=True, first=True)
    follow_ups: tuple[FollowUp, ...] = list_of(FollowUp)
    introduction_form: str = text(written=True)
    must_read: str = text(written=True)
    group_rules: str = text(written=True)
    announcement: str = text(written=True)
    thanks: str = text(written=True)
    warning: str = text(written=True)
    removal: str = text(written=True)
    removal_inactive: str = text(written=True)
    farewell: str = text(written=True)
    digest_form: str = text(written=True)
    notes: str = text(private=True)
