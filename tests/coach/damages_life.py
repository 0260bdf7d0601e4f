"""Damages of the people, the launch, the month, the rules and the life of a community."""

import re

from app.base.folders import SEEDS as SEEDS_FOLDER
from app.knowledge.lexicon import load_lexicon
from app.plan.answers import Answers
from tests.coach.damaging import (
    ACTIVITIES,
    HAPPENINGS,
    Damage,
    added,
    cut,
    delivered_later,
    dropped,
    each,
    each_of,
    first_of,
    given,
    has,
    in_its_language,
    is_for_members,
    items,
    together,
)

_LEXICON = load_lexicon(SEEDS_FOLDER)
_RULES = re.compile("|".join(map(re.escape, _LEXICON.rules)), re.IGNORECASE)
_EMERGENCIES = re.compile("|".join(map(re.escape, (*_LEXICON.emergencies, *_LEXICON.doctors))), re.IGNORECASE)
_QUIET_DAYS = ("9", "10", "11", "12")  # from Tuesday to Friday
_NEW_YEAR = "19"
_WEEKEND = {"1", "6", "7"}


def _rules_not_mentioned(answers: Answers) -> Answers:
    found = items(answers, "days3.activities")
    titles = {f"{item}.title": "…" for item in found if _RULES.search(answers.raw(f"{item}.title"))}
    told = {f"{item}.{name}": "" for item in found for name in ("purpose", "script", "message")}
    return answers.with_values({**titles, **told})


def _first_week_shows_nothing(answers: Answers) -> Answers:
    promised = together(each("what.outputs", title="合唱团的黑胶唱片"), each("what.pillars", title="口琴"))
    return together(promised, each_of(HAPPENINGS, delivers=""), delivered_later)(answers)


def _four_quiet_days(answers: Answers) -> Answers:
    nothing_planned = dropped("month.activities", has("day", *_QUIET_DAYS))
    return together(_slots_only_around_weekends, nothing_planned, delivered_later)(answers)


def _slots_only_around_weekends(answers: Answers) -> Answers:
    days = {item: answers.raw(f"{item}.weekdays").split() for item in items(answers, "when.slots", is_for_members)}
    kept = {f"{item}.weekdays": "6\n7" if _WEEKEND & set(on) else "" for item, on in days.items()}
    return dropped("when.slots", has("weekdays", ""))(answers.with_values(kept))


def _is_before_day_1(answers: Answers, item: str) -> bool:
    return int(answers.raw(f"{item}.day")) < 1


def _no_word_on_emergencies(answers: Answers) -> Answers:
    steps = ("how.", "rules.", "welcome.", "health.", "who.", "days3.", "days7.", "month.")
    texts = {path: raw for path, raw in answers.given().items() if path.startswith(steps) and _EMERGENCIES.search(raw)}
    return answers.with_values({path: _EMERGENCIES.sub("…", raw) for path, raw in texts.items()})


