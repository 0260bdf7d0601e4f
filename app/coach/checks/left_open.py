"""Check of what is left to fill in, in a text that will be posted."""

import re
from collections.abc import Iterator

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.posted import PostedText, posted_texts
from app.plan.mentions.sentences import sentence_at
from app.wording.form_lines import forms_in, is_instruction

_LONGEST_SAID = 40

# What is looked for first, as that is quick.
_MAYBE = re.compile(r"[\[【［＜<_＿×待]|[（(](?:此|这|這)|[Xx]{2}|TB[ACD]|TODO|lorem|(?:dd|mm)[/.]", re.IGNORECASE)
_NOTE = re.compile(
    r"\b(?:TBD|TBC|TBA|lorem ipsum)\b|\bTODO\b(?=\s?(?:$|[:：\])】.,，。;；!]|(?:add|ask|book|check|confirm"
    r"|date|day|decide|fill|find|fix|insert|link|name"
    r"|names|place|price|room|speaker|time|title|topic|update|venue|write)\b))"
    r"|(?<![期等接招看])待[定填写補补寫](?:充)?(?=[\s，。；！、,.;!)）\]】]|$)"
)
_HAN_FILL = (
    r"(?:请|請|这里|這裡|此处|此處|自己|自行|待|记得|記得){0,2}(?:填|补|補|插入)(?:写|寫|上|入)?"
    r"(?![表好完单單报報空位])"
)
_TO_FILL_IN = re.compile(
    rf"[【\[［<＜](?:{_HAN_FILL}[^】\]］>＞\n]{{0,12}}|(?:此处|此處|这里|這裡)[^】\]］>＞\n]{{0,12}}"
    r"|(?:insert|fill in|add|put|replace|your|enter)\b[^】\]］>＞\n]{1,30})[】\]］>＞]"
    r"|[（(](?:此处|此處|这里|這裡|待)[^）)\n]{0,4}(?:填|补|補|插入|写|寫)[^）)\n]{0,8}[）)]"
    r"|[【\[（(［<＜][Xx×]{2,6}[】\]）)］>＞]|[【［]\s{0,6}[】］]",
    re.IGNORECASE,
)
_FOR_MEMBERS = re.compile(r"以下|下面|下列|信息|資訊|问卷|問卷|资料|資料|optional|if you|if any|comment|emoji|reaction")
_FACT = (
    r"name|date|day|time|place|venue|location|address|city|link|url|topic|title|book|speaker|guest|host|phone|number|"
    r"contact|email|fee|price|month|group|community|organi[sz]er|admin|person|member"
    r"|(?:link|url) (?:to|for|of) (?:(?:the|our|a|your) )?(?:[\w-]+ )?(?:form|sheet|doc|document|survey|poll"
    r"|page|map|calendar|folder|group|channel"
    r"|event|video|rules|call|meeting|recording|slides|playlist)"
)
_SMALL = r"your|our|the|a|of|first|last|full|here|new|sign-up|signup|registration|zoom|meeting|video|to|and|&|/"
_SLOT = re.compile(rf"\[(?:(?:{_SMALL})[\s/]+)*(?:{_FACT})(?:[\s/]+(?:{_FACT}|{_SMALL}))*\](?!\()", re.IGNORECASE)
_HAN_SLOT = re.compile(
    r"[\[［](?:你的|您的|具体|具體|活动|活動|本次)?(?:姓名|名字|昵称|暱稱|称呼|稱呼|时间|時間|日期|地点|地點|地址|链接|連結|鏈接|群名|群号|群號"
    r"|社群名称?|书名|書名|主题|主題|嘉宾|嘉賓|电话|電話|微信号?|价格|價格|金额|金額|城市)[\]］]"
    r"|(?<=[\w，,@])【(?:你的|您的|新人|嘉宾|嘉賓|成员|成員)?(?:姓名|名字|昵称|暱稱|群名|社群名称?|书名|書名)】"
)
_UNKNOWN = r"[Xx×]{2,5}"
_LEFT_X = re.compile(
    rf"(?<![A-Za-z×]){_UNKNOWN}(?:读书会|讀書會|[群社]|俱乐部|俱樂部|小区|社区|公司|品牌|店|老师|老師|[路号號点點月日年元块塊周楼樓]|广场|廣場|咖啡|会议|會議|链接|連結)"
    rf"|[£$€¥￥]{_UNKNOWN}\b|\b{_UNKNOWN}[:：/]{_UNKNOWN}\b|\b{_UNKNOWN}\s?(?:am|pm|o'clock)\b"
    r"|(?:微信号?|群号|群號|链接|連結|网址|網址|电话|電話|密码|密碼|邮箱|信箱|\b(?:link|phone|email|password))[:：是为為\s]{0,3}[Xx×]{2,12}\b"
    r"|\b(?:dd[/.]mm(?:[/.]yyyy)?|mm/dd(?:/yyyy)?)\b|\b(?:at|on) XX+\b",
    re.IGNORECASE,
)
_LINE = re.compile(r"[_＿]{2,}")
_LONG_LINE = 12
_BLANK = re.compile(
    r"\b(?:we|us|you|group|meeting|session|event|starts?|begins?|opens?|meet|held)\b[^.!?\n_]{0,40}\b(?:at|on)\s+_{2,}"
    r"|(?<![^\n.!?;])\s{0,3}(?:(?:the|our)\s)?(?:link|address|password|phone|room|venue|place|date|time|fee|cost|price)"
    r"(?:\s(?:is|are)|:)\s*_{2,}"
    rf"|(?:在|到|于){_LINE.pattern}(?:见|見|集合|碰头|碰面|开始|開始|举行|舉行)|{_LINE.pattern}(?:月{_LINE.pattern}[日号號]|[点點](?!半?前?交))"
    rf"|(?:时间|時間|地点|地點|日期|集合点|链接|連結|密码|密碼|群号|群號|费用|費用|报名费|報名費)\s?[:：是为為]\s*{_LINE.pattern}",
    re.IGNORECASE,
)
_BEFORE_IT = re.compile(r"^.*\b(?=(?:at|on)\s+_{2})", re.IGNORECASE)
_AN_EXAMPLE = re.compile(
    r"格式|例如|比如|譬如|例：|模板|範本|示例|接龙|接龍|打卡|昵称|暱稱|名片|改名|我是|我叫|照着|照著|复制|複製|写成|寫成|接一句|补完|補完"
    r"|\b(?:for example|e\.g\.|such as|format|template|copy|finish|complete|i am|i'm|my name|nickname|rename)\b",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"(?:\b(?:hi|hello|hey|dear|good (?:morning|evening|afternoon))[,\s]*|@|亲爱的|親愛的"
    r"|(?:你好|您好|嗨|哈喽)[，,]?)\s*$",
    re.IGNORECASE,
)
_WHOM = re.compile(
    r".(?:(?:the|new|first|last|full|member['’]?s?|newcomer['’]?s?|person['’]?s?)\s)*(?:name|nickname|member|newcomer|person)."
    r"|.(?:填|写|寫|补|補)?(?:新人|成员|成員|对方|對方)?的?(?:姓名|名字|昵称|暱稱|称呼|稱呼).",
    re.IGNORECASE,
)
_NAMES_NEWCOMER = frozenset({"welcome.message", "welcome.announcement"})


