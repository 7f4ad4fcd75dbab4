#!/usr/bin/env bash
# Builds Convenor and opens it on a sample council; on a machine without a
# display it does the same work on the console instead.
set -euo pipefail
cd "$(dirname "$0")/.."

sample=build/sample
db="$sample/convenor.db"
mkdir -p "$sample"

# Status 1 is "done, but with problems in the input that were reported": the
# sample has such a problem on purpose.
ctl() {
	bin/convenorctl --db "$db" "$@" || [ $? -eq 1 ]
}

if [ -z "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ]; then
	echo "There is no display here, so this does the same work on the console (bin/convenorctl)."
	scripts/build.sh convenorctl
	# Fresh each time: without a window nobody has put work into it.
	rm -f "$db" "$db"-wal "$db"-shm
	ctl init --sample
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
