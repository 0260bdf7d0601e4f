"""Which browser a request comes from: a random id of its own, and its kind as its name for itself tells it.

It is kept with what an owner changes, so that the history can say who changed what. Of readers nothing is kept.
"""

import re
from zoneinfo import ZoneInfo

from fastapi import Request, Response

from app.i18n.zones import known_zones
from app.storage.repositories.operations import Device
from app.storage.repositories.tokens import new_id
from app.web.http.cookies import device_id, set_device_cookie, told_zone
from app.web.plan.authors import Viewpoint

_ID_LENGTH = 10
_ID = re.compile(rf"[a-z0-9]{{{_ID_LENGTH}}}")
# What is asked first counts: chat apps call themselves Chrome or Safari too, and Android phones call themselves Linux.
_SYSTEMS = {
    "iphone": "iPhone",
    "ipad": "iPad",
    "harmony": "OpenHarmony|HarmonyOS",
    "android": "Android",
    "windows": "Windows",
    "mac": "Macintosh",
    "linux": "Linux|CrOS",
}
_APPS = {
    "wechat": "MicroMessenger",
    "wecom": "wxwork",
    "qq": r"\bQQ/",
    "dingtalk": "DingTalk",
    "feishu": "Lark|Feishu",
    "line": r"\bLine/",
    "discord": "Discord",
    "edge": r"\bEdgA?/|\bEdgiOS/",
    "firefox": "Firefox|FxiOS",
    "chrome": "Chrome|CriOS",
    "safari": "Safari",
}


def device_of(request: Request) -> Device:
    """The browser that a request comes from; its id is empty until it has one."""
    known = device_id(request)
    return Device(known if _ID.fullmatch(known) else "", _kind_of(request.headers.get("user-agent", "")))


def viewpoint_of(request: Request) -> Viewpoint:
    """Where a request looks from: its browser, and the time zone that this told, if there is such a zone."""
    name = told_zone(request)
    return Viewpoint(device_of(request), ZoneInfo(name) if name in known_zones() else None)


def named_device_of(request: Request) -> Device:
    """The same, with an id in any case, that it is to keep (`keep_device`)."""
    known = device_of(request)
    return known if known.id else Device(new_id(_ID_LENGTH), known.kind)


def keep_device(response: Response, request: Request, device: Device) -> None:
    """Let a browser keep the id that it was given."""
    set_device_cookie(response, request, device.id)


def _kind_of(user_agent: str) -> str:
    found = (_first(names, user_agent) for names in (_SYSTEMS, _APPS))
    return " ".join(key for key in found if key)


def _first(names: dict[str, str], user_agent: str) -> str:
    return next((key for key, pattern in names.items() if re.search(pattern, user_agent, re.IGNORECASE)), "")
