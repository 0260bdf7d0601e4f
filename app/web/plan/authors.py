"""Who changed something when, in words."""

from datetime import datetime

from app.i18n.dates import date_and_time
from app.i18n.translator import Translator
from app.schedule.moments import zone_of
from app.storage.repositories.operations import UNKNOWN_DEVICE, Author, Device
from app.web.plan.view import PlanView

_NAMES = {
    "iphone": "iPhone",
    "ipad": "iPad",
    "harmony": "HarmonyOS",
    "android": "Android",
    "windows": "Windows",
    "mac": "Mac",
    "linux": "Linux",
    "qq": "QQ",
    "line": "LINE",
    "discord": "Discord",
    "edge": "Edge",
    "firefox": "Firefox",
    "chrome": "Chrome",
    "safari": "Safari",
}


def author_words(view: PlanView, author: Author | None, own: Device = UNKNOWN_DEVICE) -> str:
    """When and where something was done, seen from a device; empty where nobody knows."""
    return f"{moment_words(view, author.at)} · {device_words(author.device, own, view.t)}" if author else ""


def device_words(device: Device, own: Device, t: Translator) -> str:
    """A device in words, seen from another one."""
    if device.id and device.is_same(own):
        return t.gettext("This device")
    names = [_name(part, t) for part in device.kind.split()]
    return " · ".join(names) or t.gettext("Another device")


def moment_words(view: PlanView, moment: datetime) -> str:
    """A moment, in the time of the community."""
    return date_and_time(local_time(view, moment), view.language)


def local_time(view: PlanView, moment: datetime) -> datetime:
    """A moment by the clocks where the community lives."""
    return moment.astimezone(zone_of(view.plan))


def _name(part: str, t: Translator) -> str:
    own = {
        "wechat": t.gettext("WeChat"),
        "wecom": t.gettext("WeCom"),
        "dingtalk": t.gettext("DingTalk"),
        "feishu": t.gettext("Feishu"),
    }
    return own.get(part) or _NAMES.get(part, part)