SEEDS = (
    Damage(
        "launch.nothing-prepared",
        together(dropped("days3.activities", _is_before_day_1), given(when__launch_date="2026-11-30")),
    ),
    Damage("launch.preparation-over", given(when__launch_date="2026-11-30")),
    Damage("seed.too-few", together(each("seeds.people", state="to_ask"), given(seeds__fallback="none"))),
    Damage("launch.past", given(when__launch_date="2026-11-02")),
    Damage("seed.goals-short", added("seeds.goals", by="-7", people="2")),
    Damage("seed.no-role", first_of("seeds.people", role="")),
    Damage(
        "seed.not-asked",
        given(when__launch_date="2026-11-23"),
        explained={"launch.preparation-over": "the launch is tomorrow, so most of its preparation is over"},
    ),
    Damage(
        "seed.invitation",
        in_its_language(lambda text: given(seeds__invitation=text), "The chat opens on Monday.", "周一开群，点进来。"),
    ),
)
LAUNCH = (
    Damage("launch.no-opening", together(dropped("days3.activities", has("kind", "opening")), delivered_later)),
    Damage("launch.no-rules-talk", _rules_not_mentioned),
    Damage(
        "launch.no-introductions", together(dropped("days3.activities", has("kind", "introduction")), delivered_later)
    ),
    Damage("launch.one-way-introductions", given(welcome__old_members_too="no")),
    Damage("launch.no-show", _first_week_shows_nothing),
)
MONTH = (
    Damage("month.too-few", each_of(ACTIVITIES, interactive="no")),
    Damage("month.too-many", added("month.activities", 3, title="A visitor talks", day="10", owner="A visitor")),
    Damage(
        "month.silence",
        _four_quiet_days,
        explained={
            "text.other-fact": "a text still tells a fixed time that is gone",
            "when.slot-clash": "what came once a weekend comes on both days",
            "who.hours": "what came once a weekend comes on both days",
        },
    ),
    Damage("month.no-member-led", each_of(ACTIVITIES, led_by="team")),
    Damage(
        "month.no-review", together(dropped("when.slots", has("kind", "review")), each("who.roles", duties="Helps"))
    ),
    Damage("month.promotion-heavy", each_of(ACTIVITIES, promotes="yes")),
    Damage(
        "month.no-offline",
        together(
            given(where__city="Sheffield"),
            each_of(ACTIVITIES, offline="no"),
            each_of(HAPPENINGS, has("kind", "meetup"), kind="game"),
        ),
    ),
)
ACTIVITY = (
    Damage("activity.series-dependent", each("month.activities", series="A course", recap="no")),
    Damage("activity.no-title", first_of("month.activities", title="")),
    Damage("activity.no-owner", first_of("month.activities", owner="")),
    Damage("activity.outside", first_of("month.activities", day="99")),
    Damage("activity.on-holiday", first_of("month.activities", day=_NEW_YEAR, kind="meetup", offline="yes")),
    Damage("activity.other-time", first_of("month.activities", time="20:00", message="On Tuesday at 18:10 we begin.")),
    Damage("post.at-night", first_of("month.activities", time="03:10", post_before="at_start", message="We begin.")),
    Damage("activity.no-fallback", each_of(ACTIVITIES, has("kind", "discussion"), if_silent="")),
)
TEXTS = (
    Damage("text.left-open", first_of("month.activities", message="We meet at [place]. Bring a cup.")),
    Damage(
        "text.other-name",
        in_its_language(
            lambda text: given(welcome__announcement=text),
            "Welcome to the Weir Street Ramblers.",
            "欢迎来到“老街漫步”。",
        ),
    ),
    Damage(
        "text.other-fact",
        in_its_language(lambda text: given(welcome__announcement=text), "We have 99 rules.", "群规一共99条。"),
    ),
)
RULES = (
    Damage(
        "rules.too-many",
        added("rules.rules", 5, what="Greet people", topic="conduct", why="It warms", consequence="A word"),
    ),
    Damage(
        "rules.too-few",
        cut("rules.rules", 2),
        explained={"text.other-fact": "a step of the ritual still tells how many rules there were"},
    ),
    Damage(
        "rules.no-advertising",
        each("rules.rules", has("topic", "advertising"), topic="conduct", what="Be kind to newcomers"),
    ),
    Damage("rules.no-consequence", together(each("rules.rules", consequence=""), cut("rules.ladder"))),
    Damage(
        "rules.two-consequences",
        together(
            first_of("rules.rules", what="No advertising", topic="advertising", consequence="Removed at once"),
            given(welcome__announcement="Who advertises gets a warning; the second time they are removed."),
        ),
    ),
    Damage("rules.no-reason", first_of("rules.rules", why="")),
    Damage(
        "rules.clean-up",
        in_its_language(
            lambda text: given(rules__clean_up=text, rules__clean_up_notice=""),
            "Who missed three times in a month leaves.",
            "一个月缺席三次的请出群。",
        ),
        explained={"rules.clean-up-onlookers": "it has no word on the onlookers whom most starters expect"},
    ),
)
CARE = (
    Damage(
        "rules.clean-up-onlookers",
        in_its_language(
            lambda text: together(
                given(rules__clean_up=text, rules__clean_up_notice="!"),
                added("who.tiers", name="Onlookers", share="30", does="Only read"),
            ),
            "Anyone silent for a month is removed.",
            "一个月不说话的请出群。",
        ),
    ),
    Damage(
        "care.no-emergency",
        together(given(positioning__for_whom="People with diabetes"), _no_word_on_emergencies),
        explained={"care.promoters": "those who advise people in danger should sell them nothing"},
        not_for={
            "study-group": "those who study something are in no danger from it",
            "brand-customers": "customers are not looked after",
            "product-cold-start": "neither are those who try a product",
            "open-source": "nor those who make something",
        },
    ),
    Damage(
        "care.promoters",
        together(
            given(positioning__kind="support"),
            added("who.roles", title="Promoter", kind="content", hours="1", from_members="yes"),
        ),
    ),
)
WELCOME = (
    Damage(
        "welcome.breaks-rules",
        together(
            first_of("rules.rules", what="No advertising, no links"),
            given(welcome__message="We do this together. Read the rules first: https://example.org/rules"),
        ),
    ),
    Damage(
        "welcome.other-form",
        each("days3.activities", has("kind", "introduction"), message="Who are you?\nName:\nTown:\nShoe size:"),
    ),
    Damage(
        "privacy.asked-in-public",
        in_its_language(
            lambda text: first_of("month.activities", message=text),
            "Please post a photo of your medical record.",
            "请把病历拍下来，发到群里。",
        ),
    ),
    Damage(
        "welcome.incomplete",
        in_its_language(lambda text: given(welcome__message=text), "Hello, and welcome.", "欢迎欢迎，请坐。"),
    ),
)
LIFE = (
    Damage("life.no-checkpoint", cut("health.checkpoints"), not_for={"flash-event": "it is over in two weeks"}),
    Damage(
        "life.no-ending",
        together(
            given(health__ending="", why__close_when=""),
            each("health.checkpoints", has("choice", "dissolve"), choice="go_on"),
        ),
    ),
    Damage("life.no-premortem", cut("health.failures", 1)),
    Damage("metrics.no-target", first_of("health.metrics", target="")),
    Damage("metrics.everyone-active", given(why__success_metric="active_share", why__success_target="95")),
)

REST = (*SEEDS, *LAUNCH, *MONTH, *ACTIVITY, *TEXTS, *RULES, *CARE, *WELCOME, *LIFE)