def left_open(context: ReviewContext) -> Iterator[Observation]:
    """A text that will be posted still has a bracket, a blank or a note to fill in (h).

    What is for members to fill in, and what only the day itself can tell, is meant to be open, and so are the blanks
    of a text from the activity library.
    """
    for one in posted_texts(context):
        said = _left(one)
        if said and not (_LINE.search(said) and _is_of_library(context, one.text)):
            yield Observation(one.path, {"title": one.title, "said": said}, about=(one.about,))


def _is_of_library(context: ReviewContext, text: str) -> bool:
    """Whether a text has a line of a message from the activity library."""
    messages = (entry.words.message for entry in context.plan_knowledge.activities.values())
    lines = (line for message in messages for line in message.split("\n") if len(line) >= _LONG_LINE)
    return any("{" not in line and line in text for line in lines)


def _left(one: PostedText) -> str:
    """What is left to fill in first; empty where nothing is."""
    if not _MAYBE.search(one.text):
        return ""
    patterns = (_NOTE, _TO_FILL_IN) if one.is_kept else (_NOTE, _TO_FILL_IN, _SLOT, _HAN_SLOT, _LEFT_X, _BLANK)
    found = [match for pattern in patterns for match in pattern.finditer(one.text) if _is_left(one, pattern, match)]
    first = min(found, key=lambda match: match.start(), default=None)
    return " ".join(_BEFORE_IT.sub("", first[0]).split())[:_LONGEST_SAID] if first else ""


def _is_left(one: PostedText, pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    if pattern is _NOTE:
        return True
    if pattern is _TO_FILL_IN and (_FOR_MEMBERS.search(match[0]) or one.text[match.end() : match.end() + 1] == "("):
        return False
    return not (_is_for_members(one.text, match) or _is_whom(one, match))


def _is_for_members(text: str, match: re.Match[str]) -> bool:
    """Whether members fill it in: a line of a form, or an example of what to write."""
    line = text.count("\n", 0, match.start())
    lines = text.split("\n")
    asks = any(is_instruction(each) for each in lines) or any(_AN_EXAMPLE.search(each) for each in lines[: line + 1])
    is_in_form = any(form.first <= line < form.after for form in forms_in(text))
    return (is_in_form and asks) or bool(_AN_EXAMPLE.search(sentence_at(text, match.start())))


def _is_whom(one: PostedText, match: re.Match[str]) -> bool:
    """Whether it stands for whom the text is for: every newcomer, or each one to whom it is sent."""
    if not _WHOM.fullmatch(match[0]):
        return False
    is_greeted = bool(_GREETING.search(one.text[max(0, match.start() - 20) : match.start()]))
    return is_greeted or one.is_to_one or one.path in _NAMES_NEWCOMER


CHECKS = (Check("text.left-open", Severity.SHOULD, "h", left_open),)
