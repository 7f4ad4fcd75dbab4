#!/usr/bin/env bash
# Runs every check and test, without a display, and stops at the first failure.
set -euo pipefail
cd "$(dirname "$0")/.."

# C.UTF-8 is on every Debian; Fyne logs an error about that name unless a
# language is named beside it.
export LC_ALL=C.UTF-8 LANGUAGE=en_GB

# Headless: Fyne's own test driver in place of OpenGL.
headless=ci,migrated_fynedo
step="start"
trap 'status=$?; [ "$status" -eq 0 ] || echo "FAILED after ${SECONDS} s: $step" >&2' EXIT

# say begins a step, with the seconds since the start.
say() {
	step="$1"
	printf '\n== %4d s  %s\n' "$SECONDS" "$step"
}

# The packages that draw; the rest never import Fyne.
drawing='^convenor/(ui|cmd/convenor)(/|$)'
packages() {
	CGO_ENABLED=0 go list -tags "$headless" ./...
}

say "packages of the system"
scripts/install.sh test

say "gofmt"
unformatted="$(find . -name '*.go' -not -path './build/*' -print0 | xargs -0 gofmt -l)"
if [ -n "$unformatted" ]; then
	echo "not formatted (make fmt does it):" >&2
	echo "$unformatted" >&2
	exit 1
fi

say "go vet"
CGO_ENABLED=0 go vet -tags "$headless,e2e" ./...

say "staticcheck"
scripts/staticcheck.sh "$headless,e2e"

say "tests with the race detector: everything that does not draw"
mapfile -t plain < <(packages | grep -Ev "$drawing")
CGO_ENABLED=1 go test -race -timeout 60m "${plain[@]}"

say "tests without a display: everything that draws"
mapfile -t drawn < <(packages | grep -E "$drawing")
CGO_ENABLED=0 go test -tags "$headless" -timeout 20m "${drawn[@]}"

say "the programs, built as they are shipped"
scripts/build.sh convenor convenorctl

say "the window, end to end, on a display without a screen"
# Drawn by the processor: a build machine has no graphics card. The test is told
# where the programs are, so that it need not build them once more.
CONVENOR_BIN="$PWD/bin/convenor" CONVENORCTL_BIN="$PWD/bin/convenorctl" LIBGL_ALWAYS_SOFTWARE=1 \
	go test -tags e2e,migrated_fynedo -short -count=1 -timeout 30m ./cmd/convenor/e2e/...

say "done"
