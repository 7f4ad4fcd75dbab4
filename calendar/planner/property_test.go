package planner_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// dice draw evenly, where rapid on its own draws mostly the extremes.
type dice struct{ *rand.Rand }

func roll(t *rapid.T) dice {
	return dice{rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 7))}
}

func one[T any](d dice, of ...T) T { return of[d.IntN(len(of))] }

// in10 tells whether so many tenths of all throws came up.
func (d dice) in10(n int) bool { return d.IntN(10) < n }

const layout = "2006-01-02 15:04"

// shift puts a time of the tests some days and hours later.
func shift(at string, days, hours int) string {
	t := london(at).In(calendar.London()).AddDate(0, 0, days).Add(time.Duration(hours) * time.Hour)
	return t.Format(layout)
}

// drawEntries draws a small calendar: single entries, series, and changes of their
// sittings, around today and over both changes of the clock.
func drawEntries(d dice) []entry {
	var out []entry
	for i := range 1 + d.IntN(5) {
		out = append(out, drawMeeting(d, fmt.Sprintf("u%d", i))...)
	}
	return out
}

func drawMeeting(d dice, uid string) []entry {
	e := entry{uid: uid, title: one(d, "Board", "Call", "Forum", "Panel"), place: one(d, "", "Teams", "County Hall"),
		minutes: one(d, 30, 60, 90), private: d.in10(1), cancelled: d.in10(1),
		at: shift(one(d, "2026-11-30 09:30", "2027-03-22 14:00"), d.IntN(20), d.IntN(4))}
	if d.in10(1) {
		e.at, e.days = e.at[:10]+" 00:00", 1+d.IntN(3)
	}
	step := 7
	switch {
	case d.in10(4):
		return []entry{e}
	case d.in10(3):
		step, e.rule = 1, one(d, "FREQ=DAILY;COUNT=5", "FREQ=DAILY;INTERVAL=2;COUNT=4")
		step *= map[bool]int{true: 2, false: 1}[e.rule == "FREQ=DAILY;INTERVAL=2;COUNT=4"]
	default:
		e.rule = one(d, "FREQ=WEEKLY;COUNT=4", "FREQ=WEEKLY;COUNT=8", "FREQ=WEEKLY", "FREQ=WEEKLY;COUNT=2")
	}
	return drawChanges(d, e, step)
}

// drawChanges draws what was done to single sittings of a series that sits every step days.
func drawChanges(d dice, e entry, step int) []entry {
	out := []entry{e}
	for n := range 4 {
		at := shift(e.at, n*step, 0)
		switch {
		case d.in10(1):
			out[0].except = append(out[0].except, at)
		case d.in10(2):
			c := e
			c.rule, c.except, c.replaces, c.at, c.cancelled = "", nil, at, at, d.in10(3)
			if d.in10(5) && e.days == 0 {
				c.at = shift(at, d.IntN(3), d.IntN(5)-2)
			}
			if d.in10(4) {
				c.title = "Special " + e.title
			}
			c.onward = d.in10(2) && e.days == 0
			out = append(out, c)
		}
	}
	if d.in10(1) && len(out) > 1 {
		return out[1:] // the calendar has lost the series itself
	}
	return out
}

// drawVersion draws the calendar as it may be a week later.
func drawVersion(d dice, a []entry) []entry {
	var out []entry
	for uid := range 6 {
		of := slices.DeleteFunc(slices.Clone(a), func(e entry) bool { return e.uid != fmt.Sprintf("u%d", uid) })
		switch {
		case d.in10(1): // dropped
		case d.in10(1) || len(of) == 0:
			if d.in10(3) {
				out = append(out, drawMeeting(d, fmt.Sprintf("u%d", uid))...)
			}
		case d.in10(2):
			days, hours := d.IntN(3)-1, d.IntN(3)-1
			for i := range of {
				of[i] = later(of[i], days, hours)
			}
			out = append(out, of...)
		case d.in10(3):
			of[0].title, of[0].place = one(d, of[0].title, "Board", "Forum"), one(d, of[0].place, "Teams")
			out = append(out, of...)
		case d.in10(4) && of[0].rule != "":
			of[0].rule = one(d, of[0].rule, "FREQ=WEEKLY;COUNT=5", "FREQ=WEEKLY", "")
			out = append(out, drawChanges(d, of[0], 7)...)
			if of[0].rule == "" {
				out = append(out[:len(out)-1:len(out)-1], of[0])
			}
		default:
			out = append(out, of...)
		}
	}
	if d.in10(3) {
		out = renamed("-new", out...)
	}
	return out
}

