#!/usr/bin/env bash
# Runs the benchmarks, in the packages that have any.
set -euo pipefail
cd "$(dirname "$0")/.."

mapfile -t packages < <(grep -rl --include='*_test.go' '^func Benchmark' . | xargs -r -n1 dirname | sort -u)
if [ "${#packages[@]}" -eq 0 ]; then
	echo "There are no benchmarks."
	exit 0
fi
LC_ALL=C.UTF-8 LANGUAGE=en_GB CGO_ENABLED=0 go test -tags ci,migrated_fynedo -run '^$' -bench . -benchmem "${packages[@]}"
