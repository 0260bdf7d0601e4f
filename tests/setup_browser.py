"""Sees to it that the browser tests find a Chromium and a font with Chinese characters.

As root it brings them from Debian's packages; where there is no browser at all, Playwright's own.
"""

import os
import shutil
import subprocess
import sys

from tests.support.browser import SHELL, find_chromium

ADVICE = """
The browser tests need a Chromium, and none could be found or brought here. Please do one of these:
  - install it:       sudo apt-get install chromium-headless-shell fonts-noto-cjk
  - or name your own: export PLAYBOOK_TEST_CHROMIUM=/path/to/chromium
"""


def main() -> None:
    if "PLAYBOOK_TEST_CHROMIUM" not in os.environ and shutil.which(SHELL) is None:
        _bring_browser()
    if find_chromium() is None:
        sys.exit(ADVICE)
    if not _has_chinese_font() and _can_install():
        _install("fonts-noto-cjk")


def _bring_browser() -> None:
    if _can_install():
        _install(SHELL, "fonts-noto-cjk")
    if find_chromium() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def _can_install() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _install(*packages: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], check=False, env=environment)
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)


def _has_chinese_font() -> bool:
    if shutil.which("fc-list") is None:
        return True
    found = subprocess.run(["fc-list", ":lang=zh-cn"], check=False, capture_output=True, text=True)
    return bool(found.stdout.strip())


if __name__ == "__main__":
    main()
