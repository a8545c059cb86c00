"""One reply, the same to everybody: what the web server itself costs."""

import json
import os
from pathlib import Path

_NAME = os.environ["BARE"]
_BODY = [Path(f"{_NAME}.body").read_bytes()]
_HEADERS = [(name, value) for name, value in json.loads(Path(f"{_NAME}.json").read_text())]


def application(environ, start_response):
    start_response("200 OK", _HEADERS)
    return _BODY
