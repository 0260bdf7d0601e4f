"""The system calls of a server, by strace: whether an answer goes out before what it promises is on the disk."""

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

_CALLS = "pwrite64,pwritev,fdatasync,fsync,write,writev,sendto,sendmsg"
_ANSWER = '"HTTP/1.1 200'
_CALL = re.compile(r"(\d+) +(?:<\.\.\. )?(\w+)(?: resumed>|\()(?:\d+<([^>]*)>)?(.*)")


def tracing(trace: Path) -> tuple[str, ...]:
    """The beginning of a command that writes the calls of the rest to a file; the server stays the process started."""
    return ("strace", "-D", "-f", "-y", "-s", "40", "-e", f"trace={_CALLS}", "-o", str(trace))


def can_trace() -> bool:
    """Whether there is strace, and it may trace."""
    if not shutil.which("strace"):
        return False
    return subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode == 0


def answers_in_order(calls: Iterable[str]) -> list[bool]:
    """For each good answer, whether the log of writes was written since the one before, and all of it synced.

    A sync counts when it has returned; a write and an answer from when they begin.
    """
    is_written, is_synced, asked, answers = False, False, dict[str, str](), list[bool]()
    for line in calls:
        found = _CALL.match(line)
        if not found:
            continue
        process, call, file, rest = found.groups(default="")
        if call.endswith("sync"):
            asked[process] = file or asked.get(process, "")
            if asked[process].endswith("-wal") and rest.endswith("= 0"):
                is_synced = True
        elif file.endswith("-wal"):
            is_written, is_synced = True, False
        elif file.startswith("socket") and _ANSWER in rest:
            answers.append(is_written and is_synced)
            is_written = False
    return answers
