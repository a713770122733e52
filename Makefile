# Everything outside the Rust crate is built against an installed prefix: yours (make install) or the stage (make stage).

PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
DESTDIR ?=
CARGO ?= cargo
target := $(abspath $(or $(CARGO_TARGET_DIR),target))

# For another platform, by its Rust triple (scripts/target.sh): make stage TARGET=x86_64-pc-windows-gnu
TARGET ?=
built := $(target)$(TARGET:%=/%)
cross = $(TARGET:%=scripts/cross.sh %)

.PHONY: help lib install stage dist dist-go deb deb-check reference demo test test-windows test-musl \
	test-arm64 test-i686 test-s390x check-platforms check-apple cinstall-check generate contract-diff soak cost \
	conformance coverage bench bench-instructions clean

help: ## show this list
	@sed -nE 's/^([a-z0-9-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 26

# Paths of the machine that builds have no place in the library, which would be another one on each.
registry = $(or $(CARGO_HOME),$(HOME)/.cargo)/registry/src
rust_sources = $(shell rustc --print sysroot)/lib/rustlib/src/rust
rust_commit = $(shell rustc --version --verbose | sed -n 's/commit-hash: //p')
without_paths = --config 'build.rustflags=["--remap-path-prefix=$(registry)=registry", \
	"--remap-path-prefix=$(rust_sources)=/rustc/$(rust_commit)"]'

# Rust makes no shared library for musl by itself. What it is then linked with instead of libgcc_s is made by scripts/target.sh.
shared_for_musl = $(if $(findstring -musl,$(TARGET)), \
	--config 'build.rustflags=["-Ctarget-feature=-crt-static"]' --config 'build.rustflags=["-Clinker=musl-gcc"]' \
	--config 'build.rustflags=["-Clink-arg=-L$(built)/unwinder"]')

# Cargo says once more what the archive needs when it is asked once more.
static_library = $(cross) $(CARGO) rustc $(without_paths) $(TARGET:%=--target %) --locked --profile release-static --lib \
	--crate-type staticlib -- --print native-static-libs

lib: ## build the shared and the static library
	$(cross) $(CARGO) rustc $(without_paths) $(shared_for_musl) $(TARGET:%=--target %) --locked --release --lib --crate-type cdylib
	$(static_library)
	@$(static_library) 2>&1 | sed -n 's/.*native-static-libs: //p' >$(built)/release-static/native-static-libs.txt

# Texts of the user as they are, whatever is in them: $ means nothing, and the shell takes each as one word.
text_of = '$(subst ','\'',$(if $(filter file,$(origin $1)),$($1),$(value $1)))'

install: lib ## install under PREFIX (default /usr/local); LIBDIR and DESTDIR as usual
	$(cross) scripts/install.sh $(built) $(call text_of,PREFIX) $(call text_of,LIBDIR) $(call text_of,DESTDIR)

generate: ## print what every language says of the contract (ADOPT=1 appends what is new to contract/abi.toml first)
	$(CARGO) run --quiet --locked --package generate -- write $(if $(ADOPT),--adopt)

contract-diff: ## hold another OpenAPI document against ours: FILE=openapi.json
	@$(CARGO) run --quiet --locked --package generate -- diff $(FILE)

stage: lib ## install into target/stage, which demo and tests use
	$(cross) scripts/install.sh $(built) $(built)/stage $(built)/stage/lib ''

dist: lib ## pack the release archive into target/dist; TARGET=TRIPLE for another platform
	@$(cross) scripts/dist.sh $(built) $(TARGET)

dist-go: ## make a Go module that has the library in it, in target/dist/go (TARGETS="x86_64-unknown-linux-gnu" for some)
	@scripts/dist-go.sh $(TARGETS)

deb: lib ## make Debian packages in target/deb; TARGET=aarch64-unknown-linux-gnu for arm64
	@$(cross) scripts/deb.sh $(built)

deb-check: ## install them in a clean Debian, use them and remove them
	@tests/consumers/debian.sh

reference: stage ## write the reference of every language as HTML into target/reference
	@scripts/reference.sh $(target)/reference

demo: ## list sessions of an emulated service in C, C++, Go and Swift
	@scripts/demo.sh

test: ## run every test of every language against the staged library
	@scripts/test.sh

# PARTS="c go" runs only these; scripts/test-platform.sh tells which there are.
test-windows: ## every language and the faults on Windows (Wine; PARTS="c go" for less)
	@scripts/test-platform.sh windows $(PARTS)

test-musl: ## C, Go and the faults with musl, shared and static
	@scripts/test-platform.sh musl $(PARTS)

test-arm64: ## C, C++, Go and the faults on an emulated arm64 (QEMU)
	@scripts/test-platform.sh arm64 $(PARTS)

test-i686: ## C programs, engine, decoder and the faults with 32 bits
	@scripts/test-platform.sh i686 $(PARTS)

test-s390x: ## C programs, engine and decoder on an emulated big-endian processor (QEMU)
	@scripts/test-platform.sh s390x $(PARTS)

check-platforms: ## compile and lint for systems that cannot be run here: FreeBSD, Android, Apple's, MSVC
	@scripts/check-platforms.sh

check-apple: ## link for macOS (arm64) against stubs of its libraries: names, exports, CMake; nothing of it runs
	@scripts/check-apple.sh

cinstall-check: ## cargo cinstall (Debian 13's) against make install: the same files and names
	@tests/consumers/cargo-c.sh

soak: ## many threads against a service that fails at random, every walk checked (MINUTES=2, SEED= repeats a run)
	MINUTES=$(MINUTES) SEED=$(SEED) $(CARGO) test --quiet --locked --test soak

cost: ## requests, bytes and CPU of following and watching, beside a poller (MINUTES=10)
	MINUTES=$(MINUTES) $(CARGO) test --quiet --locked --release --test cost

conformance: ## the page decoder against the public JSON parsing test suite, which is fetched
	scripts/conformance.sh

coverage: ## lines of src/ that the Rust tests and the C programs run, file by file
	scripts/coverage.sh

bench: stage ## measure everything side by side with what a user could pick instead (ROUNDS=7, about 40 minutes; ONLY=gzip,call these alone)
	benches/setup.sh
	python3 benches/side_by_side $(target) $(ROUNDS) $(if $(ONLY),--only $(ONLY))

bench-instructions: stage ## hold the instructions of a walk to benches/instructions.txt (UPDATE=1 renews it)
	benches/setup.sh instructions
	python3 benches/side_by_side $(target) --instructions $(if $(UPDATE),--update)

clean: ## remove everything that was built
	$(CARGO) clean
	rm -rf bindings/swift/.build examples/swift/.build
