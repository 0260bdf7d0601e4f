"""Check of what texts for newcomers tell of the plan: its days, its form, its fee, its size, its rules."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.posted import PostedText, posted_texts
from app.coach.model.told_times import other_times
from app.plan.fields.number_words import read_number_words
from app.plan.fields.values import Unreadable
from app.plan.mentions.clock_words import clock_words
from app.plan.mentions.sentences import sentence_at
from app.wording.form_lines import forms_in, is_instruction
from app.wording.texts import current_text
from app.wording.values import slot_words, time_words

_FORM = "welcome.introduction_form"
_OF_NEWCOMERS = frozenset({"opening", "introduction"})

_ENGLISH = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HAN = "一二三四五六七八九十"
_COUNT = rf"(?P<count>\d{{1,4}}|{'|'.join(_ENGLISH)}|[{_HAN}两兩]{{1,3}})"
_LINES = re.compile(
    rf"\b{_COUNT}[\s-]lines?\b|(?<![第\d]){_COUNT.replace('count', 'han')}\s?行(?![业業程动動])", re.IGNORECASE
)
_INTRODUCES = re.compile(r"introduc|介绍|介紹", re.IGNORECASE)
_LISTS = re.compile(r"[:：].*[、,，]")
_RULES_IN_HAN = r"(?:群规|群規|规则|規則|版规|版規|公约|公約|守则|守則)"
_RULE_WORDS = ("rules", "规", "規", "公约", "公約", "守则", "守則")
_IN_ALL = r"一共|总共|總共|共"
_RULES = re.compile(
    rf"\b(?P<total>(?:there are|we have)\s)?{_COUNT}\s(?:(?:simple|short|house)\s){{0,2}}rules\b"
    rf"|(?<!第)(?P<total2>{_IN_ALL})?{_COUNT.replace('count', 'han')}\s?[条條]{_RULES_IN_HAN}"
    rf"|{_RULES_IN_HAN}(?P<total3>{_IN_ALL}){_COUNT.replace('count', 'han2')}\s?[条條]",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s\w")
_AMOUNT = re.compile(
    r"(?:NZ\$|NT\$|US\$|A\$|[£$€¥￥])\s?(?P<before>\d{1,6}(?:\.\d{1,2})?)"
    r"|(?P<after>\d{1,6}(?:\.\d{1,2})?)\s?(?:元|块钱|塊錢|块|塊|rmb|yuan|pounds?|euros?|dollars?|英镑|欧元|美元)",
    re.IGNORECASE,
)
_FEE = re.compile(
    r"[会月年]费|[會月年]費|[入进進]群[费費]|报名费|報名費|学费|學費|\b(?:membership|fees?|to join|dues)\b",
    re.IGNORECASE,
)
_OTHER_MONEY = re.compile(
    r"早鸟|早鳥|优惠|優惠|折|押金|退|原价|原價|首[月期]|定金|订金|场地|場地|别处|別處|以前|外面|平时|涨|漲|起每|"
    r"\b(?:deposit|refund|discount|off|first|student|instead|room|elsewhere|other|until|from week|used to|later)\b",
    re.IGNORECASE,
)
_PERIODS = {
    "month": r"月|\bmonth",
    "year": r"年|\byear|\bannual",
    "week": r"[周週](?![一二三四五六日末])|\bweek\b",
    "once": r"次|期|\beach time|\bper session",
}
_SIZE = re.compile(
    rf"(?:限|最多|至多|只收|只招|只有)\s?{_COUNT}\s?[个個位名]?(?:人|位子|名额|名額|成员|成員)"
    rf"|\b(?:at most|limited to|no more than)\s{_COUNT.replace('count', 'of')}"
    r"\s(?:people|members|places|seats|of us)\b",
    re.IGNORECASE,
)
_OF_A_PART = re.compile(
    r"每|组|組|桌|这次|這次|本次|今[天晚]|活动|活動|线下|線下|首批|第一批|还剩|還剩"
    r"|\b(?:each|every|table|tonight|today|event|left|first|walk|trip|meet-?up)\b",
    re.IGNORECASE,
)
_ASKED_BEFORE = 3
_QUIET = re.compile(
    r"安静|安靜|勿扰|勿擾|不发消息|不發訊息|不打扰|不打擾|别发|別發|不聊天|静音|靜音"
    r"|\b(?:quiet|no (?:messages|posts|posting)|(?:don['’]t|do not|please stop) (?:post|posting|write|message))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[，,。.、；;!！?？\n]")
_BEGINS_AFTER = re.compile(r"\s?(?:以?[后後]|起|之[后後])")
_BEGINS_BEFORE = re.compile(r"\b(?:after|from|past)\s$", re.IGNORECASE)


def other_fact(context: ReviewContext) -> Iterator[Observation]:
    """A text for newcomers that tells another day, time or number than the plan has (h). Only what is certain."""
    form_lines = _form_lines(context)
    for one in (*posted_texts(context), *_steps(context)):
        is_of_newcomers = one.activity is None or one.activity.kind in _OF_NEWCOMERS
        found = next(_facts(context, one, form_lines), None) if is_of_newcomers and not one.is_kept else None
        if found:
            values = {"title": one.title, "said": found.said, "fact": found.fact}
            yield Observation(one.path, values, found.variant, about=(one.about,))


def _steps(context: ReviewContext) -> Iterator[PostedText]:
    """What newcomers go through, step by step, and what is said of the entry."""
    for step in context.plan.how.ritual:
        item = f"how.ritual.{step.id}"
        yield PostedText(f"{item}.step", step.step, step.step, item)
    if note := context.plan.who.entry_note:
        label = context.knowledge.guidance.of_step_field("who", "entry_note").label
        yield PostedText("who.entry_note", note, label, "who.entry_note")


@dataclass(frozen=True, slots=True)
class _Fact:
    """What a text says, and what the plan has."""

    variant: str
    said: str
    fact: str


def _form_lines(context: ReviewContext) -> tuple[int, ...]:
    """How many lines the introduction form has, of each form if it is several."""
    form = current_text(context.plan, _FORM, context.plan_knowledge) if context.is_begun("welcome") else ""
    return tuple(len(one.asked) for one in forms_in(form))


def _facts(context: ReviewContext, one: PostedText, form_lines: tuple[int, ...]) -> Iterator[_Fact]:
    for told in other_times(context.plan, one.text, is_repeated=one.path.startswith("welcome.")):
        yield _Fact("", told.said, slot_words(told.slot, context.knowledge))
    yield from _lines(one.text, form_lines)
    yield from _rules(context, one.text)
    yield from _fee(context, one.text)
    yield from _size(context, one.text)
    yield from _quiet_hours(context, one.text)


def _lines(text: str, own: tuple[int, ...]) -> Iterator[_Fact]:
    """So many lines, before a form in the text that has others, or of the introduction form."""
    if "行" not in text and "line" not in text.lower():
        return
    forms, lines = list(forms_in(text)), text.split("\n")
    for match in _LINES.finditer(text):
        count, line = _number(match), text.count("\n", 0, match.start())
        below = next((form for form in forms if line <= form.first <= line + _ASKED_BEFORE), None)
        sentence = sentence_at(text, match.start())
        is_of_own = not forms and len(own) == 1 and _INTRODUCES.search(sentence) and not _LISTS.search(sentence)
        numbers = {len(below.asked), _block(lines, below.first)} if below else set(own) if is_of_own else set()
        if numbers and count > 1 and count not in numbers:
            yield _Fact("lines", match[0], str(min(numbers)))


def _block(lines: list[str], place: int) -> int:
    """How many lines stand together where a form is, without those that tell how to fill it in."""
    first = last = place
    while first > 0 and lines[first - 1].strip():
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].strip():
        last += 1
    return sum(not is_instruction(line) for line in lines[first : last + 1])


def _rules(context: ReviewContext, text: str) -> Iterator[_Fact]:
    """More rules than there are, or so many in all."""
    is_named = any(word in text.lower() for word in _RULE_WORDS)
    is_written = is_named and (context.is_reached("rules") or context.is_past("rules"))
    has = sum(bool(rule.what) for rule in context.plan.rules.rules) if is_written else 0
    for match in _RULES.finditer(text) if has else ():
        goes_on = _GOES_ON.match(text, match.end())
        is_total = bool((match["total"] and not goes_on) or match["total2"] or match["total3"])
        if _number(match) > has or (is_total and _number(match) < has):
            yield _Fact("rules", " ".join(match[0].split()), str(has))


def _fee(context: ReviewContext, text: str) -> Iterator[_Fact]:
    """Another fee than the plan's."""
    fee = context.plan.who.fee
    amounts = {float(match["before"] or match["after"]) for match in _AMOUNT.finditer(fee)}
    for match in _AMOUNT.finditer(text) if amounts else ():
        sentence = sentence_at(text, match.start())
        is_only = len(list(_AMOUNT.finditer(sentence))) == 1
        is_fee = bool(_FEE.search(sentence)) and not _OTHER_MONEY.search(sentence)
        periods, own = _periods(sentence), _periods(fee)
        is_alike = periods == own or not (periods and own)
        if is_only and is_fee and is_alike and float(match["before"] or match["after"]) not in amounts:
            yield _Fact("fee", match[0], fee)


