#!/usr/bin/env bash
# Tries convenorctl on input that was made to do harm, in the long form: files of a gigabyte,
# a million events, feeds that never end; then lets every parser's fuzzer search for more,
# for so many seconds each (default 20). The short form of the first runs in make test.
#
#   hostile.sh [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/.."
export CGO_ENABLED=0 GOFLAGS=-trimpath
seconds="${1:-20}"

scripts/build.sh convenorctl
# Gigabytes must not land in a temporary folder that lies in memory.
mkdir -p build/hostile
TMPDIR="$PWD/build/hostile" go run ./scripts/hostile -program bin/convenorctl -long

grep -rl --include='*_test.go' '^func Fuzz' calendar store cmd | while read -r file; do
	for fuzz in $(sed -n 's/^func \(Fuzz[A-Za-z0-9]*\)(.*/\1/p' "$file"); do
		echo "== $fuzz in $(dirname "$file"), $seconds s"
		go test "./$(dirname "$file")" -run '^$' -fuzz "^$fuzz\$" -fuzztime "${seconds}s"
	done
done
