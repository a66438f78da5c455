# `make run` and `make test` do everything on a fresh Debian or Ubuntu machine with Python 3.11+.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: run test check bench package screenshot guide samples clean setup

setup: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	@packaging/system-libraries.sh
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[trainer,dev]'
	@touch $@

run: $(STAMP)
	@packaging/system-libraries.sh
	@packaging/run.sh

test: $(STAMP)
	@packaging/system-libraries.sh
	$(BIN)/python -m pytest

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: $(STAMP)
	$(BIN)/python -m benchmarks

package: $(STAMP)
	$(BIN)/pyinstaller --noconfirm --distpath dist --workpath build packaging/gaugan.spec

screenshot: $(STAMP)
	GAUGAN_SCREENSHOT=docs/screenshot.png $(BIN)/python -m pytest tests/e2e/test_program.py

guide: $(STAMP)
	GAUGAN_GUIDE=docs/guide $(BIN)/python -m pytest tests/e2e/test_landscape.py

samples: $(STAMP)
	$(BIN)/python packaging/make_samples.py

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
