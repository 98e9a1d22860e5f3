# The commands a person needs; scripts/ holds what they do. A second run does no work twice.

SHELL := /bin/bash
VENV ?= .venv
PYTHON := $(VENV)/bin/python
BINARY := .build/release/swiftlet
KERNEL_BENCHMARK := .build/release/kernel-benchmark
STAMPS := .cache/stamps
SOURCES := Package.swift $(shell find Sources kernelspec -type f -o -type l 2>/dev/null)
TEST_SOURCES := $(shell find Tests -name '*.swift' 2>/dev/null)
LAB_ARGS ?=

.PHONY: help lab build test test-swift test-kernel test-notebooks test-browser fuzz fuzz-protocol conformance soak sanitize audit notebooks data \
	bench bench-quick bench-kernels bench-growth docs format lint clean

help: ## list these commands
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 16

lab: $(STAMPS)/lab $(STAMPS)/kernelspec data ## open the notebooks in JupyterLab on this kernel
	. $(VENV)/bin/activate && SWIFTLET_STANDIN_DATA=$(CURDIR)/data jupyter lab --notebook-dir=notebooks $(LAB_ARGS)

build: $(BINARY) ## build the program (release)

test: $(STAMPS)/browser-tools $(STAMPS)/kernelspec $(STAMPS)/tests-built data ## run every test
	scripts/run-tests.sh

test-swift: $(STAMPS)/tests-built ## run the Swift tests alone
	scripts/run-tests.sh swift

test-kernel: $(STAMPS)/test-tools $(STAMPS)/kernelspec ## run the tests that drive the built kernel
	scripts/run-tests.sh kernel

test-notebooks: $(STAMPS)/test-tools $(STAMPS)/kernelspec data ## run every chapter headless, as a test
	scripts/run-tests.sh notebooks

fuzz: build ## run 100,000 made-up cells and look for what harms a session
	python3 Tests/Fuzz/fuzz.py --count $${COUNT:-100000} --out out/fuzz

fuzz-protocol: $(STAMPS)/test-tools $(STAMPS)/kernelspec ## send a kernel a million broken and forged messages
	$(PYTHON) Tests/ProtocolFuzz/fuzz.py --count $${COUNT:-1000000}

conformance: $(STAMPS)/test-tools $(STAMPS)/kernelspec ## run Jupyter's own tests on this kernel and on ipykernel; note them in docs/protocol.md
	$(PYTHON) scripts/run-conformance.py --write

soak: $(STAMPS)/test-tools build ## keep one kernel busy for an hour (SECONDS=...) and check every answer
	$(PYTHON) Tests/Endurance/soak.py --seconds $(or $(SECONDS),3600)

sanitize: $(STAMPS)/test-tools ## build under ThreadSanitizer and AddressSanitizer, run the kernel's tests against each
	scripts/run-sanitizers.sh

audit: build ## compare reference counts with references while the language suite runs
	$(BINARY) audit $(filter-out %/record.py,$(wildcard Tests/PythonLanguageTests/language/*.py))

test-browser: $(STAMPS)/browser-tools $(STAMPS)/kernelspec data ## run the first chapter in a real browser
	scripts/run-tests.sh browser

notebooks: $(STAMPS)/test-tools $(STAMPS)/kernelspec data ## run every chapter and write HTML with its pictures into out/
	scripts/make-notebooks.sh

data: data/mnist.npz data/sign_mnist_valid.csv ## draw stand-in digits and hands for a machine without the real ones

bench: $(STAMPS)/bench-tools $(STAMPS)/kernelspec $(KERNEL_BENCHMARK) data ## measure against the peers; write docs/performance.md
	scripts/run-benchmarks.sh

bench-quick: $(STAMPS)/bench-tools $(BINARY) ## measure training and inference at batch 32 alone, in three minutes
	scripts/run-benchmarks.sh --quick

bench-kernels: $(KERNEL_BENCHMARK) ## show every kernel beside the machine's peak
	$(KERNEL_BENCHMARK)

bench-growth: $(BINARY) ## show how a step's time grows with batch size, width and depth
	python3 benchmarks/growth/compare.py

docs: build ## write the tables of docs/ anew
	scripts/make-docs.sh

format: ## format all Swift sources
	swift format --in-place --recursive --parallel Package.swift Sources Tests benchmarks

lint: ## say what the formatter would change
	swift format lint --strict --recursive --parallel Package.swift Sources Tests benchmarks

clean: ## remove what was built, not what was installed
	rm -rf .build out data $(STAMPS)/kernelspec $(STAMPS)/tests-built .cache/kernel-tests*

# What each command stands on.

$(STAMPS)/system: scripts/install-system.sh
	scripts/install-system.sh
	@mkdir -p $(@D) && touch $@

$(STAMPS)/venv: scripts/install-python.sh $(STAMPS)/system
	scripts/install-python.sh $(VENV)
	@mkdir -p $(@D) && touch $@

$(STAMPS)/lab: scripts/requirements-lab.txt $(STAMPS)/venv
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

$(STAMPS)/test-tools: scripts/requirements-test.txt $(STAMPS)/venv
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

$(STAMPS)/browser-tools: scripts/requirements-browser.txt $(STAMPS)/lab $(STAMPS)/test-tools
	$(PYTHON) -m pip install --quiet --disable-pip-version-check -r $<
	-scripts/install-system.sh chromium || echo 'No Chromium: the browser tests will be skipped'
	@touch $@

$(STAMPS)/bench-tools: scripts/install-peers.sh scripts/requirements-bench.txt $(STAMPS)/test-tools
	scripts/install-peers.sh $(PYTHON)
	@touch $@

# One build for the program and the tests would share every object; the program alone comes first so that
# `make lab` need not wait for the tests.
$(BINARY): $(SOURCES) | $(STAMPS)/system
	scripts/build.sh --product swiftlet-kernel
	scripts/build.sh --product swiftlet
	@touch $@

$(KERNEL_BENCHMARK): $(shell find Sources/Compute Sources/ComputeKernels benchmarks/kernels -type f 2>/dev/null) | $(STAMPS)/system
	scripts/build.sh --product kernel-benchmark
	@touch $@

$(STAMPS)/tests-built: $(SOURCES) $(TEST_SOURCES) | $(STAMPS)/system
	scripts/build.sh --build-tests
	@mkdir -p $(@D) && touch $@

$(STAMPS)/kernelspec: $(BINARY) | $(STAMPS)/venv
	$(BINARY) install --prefix $(CURDIR)/$(VENV)
	@mkdir -p $(@D) && touch $@

# Drawn once: a new build of the program draws the same pictures.
data/mnist.npz data/sign_mnist_valid.csv: | $(BINARY)
	scripts/make-data.sh
