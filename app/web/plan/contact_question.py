"""The contact that partners find in their edition: where it is asked, as long as there is none."""

from app.document.model.editions import Edition
from app.web.plan.addresses import field_address
from app.web.plan.view import PlanView


def missing_contact(view: PlanView, edition: Edition) -> str:
    """Where to give the contact that an edition has none of; empty where it has one, or shows none."""
    is_missing = edition is Edition.PARTNER and not view.plan.who.contact
    return view.address + field_address("who.contact") if is_missing else ""
