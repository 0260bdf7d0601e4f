"""The page that compares platforms side by side, and lists all of them below."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from app.i18n.languages import Language
from app.i18n.translator import Translator
from app.knowledge.content import Knowledge
from app.knowledge.platforms import Platform
from app.web.advice.platforms import PlatformCard, platform_card

MOST_COMPARED = 4
_USUAL: Mapping[Language, tuple[str, ...]] = {
    Language.EN: ("whatsapp_group", "discord", "facebook_group"),
    Language.ZH_HANS: ("wechat_group", "qq_group", "feishu"),
    Language.ZH_HANT: ("line", "facebook_group", "discord"),
}


@dataclass(frozen=True, slots=True)
class PlatformChoice:
    """A platform to compare."""

    key: str
    name: str
    is_compared: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about one platform: in a word or two, and what else there is to say of it."""

    short: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact about each of the platforms compared."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class PlatformsPage:
    """The platforms to choose from, those compared with their facts, and every one with the day it was checked.

    ``left_out`` names what was asked for beyond the most that can be compared.
    """

    template: ClassVar[str] = "pages/platforms.html"

    choices: tuple[PlatformChoice, ...]
    compared: tuple[PlatformCard, ...]
    rows: tuple[FactRow, ...]
    left_out: tuple[str, ...]
    most: int
    cards: tuple[PlatformCard, ...]


def platforms_page(knowledge: Knowledge, wanted: tuple[str, ...], t: Translator) -> PlatformsPage:
    """The comparison of the platforms that are asked for; of one alone, beside the usual ones of the language."""
    cards = {key: platform_card(key, knowledge) for key in knowledge.platforms}
    asked = tuple(dict.fromkeys(key for key in wanted if key in cards))
    keys = asked[:MOST_COMPARED] if len(asked) > 1 else tuple(dict.fromkeys((*asked, *_USUAL[knowledge.language])))[:3]
    compared = tuple(cards[key] for key in keys)
    return PlatformsPage(
        choices=tuple(PlatformChoice(key, card.name, key in keys) for key, card in cards.items()),
        compared=compared,
        rows=tuple(
            FactRow(title, tuple(fact(card.platform, t) for card in compared)) for title, fact in _facts(t).items()
        ),
        left_out=tuple(cards[key].name for key in asked[MOST_COMPARED:]),
        most=MOST_COMPARED,
        cards=tuple(cards.values()),
    )


def _facts(t: Translator) -> Mapping[str, Callable[[Platform, Translator], Fact]]:
    return {
        t.gettext("Group size limit"): _limit,
        t.gettext("Who it suits"): lambda platform, _: Fact("", platform.suits),
        t.gettext("Newcomers can read"): _history,
        t.gettext("Strangers can find it"): lambda platform, t: _yes_no(t, is_so=platform.public_search),
        t.gettext("QR code to join"): lambda platform, t: _yes_no(t, is_so=platform.offers_qr),
        t.gettext("How people join"): lambda platform, _: Fact("", platform.join),
        t.gettext("Bold and lists"): lambda platform, t: _yes_no(t, is_so=platform.rich_text),
        t.gettext("One message"): _message,
    }


def _limit(platform: Platform, t: Translator) -> Fact:
    if not platform.limit:
        return Fact(t.gettext("No practical limit"), platform.limits_note)
    return Fact(t.gettext("%(n)s people", n=f"{platform.limit:,}"), platform.limits_note)


def _history(platform: Platform, t: Translator) -> Fact:
    words = {
        "kept": t.gettext("Everything"),
        "some": t.gettext("Some of it"),
        "from_joining": t.gettext("Only what comes after"),
    }
    return Fact(words[platform.history], platform.keeping)


def _message(platform: Platform, t: Translator) -> Fact:
    if not platform.message_limit:
        return Fact(t.gettext("Limit not published"))
    return Fact(t.gettext("%(n)s characters", n=f"{platform.message_limit:,}"))


def _yes_no(t: Translator, *, is_so: bool) -> Fact:
    return Fact(t.gettext("Yes") if is_so else t.gettext("No"))
