#!/usr/bin/env bash
# Prints the version, which stands in FyneApp.toml and nowhere else:
#
#   version.sh           0.1.0, with +COMMIT (and +changed) where it is not tagged v0.1.0
#   version.sh number    0.1.0 alone, as Windows, macOS and Debian want it
#   version.sh epoch     the time of the last commit, so that two builds give the same bytes
set -euo pipefail
cd "$(dirname "$0")/.."

number="$(sed -n 's/^Version = "\(.*\)"$/\1/p' FyneApp.toml)"
if [ -z "$number" ]; then
	echo "FyneApp.toml gives no Version." >&2
	exit 1
fi

# A copy without its history, or without git, is still buildable.
case "${1:-}" in
"")
	if [ "$(git describe --tags --exact-match --dirty 2>/dev/null || true)" = "v$number" ]; then
		echo "$number"
	else
		commit="$(git describe --always --exclude '*' --dirty=+changed 2>/dev/null || echo unknown)"
		echo "$number+$commit"
	fi
	;;
number) echo "$number" ;;
epoch) git log -1 --format=%ct 2>/dev/null || stat -c %Y FyneApp.toml ;;
*)
	echo "usage: version.sh [number|epoch]" >&2
	exit 2
	;;
esac
