"""Starting a real Varnish with docs/varnish.vcl: for the tests, and for the benchmark."""

import re
import shutil
from pathlib import Path

_VCL = Path(__file__).resolve().parents[1] / "docs" / "varnish.vcl"
_PROGRAM = shutil.which("varnishd", path="/usr/sbin:/usr/local/sbin:/usr/bin:/usr/local/bin")


def why_not() -> str:
    """Why there can be no Varnish here; empty when there can."""
    if _PROGRAM is None:
        return "no varnishd: apt-get install varnish varnish-modules"
    places = Path("/usr/lib").glob("*/varnish/vmods/libvmod_xkey.so")
    found = next(places, None) or Path("/usr/local/lib/varnish/vmods/libvmod_xkey.so")
    return "" if found.exists() else "no vmod xkey: apt-get install varnish-modules"


def command(folder: Path, *, port: int, behind: int, more: tuple[str, ...] = ()) -> list[str]:
    """What starts one at the port as docs/varnish.vcl says, with the newsroom at `behind`; `folder` is its own."""
    vcl, text = folder / "newsroom.vcl", _VCL.read_text()
    parameter = re.search(r"^# -p (vsl_mask=\S+)$", text, re.MULTILINE)[1]
    vcl.write_text(text.replace('.port = "8000"', f'.port = "{behind}"'))
    return [
        *(_PROGRAM, "-F", "-j", "none", "-a", f"127.0.0.1:{port}", "-n", f"{folder / 'varnish'}"),
        *("-f", f"{vcl}", "-s", "malloc,64m", "-p", parameter, *more),
    ]
