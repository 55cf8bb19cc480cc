# Biennial. `make` lists what can be made.

CACHE ?= $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/biennial
LOCK := $(shell sha256sum Cargo.lock | cut -c1-12)
# Built dependencies and tools outlive a checkout: a fresh clone with the same lockfile reuses them.
export CARGO_TARGET_DIR ?= $(CACHE)/target-$(LOCK)
export BIENNIAL_TOOLS ?= $(CACHE)/tools
CARGO ?= cargo
CYCLE ?= inputs/sample-2026
PYTHON ?= python3
DATA ?= outputs/$(notdir $(CYCLE))/latest/public/data
SECONDS ?= 60
NODE ?= node
FILES ?= tests/fixtures inputs/sample-2026/submissions
AXE ?= node_modules/axe-core/axe.min.js
PREFIX ?= $(HOME)/.local
# Cargo, with the checker's module for the program to take in, where it can be built.
CARGO_WITH_CHECKER = module=$$(scripts/build-checker "$(CACHE)") && BIENNIAL_CHECKER=$$module $(CARGO)
DIST := dist
PROGRAM := $(CARGO_TARGET_DIR)/release/biennial

.DEFAULT_GOAL := help
.PHONY: help report test check tools checker build program install dist sample docs corpus disclosure readers scale pdf page page-checker hostile fuzz bench clean-cache

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

report: build tools ## build the program and the report of a cycle (CYCLE=folder; default: the sample)
	@$(PROGRAM) build $(CYCLE) --png --reading
	@echo "The report: $$(cd outputs/$(notdir $(CYCLE))/latest && pwd -P)/public/report.pdf"

# A room, or a part of the suite, is compiled with little or no optimisation and in pieces, so that a change is tested soon.
test: $(if $(ROOM),,tools) ## run all tests; or the unit tests of one room (ROOM=normalise), which need no Typst; or a part of the suite (SUITE=rules)
ifdef ROOM
	CARGO_INCREMENTAL=1 $(CARGO) test --locked --release --config profile.release.package.biennial.opt-level=0 --lib $(ROOM)::
else ifdef SUITE
	CARGO_INCREMENTAL=1 $(CARGO) test --locked --release --config profile.release.package.biennial.opt-level=1 --test suite $(SUITE)::
else
	$(CARGO_WITH_CHECKER) test --locked --release
endif

check: ## check formatting and lints
	$(CARGO) fmt --check
	$(CARGO_WITH_CHECKER) clippy --locked --release --all-targets -- -D warnings
	$(CARGO) clippy --locked --release --no-default-features --lib -- -D warnings

tools: ## get Typst, unless it is there: its archive, or else its source
	@scripts/get-typst "$(BIENNIAL_TOOLS)"

checker: ## build the module of the checker page, which `make build` takes into the program; says what is lacking where it cannot
	@module=$$(BIENNIAL_CHECKER_REQUIRED=1 scripts/build-checker "$(CACHE)") && echo "The module: $$module"

build: ## build the program, optimised
	$(CARGO_WITH_CHECKER) build --locked --release

program: ## say where the program is
	@echo $(PROGRAM)

install: build ## put the program, its manual pages and its completions under PREFIX (~/.local), below DESTDIR if that is given
	scripts/install "$(PROGRAM)" "$(DESTDIR)$(PREFIX)"

dist: ## make the archive to pass on, in DIST (dist): program, notices, workbooks, checksums; no path of this machine (needs GNU tar)
	module=$$(scripts/build-checker "$(CACHE)") && BIENNIAL_CHECKER=$$module CARGO="$(CARGO)" scripts/dist "$(CARGO_TARGET_DIR)/dist" "$(DIST)"

sample: build ## write the shipped sample cycle anew
	$(PROGRAM) sample inputs/sample-2026 --members 120 --seed 2026

docs: ## write the generated documentation anew
	@BIENNIAL_DOCS=1 $(MAKE) --no-print-directory test ROOM=finding

corpus: build ## compare builds of large acceptance cycles with an independent model (needs Python with XlsxWriter and openpyxl)
	scripts/check-corpus "$(PYTHON)" "$(PROGRAM)"

readers: ## read the DATA of a build with the tools that researchers use (needs Python with frictionless, polars, pandas, duckdb, pyarrow, openpyxl and fastexcel, and R with readr)
	scripts/check-readers "$(PYTHON)" "$(DATA)"

scale: ## hold the query of docs/scale.md against the build of DATA (needs Python with duckdb)
	$(PYTHON) -B tests/readers/cube.py "$(DATA)/../.."

pdf: ## check the report beside DATA with qpdf and two checkers of accessibility, and list its reading order (needs qpdf, and Python with outloud and pdfua)
	scripts/check-pdf "$(PYTHON)" "$(DATA)/../report.pdf"

page: ## look at the page of a report with axe-core in Chromium (AXE=axe.min.js; needs Node, Chromium and axe-core)
	scripts/check-page "$(NODE)" "$(AXE)" "$(DATA)/../report.html"

page-checker: build ## hold the checker page against the command line in Chromium, for the FILES of the tests or others (AXE=axe.min.js; needs Node with playwright-core, Chromium and axe-core)
	scripts/check-checker "$(NODE)" "$(AXE)" "$(PROGRAM)" $(FILES)

disclosure: build ## let a hostile reader attack builds and releases of acceptance cycles (needs Python with numpy and scipy)
	scripts/check-disclosure "$(PYTHON)" "$(PROGRAM)"

hostile: build ## run the program on hostile files, one process for each, and write docs/hostile.md (needs Python, and Linux to measure)
	scripts/check-hostile "$(PYTHON)" "$(PROGRAM)"

fuzz: ## fuzz each target for SECONDS (needs a nightly compiler, cargo-fuzz and Python)
	scripts/fuzz "$(PYTHON)" "$(SECONDS)"

bench: build tools ## measure speed, protection, member sheets and memory (BIENNIAL_BENCH_ONLY=speed, protection, sheets or memory: that alone)
	$(CARGO) bench --locked

clean-cache: ## delete built dependencies of other lockfiles
	find "$(CACHE)" -maxdepth 1 -name 'target-*' ! -name 'target-$(LOCK)' -exec rm -rf {} +
