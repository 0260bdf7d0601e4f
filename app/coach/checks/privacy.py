"""Check of what members are asked to show in the group, and better tell nobody, or one person."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.coach.model.context import ReviewContext
from app.coach.model.finding import Check, Observation, Severity
from app.coach.model.posted import posted_texts
from app.schedule.team_work import is_team_work
from app.wording.form_lines import forms_in

_SENSITIVE = (
    r"病历|病歷|诊断(?:书|证明|报告|结果|照片)|診斷(?:書|證明|報告|結果|照片)|化验单|化驗單|(?:检查|体检)报告|(?:檢查|體檢)報告|处方|處方"
    r"|身份证|身分證|护照(?:号|首页|照片)|護照(?:號|首頁|照片)|银行卡|银行账[号户]|銀行帳[號戶]|信用卡|工资[条单]|工資[條單]|薪[资資水][单單條条]|银行流水|銀行明細"
    r"|家庭(?:住址|地址)|(?:详细|詳細|具体|具體|收货|收件|收貨)(?:住址|地址)|住址|门牌号|門牌號|宿舍号|寝室号|手机号|手機號|手機號碼|电话号码|電話號碼"
    r"|(?:联系|聯絡|家长|家長)(?:电话|電話|手机)|出生日期|出生年月日|证件|證件|学生证|學生證|驾照|駕照|户口|戶口|社保卡|医保卡|健保卡|居留证|居留證"
    r"|病情|病史|确诊|確診|(?:什么|什麼|哪种|哪種)病|用药|用藥|(?:吃|服)(?:什么|什麼|哪些|的|了)?(?:药|藥)|药单|藥單|量表(?:得分|分数|分數)"
    r"|三围|三圍|[胸腰臀][围圍]|签证(?:到期|有效期|类型|种类|号)|簽證(?:到期|有效期|類型|種類|號)"
    r"|(?<![网網站链鏈接邮郵信箱载載会會议議场場动動店博客目页頁号號绑綁IPip])地址(?!栏|欄|在|是|见|見|[:：]\s?http)"
    r"|月薪|年薪|月收入|年收入|收入多少|存款|负债|負債|欠款|欠多少|欠了多少|债务|債務|房贷金额"
    r"|\b(?:medical (?:records?|history|reports?|papers)|diagnosis (?:letter|report|papers|photos?)"
    r"|prescriptions?(?! glasses)|(?:lab|blood|biopsy|scan) (?:results?|reports?)|x-?rays?"
    r"|passport (?:numbers?|photos?|scans?|details)|(?:copy|photo|scan) of your passport|ID (?:cards?|numbers?)"
    r"|identity cards?|social security numbers?|national insurance numbers?"
    r"|your (?:bank (?:account|details|card)|card number|iban)"
    r"|bank statements?|pay ?slips?|pay stubs?|(?:home|full|exact|street|postal) address(?:es)?|house numbers?"
    r"|(?:phone|mobile|cell|insurance|nhs|licen[cs]e|student id) numbers?|emergency contacts?|next of kin"
    r"|dates? of birth|birth ?dates?|driving licen[cs]es?|driver['’]s licen[cs]es?|immigration status"
    r"|visa (?:status|expir\w*|until|type|number|runs? out|ends?|end date)"
    r"|(?:last|current|present|monthly|annual|yearly|gross|net|previous) (?:salary|salaries|income|wages?|pay)\b"
    r"|body measurements|bust(?: size)?|(?:chest|waist|hip)s? (?:size|measurements?)"
    r"|how much (?:savings?|debt|money|in savings) (?:is left|are left|(?:do )?(?:you|they|each of you))"
    r"|(?<!of )(?<!of your )(?<!after )(?<!after your )(?<!with a )diagnos[ie]s|medications?|meds"
    r"|(?:medical|health) conditions?|(?:your|their) (?:salary|income|debts?|savings|illness)"
    r"|how much (?:you|they) (?:earn|owe|make))\b"
)
_ASKS = (
    r"留下?|说说|说一下|说下|說說|說一下|先说|先說|讲讲|講講|备注|備註|注明|註明|告诉|告訴|分享|介绍|介紹|登记|登記|接龙|接龍|回复|回覆|交(?!流|换|換|给我)|"
    r"发(?!起|现|生|言|展|型|布|票)|發(?!起|現|生|言|展|型|佈|票)|贴|貼|晒|曬|上传|上傳|填|写|寫|报(?!告|销|到)|報(?!告|銷|到)|提供|附上|拍"
    r"|传(?!说|统)|傳(?!說|統)|改(?:群)?[昵暱名]"
    r"|\b(?:post|share|upload|send|paste|put|write|fill in|reply with|tell us|include|give|list|attach|add"
    r"|drop|leave|say|state|type|comment|provide|submit|introduc\w*|sign up|register|name)\b"
)
_COLLECTS = r"接龙|接龍|登记|登記|发(?:到)?群|發(?:到)?群|发[上出]来|發[上出]來|报名|報名|贴[上出]来"
_ASKED = re.compile(
    rf"(?:{_ASKS})[^。；;!！?？\n]{{0,60}}?(?P<what>{_SENSITIVE})"
    rf"|(?P<listed>{_SENSITIVE})[^。；;!！?？\n]{{0,15}}(?:{_COLLECTS})",
    re.IGNORECASE,
)
_ASKS_BEFORE = re.compile(rf"(?:{_ASKS}|介绍|介紹|\bintroduc\w*)[^。；;!！?？\n]{{0,30}}\Z", re.IGNORECASE)
_IN_A_FORM = re.compile(
    _SENSITIVE + r"|[详詳][细細](?:住址|地址)"
    r"|^(?:诊断|診斷|地址|签证|簽證|工资|薪水|收入|(?:your )?(?:diagnosis|(?:full )?address|visa|salary"
    r"|income|savings|debts?)(?: left)?)$",
    re.IGNORECASE,
)
# One of these is in whatever is asked for; they are looked for first, as that is quick.
_HINTS = (
    "病历", "病歷", "诊断", "診斷", "化验", "化驗", "报告", "報告", "处方", "處方", "身份证", "身分證", "护照", "護照",
    "银行", "銀行", "信用卡", "工资", "工資", "薪", "地址", "住址", "孩", "娃", "宝", "寶", "小朋友",
    "medical", "diagnosis", "prescription", "lab ", "blood ", "biopsy ", "scan ", "ray", "passport", "id card",
    "id number", "identity", "social security", "insurance", "bank ", "card number", "iban", "payslip", "pay slip",
    "pay stub", "address", "门牌", "門牌", "宿舍号", "寝室号", "手机", "手機", "电话", "電話", "出生", "证", "證",
    "三围", "三圍", "围", "圍", "签证", "簽證", "wage", "pay", "bust", "measurement", "chest", "waist", "hip",
    "驾照", "駕照", "户口", "戶口", "社保", "医保", "健保", "病", "确诊", "確診", "药", "藥",
    "量表", "收入", "存款", "债", "債", "欠", "房贷",
    "house number", "phone", "mobile", "cell", "nhs", "licen", "emergency contact", "next of kin", "of birth", "birth",
    "visa", "immigration", "diagnos", "medication", "meds", "condition", "salary", "income", "debt", "savings",
    "illness", "how much", "student id", "child", "kid", "son's", "son’s", "daughter", "toddler", "baby", "babies",
)  # fmt: skip
_CHILD = r"孩子|小孩|宝宝|寶寶|娃(?!娃)|小朋友|[大二小][宝寶]"
_CHILD_S_PLACE = (
    r"住址|地址|住在?哪(?![个個]?(?:区|區|城|片|块|塊|一))|门牌|門牌|巷弄|哪[条條]巷|楼栋|哪[栋棟]|几号楼|幾號樓"
    r"|哪(?:所|家|间|間|个|個)?(?:学校|學校|幼儿园|幼兒園)|(?:学校|學校|幼儿园|幼兒園)(?:名|和?班[级級]|(?=[\s，。、,）)：:]|$))"
)
_A_CHILD_S = r"(?:child(?:ren)?|kid|son|daughter|toddler|baby)s?['’]s?"
_CHILD_S_FACTS = r"(?:(?:full |first |last )?(?:names?|ages?|photos?|birthdays?|grades?)(?:,| and|, and)\s){0,3}"
_OF_A_CHILD = re.compile(
    rf"(?:{_CHILD})[^。；;!！?？\n]{{0,16}}?(?:{_CHILD_S_PLACE})"
    rf"|\b{_A_CHILD_S}\s{_CHILD_S_FACTS}(?:schools?|address(?:es)?|class)\b"
    r"|\b(?:school|address|nursery) of your (?:child|kid)|\bwhich (?:school|nursery|class) your (?:child|kid)"
    r"|\bwhere your (?:child|kid)(?:ren|s)? lives?\b",
    re.IGNORECASE,
)
_NOT_ASKED = re.compile(
    r"不要|不用|不必|不[写寫发發拍晒曬贴貼填留露提说說问問分上]|[后後]再[发發]|不得|别|別|勿|无需|無需|禁止|遮|打码|打碼|马赛克|馬賽克|隐去|隱去|涂掉|塗掉|只写到|只寫到|到街|没有|沒有|裁掉|去掉|删掉|刪掉|抹掉"
    r"|私信|私聊|私发|私發|私下|单独|單獨|私訊|发给[我管运群]|發給[我管小群]|邮箱|信箱"
    r"|\b(?:no|not|never|don['’]t|without|cover(?:ed)?|blur(?:red)?|black(?:ed)? out|hide|hidden|private(?:ly)?"
    r"|dm|message me|e-?mail|only to|to me|in person|nobody|instead of)\b",
    re.IGNORECASE,
)
# What only looks as if it were against something.
_NO_DENIAL = re.compile(
    r"(?:不要|不用|不穿|不看|没用|沒用)[的了]|用不[到着著上]|不好意思|不客气|不客氣|[别別]人|[特区區性级級类類个個分][别別]|[别別](?:的|处|處)|没有(?:问题|關係|关系)|沒有(?:問題|關係)"
    r"|\bno (?:problem|worries|matter|longer|hurry|rush|fuss)\b|\bnot (?:far|yet|sure|long)\b|\b(?:why|if) not\b",
    re.IGNORECASE,
)
# What people bring along or look at, and what the team itself sends.
_BROUGHT = re.compile(
    r"带|帶|出示|凭|憑|携|攜|拿到|收到|怎么看|怎麼看|第一次|\b(?:bring|show|carry|how|read|i|i['’]ll|we|we['’]ll|my|our)\b",
    re.IGNORECASE,
)
# What the host tells those who come, once they have signed up.
_IS_GIVEN = re.compile(
    r"[后後](?:再|会|會|就|才)(?:发|發|告|给|給|公布|公佈)|(?:再|会|會|另行|稍后|稍後)(?:发|發|告知|通知|公布|公佈)|地[点點]\s?[:：]"
    r"|\b(?:will be|is|are|gets?) (?:sent|shared|given|told)\b|\b(?:sent|follows?) (?:once|after|when)\b",
    re.IGNORECASE,
)
_PAID = re.compile(r"转账|轉帳|汇款|匯款|打款|付款|\b(?:transfer|pay)\b", re.IGNORECASE)
_IN_THE_GROUP = re.compile(
    r"群里|群裡|群組裡|群内|群內|接龙|接龍|公开|公開|评论区|留言"
    r"|\bin the (?:group|chat|channel|thread|comments)\b|\bpublic",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^。！!？?；;\n]+")


def asked_in_public(context: ReviewContext) -> Iterator[Observation]:
    """Members are asked in the group for papers of health, of identity or of money, or where a child is found (h)."""
    seen = set[str]()
    for one in _places(context):
        if one.about not in seen and (said := _asked(one.text)):
            seen.add(one.about)
            yield Observation(one.path, {"title": one.title, "said": said}, about=(one.about,))


@dataclass(frozen=True, slots=True)
class _Place:
    """What everybody reads and answers in the group, and what a finding about it names."""

    path: str
    text: str
    title: str
    about: str


def _places(context: ReviewContext) -> Iterator[_Place]:
    plan, guidance = context.plan, context.knowledge.guidance
    note = plan.who.entry_note
    if note and _IN_THE_GROUP.search(note):
        label = guidance.of_step_field("who", "entry_note").label
        yield _Place("who.entry_note", note, label, "who.entry_note")
    for step in plan.how.ritual:
        yield _Place(f"how.ritual.{step.id}.step", step.step, step.step, f"how.ritual.{step.id}")
    label = guidance.of_step_field("welcome", "first_act").label
    yield _Place("welcome.first_act", plan.welcome.first_act, label, "welcome.first_act")
    yield from _told_by_rules(context)
    for path, activity in context.activity_paths.items():
        if not is_team_work(activity):
            for name in ("title", "purpose", "script"):
                yield _Place(f"{path}.{name}", getattr(activity, name), activity.title, path)
    for one in posted_texts(context):
        if not (one.is_to_one or one.path.startswith("seeds.")):
            yield _Place(one.path, one.text, one.title, one.about)


def _told_by_rules(context: ReviewContext) -> Iterator[_Place]:
    """What rules ask of everybody, such as to put something in one's name."""
    for rule in context.plan.rules.rules:
        yield _Place(f"rules.rules.{rule.id}.what", rule.what, rule.what, f"rules.rules.{rule.id}")
    label = context.knowledge.guidance.of_step_field("rules", "check_in").label
    yield _Place("rules.check_in", context.plan.rules.check_in, label, "rules.check_in")


def _asked(text: str) -> str:
    """What is asked for first; empty where nothing of that kind surely is."""
    plain = text.lower()
    if not any(hint in plain for hint in _HINTS):
        return ""
    for form in forms_in(text):
        for asked in form.asked:
            found = _IN_A_FORM.search(asked) or _OF_A_CHILD.search(asked)
            if found and not _NOT_ASKED.search(asked):
                return found[0]
    for match in _SENTENCE.finditer(text):
        if said := _asked_in(match[0]):
            return said
    return ""


def _asked_in(sentence: str) -> str:
    if _NOT_ASKED.search(_NO_DENIAL.sub(" ", sentence)):
        return ""
    asked = _ASKED.search(sentence)
    before = sentence[: asked.start("what") if asked["what"] else asked.end()] if asked else ""
    if asked and not (_BROUGHT.search(before) or _IS_GIVEN.search(before)) and not _PAID.search(sentence):
        return asked["what"] or asked["listed"]
    child = _OF_A_CHILD.search(sentence)
    return child[0] if child and _ASKS_BEFORE.search(sentence, 0, child.start()) else ""


CHECKS = (Check("privacy.asked-in-public", Severity.SHOULD, "h", asked_in_public),)
