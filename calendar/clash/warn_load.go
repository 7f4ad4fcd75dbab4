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
	day := dayLoad{w: w}
	for i := range w.shelf.diaries {
		day.diary = &w.shelf.diaries[i]
		if !w.wants(day.diary.officer.Name) {
			continue
		}
		for j := range day.diary.entries {
			if !day.diary.entries[j].long {
				day.add(int32(j))
			}
		}
		day.close()
	}
}

// dayLoad is one officer's day, as far as it has been looked at. It goes by the diary's
// entries, for nearly all days are light and need no look at their sittings.
type dayLoad struct {
	w     *warning
	diary *diary
	clock clock
	// on is the London date, as days since 1 January 1970.
	on int64
	// places are those of the day's meetings in the diary; the last ones, from run on,
	// follow each other without a break.
	places []int32
	run    int
	// until is where time in meetings has been counted to, runStart where the run begins,
	// both in microseconds of Unix time.
	until, runStart int64
	total           time.Duration
}

// add takes in the next entry in order of when the officer is there.
func (d *dayLoad) add(place int32) {
	e := &d.diary.entries[place]
	if on, _ := d.clock.day(time.UnixMicro(e.start).Unix()); len(d.places) == 0 || on != d.on {
		d.close()
		d.on, d.total, d.until, d.run, d.runStart = on, 0, e.start, 0, e.start
	}
	if len(d.places) > d.run && e.start-d.until >= d.w.limits.Break.Microseconds() {
		d.closeRun()
		d.run, d.runStart = len(d.places), e.start
	}
	d.places = append(d.places, place)
	if from := max(e.start, d.until); e.end > from {
		d.total += time.Duration(e.end-from) * time.Microsecond
		d.until = e.end
	}
}

// close warns of the day as a whole, and of its last run, and makes room for the next.
func (d *dayLoad) close() {
	if len(d.places) == 0 {
		return
	}
	d.closeRun()
	if d.total > d.w.limits.DayLoad {
		d.warn("hours", "", d.places, fmt.Sprintf("%s in meetings on %s, more than %s",
			durationText(d.total), d.date().British(), durationText(d.w.limits.DayLoad)))
	}
	d.places = d.places[:0]
}

// closeRun warns of a run that is too long. One meeting alone is none.
func (d *dayLoad) closeRun() {
	run := d.places[d.run:]
	if length := time.Duration(d.until-d.runStart) * time.Microsecond; len(run) > 1 && length > d.w.limits.Unbroken {
		span := string(d.clock.appendSpan(nil, calendar.Span{Start: time.UnixMicro(d.runStart), End: time.UnixMicro(d.until)}))
		d.warn("break", d.sitting(run[0]).ID().String(), run, fmt.Sprintf("%s on %s: %s without a break of %s",
			span, d.date().British(), durationText(length), durationText(d.w.limits.Break)))
	}
}

func (d *dayLoad) warn(what, which string, places []int32, message string) {
	wanted := false
	for _, i := range places {
		wanted = wanted || d.w.inPeriod(d.sitting(i))
	}
	if !wanted {
		return
	}
	x := Warning{
		ID: newWarningID(string(WarnLoad), what, d.diary.officer.Name, d.date().String(), which), Kind: WarnLoad, Light: LightAmber,
		On: d.date(), Officer: d.diary.officer, Message: d.diary.officer.Label() + ": " + message,
	}
	for _, i := range places {
		x.Sittings = append(x.Sittings, d.sitting(i))
	}
	d.w.list = append(d.w.list, x)
}

func (d *dayLoad) sitting(place int32) *calendar.Sitting {
	return d.w.shelf.sittings[d.diary.entries[place].sitting]
}

func (d *dayLoad) date() calendar.Date {
	return calendar.DateOf(time.Unix(d.on*secondsOfDay, 0), time.UTC)
}

func durationText(d time.Duration) string { return string(appendDuration(nil, d)) }
