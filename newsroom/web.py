"""The web server: `python -m newsroom.web module:application`, and granian's own options.

The application is loaded once, before the workers part from this process: what none of them changes they hold in common,
and a worker that takes the place of another is there at once.
"""

import multiprocessing
import sys
from importlib import import_module

from granian.cli import entrypoint

if __name__ == "__main__":
    if sys.platform == "linux":
        # Elsewhere what the system loads may not survive it: each worker loads the application for itself there.
        multiprocessing.set_start_method("fork")
        import_module(sys.argv[1].partition(":")[0])
    entrypoint()