// later shifts an entry with everything it names.
func later(e entry, days, hours int) entry {
	if e.days > 0 {
		hours = 0
	}
	e.at = shift(e.at, days, hours)
	if e.replaces != "" {
		e.replaces = shift(e.replaces, days, hours)
	}
	e.except = slices.Clone(e.except)
	for i := range e.except {
		e.except[i] = shift(e.except[i], days, hours)
	}
	return e
}

// all is every sitting held in the time of the tests, cancelled ones marked.
func (o *office) all() []string {
	o.Helper()
	var lines []string
	for _, s := range o.between("2026-01-01", "2030-01-01") {
		lines = append(lines, fmt.Sprint(s.ID(), " ", line(s.Start, s.End, s.Label()), " ", s.Place, " ", s.Status, " ", len(s.Claims)))
	}
	return lines
}

// extent gives the starts of a calendar's first and last sitting, from today on.
func extent(t testing.TB, o *office, text string) (from, to time.Time, any bool) {
	today := calendar.DateOf(o.now, calendar.London()).Midnight()
	lines := written(t, text, time.Time{}, today.AddDate(2, 0, 0))
	if len(lines) == 0 {
		return today, today, false
	}
	first := london(lines[0][:len(layout)])
	last := london(lines[len(lines)-1][:len(layout)])
	if first.Before(today) {
		first = today
	}
	return first, last.Add(time.Second), last.After(first)
}

// startingIn keeps the lines of sittings that start in [from, to).
func startingIn(lines []string, from, to time.Time) []string {
	lines = slices.DeleteFunc(slices.Clone(lines), func(l string) bool {
		at := london(l[:len(layout)])
		return at.Before(from) || !at.Before(to)
	})
	slices.Sort(lines)
	return lines
}

func addsUp(t *rapid.T, n calendar.Counts) {
	if n.Same+n.Moved+n.Changed+n.New+n.Possible != n.Meetings {
		t.Fatalf("figures do not add up: %+v", n)
	}
}

func TestTheSameCalendarAgainIsAllTheSame(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a := drawEntries(roll(rt))
		o := newOffice(t)
		first := o.take("a", a...)
		addsUp(rt, first.Counts)
		before := o.all()
		again := o.take("a", a...)
		n := again.Counts
		if n.Same != n.Meetings || n.Meetings != first.Counts.Meetings || n.Missing != 0 {
			rt.Fatalf("first %+v\nagain %+v\n%s", first.Counts, n, calendarText(a...))
		}
		if o.edits() != 1 {
			rt.Fatalf("%d edits, want the source's alone\n%s", o.edits(), calendarText(a...))
		}
		if got := o.all(); !slices.Equal(got, before) {
			rt.Fatalf("held:\n%q\nwas\n%q", got, before)
		}
	})
}

// sameButMasked tells whether undo or redo gave a line back: word for word, or with its times alone
// where it turned private since, for then its words were taken out of the journal as well.
func sameButMasked(got, before string) bool {
	const times = 2*len(layout) + len(" to ")
	masked := got
	if _, when, found := strings.Cut(got, " "); found && strings.HasPrefix(when[times:], " Private appointment ") {
		masked = got[:len(got)-len(when)+times]
	}
	return got == before || masked != got && strings.HasPrefix(before, masked)
}

