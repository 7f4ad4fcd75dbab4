package source

import (
	"fmt"
	"time"

	"convenor/calendar"
)

// yearSpan is the year, or the years ("2026/27"), that a heading names; zero for none.
type yearSpan struct{ first, last int }

func (y yearSpan) none() bool          { return y.first == 0 }
func (y yearSpan) holds(year int) bool { return year >= y.first && year <= y.last }
func (y yearSpan) String() string {
	if y.first == y.last {
		return fmt.Sprint(y.first)
	}
	return fmt.Sprintf("%d/%02d", y.first, y.last%100)
}

// dating gives days their years and checks their weekdays, by what stands around them.
type dating struct {
	now calendar.Date
	// falling: the list runs from the latest day to the earliest.
	falling bool
	// known are the days so far, by place in the list; zero where not known yet.
	known []calendar.Date
}

// newDating looks over a list for what its days say themselves.
func newDating(now calendar.Date, days []dayText) *dating {
	d := &dating{now: now, known: make([]calendar.Date, len(days))}
	rises, falls := 0, 0
	for i, day := range days {
		if day.year != 0 {
			if date, ok := day.date(day.year); ok && agrees(day, date) {
				d.known[i] = date
			}
		}
		if i == 0 {
			continue
		}
		switch steps := stepOf(days[i-1], day); {
		case steps > 0:
			rises++
		case steps < 0:
			falls++
		}
	}
	d.falling = falls > rises
	return d
}

// stepOf gives about how many days one day of a list is after the one before it: by their
// years if both have one, else by the shorter way round the year.
func stepOf(from, to dayText) int {
	n := (int(to.month)-int(from.month))*31 + to.day - from.day
	if from.year != 0 && to.year != 0 {
		return n + (to.year-from.year)*372
	}
	switch {
	case n > 186:
		return n - 372
	case n < -186:
		return n + 372
	}
	return n
}

// agrees tells whether a day's weekday, if written, is that of a date.
func agrees(d dayText, date calendar.Date) bool {
	return d.weekday == unwritten || d.weekday == date.Weekday()
}

// settle gives the date of the day at place i and what had to be guessed; ok is false
// for a day that no calendar has or whose year nothing tells.
func (d *dating) settle(i int, day dayText, heading yearSpan) (date calendar.Date, doubt string, ok bool) {
	if day.year != 0 {
		date, ok = day.date(day.year)
		if !ok {
			return date, "", false
		}
		if !agrees(day, date) {
			doubt = d.contradiction(i, day, date, heading)
		}
		d.known[i] = date
		return date, doubt, true
	}
	fitting := d.fitting(day, heading)
	if len(fitting) == 0 {
		return date, "", false
	}
	date, why := d.choose(i, fitting, heading)
	d.known[i] = date
	switch {
	case !agrees(day, date):
		day.year = date.Year
		return date, fmt.Sprintf("the year is not written; %d was taken, %s, and %s", date.Year, why, d.contradiction(i, day, date, heading)), true
	case day.weekday != unwritten && heading.holds(date.Year):
		return date, "", true // the heading's year, borne out by the weekday
	}
	return date, fmt.Sprintf("the year is not written; %d was taken, %s", date.Year, why), true
}

// fitting gives the dates, within some years, that a day without a year may be: those of its
// weekday, if it has one, else all.
func (d *dating) fitting(day dayText, heading yearSpan) []calendar.Date {
	base := d.now.Year
	if !heading.none() {
		base = heading.first
	}
	for _, k := range d.known {
		if heading.none() && !k.IsZero() {
			base = k.Year
			break
		}
	}
	var all, same []calendar.Date
	for year := max(base-3, firstYear); year <= min(base+4, lastYear); year++ {
		date, ok := day.date(year)
		if !ok {
			continue
		}
		all = append(all, date)
		if agrees(day, date) {
			same = append(same, date)
		}
	}
	if len(same) > 0 {
		return same
	}
	return all
}

