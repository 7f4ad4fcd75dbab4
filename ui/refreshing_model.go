package ui

import (
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"
)

// refreshedWords says how asking sources again went, in one line, and whether
// any did not answer.
func refreshedWords(list []planner.Refreshed, now time.Time) (string, look.Signal) {
	var parts []string
	signal, same := look.Plain, 0
	for i := range list {
		r := &list[i]
		switch {
		case r.Err != nil:
			signal = look.Wrong
			parts = append(parts, failingWords(r.Source.Name, r.Check, now))
		case r.Changed:
			parts = append(parts, r.Source.Name+": "+changedCounts(r.Preview.Counts))
		default:
			same++
		}
	}
	switch {
	case len(list) == 0:
		return "No source has an address or a watched folder.", look.Plain
	case same == len(list) && same == 1:
		return list[0].Source.Name + ": nothing has changed.", look.Plain
	case same == len(list):
		return plural(same, "source") + " asked: nothing has changed.", look.Plain
	case same > 0:
		parts = append(parts, plural(same, "source")+" unchanged")
	}
	return strings.Join(parts, "; "), signal
}

// failingWords says that a source does not answer, and that nothing is lost.
func failingWords(name string, c calendar.Check, now time.Time) string {
	return name + " keeps what was held; failing since " + stamp(c.FailingSince, now) + ": " + c.Failure
}

// changedCounts gives what a refresh brought: "2 moved, 1 new".
func changedCounts(c calendar.Counts) string {
	return joined(", ", counted(c.New, "new"), counted(c.Moved, "moved"), counted(c.Changed, "changed"),
		counted(c.Missing, "no longer in it, kept"), counted(c.Possible, "waiting in the tray"), counted(c.Cancelled, "cancelled"))
}

// wantsSecret tells whether a source failed only because what is secret of it is
// not kept, so that it can be asked for.
func wantsSecret(r *planner.Refreshed) bool {
	sub := r.Source.Subscription
	return r.Err != nil && sub != nil && (sub.Secret || sub.User != "") && isNotKept(r.Err)
}