// TestWhatIsHeldFollowsTheLastCalendar holds that an import leaves what the calendar says,
// from today on, that undo gives back what was held and redo what came, and that the same
// calendar again changes nothing.
func TestWhatIsHeldFollowsTheLastCalendar(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := roll(rt)
		a := drawEntries(d)
		b := drawVersion(d, a)
		missing := one(d, calendar.MissingCancel, calendar.MissingKeep)
		o := newOffice(t)
		o.take("a", a...)
		before := o.all()
		o.now = o.now.AddDate(0, d.IntN(3), d.IntN(3))
		pre := o.takeWith(planner.Choices{Missing: missing}, "a", b...)
		addsUp(rt, pre.Counts)
		after := o.all()

		text := calendarText(b...)
		from, to, any := extent(t, o, text)
		if any {
			want := startingIn(written(t, text, from, to), from, to)
			got := startingIn(o.standing("2026-01-01", "2031-01-01"), from, to)
			lost, more := difference(want, got)
			if len(lost) > 0 || (len(more) > 0 && missing == calendar.MissingCancel) {
				rt.Fatalf("%s: lost %q, more %q\nfirst:\n%s\nthen:\n%s\ncounts %+v", missing, lost, more, calendarText(a...), text, pre.Counts)
			}
		}
		o.undo()
		if got := o.all(); !slices.EqualFunc(got, before, sameButMasked) {
			rt.Fatalf("undo gives\n%q\nnot\n%q", got, before)
		}
		o.redo()
		if got := o.all(); !slices.EqualFunc(got, after, sameButMasked) {
			rt.Fatalf("redo gives\n%q\nnot\n%q", got, after)
		}
		again := o.take("a", b...)
		if n := again.Counts; n.Same != n.Meetings || o.edits() != 1 {
			rt.Fatalf("again: %+v, %d edits\n%s\nfirst:\n%s\nthen:\n%s", n, o.edits(), differing(again), calendarText(a...), text)
		}
	})
}

func TestAPictureOfADayIsPartOfThatOfTheYear(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		d := roll(rt)
		a := drawEntries(d)
		o := newOffice(t)
		o.take("a", a...)
		year, err := o.Snapshot(background, calendar.Span{Start: london("2026-11-01 00:00"), End: london("2027-11-01 00:00")})
		o.must(err)
		for range 6 {
			start := london(shift("2026-12-01 00:00", d.IntN(150), d.IntN(24)))
			span := calendar.Span{Start: start, End: start.Add(time.Duration(1+d.IntN(72)) * time.Hour)}
			part, err := o.Snapshot(background, span)
			o.must(err)
			var want, got []string
			for _, s := range year.Sittings {
				if s.Span().Relate(span) == calendar.Overlapping {
					want = append(want, s.ID().String())
				}
			}
			for _, s := range part.Sittings {
				got = append(got, s.ID().String())
			}
			if !slices.Equal(got, want) {
				rt.Fatalf("%v: %q, want %q\n%s", span, got, want, calendarText(a...))
			}
		}
	})
}

// difference gives what of want is not in got, and what of got is not in want.
func difference(want, got []string) (lost, more []string) {
	n := map[string]int{}
	for _, l := range got {
		n[l]++
	}
	for _, l := range want {
		if n[l]--; n[l] < 0 {
			lost = append(lost, l)
		}
	}
	for l, k := range n {
		for range k {
			more = append(more, l)
		}
	}
	return lost, more
}

// differing lists the lines of a preview that say something.
func differing(pre *calendar.Preview) string {
	var b strings.Builder
	for _, l := range pre.Lines {
		if l.Outcome == calendar.OutcomeSame {
			continue
		}
		fmt.Fprint(&b, l.Outcome, " ", l.Series, " ", l.Says)
		for _, o := range []*calendar.Occurrence{l.Held, l.Arriving} {
			if o != nil {
				fmt.Fprint(&b, " | ", o.ID(), " ", o.Label(), " ", o.Start.Format(layout), " ", o.Status, " ", o.Claims[0].UID, " ", o.Claims[0].RecurrenceID.Format(layout))
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}
