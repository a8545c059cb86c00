# What can be done here, one word each. The environment is made in .venv when it is wanted, and made anew when the
# requirements change; uv is used where there is one, else Python's own venv and pip.

PYTHON := .venv/bin/python
IMPRINT = Published by the Ellermouth Pilot Trust, The Old Chandlery, 3 Custom House Quay, Ellermouth. \
	Editor: Agnes Corrigan. If we have got something wrong, tell us and we will say so: corrections@ellermouthpilot.example.
PG_URL = postgres://postgres@127.0.0.1/newsroom_tests

.PHONY: help demo run test test-all bench lint requirements serving tools

help:
	@echo 'make demo          a paper of an invented town, ready to read and to edit'
	@echo 'make run           serve what is there, as configured by the environment (README.md)'
	@echo 'make test          the tests, without the long ones'
	@echo 'make test-all      all tests, on SQLite, then on PostgreSQL where one answers'
	@echo 'make bench         how fast it is, as one table; ARGS="--help" says what else it can do'
	@echo 'make lint          what the house style lets a machine check'
	@echo 'make requirements  requirements*.txt anew from pyproject.toml (needs uv)'

demo: serving
	@mkdir -p var
	@DATABASE_URL="$${DATABASE_URL:-sqlite:///var/demo.sqlite3}" MEDIA_ROOT="$${MEDIA_ROOT:-var/demo-media}" \
	SITE_NAME="$${SITE_NAME:-The Ellermouth Pilot}" SITE_TAGLINE="$${SITE_TAGLINE:-For both sides of the river}" \
	SITE_IMPRINT="$${SITE_IMPRINT:-$(IMPRINT)}" exec $(PYTHON) manage.py demo $(ARGS)

run: serving
	@exec $(PYTHON) manage.py serve

test: tools
	@$(PYTHON) -m pytest -n auto --maxprocesses 4 -m 'not long' $(ARGS)

# The second run goes where DATABASE_URL says when it names a PostgreSQL, else to the one of this machine if it answers.
test-all: tools
	@env -u DATABASE_URL $(PYTHON) -m pytest -n auto --maxprocesses 4 $(ARGS)
	@case "$${DATABASE_URL:-}" in postgres*) url="$$DATABASE_URL" ;; *) url="$(PG_URL)" ;; esac; \
	if $(PYTHON) -c 'import sys, psycopg; psycopg.connect(sys.argv[1], dbname="postgres", connect_timeout=5)' "$$url" 2>/dev/null; \
	then echo "Once more, on PostgreSQL."; DATABASE_URL="$$url" $(PYTHON) -m pytest -n auto --maxprocesses 4 $(ARGS); \
	else echo "No PostgreSQL answers at DATABASE_URL or at 127.0.0.1 as the user postgres: its tests are left out."; fi

# With wrk and nginx on PATH it measures more exactly, and beside a static file.
bench: serving
	@$(PYTHON) -m tests.benchmarks $(ARGS)

lint: tools
	@$(PYTHON) -m ruff check
	@$(PYTHON) -m ruff format --check
	@.venv/bin/lint-imports --no-logo
	@find templates articles -name '*.html' -exec .venv/bin/djade --check --target-version 6.1 {} +
	@DJANGO_SETTINGS_MODULE=tests.settings $(PYTHON) manage.py makemigrations --check --dry-run
	@DJANGO_SETTINGS_MODULE=tests.settings $(PYTHON) manage.py check --fail-level WARNING

requirements:
	@command -v uv >/dev/null || { echo 'uv is missing: see https://docs.astral.sh/uv/' >&2; exit 1; }
	@compile='uv pip compile -q --universal --generate-hashes --no-header --no-annotate --no-emit-index-url --python-version 3.12'; \
	$$compile pyproject.toml -o requirements.txt $(ARGS) && \
	$$compile pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt $(ARGS)

serving:
	@sh .ci/environment requirements.txt

tools:
	@sh .ci/environment requirements-dev.txt
