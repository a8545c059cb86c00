"""Settings, from the environment alone; README.md lists the variables."""

from pathlib import Path

from django.utils.csp import CSP

from . import cdn_url, environment

BASE_DIR = Path(__file__).resolve().parent.parent
VAR = BASE_DIR / "var"

DEBUG = environment.yes_no("DEBUG", default=False)
HOST = environment.listening_host("HOST", "127.0.0.1")
PORT = environment.whole_number("PORT", default=8000, least=1, most=65535)
WORKERS = environment.whole_number("WORKERS", default=2, least=1, most=64)
SITE_URL = environment.web_address("SITE_URL", f"http://localhost:{PORT}")
SITE_NAME = environment.text("SITE_NAME", "The Newsroom", most=80)
SITE_TAGLINE = environment.text("SITE_TAGLINE", most=120)
SITE_IMPRINT = environment.text("SITE_IMPRINT", most=1_000)
ALLOWED_HOSTS = environment.host_names(
    "ALLOWED_HOSTS", ",".join(dict.fromkeys(["localhost", "127.0.0.1", environment.host_of(SITE_URL)]))
)
SECRET_KEY = environment.secret("SECRET_KEY", place=VAR, make_place=DEBUG)

DATABASES = {"default": environment.database("DATABASE_URL", "sqlite:///var/newsroom.sqlite3", base=BASE_DIR)}
MEDIA_ROOT = environment.folder("MEDIA_ROOT", VAR / "media", base=BASE_DIR)

# The page store: bytes in each process of the web server, and seconds for which it answers without the database.
PAGE_STORE_BYTES = environment.whole_number("PAGE_STORE_BYTES", default=32_000_000, least=0, most=64_000_000_000)
STALE_FOR = environment.whole_number("STALE_FOR", default=86_400, least=0, most=31_536_000)
PURGE_COUNTER = VAR / "purges"
# The cache in front that is told of every change, if there is one.
CDN = cdn_url.cdn("CDN_URL")

TIME_ZONE = environment.zone("TIME_ZONE", "Europe/London")
LANGUAGE_CODE = environment.language("LANGUAGE_CODE", "en-gb")
USE_TZ = True
USE_I18N = True

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "articles",
    "newsroom.desk.DeskConfig",
    "django_tasks_db",
    "crispy_forms",
    "js_asset",
    "django_prose_editor",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["newsroom.templates.Loader", "django.template.loaders.app_directories.Loader"],
                )
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.csp",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
# The commonest widgets in plain Python: a story's form has a hundred of them.
FORM_RENDERER = "articles.newsdesk.widgets.Renderer"

AUTH_USER_MODEL = "articles.User"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "admin:login"

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "originals": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": MEDIA_ROOT / "originals", "base_url": None},
    },
    "renditions": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"location": MEDIA_ROOT / "renditions", "base_url": None, "allow_overwrite": True},
    },
    "staticfiles": {"BACKEND": "newsroom.static.Storage"},
}

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# The desk's policy; readers' pages have a stricter one of their own, without a nonce (articles/public/policy.py).
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src": [CSP.SELF, CSP.NONCE],
    "img-src": [CSP.SELF, "data:", "blob:"],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
_HTTPS = SITE_URL.startswith("https://")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = _HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if _HTTPS else 0
# The paper's own host only: the other hosts of its domain are not ours to promise for.
SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _HTTPS else None
CSRF_TRUSTED_ORIGINS = [SITE_URL]

DATA_UPLOAD_MAX_MEMORY_SIZE = 5_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 5_000_000

CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "newsroom"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {
        "warnings": {"class": "logging.StreamHandler", "formatter": "line", "level": "INFO" if DEBUG else "WARNING"},
        "errors": {"class": "logging.StreamHandler", "formatter": "line", "level": "INFO" if DEBUG else "ERROR"},
    },
    "root": {"handlers": ["warnings"], "level": "WARNING"},
    "loggers": {
        # Django's own handlers would say everything twice.
        "django": {"handlers": [], "level": "INFO" if DEBUG else "WARNING"},
        # Readers ask for pages that are not there all day long: only what went wrong with us is logged.
        "django.request": {"level": "WARNING" if DEBUG else "ERROR"},
        # Robots ask by wrong names all day long too; they get a 400.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        # The task worker warns that it was told to stop.
        "django_tasks_db": {"handlers": ["errors"], "propagate": False},
    },
}