def _periods(text: str) -> set[str]:
    return {name for name, pattern in _PERIODS.items() if re.search(pattern, text, re.IGNORECASE)}


def _size(context: ReviewContext, text: str) -> Iterator[_Fact]:
    """Another size of the group than any in the plan."""
    who = context.plan.who
    if not isinstance(who.target_size, int | float):
        return
    sizes = (who.target_size, who.first_size, context.plan.where.platform_limit, *(group.size for group in who.groups))
    known = {int(figures) for size in sizes for figures in re.findall(r"\d+", _typed(size))}
    for match in _SIZE.finditer(text):
        if _number(match) not in known and not _OF_A_PART.search(sentence_at(text, match.start())):
            yield _Fact("size", match[0], f"{who.target_size:g}")


def _quiet_hours(context: ReviewContext, text: str) -> Iterator[_Fact]:
    """Other quiet hours than the plan's."""
    when = context.plan.when
    if not (isinstance(when.quiet_from, time) and isinstance(when.quiet_to, time)) or not _QUIET.search(text):
        return
    known = {when.quiet_from, when.quiet_to}
    for clock in clock_words(text):
        before, follows = text[: clock.start], text[clock.end :]
        clause = f"{_CLAUSE.split(before)[-1]} {_CLAUSE.split(follows)[0]}"
        is_from = _BEGINS_AFTER.match(follows) or _BEGINS_BEFORE.search(before)
        if clock.is_sure and is_from and _QUIET.search(clause) and known.isdisjoint(clock.times):
            fact = f"{time_words(when.quiet_from)}–{time_words(when.quiet_to)}"
            yield _Fact("quiet", text[clock.start : clock.end], fact)
            return


def _typed(size: object) -> str:
    return size.raw if isinstance(size, Unreadable) else f"{size:g}" if isinstance(size, int | float) else ""


def _number(match: re.Match[str]) -> int:
    """The number that a match has, in figures or in words."""
    groups = match.groupdict()
    words = next(groups[name] for name in ("count", "han", "han2", "of") if groups.get(name))
    return int(read_number_words(words) or 0)


CHECKS = (Check("text.other-fact", Severity.SHOULD, "h", other_fact),)
