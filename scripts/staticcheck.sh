#!/usr/bin/env bash
# Runs staticcheck, pinned, with the given build tags:  staticcheck.sh TAGS
set -euo pipefail
cd "$(dirname "$0")/.."

tool=honnef.co/go/tools/cmd/staticcheck@v0.8.2
# The tool is not of our module, so a -mod flag of the caller must not reach it;
# CGO is off so that it reads Fyne without its C parts.
GOFLAGS="-buildvcs=false" CGO_ENABLED=0 go run "$tool" -tags "${1:-ci,migrated_fynedo}" ./...
