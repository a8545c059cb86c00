"""One story with a picture, so that there is a readers' page of every kind: `python -m tests.benchmarks.pictured FOLDER`."""

import json
import sys
from pathlib import Path

import django
from PIL import Image

django.setup()

from articles.imports.stories_file import Files, import_stories  # noqa: E402

folder = Path(sys.argv[1])
Image.linear_gradient("L").resize((1200, 800)).save(folder / "quay.png")
line = {
    "id": "pictured",
    "headline": "The quay at dusk",
    "body": ["It was quiet."],
    "section": "news",
    "published": "2013-06-01T12:00:00Z",
    "image": "quay.png",
    "image_alt": "The quay",
}
(folder / "pictured.jsonl").write_text(json.dumps(line) + "\n")
import_stories(Files(folder / "pictured.jsonl", media=folder), stream=sys.stderr)
