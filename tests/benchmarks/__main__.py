"""`make bench`: how fast the paper is on this machine, as one table. README.md, “How fast”."""

import argparse
import os
import platform
import signal
import sys
import time
from contextlib import ExitStack
from pathlib import Path

from . import figures
from .cluster import NoPostgres
from .load import has_wrk
from .parts import PARTS
from .place import BASE, Places
from .run import SMALL, Options, Run


def main() -> int:
    given = _asked()
    began = time.monotonic()

    def say(words: str) -> None:
        print(f"[{time.monotonic() - began:4.0f} s] {words}", file=sys.stderr, flush=True)

    # So that all is stopped whoever ends us.
    signal.signal(signal.SIGTERM, lambda *_signal: sys.exit("stopped"))
    options = Options(
        given.seconds, given.rounds, given.publications,
        encoding=given.encoding, stories=given.stories, grown=given.grown,
    )  # fmt: skip
    found: list[figures.Figure] = []
    with ExitStack() as stack:
        places = Places(given.folder, fresh=given.fresh, say=say)
        try:
            run = Run(options, places.on_postgres(stack) if given.postgres else places, say, stack)
        except NoPostgres as error:
            sys.exit(f"{error}")
        for name in [name for name in PARTS if name in given.only]:
            say(name)
            found += PARTS[name](run)
    about = _about(given) | {"seconds": round(time.monotonic() - began)}
    print(
        f"\n{about['stories']:,} stories, {about['database']}, {about['cores']} cores, load {about['load']:.1f}, {about['tool']}, {about['seconds']} s\n"
    )
    print(figures.table(found))
    if given.json:
        figures.keep(found, about, given.json)
    return 1 if any(figure.unit == "stale" and figure.value for figure in found) else 0


def _about(given: argparse.Namespace) -> dict:
    return {
        "stories": given.stories,
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "cores": os.cpu_count(),
        "load": os.getloadavg()[0],
        "python": platform.python_version(),
        "tool": "wrk" if has_wrk() else "own load loop (no wrk on PATH)",
        "database": "PostgreSQL" if given.postgres else "SQLite",
    }


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="make bench", description="How fast the paper is on this machine, as one table."
    )
    parser.add_argument(
        "--stories",
        type=int,
        default=SMALL,
        help="in the paper that is served: 2000 if not said; or 100000, or 1000000",
    )
    parser.add_argument(
        "--grown", type=int, default=100_000,
        help="in the one that the part “growth” compares with 2,000: 100000 if not said, and no fewer than --stories",
    )  # fmt: skip
    parser.add_argument(
        "--postgres", action="store_true", help="on a PostgreSQL of the benchmark's own, in place of SQLite"
    )
    parser.add_argument("--only", type=_parts, default=list(PARTS), metavar="PART,PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--seconds", type=float, default=2, help="of each load")
    parser.add_argument("--rounds", type=int, default=3, help="of loads that are compared")
    parser.add_argument("--publications", type=int, default=200, help="to see how soon readers have them")
    parser.add_argument(
        "--encoding", choices=["gzip", "br"], default="", help="in which hot pages are asked for, if not as they are"
    )
    parser.add_argument("--fresh", action="store_true", help="make the stories anew")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--folder", type=Path, default=BASE / "var" / "bench", help="where the stories are kept")
    return parser.parse_args()


def _parts(words: str) -> list[str]:
    names = words.split(",")
    if unknown := set(names) - PARTS.keys():
        raise argparse.ArgumentTypeError(f"there is no part {', '.join(sorted(unknown))}")
    return names


if __name__ == "__main__":
    sys.exit(main())
