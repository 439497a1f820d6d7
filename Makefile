# 'make help' lists the targets. Everything is installed into .venv, from lock files with hashes.
ASKED := $(PYTHON)
PYTHON ?= python3
BIN := .venv/bin
GUIDE := $(BIN)/python -m generator
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
PIP_WHEEL := $(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist
# Many people tell pip to install for the user. In an environment it would refuse.
export PIP_USER := 0

.PHONY: help places wheel site pdf serve check test test-rest test-all lint format scripts lock reference bench bench-preview bench-check bench-search phrases look audit audit-html audit-axe fuzz offline clean

site: .venv/.site ## build the website into site/
	@$(GUIDE) build
	@echo "To read it, run 'make serve' and open http://127.0.0.1:8000/"
	@echo "To change it, see CONTRIBUTING.md. To run the tests: make test"

offline: .venv/.site ## pack a copy that opens without a server into build/guide-offline.zip
	@$(GUIDE) build --offline

FORMAT ?= A4
pdf: .venv/.dev ## print the whole guide into build/guide.pdf; FORMAT=Letter for US paper
	@$(GUIDE) build
	@$(BIN)/python -m paper --format $(FORMAT)

serve: .venv/.site ## preview the site; saving a file refreshes the page
	@$(GUIDE) serve

check: .venv/.site ## report every mistake in the data
	@$(GUIDE) check

# Each file is run by one process; the slowest come first, so that no process is left alone at the end.
# -rfEs prints which tests failed, and why tests were skipped: what needs root, say, is tried in CI only.
PYTEST := $(BIN)/python -m pytest -rfEs --numprocesses auto --dist loadscope --no-loadscope-reorder

test: .venv/.dev ## run the tests a change should pass (a few minutes)
	@$(PYTEST)

test-rest: .venv/.dev ## run the tests that "make test" leaves out
	@$(PYTEST) -m slow

test-all: .venv/.dev ## run every test, in three browsers
	@$(PYTEST) -m ""

lint: .venv/.dev ## check format, lint, types, imports and the workflow
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint --lint --quiet --extension=j2 generator/templates
	$(BIN)/djlint --lint --quiet --extension=html generator/theme
	$(BIN)/zizmor --offline --quiet .github/workflows generator/starter/project/.github/workflows
	@$(SHA256) --check --quiet generator/scripts/bundles.sha256 || { echo "The bundles do not match their sources. Run 'make scripts'."; exit 1; }
ifeq ($(shell command -v npm),)
	@echo "npm is not installed, so scripts and stylesheets were not linted and the bundles were not rebuilt"
else
	@$(MAKE) --no-print-directory node_modules/.installed
	node_modules/.bin/biome check
	node_modules/.bin/tsc
	@npm run --silent bundle -- --outdir=build/scripts
	@diff -rq build/scripts generator/theme/assets/javascripts || { echo "Run 'make scripts'."; exit 1; }
endif

SHA256 := $(shell command -v sha256sum || echo shasum -a 256)
scripts: node_modules/.installed ## bundle generator/scripts/ into the theme; needs npm
	@rm -f generator/theme/assets/javascripts/*.js
	@npm run --silent bundle
	@$(SHA256) package-lock.json generator/scripts/*.js generator/theme/assets/javascripts/*.js \
		> generator/scripts/bundles.sha256

node_modules/.installed: package-lock.json
	@npm ci --silent
	@touch $@

format: .venv/.dev ## format the code, and fix what the linter can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	@[ ! -x node_modules/.bin/biome ] || node_modules/.bin/biome check --write

LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links pyproject.toml --group build
PLACES_LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links --group places
places: ## refresh the gazetteer from its packages, in an environment of its own; read the diff
	@$(PYTHON) -m venv .cache/places
	@.cache/places/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		--requirement requirements-places.lock
	@.cache/places/bin/python -m tools.refresh_places

UPGRADE ?= --upgrade
lock: .venv/.dev ## update both lock files; 'UPGRADE=' adds only what is new
	$(PIP) uv
	$(LOCK) $(UPGRADE) --output-file requirements.lock
	$(LOCK) $(UPGRADE) --group dev --constraint requirements.lock --output-file requirements-dev.lock
	$(PLACES_LOCK) $(UPGRADE) --output-file requirements-places.lock

bench-preview: .venv/.dev ## time from saving a file to seeing the page
	@$(BIN)/python -m benchmarks.preview

bench-check: .venv/.dev ## time to report 1,000 mistakes in 200 files
	@$(BIN)/python -m benchmarks.diagnostics

PAGES ?=
bench: .venv/.dev ## time and memory of a build, compared with plain MkDocs; PAGES="300 1000" sets the sizes
	@$(BIN)/python -m benchmarks.build $(PAGES)

bench-search: .venv/.dev ## quality, size and speed of the search; PAGES="300 1000" adds larger guides, QUERIES=FILE asks others
	@$(BIN)/python -m benchmarks.search $(PAGES) $(if $(QUERIES),--queries $(QUERIES))

look: site .venv/.dev ## pictures of every kind of page at three widths, light and dark, in build/look/
	@$(BIN)/python -m tools.look

audit: site audit-html ## Lighthouse and the Nu HTML checker, reports in build/audit/; needs npm and Java
	@$(BIN)/python -m audit.lighthouse site

audit-html: .venv/.dev audit/node_modules/.there ## check every page of site/ with the Nu HTML checker
	@$(BIN)/python -m audit.validity site

audit-axe: .venv/.dev ## check every page with axe, in both color schemes and at both widths
	@GUIDE_EVERY_PAGE=1 $(PYTEST) -m "" -q tests/browser/test_tour.py -k axe

audit/node_modules/.there: audit/package-lock.json
	@command -v npm >/dev/null || { echo "The audit needs npm, which comes with Node.js 20 or newer. Install it and try again."; exit 1; }
	@cd audit && npm ci --silent
	@touch $@

MINUTES ?= 30
SEED ?= 1
fuzz: .venv/.dev ## build broken guides at random; MINUTES=30 SEED=1
	@$(BIN)/python -m tests.fuzz.run --minutes $(MINUTES) --seed $(SEED)

wheel: .venv/.site ## pack the generator into dist/, to install it elsewhere and start a guide
	@rm -rf build/lib build/bdist.* # or files that are gone would be packed
	@$(PIP_WHEEL) .
	@rm -rf build/lib build/bdist.* *.egg-info
	@ls dist/*.whl

phrases: .venv/.dev ## collect what the generator says into generator/locale/, and update the translations
	@$(BIN)/python -m generator.language.extract

reference: .venv/.dev ## update the JSON Schemas and docs/reference/
	@$(BIN)/python -m generator.authoring.reference

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

clean: ## delete the build and the environment
	rm -rf site .cache build/docs/* build/docs/.manifest $(filter-out build/docs,$(wildcard build/*))
	rm -rf .venv node_modules audit/node_modules

# An environment that is half made, moved, copied or made by another Python is made anew.
VERSION := 'import sys; print(sys.version)'
ENVIRONMENT := $(shell { $(BIN)/python -I tools/environment.py "$(if $(ASKED),$(shell $(ASKED) -c $(VERSION)))"; } 2>/dev/null)
.venv/pyvenv.cfg: $(if $(filter good,$(ENVIRONMENT)),,FORCE)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "You need Python 3.11 or newer. If it has another name: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "creating .venv ..."
	@rm -rf .venv
	@$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

FORCE:

.venv/.site: requirements.lock pyproject.toml .venv/pyvenv.cfg
	@echo "installing what the guide needs ..."
	@$(PIP) --require-hashes -r requirements.lock
	@$(BIN)/python -m pip uninstall -qq --yes ai-hiring-guide # the former name of what comes next
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements-dev.lock .venv/.site
	@echo "installing what the tests need ..."
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@
