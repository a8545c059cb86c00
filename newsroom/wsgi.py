"""What the web server calls."""

import gc
import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
try:
    django = get_wsgi_application()

    # Only now that the apps are loaded.
    from .page_store import in_front_of

    store = in_front_of(django)
    application = store.application if store else django
except ImproperlyConfigured as wrong:
    sys.exit(f"{wrong}")

# All that is loaded now stays as long as the process: looking through it again and again for what nobody needs any more
# would hold up every reader, a twentieth of a second each time, and each worker would soon have a copy of its own.
gc.collect()
gc.freeze()
