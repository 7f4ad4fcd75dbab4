#!/usr/bin/env bash
# Tries the Debian package on this machine, which must be Debian and let you be root: installs
# it with what it needs, starts the console and the window, checks that the desktop knows it,
# and removes it:  trial.sh DIST
set -euo pipefail
dist="$(realpath "$1")"
cd "$(dirname "$0")/../../.."
scripts/install.sh test
number="$(scripts/version.sh number)"
work="$(mktemp -d)"
export XDG_DATA_HOME="$work/data" HOME="$work" LIBGL_ALWAYS_SOFTWARE=1 DISPLAY=:"$((90 + RANDOM % 900))"
Xvfb "$DISPLAY" -screen 0 1280x720x24 -nolisten tcp >/dev/null 2>&1 &
display=$!
window=0
trap 'kill "$window" "$display" 2>/dev/null || true; rm -rf "$work"' EXIT

DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$dist/convenor_${number}_amd64.deb" >"$work/apt.log" 2>&1 ||
	{ tail -n 20 "$work/apt.log" >&2; exit 1; }
convenorctl --version
convenorctl --now 2027-01-04T09:00:00Z init --sample
convenorctl --now 2027-01-04T09:00:00Z clashes --from 2027-01-01 --to 2027-02-01 --officer DASS | tail -n 1
grep -q '^MimeType=text/calendar' /usr/share/applications/uk.convenor.Convenor.desktop
cmp assets/icon.png /usr/share/icons/hicolor/256x256/apps/uk.convenor.Convenor.png
convenor --now 2027-01-04T09:00:00Z >"$work/window.log" 2>&1 &
window=$!
for _ in $(seq 60); do
	name="$(xdotool search --onlyvisible --name 'Convenor' getwindowname 2>/dev/null | tail -n 1 || true)"
	[ -n "$name" ] && break
	sleep 1
done
[ -n "$name" ] || { cat "$work/window.log" >&2; echo "no window opened" >&2; exit 1; }
echo "a window named $name"
kill "$window"
apt-get remove -y convenor >"$work/apt.log" 2>&1
[ ! -e /usr/bin/convenor ] || { echo "removal left /usr/bin/convenor" >&2; exit 1; }
[ -f "$XDG_DATA_HOME/Convenor/convenor.db" ] || { echo "removal took the data" >&2; exit 1; }
echo "removed; the data are kept"
