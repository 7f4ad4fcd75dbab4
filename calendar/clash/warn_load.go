package clash

import (
	"fmt"
	"time"

	"convenor/calendar"
)

// loads warns of days that hold too much: more time in meetings than the limit, or
// meetings that follow each other for too long without a break. What lasts a day or
// longer is not a meeting but leave, and is left out. A meeting over midnight belongs to
// the day on which it begins.
func (w *warning) loads() {
	for i := range w.shelf.diaries {
		d := &w.shelf.diaries[i]
		if !w.wants(d.officer.Name) {
			continue
		}
		day := dayLoad{w: w, officer: d.officer}
		for j := range d.entries {
			if s := w.shelf.sittings[d.entries[j].sitting]; !s.AllDay && s.Span().Length() < 24*time.Hour {
				day.add(s, calendar.Span{Start: time.UnixMicro(d.entries[j].start), End: time.UnixMicro(d.entries[j].end)})
			}
		}
		day.close()
	}
}

// dayLoad is one officer's day, as far as it has been looked at.
type dayLoad struct {
	w        *warning
	officer  *calendar.Officer
	on       calendar.Date
	midnight time.Time // that ends the day
	sittings []*calendar.Sitting
	// until is where time in meetings has been counted to.
	until time.Time
	total time.Duration
	// run are the meetings that follow each other without a break.
	run      []*calendar.Sitting
	runStart time.Time
}

// add takes in the next sitting in order of when the officer is there.
func (d *dayLoad) add(s *calendar.Sitting, there calendar.Span) {
	if len(d.sittings) == 0 || !there.Start.Before(d.midnight) {
		d.close()
		d.on = calendar.DateOf(there.Start, calendar.London())
		d.midnight = d.on.AddDays(1).Midnight()
		d.sittings, d.total, d.until, d.run, d.runStart = nil, 0, there.Start, nil, there.Start
	}
	if len(d.run) > 0 && there.Start.Sub(d.until) >= d.w.limits.Break {
		d.closeRun()
		d.run, d.runStart = nil, there.Start
	}
	d.sittings, d.run = append(d.sittings, s), append(d.run, s)
	from := there.Start
	if from.Before(d.until) {
		from = d.until
	}
	if there.End.After(from) {
		d.total += there.End.Sub(from)
		d.until = there.End
	}
}

// close warns of the day as a whole, and of its last run.
func (d *dayLoad) close() {
	if len(d.sittings) == 0 {
		return
	}
	d.closeRun()
	if d.total > d.w.limits.DayLoad {
		d.warn("hours", "", d.sittings, fmt.Sprintf("%s in meetings on %s, more than %s", durationText(d.total), d.on.British(), durationText(d.w.limits.DayLoad)))
	}
}

// closeRun warns of a run that is too long. One meeting alone is none.
func (d *dayLoad) closeRun() {
	if length := d.until.Sub(d.runStart); len(d.run) > 1 && length > d.w.limits.Unbroken {
		span := string(new(clock).appendSpan(nil, calendar.Span{Start: d.runStart, End: d.until}))
		d.warn("break", d.run[0].ID().String(), d.run, fmt.Sprintf("%s on %s: %s without a break of %s",
			span, d.on.British(), durationText(length), durationText(d.w.limits.Break)))
	}
}

func (d *dayLoad) warn(what, which string, sittings []*calendar.Sitting, message string) {
	x := Warning{
		ID: newWarningID(string(WarnLoad), what, d.officer.Name, d.on.String(), which), Kind: WarnLoad, Light: LightAmber,
		On: d.on, Officer: d.officer, Sittings: sittings, Message: d.officer.Label() + ": " + message,
	}
	for _, s := range sittings {
		if d.w.inPeriod(s) {
			d.w.list = append(d.w.list, x)
			return
		}
	}
}

func durationText(d time.Duration) string { return string(appendDuration(nil, d)) }
