#!/usr/bin/env bash
# Builds the named programs into bin/:  build.sh convenor convenorctl
set -euo pipefail
cd "$(dirname "$0")/.."

if ! command -v go >/dev/null; then
	echo "Go is not installed: get it from https://go.dev/dl (the version is in go.mod)." >&2
	exit 1
fi

# Go's own stamping is off because it refuses a tree that belongs to somebody else.
version="$(scripts/version.sh)"

for program in "$@"; do
	case "$program" in
	convenor)
		# The tag says that our code keeps to Fyne's rules for goroutines, without
		# which every drawing call is checked and tables are visibly slow.
		CGO_ENABLED=1 go build -trimpath -buildvcs=false -tags migrated_fynedo \
			-ldflags "-s -w -buildid= -X main.version=$version" -o bin/convenor ./cmd/convenor
		;;
	convenorctl)
		# Without C, so that one build machine makes it for every platform.
		CGO_ENABLED=0 go build -trimpath -buildvcs=false \
			-ldflags "-s -w -buildid= -X main.version=$version" -o bin/convenorctl ./cmd/convenorctl
		;;
	*)
		echo "usage: build.sh [convenor] [convenorctl]" >&2
		exit 2
		;;
	esac
done
