# Reserv. `make help` lists the targets; README.md tells what the program is.

# JOBS=2 limits the number of compilers at a time.
JOBS ?=
# Colour is an argument to the compiler: with it, a terminal and a pipe would each build everything.
common = $(if $(JOBS),-j $(JOBS)) --no-color-diagnostics
sources = Package.swift Sources Tests $(wildcard Benchmarks/Package.swift Benchmarks/Sources)

# One self-contained file: the Swift runtime linked in, no symbols (-s), nothing exported (SwiftPM
# asks for -export-dynamic: 1 MB), and no folder of the machine that built it in the C code's
# error texts.
release = -c release $(common) --static-swift-stdlib -Xlinker -s -Xlinker --no-export-dynamic \
	-Xlinker -z -Xlinker relro \
	-Xcc -ffile-prefix-map=$(CURDIR)=. -Xswiftc -file-prefix-map -Xswiftc $(CURDIR)=.

export JOBS
# Swift's backtracer waits for a key at a terminal, and prints memory.
export SWIFT_BACKTRACE = enable=no
.PHONY: help run build demo test dist deb bench crash kill faults fuzz trace mutants lint format golden clean

help: ## This list
	@sed -nE 's/^([a-z]+):[^#]*## (.*)/  make \1\t\2/p' Makefile | expand -t 18

run: build ## Install what is missing, build, and open the console on your own store
	@.build/release/reserv

build: ## The release binaries, stripped: .build/release/reserv, and reserv-pdf for prints
	@scripts/setup build
	@swift build $(release) --product reserv
	@swift build $(release) --product reserv-pdf

demo: build ## A drill (ÖVNING): invented unit, staff, residents, and an outage under way
	@.build/release/reserv demo

test: ## Install what is missing and run all tests (scripts/test --filter NAME runs some)
	@scripts/setup test
	@scripts/test

dist: build ## dist/*.tar.gz for machines without Swift: binary, handbook, licences, ./install
	@scripts/dist

deb: build ## dist/*.deb: installed and taken away again in a root of its own, and read by lintian
	@scripts/setup deb
	@scripts/deb
	@for package in dist/*.deb; do scripts/check-deb "$$package" && lintian --fail-on error "$$package"; done

bench: build ## Measure against less, nano, dialog, ripgrep, OpenSSL, bare writes and SQLite
	@scripts/setup bench
	@rm -f Benchmarks/.build/release.yaml # else a file that is new in the product is not seen
	@swift build -c release $(common) --package-path Benchmarks
	@Benchmarks/.build/release/reserv-bench .build/release/reserv

crash: ## Ten million simulated crashes of the journal, on every processor
	@scripts/setup build
	@scripts/crash 10000000

kill: ## kill -9 of the real program, five hundred times at random moments
	@scripts/setup test
	@RESERV_KILLS=501 scripts/test --filter KillTests

faults: ## As root: real file systems filled to the last block, read-only, without power
	@scripts/setup faults
	@scripts/faults

fuzz: ## libFuzzer on every decoder, FUZZ_SECONDS (60) each
	@scripts/setup build
	@scripts/fuzz

trace: ## With strace: SPARAT is never seen before the disk has confirmed
	@scripts/setup test
	@RESERV_TRACE=1 scripts/test --filter savedIsNeverSeen

mutants: ## Plant each fault of Tests/Mutants and show which test finds it
	@scripts/setup test
	@Tests/Mutants/run

lint: ## Check layout and documentation of the source
	@swift format lint --strict --recursive --parallel $(sources)

format: ## Lay out the source
	@swift format --in-place --recursive --parallel $(sources)

golden: ## Rewrite the golden files; read the diff before you commit it
	@UPDATE_GOLDEN=1 scripts/test

clean: ## Remove what was built
	@rm -rf .build .build-crash .build-fuzz Benchmarks/.build dist
