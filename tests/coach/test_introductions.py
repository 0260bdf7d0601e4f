"""What the coach says where newcomers are asked for other lines than the introduction form has."""

import pytest

from app.coach.fixes.registry import fixed
from app.coach.model.finding import Observation
from app.coach.review import review
from tests.coach.local_club import RULES_TALK, activity, in_begun, in_local_club, local_club

_FORM = "Copy this, fill it in and post it here:\nName:\nNearest bridge:\nHow far you walk:"
_OTHER = "Who is here?\n\n{}Me first: Ruth, by the weir."
_LINES = "Name:\nStreet: ____\n"


@pytest.mark.parametrize(
    ("kind", "lines"),
    [
        ("introduction", _LINES),
        ("introduction", "- Street:\n- Shoes:\n- Dog, if any:\n"),
        ("opening", "Copy and fill in:\n1. 怎么称呼：\n2. 住哪条街：\n"),
    ],
)
def test_welcome_other_form_is_found(kind: str, lines: str) -> None:
    (found,) = _names(_OTHER.format(lines), kind=kind)
    assert (found.path, found.variant, found.fix) == ("days3.activities.names.message", "", "one-form")
    assert (found.values, found.about) == ({"title": "Names"}, ("days3.activities.names",))


def test_welcome_other_form_is_found_where_a_round_asks_for_nothing_of_the_form() -> None:
    (found,) = _names("新的老的都來：任教幾年級、最怕哪一課、器材缺什麼。", kind="introduction")
    assert found.path == "days3.activities.names.message"
    assert _names("Everybody: heron, marmalade, umbrella.", kind="introduction")


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        ("introduction", f"Who is here?\n{_FORM}\nThen greet somebody."),
        ("introduction", "Who is here?\n• name：\n• nearest bridge：＿＿\n• how far you walk：\nThen greet somebody."),
        ("introduction", "Two lines, please:\nI can offer:\nI could use:"),
        ("introduction", "Tonight at 18:00: say your name, your street and your dog."),
        ("introduction", "I go first: Ruth, heron, marmalade, Tuesdays."),
        ("introduction", "Everybody: name, heron, marmalade."),
        ("meetup", "To come along, reply with:\nName:\nShoe size:\nBus or bike:"),
        ("opening", "Today:\nSix o'clock:\n\nBring tea."),
    ],
)
def test_welcome_other_form_near_miss(kind: str, message: str) -> None:
    assert not _names(message, kind=kind)


def test_welcome_other_form_is_found_in_texts_and_in_the_ritual() -> None:
    steps = ["Introduce yourself: name, shoe size, favourite bridge", "Post the form: name, nearest bridge, how far"]
    (text, step) = in_local_club(
        "welcome.other-form",
        how={"ritual": [{"id": f"s{place}", "step": step} for place, step in enumerate(steps)]},
        welcome={"introduction_form": _FORM, "must_read": f"Rules first.\n{_LINES}"},
    )
    assert (text.path, text.values) == ("welcome.must_read", {"title": "Newcomer must-read"})
    assert (step.path, step.values) == ("how.ritual.s0.step", {"title": steps[0]})


def test_welcome_other_form_near_miss_nobody_has_come_to_the_welcome() -> None:
    assert not in_begun("welcome.other-form", how={"ritual": [{"id": "s", "step": "Say: name, shoe size, bridge"}]})


def test_one_tap_puts_the_form_of_the_founder_in_the_place_of_other_lines() -> None:
    assert _tapped(_OTHER.format(_LINES), _FORM) == {
        "days3.activities.names.message": f"Who is here?\n\n{_FORM}\nMe first: Ruth, by the weir."
    }


def test_one_tap_makes_lines_the_form_where_the_founder_has_none() -> None:
    assert _tapped(_OTHER.format(_LINES), None) == {"welcome.introduction_form": _LINES.strip()}


@pytest.mark.parametrize(
    ("form", "changes"),
    [
        (_FORM, {"how.ritual.s.step": "Introduce yourself in the group with the introduction form"}),
        (None, {"welcome.introduction_form": "name:\nshoe size:\nthe lock you like:"}),
    ],
)
def test_one_tap_settles_what_a_step_lists(form: str | None, changes: dict[str, str]) -> None:
    ritual = [{"id": "s", "step": "Say who you are: name, shoe size, the lock you like."}]
    context = local_club(how={"ritual": ritual}, welcome={"introduction_form": form})
    assert fixed(context, next(one for one in review(context).standing if one.fix == "one-form")) == changes


def _names(message: str, kind: str) -> tuple[Observation, ...]:
    names = activity("Names", 2, time="18:00", kind=kind, message=message)
    activities = {"activities": [names, RULES_TALK]}
    return in_local_club("welcome.other-form", days3=activities, welcome={"introduction_form": _FORM})


def _tapped(message: str, form: str | None) -> dict[str, str]:
    names = activity("Names", 2, time="18:00", kind="introduction", message=message)
    context = local_club(days3={"activities": [names, RULES_TALK]}, welcome={"introduction_form": form})
    return dict(fixed(context, next(one for one in review(context).standing if one.fix == "one-form")))
