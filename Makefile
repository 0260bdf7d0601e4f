# Two commands do everything: `make run` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# Compiled modules are kept, or every test that starts the program would compile all of it again.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: run test tests lint types coverage nightly bench stress faults load audit audit-tools coach-report catalogue traditional lock

run: $(VENV)/.run
	$(BIN)/playbook serve

test: $(VENV)/.test
	$(BIN)/python -m tests.setup_browser
	$(MAKE) --no-print-directory lint
	$(MAKE) --no-print-directory --jobs=2 types tests

tests: $(VENV)/.test ## All tests; `make test` checks the types beside them, in the time that they wait.
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-logo
	$(BIN)/djlint --lint --quiet templates
	$(BIN)/python -m scripts.check_static

types: $(VENV)/.test
	$(BIN)/mypy

coverage: $(VENV)/.test ## All tests, and which lines and branches of app/ they run; build/coverage.txt names the rest.
	PYTEST_PLUGINS=tests.support.covering $(BIN)/python -m pytest -n auto --dist worksteal

nightly: $(VENV)/.test ## The property tests with a thousand examples each, and a hundred calls of every route; --hypothesis-seed repeats a run.
	HYPOTHESIS_PROFILE=nightly $(BIN)/python -m pytest -n auto --dist worksteal tests/plan tests/schedule tests/document tests/renderers tests/storage tests/web/test_openapi.py

bench: $(VENV)/.test
	$(BIN)/python -m tests.bench

stress: $(VENV)/.test ## Attacks on a server of its own: how they are answered, and what others wait meanwhile.
	$(BIN)/python -m tests.stress

faults: $(VENV)/.test ## Kills and other faults under writers, and a ledger of what these were promised; FAULTS="--seed 7" repeats a run.
	$(BIN)/python -W "ignore:XDG_RUNTIME_DIR is not set" -m tests.faults $(FAULTS)

load: $(VENV)/.test ## 300 saves, 50 readers and a PDF a second for a minute; LOAD="--minutes 10" shows whether memory is steady.
	$(BIN)/python -m tests.load $(LOAD)

audit: $(VENV)/.test ## axe, Lighthouse, HTML, zoom, heights and bytes of every page; AUDIT="heights weight" runs some parts.
	$(BIN)/python -m tests.audit $(AUDIT)

audit-tools: ## Lighthouse and the Nu Html Checker, for the audit; needs node and npm.
	npm ci --prefix tests/audit --ignore-scripts --no-audit --no-fund

coach-report: $(VENV)/.test ## What the coach finds: every damage in every starter, and further plans of founders.
	$(BIN)/python -m tests.coach.report

catalogue: $(VENV)/.test ## Bring the gettext catalogues up to date with the strings in the code.
	$(BIN)/python -m tests.catalogue
	$(BIN)/python -m scripts.traditional

traditional: $(VENV)/.test ## Make all Traditional Chinese texts from the Simplified ones.
	$(BIN)/python -m scripts.traditional

lock: $(VENV)/.test ## Pin the newest versions of everything.
	for name in install build run optional test mcp; do \
	  $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	    --no-header requirements/$$name.in -o requirements/$$name.txt; \
	done

# uv takes a tenth of pip's time, but has no wheel for some platforms and knows nothing of pip's settings; then pip does it.
install = $(BIN)/uv pip install --quiet --python $(BIN)/python $(1) || $(PIP) $(1)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

$(VENV)/.run: requirements/install.txt requirements/build.txt requirements/run.txt requirements/optional.txt requirements/mcp.txt pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; set PYTHON=...")'
	$(PYTHON) -m venv $(VENV)
	$(PIP) --require-hashes --only-binary :all: -r requirements/install.txt || echo "uv has no wheel for this platform; going on with pip"
	$(call install,--require-hashes -r requirements/build.txt -r requirements/run.txt)
	$(call install,--require-hashes --no-deps --only-binary :all: -r requirements/optional.txt) \
	  || echo "pysqlite3 has no wheel for this platform; going on with the system's SQLite"
	$(call install,--require-hashes --no-deps --only-binary :all: -r requirements/mcp.txt) \
	  || echo "the MCP SDK has no wheels for this platform; going on without playbook mcp"
	$(call install,--no-deps --no-build-isolation -e .)
	touch $@

$(VENV)/.test: $(VENV)/.run requirements/test.txt
	$(call install,--require-hashes -r requirements/test.txt)
	touch $@
