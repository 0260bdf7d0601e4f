"""The programs that the audit uses where they are there: it downloads nothing by itself."""

import shutil
from pathlib import Path

_MODULES = Path(__file__).parent / "node_modules"
HOW_TO_GET = "make audit-tools (with node and npm)"


def find_html_checker() -> tuple[str, ...] | None:
    """The command of the Nu Html Checker, without its arguments; None where it or Java isn't there."""
    java, jar = shutil.which("java"), _MODULES / "vnu-jar/build/dist/vnu.jar"
    return (java, "-Xss4m", "-jar", str(jar)) if java and jar.exists() else None


def find_lighthouse() -> str | None:
    """The path of Lighthouse, its own or an installed one; None where it or node isn't there."""
    own = _MODULES / ".bin/lighthouse"
    if not shutil.which("node"):
        return None
    return str(own) if own.exists() else shutil.which("lighthouse")
