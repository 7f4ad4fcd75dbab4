#!/usr/bin/env bash
# Formats the source with gofumpt, pinned; with gofmt where it cannot be
# fetched.
#
#   fmt.sh            everything
#   fmt.sh PATH...    these files and folders alone
set -euo pipefail
cd "$(dirname "$0")/.."

for path in "$@"; do
	if [ ! -e "$path" ]; then
		echo "usage: fmt.sh [PATH...]   ($path is not there; paths are from the top of the project)" >&2
		exit 2
	fi
done

mapfile -t files < <(find "${@:-.}" -name '*.go' -not -path './build/*')
if [ "${#files[@]}" -eq 0 ]; then
	exit 0
fi
# The tool is not of our module, so a -mod flag of the caller must not reach it.
if ! GOFLAGS="-buildvcs=false" CGO_ENABLED=0 go run mvdan.cc/gofumpt@v0.12.0 -w "${files[@]}"; then
	echo "gofumpt could not be run; gofmt does what it can" >&2
	gofmt -w "${files[@]}"
fi
