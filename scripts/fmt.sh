#!/usr/bin/env bash
# Formats the source: gofumpt, pinned; gofmt where it cannot be fetched.
set -euo pipefail
cd "$(dirname "$0")/.."

mapfile -t files < <(find . -name '*.go' -not -path './build/*')
if ! GOFLAGS="-buildvcs=false" CGO_ENABLED=0 go run mvdan.cc/gofumpt@v0.12.0 -w "${files[@]}"; then
	echo "gofumpt could not be run; gofmt does what it can" >&2
	gofmt -w "${files[@]}"
fi
