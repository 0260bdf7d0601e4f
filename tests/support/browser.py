"""Finding the browser that the tests drive."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

# The shell draws and runs pages as Chromium does, for a quarter less processor time: it has no window to keep.
SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def find_chromium() -> str | None:
    """The path of a Chromium: the one that is named, an installed one, or Playwright's own."""
    named = os.environ.get("PLAYBOOK_TEST_CHROMIUM")
    if named:
        return named
    installed = next((path for name in NAMES if (path := shutil.which(name))), None)
    return installed or _own_chromium()


def _own_chromium() -> str | None:
    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None
