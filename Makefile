# Every door of the house. `make` alone prints this list.
.DEFAULT_GOAL := help
.PHONY: help install install-dev run test check lint types architecture browser bench where clean

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
WORD ?= uptake
REFERRALS ?= 1000

help: ## Print what each command does
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 20

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed; name one with make PYTHON=python3.12"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.installed-dev: requirements-dev.txt $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

install: $(VENV)/.installed ## Set up the environment for running
install-dev: $(VENV)/.installed-dev ## Set up the environment for checking too

run: $(VENV)/.installed ## Start the app; the first time, with sample data and demonstration accounts
	@$(BIN)/python manage.py start

check: $(VENV)/.installed-dev ## Format, lint, types, architecture: under 30 seconds
	@$(MAKE) --no-print-directory --jobs 2 --output-sync=target lint types architecture

lint:
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types:
	$(BIN)/mypy

architecture:
	$(BIN)/python -m pytest -q tests/architecture

browser: $(VENV)/.installed-dev ## Find a browser for the journeys, or install one
	@$(BIN)/python -m tests.browser

test: $(VENV)/.installed-dev check browser ## Every test, a real browser and a real PostgreSQL included
	$(BIN)/python -m pytest -q -n 2 --dist loadgroup --ignore tests/architecture

bench: $(VENV)/.installed-dev ## How long loading and counting take: make bench REFERRALS=20000
	@$(BIN)/python -m bench.counting $(REFERRALS)

where: ## Where a word lives: make where WORD=uptake
	@git ls-files | grep -i -- "$(WORD)" ; true
	@git grep -il -- "$(WORD)" ; true

clean: ## Remove the environment; data and accounts stay
	rm -rf $(VENV)
