"""What the web server calls."""

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
