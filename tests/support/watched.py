"""A program of ours that says in the end which lines it ran: ``python -m tests.support.watched app.cli.main serve``.

The process that it starts for exports imports this module first, and is watched too.
"""

import atexit
import os
import signal
import sys
from multiprocessing.util import Finalize
from pkgutil import resolve_name

from tests.support.covering import FOLDER, watch

_save = watch(os.environ[FOLDER])
atexit.register(_save)
Finalize(None, _save, exitpriority=1)  # a process of multiprocessing ends without what atexit knows

if __name__ == "__main__":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())  # a server that has finished lets itself be killed
    resolve_name(f"{sys.argv.pop(1)}:main")()
