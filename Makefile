# The commands of README.md and CONTRIBUTING.md. Everything is installed into .venv
# from lock files with hashes; nothing else on the machine is touched.
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: site pdf serve check test test-rest test-all lint format scripts lock reference bench bench-preview bench-check bench-search audit audit-html audit-axe fuzz offline clean

site: .venv/.site ## build the site into site/
	@$(BIN)/guide build
	@echo "Open site/index.html through a server: run 'make serve' and read http://127.0.0.1:8000/"
	@echo "To change the guide see CONTRIBUTING.md; to run the tests: make test"

offline: .venv/.site ## pack a copy that opens without a server, into build/guide-offline.zip
	@$(BIN)/guide build --offline

FORMAT ?= A4
pdf: .venv/.dev ## the whole guide as one PDF, into build/guide.pdf: make pdf FORMAT=Letter
	@$(BIN)/guide build
	@$(BIN)/python -m paper --format $(FORMAT)

serve: .venv/.site ## preview; saving a file refreshes the page
	@$(BIN)/guide serve

check: .venv/.site ## report every mistake in the data
	@$(BIN)/guide check

# Each file is run by one process; the slowest come first, so that no process is left alone at the end.
PYTEST := $(BIN)/python -m pytest --numprocesses auto --dist loadscope --no-loadscope-reorder

test: .venv/.dev ## the tests that a newcomer waits for: a few minutes
	@$(PYTEST)

test-rest: .venv/.dev ## the tests that "make test" leaves out
	@$(PYTEST) -m slow

test-all: .venv/.dev ## every test
	@$(PYTEST) -m ""

lint: .venv/.dev ## format, lint, types, imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/djlint --lint --quiet --extension=j2 generator/templates
	$(BIN)/djlint --lint --quiet --extension=html generator/theme
	@$(SHA256) --check --quiet generator/scripts/bundles.sha256 || { echo "the bundles are stale: run 'make scripts'"; exit 1; }
ifeq ($(shell command -v npm),)
	@echo "npm is not there: scripts and stylesheets were not linted, nor the bundles made anew"
else
	@$(MAKE) --no-print-directory node_modules/.installed
	node_modules/.bin/biome check
	node_modules/.bin/tsc
	@npm run --silent bundle -- --outdir=build/scripts
	@diff -rq build/scripts generator/theme/assets/javascripts || { echo "run 'make scripts'"; exit 1; }
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

format: .venv/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	@[ ! -x node_modules/.bin/biome ] || node_modules/.bin/biome check --write

LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links pyproject.toml --group build
UPGRADE ?= --upgrade
lock: .venv/.dev ## renew both lock files; only what is new: make lock UPGRADE=
	$(PIP) uv
	$(LOCK) $(UPGRADE) --output-file requirements.lock
	$(LOCK) $(UPGRADE) --group dev --constraint requirements.lock --output-file requirements-dev.lock

bench-preview: .venv/.dev ## how long from saving to seeing, and a whole build
	@$(BIN)/python -m benchmarks.preview

bench-check: .venv/.dev ## how long 1,000 mistakes in 200 files take to report
	@$(BIN)/python -m benchmarks.diagnostics

PAGES ?=
bench: .venv/.dev ## time and memory of a whole build, beside plain MkDocs: make bench PAGES="100 1000"
	@$(BIN)/python -m benchmarks.build $(PAGES)

bench-search: .venv/.dev ## how good, heavy and fast the search is: make bench-search PAGES="300 1000"
	@$(BIN)/python -m benchmarks.search $(PAGES)

audit: site audit-html ## Lighthouse and the Nu HTML checker over the site; reports in build/audit/; needs npm and Java
	@$(BIN)/python -m audit.lighthouse site

audit-html: .venv/.dev audit/node_modules/.there ## every page of site/ through the Nu HTML checker
	@$(BIN)/python -m audit.validity site

audit-axe: .venv/.dev ## every page through axe, in both schemes on a phone and at a desk
	@GUIDE_EVERY_LOOK=1 $(BIN)/python -m pytest -q tests/browser/test_accessibility.py -k axe

audit/node_modules/.there: audit/package-lock.json
	@command -v npm >/dev/null || { echo "The audit needs npm, which comes with Node.js 20 or newer"; exit 1; }
	@cd audit && npm ci --silent
	@touch $@

MINUTES ?= 30
SEED ?= 1
fuzz: .venv/.dev ## spoil guides at random: make fuzz MINUTES=30 SEED=1
	@$(BIN)/python -m tests.fuzz.run --minutes $(MINUTES) --seed $(SEED)

reference: .venv/.dev ## renew the JSON Schemas and docs/reference/
	@$(BIN)/python -m generator.authoring.reference

clean: ## remove what was built, and the environment
	rm -rf site build/docs/* build/docs/.manifest build/audit .venv node_modules audit/node_modules

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name it with: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@echo "making .venv ..."
	@$(PYTHON) -m venv .venv

.venv/.site: requirements.lock pyproject.toml | .venv/bin/python
	@echo "installing what the guide needs ..."
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: requirements-dev.lock .venv/.site
	@echo "installing what the tests need ..."
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@
