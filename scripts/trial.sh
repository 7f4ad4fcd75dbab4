#!/usr/bin/env bash
# The long trials, which are too slow for every change: every walk through the real
# window by keys and by mouse, programs killed again and again, many made-up towns and
# councils, and every parser fed with what chance makes. Says at the end what failed.
#
#   KILLS=200 TOWNS=5 COUNCILS=60 FUZZ=10 PICTURES=build/pictures scripts/trial.sh
set -uo pipefail
cd "$(dirname "$0")/.."

export LC_ALL=C.UTF-8 LANGUAGE=en_GB
kills="${KILLS:-200}"
towns="${TOWNS:-5}"
councils="${COUNCILS:-60}"
fuzz="${FUZZ:-10}"
failed=()

# try runs one trial, says how long it took, and goes on whatever came of it.
try() {
	local name="$1" begun="$SECONDS"
	shift
	printf '\n== %5d s  %s\n' "$SECONDS" "$name"
	if "$@"; then
		echo "passed in $((SECONDS - begun)) s: $name"
	else
		failed+=("$name")
		echo "FAILED after $((SECONDS - begun)) s: $name" >&2
	fi
}

# plain runs tests of packages that do not draw; a trial that finds no test has failed.
plain() {
	local said status=0
	said="$(CGO_ENABLED=0 go test -count=1 -timeout 60m "$@" 2>&1)" || status=$?
	echo "$said"
	[ "$status" -eq 0 ] && ! grep -q 'no tests to run' <<<"$said"
}

walks() {
	mkdir -p "${PICTURES:-build/pictures}"
	CONVENOR_PICTURES="$(cd "${PICTURES:-build/pictures}" && pwd)" CONVENOR_BIN="$PWD/bin/convenor" \
		CONVENORCTL_BIN="$PWD/bin/convenorctl" LIBGL_ALWAYS_SOFTWARE=1 \
		go test -tags e2e,migrated_fynedo -count=1 -timeout 60m -v ./cmd/convenor/e2e/...
}

scripts/install.sh test
scripts/build.sh convenor convenorctl || exit 1

try "all walks through the window, by keys and by mouse" walks
try "the console killed $kills times" plain ./cmd/convenorctl -run 'Killed|Stopped' -args -kills "$kills"
try "the store killed $kills times" plain ./store -run Killed -args -kills "$kills"
try "the identity of meetings in $towns towns" plain ./calendar/planner -run RepeatsAreFound -args -identity.seeds "$towns"
try "$councils councils against a finder written independently" plain ./cmd/convenorctl -run Independent -args -councils "$councils"
try "hostile input, and every parser for $fuzz s" scripts/hostile.sh "$fuzz"

echo
if [ "${#failed[@]}" -gt 0 ]; then
	printf 'FAILED: %s\n' "${failed[@]}" >&2
	exit 1
fi
echo "every trial passed in $SECONDS s"
