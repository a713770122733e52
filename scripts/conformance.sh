#!/usr/bin/env bash
# Fetches the documents of the JSON parsing test suite, and runs the page decoder against them.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/environment.sh

packages=$target/conformance-cases
cargo vendor --quiet --locked --manifest-path tests/conformance/cases/Cargo.toml "$packages" >/dev/null
FACTORY_JSON_CASES=$packages/json-syntax/tests/inputs cargo test --locked --test conformance -- --nocapture
