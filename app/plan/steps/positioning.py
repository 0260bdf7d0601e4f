"""Positioning: who it is for, what they lack, and what they get only here."""

from dataclasses import dataclass

from app.plan.fields.declare import any_of, line, one_of, text, yes_no
from app.plan.fields.values import Choice, Choices, YesOrNo


@dataclass(frozen=True, slots=True, kw_only=True)
class Positioning:
    """The community's name, promise and fit."""

    name: str = line(essential=True)
    kind: Choice = one_of("community_kind", essential=True)
    kind_other: str = line()
    for_whom: str = text(essential=True)
    pain: str = text(essential=True)
    draw: Choice = one_of("draw", essential=True)
    draw_other: str = line()
    only_here: str = text(essential=True)
    fit_shared_goal: YesOrNo = yes_no(essential=True)
    fit_connection: YesOrNo = yes_no(essential=True)
    fit_joint_work: YesOrNo = yes_no(essential=True)
    sentence: str = line(written=True)
    slogan: str = line()
    alternatives: str = text()
    strengths: Choices = any_of("strength")
    strengths_other: str = line()
    product_kind: Choice = one_of("product_kind")
    product_kind_other: str = line()
    product_trait: str = line()
    product_use: Choice = one_of("product_use")
    product_talk: YesOrNo = yes_no()
    market: str = line()
    notes: str = text(private=True)
