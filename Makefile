# For Linux and macOS. Every target prepares .venv by itself; elsewhere see README.md.
# `make demo ARGS="--lang ar"` and `make test ARGS="-k seq"` pass words on.

python := .venv/bin/python
ARGS ?=
PLATFORM ?=
PYTHON ?=
EXTRAS ?= report
# What is compiled for this machine stays in this folder too.
export SULH_CACHE ?= $(CURDIR)/.venv/cache

.NOTPARALLEL:
.PHONY: help demo test lint bench bench-quick docs wheelhouse ready ready-to-develop

help:
	@echo "make demo         a real conflict, solved and explained"
	@echo "make test         lint, then every test"
	@echo "make lint         ruff and mypy"
	@echo "make bench        the speeds, measured on this machine (ten minutes)"
	@echo "make bench-quick  fewer of them, in a minute"
	@echo "make docs         the reference pages, and a report and a brief in docs/_built"
	@echo "make wheelhouse PLATFORM=win_amd64|macosx_arm64|linux [EXTRAS=]"
	@echo "                  one folder that installs sulh without a network"

demo: ready
	@$(python) -m sulh demo $(ARGS)

test: lint
	@$(python) -m pytest -n auto --dist loadfile $(ARGS)

lint: ready-to-develop
	@$(python) -m ruff check
	@$(python) -m ruff format --check
	@$(python) -m mypy

bench: ready-to-develop
	@$(python) benchmarks/run.py $(ARGS)

bench-quick: ready-to-develop
	@$(python) benchmarks/run.py --quick $(ARGS)

docs: ready-to-develop
	@$(python) docs/generate.py
	@$(python) docs/build.py $(ARGS)

wheelhouse: ready-to-develop
	@$(python) scripts/wheelhouse.py "$(PLATFORM)" $(PYTHON) --extras="$(EXTRAS)"

ready:
	@scripts/bootstrap run

ready-to-develop:
	@scripts/bootstrap dev
