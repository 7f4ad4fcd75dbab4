#!/usr/bin/env bash
# Takes a picture of every page of the window into a folder, to be looked at: light, dark
# and high contrast, small and large screens, at twice the scale, with much, with nothing
# and with an error.
#
#   pictures.sh FOLDER [PART…]     PART: light dark contrast large twice empty error
set -euo pipefail
cd "$(dirname "$0")/.."

if [ $# -lt 1 ]; then
	echo "usage: pictures.sh FOLDER [light|dark|contrast|large|twice|empty|error…]" >&2
	exit 2
fi
mkdir -p "$1"
folder="$(cd "$1" && pwd)"
shift
parts=("$@")
[ "${#parts[@]}" -gt 0 ] || parts=(light dark contrast large twice empty error)

program="${CONVENOR_BIN:-$PWD/bin/convenor}"
console="${CONVENORCTL_BIN:-$PWD/bin/convenorctl}"
now=2027-01-11T08:30:00Z
work="$(mktemp -d)"
window=0 screen=0
close() {
	for process in "$window" "$screen"; do
		[ "$process" -eq 0 ] || kill "$process" 2>/dev/null || true
	done
	wait 2>/dev/null || true
	window=0 screen=0
}
trap 'close; rm -rf "$work"' EXIT

ctl() { "$console" --now "$now" --db "$@" >>"$work/ctl.log" 2>&1; }

# fill makes a database that holds the sample, its agendas and a decision.
fill() {
	local db="$1" files="$work/sample" body clash
	ctl "$db" init --sample
	ctl "$db" sample "$files"
	for body in hwb-2027-01-13 n-icb-2027-01-14 n-icp-2027-01-20; do
		ctl "$db" import --yes --matches accept "$files/agenda-$body.txt" || true
	done
	ctl "$db" import --yes --system N --matches leave "$files/north-public.ics" || true
	clash="$("$console" --now "$now" --db "$db" clashes --json --officer DASS --from 2027-01-01 --to 2027-02-01 |
		sed -n 's/.*"id": *"\([^"]*\)".*/\1/p' | head -n 1)"
	[ -z "$clash" ] || ctl "$db" decide "$clash" --keep a --deputy DCS --reason "statutory partner seat" || true
}

# open_window opens the window on a screen of that size: SIZE SCALE ARGUMENT…
open_window() {
	local size="$1" scale="$2" home="$work/home" number="$work/display"
	shift 2
	mkdir -p "$home/.cache"
	: >"$number"
	Xvfb -displayfd 3 -screen 0 "${size}x24" -nolisten tcp 3>"$number" 2>/dev/null &
	screen=$!
	until [ -s "$number" ]; do sleep 0.1; done
	export DISPLAY=":$(cat "$number")"
	HOME="$home" XDG_CONFIG_HOME="$home" WAYLAND_DISPLAY='' FYNE_SCALE="$scale" LIBGL_ALWAYS_SOFTWARE=1 \
		LC_ALL=C.UTF-8 LANGUAGE=en_GB "$program" --now "$now" "$@" >>"$work/window.log" 2>&1 &
	window=$!
	local id=""
	for _ in $(seq 300); do
		id="$(xdotool search --onlyvisible --name Convenor 2>/dev/null | head -n 1 || true)"
		[ -z "$id" ] || break
		sleep 0.2
	done
	# The window takes the size of its own choice once it is drawn, so this is asked again.
	local asked
	for asked in $(seq 60); do
		xdotool windowmove "$id" 0 0 windowsize "$id" "${size%x*}" "${size#*x}" windowfocus "$id"
		sleep 0.5
		! xdotool getwindowgeometry "$id" | grep -q "Geometry: $size" || [ "$asked" -lt 6 ] || break
	done
}

# take takes a picture once the window has come to rest.
take() {
	local last="" same=0 sum
	for _ in $(seq 60); do
		import -window root "$folder/$1.png"
		sum="$(identify -format '%#' "$folder/$1.png")"
		if [ "$sum" = "$last" ]; then same=$((same + 1)); else same=0; fi
		[ "$same" -lt 2 ] || break
		last="$sum"
		sleep 0.3
	done
	echo "$folder/$1.png"
}

# pages takes a picture of every page: NAME SIZE SCALE ARGUMENT…
pages() {
	local name="$1" page
	shift
	open_window "$@"
	take "$name-start"
	for page in 1 2 3 4 5 6 7 8 9 0; do
		xdotool key --clearmodifiers "ctrl+$page"
		sleep 0.5
		[ "$page" != 2 ] || xdotool key Down
		take "$name-page$page"
	done
	close
}

errors() {
	printf 'this is no database' >"$work/broken.db"
	open_window 1280x720 1 --theme light --db "$work/broken.db"
	take error-database
	close
	printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:N ICB Board\r\nDTSTART:20270230T100000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' >"$work/broken.ics"
	cp "$full" "$work/error.db"
	open_window 1280x720 1 --theme light --db "$work/error.db" "$work/broken.ics"
	sleep 2
	take error-asked
	xdotool key Return
	sleep 1
	take error-file
	close
}

full="$work/full.db"
fill "$full"
for part in "${parts[@]}"; do
	case "$part" in
	light | dark | contrast) pages "$part" 1280x720 1 --theme "$part" --db "$full" ;;
	large) pages large 1920x1080 1 --theme light --db "$full" ;;
	twice) pages twice 2560x1440 2 --theme light --db "$full" ;;
	empty) pages empty 1280x720 1 --theme light --db "$work/empty.db" ;;
	error) errors ;;
	*)
		echo "there is no part $part" >&2
		exit 2
		;;
	esac
done
