#!/usr/bin/env bash
# Builds Convenor and opens it on a sample council; on a machine without a
# display it does the same work on the console instead.
set -euo pipefail
cd "$(dirname "$0")/.."

sample=build/sample
db="$sample/convenor.db"
mkdir -p "$sample"

ctl() {
	bin/convenorctl --db "$db" "$@"
}

if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
	echo "There is no display here, so this does the same work on the console (bin/convenorctl)."
	scripts/build.sh convenorctl
	# Fresh each time: without a window nobody has put work into it.
	rm -f "$db" "$db"-wal "$db"-shm
	ctl sample "$sample/files" >/dev/null
	ctl init
	ctl register import "$sample/files/register.json" >/dev/null
	echo && echo "The diary of the Director of Adult Social Services, and a system's public calendar:"
	ctl import --yes --officer DASS "$sample/files/dass.ics"
	ctl import --yes --system N --matches accept "$sample/files/north-public.ics"
	echo && echo "Clashes in January 2027:"
	ctl clashes --from 2027-01-01 --to 2027-02-01
	echo && echo "Officer days in January 2027:"
	ctl tally --from 2027-01 --to 2027-01
	ctl export ics -o "$sample/convenor.ics"
	echo && echo "The calendar to send out is $sample/convenor.ics"
	exit 0
fi

scripts/install.sh run
scripts/build.sh convenor convenorctl
if [ ! -e "$db" ]; then
	ctl init --sample
fi
exec bin/convenor --db "$db"
