"""Who changed something when, in words."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from app.i18n.dates import date_and_time
from app.i18n.translator import Translator
from app.plan.fields.values import TimeZone
from app.storage.repositories.operations import UNKNOWN_DEVICE, Author, Device
from app.web.plan.view import PlanView

_UTC = ZoneInfo("UTC")
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
    "api": "API",
}


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """Where somebody looks from: the device, and its time zone if it told one."""

    device: Device = UNKNOWN_DEVICE
    zone: ZoneInfo | None = None


UNKNOWN_VIEWPOINT = Viewpoint()
"""That of somebody who is on no device of the plan's."""


def author_words(view: PlanView, author: Author | None, own: Viewpoint) -> str:
    """When something was done and who did it; empty where nobody knows."""
    return f"{moment_words(view, author.at, own)} · {who_words(view, author, own)}" if author else ""


def who_words(view: PlanView, author: Author, own: Viewpoint) -> str:
    """A device, after the label of the edit link that somebody came by on it, unless that names the device too."""
    device, label = device_words(author.device, own, view.t), view.snapshot.labels.get(author.link, "")
    is_own = author.device.id and author.device.is_same(own.device)
    if not label or is_own:
        return device
    return label if device in label else f"{label} · {device}"


def device_words(device: Device, own: Viewpoint, t: Translator) -> str:
    """A device in words."""
    if device.id and device.is_same(own.device):
        return t.gettext("This device")
    names = [_name(part, t) for part in device.kind.split()]
    return " · ".join(names) or t.gettext("Another device")


def sort_words(device: Device, t: Translator) -> str:
    """Whether a device is a phone, a tablet or a computer; empty where it doesn't say."""
    return {
        "iphone": t.gettext("Phone"),
        "harmony": t.gettext("Phone"),
        "android": t.gettext("Phone"),
        "ipad": t.gettext("Tablet"),
        "windows": t.gettext("Computer"),
        "mac": t.gettext("Computer"),
        "linux": t.gettext("Computer"),
    }.get(device.kind.partition(" ")[0], "")


def moment_words(view: PlanView, moment: datetime, own: Viewpoint) -> str:
    """A moment in words."""
    return date_and_time(local_time(view, moment, own), view.language)


def local_time(view: PlanView, moment: datetime, own: Viewpoint) -> datetime:
    """A moment by the clocks of `clock_zone`."""
    return moment.astimezone(clock_zone(view.plan.when.zone, own))


def clock_zone(zone: TimeZone, own: Viewpoint) -> ZoneInfo:
    """By whose clocks moments of a plan are told: its own zone; as long as it has none, the device's, or else UTC."""
    return zone if isinstance(zone, ZoneInfo) else own.zone or _UTC


def _name(part: str, t: Translator) -> str:
    own = {
        "wechat": t.gettext("WeChat"),
        "wecom": t.gettext("WeCom"),
        "dingtalk": t.gettext("DingTalk"),
        "feishu": t.gettext("Feishu"),
    }
    return own.get(part) or _NAMES.get(part, part)