// choose picks one of the dates, the earliest first, that a day may be.
func (d *dating) choose(i int, fitting []calendar.Date, heading yearSpan) (calendar.Date, string) {
	before, after := d.neighbour(i, -1), d.neighbour(i, 1)
	if !heading.none() {
		if date, ok := inHeading(fitting, heading, before, d.falling); ok {
			return date, "as in the heading " + heading.String()
		}
	}
	if d.falling {
		before, after = after, before
	}
	switch {
	case !before.IsZero():
		for _, date := range fitting {
			if !date.Before(before) {
				return date, "as the list goes on from " + before.British()
			}
		}
	case !after.IsZero():
		for k := len(fitting) - 1; k >= 0; k-- {
			if !fitting[k].After(after) {
				return fitting[k], "as the list goes on to " + after.British()
			}
		}
	}
	for _, date := range fitting {
		if !date.Before(d.now) {
			return date, "the next such day"
		}
	}
	return fitting[len(fitting)-1], "the latest such day"
}

// neighbour gives the nearest known date before (-1) or after (+1) place i; zero if none.
func (d *dating) neighbour(i, step int) calendar.Date {
	for k, far := i+step, 0; k >= 0 && k < len(d.known) && far < 50; k, far = k+step, far+1 {
		if !d.known[k].IsZero() {
			return d.known[k]
		}
	}
	return calendar.Date{}
}

// inHeading picks the date that lies in the heading's years. Of two years the first has
// April to December, as municipal and financial years do, unless the list says otherwise.
func inHeading(fitting []calendar.Date, heading yearSpan, before calendar.Date, falling bool) (calendar.Date, bool) {
	var in []calendar.Date
	for _, date := range fitting {
		if heading.holds(date.Year) {
			in = append(in, date)
		}
	}
	switch {
	case len(in) == 0:
		return calendar.Date{}, false
	case len(in) == 1 && heading.first != heading.last, len(in) == 1 && (falling || before.IsZero() || !in[0].Before(before)):
		return in[0], true
	case len(in) == 1:
		// "2026 dates" that run on into January.
		if before.Year == heading.last && before.Month >= time.July && in[0].Month <= time.May {
			return calendar.Date{}, false
		}
		return in[0], true
	case in[0].Month >= time.April:
		return in[0], true
	}
	return in[len(in)-1], true
}

// contradiction says that a weekday is not its date's, and offers what would fit, the
// likelier first: another year where heading or neighbours speak for it, else the nearest
// such weekday.
func (d *dating) contradiction(i int, day dayText, date calendar.Date, heading yearSpan) string {
	var offers []calendar.Date
	if day.swapped {
		swapped := dayText{day: int(day.month), month: time.Month(day.day), weekday: day.weekday}
		if other, ok := swapped.date(day.year); ok && agrees(day, other) {
			offers = append(offers, other)
		}
	}
	near := date
	for n := 1; n <= 3; n++ {
		if a := date.AddDays(n); a.Weekday() == day.weekday {
			near = a
		} else if b := date.AddDays(-n); b.Weekday() == day.weekday {
			near = b
		}
	}
	years := d.otherYears(i, day, heading)
	if len(years) > 0 && d.likely(i, years[0], heading) {
		offers = append(offers, years[0], near)
	} else {
		offers = append(offers, near)
		offers = append(offers, years...)
	}
	text := fmt.Sprintf("%s is a %s, not a %s; ", british(date), date.Weekday(), day.weekday)
	for k, offer := range offers[:min(2, len(offers))] {
		if k > 0 {
			text += " or "
		}
		text += offer.British()
	}
	return text + " would fit"
}

// british gives a date without its weekday.
func british(d calendar.Date) string {
	return fmt.Sprintf("%d %s %d", d.Day, d.Month, d.Year)
}

// otherYears gives the dates in near years that the weekday fits, the likeliest first.
func (d *dating) otherYears(i int, day dayText, heading yearSpan) []calendar.Date {
	var likely, rest []calendar.Date
	for _, step := range []int{1, -1, 2, -2} {
		date, ok := day.date(day.year + step)
		if !ok || !agrees(day, date) {
			continue
		}
		if d.likely(i, date, heading) {
			likely = append(likely, date)
		} else {
			rest = append(rest, date)
		}
	}
	return append(likely, rest...)
}

// likely tells whether heading or neighbours speak for a date.
func (d *dating) likely(i int, date calendar.Date, heading yearSpan) bool {
	if heading.holds(date.Year) {
		return true
	}
	before, after := d.neighbour(i, -1), d.neighbour(i, 1)
	return before.Year == date.Year && after.Year == date.Year || before.Year == date.Year && after.IsZero()
}
