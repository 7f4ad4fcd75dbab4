package ui

import (
	"fmt"
	"strconv"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/ui/look"
)

// findAsk is what dates are looked for.
type findAsk struct {
	who      whoAsked
	from, to calendar.Date // both wanted
	minutes  int
	// opens and closes bound the time of day, as time since midnight; 0 are the
	// usual hours.
	opens, closes time.Duration
	// rhythm is a rhythm in words; empty looks for single dates.
	rhythm string
	remote bool
	admit  clash.Admit
}

// span gives the time that the picture must span.
func (q *findAsk) span() calendar.Span { return calendar.DaySpan(q.from, q.to.AddDays(1)) }

// findTyped is what was typed of it, but for its days.
type findTyped struct{ minutes, hours, rhythm string }

// read reads what was typed into a question. Errors: calendar.UserErrors.
func (t findTyped) read(q *findAsk, hours func(text string) (opens, closes time.Duration, err error)) error {
	var err error
	if q.minutes, err = strconv.Atoi(trimmed(t.minutes)); err != nil || q.minutes <= 0 || q.minutes > 24*60 {
		return orSaying(nil, "“"+trimmed(t.minutes)+"” is no length in minutes.", "Type a number such as 120.")
	}
	if trimmed(t.hours) != "" {
		if q.opens, q.closes, err = hours(t.hours); err != nil {
			return err
		}
	}
	q.rhythm = trimmed(t.rhythm)
	if q.rhythm != "" {
		if _, err := clash.ParseRhythm(q.rhythm); err != nil {
			return orSaying(nil, "“"+q.rhythm+"” is no rhythm.", "Type one such as: third Thursday, not August, ten a year.")
		}
	}
	if q.to.Before(q.from) {
		return orSaying(nil, "The period ends before it begins.", "Give a later end.")
	}
	if q.who.none() {
		return orSaying(nil, "Nobody is ticked.", "Tick a body, several that meet in common, or the people of a new group.")
	}
	return nil
}

// slotsModel is dates, best first, or those of a rhythm in order.
type slotsModel struct {
	heading string
	rows    []slotRow
	// empty says that there are none, next what to do about it.
	empty, next string
}

// slotRow is one date.
type slotRow struct {
	when   string
	light  string
	signal look.Signal
	reason string
	// span is the time; the zero Span where there is no workable one.
	span calendar.Span
}

// newSlotsModel looks for dates in a picture that spans the question. Errors:
// calendar.ErrNotFound, ErrInvalid.
func newSlotsModel(s *calendar.Snapshot, q findAsk) (slotsModel, error) {
	m := slotsModel{}
	bodies, officers, err := q.who.find(s.Register)
	if err != nil {
		return m, err
	}
	query := clash.SlotQuery{Bodies: bodies, Officers: officers, From: q.from, To: q.to.AddDays(1), Length: time.Duration(q.minutes) * time.Minute,
		Remote: q.remote, Admit: q.admit, Hours: clash.Hours{Opens: q.opens, Closes: q.closes}}
	if q.rhythm != "" {
		return rhythmOf(s, query, q)
	}
	for _, x := range clash.Slots(s, query) {
		m.rows = append(m.rows, newSlotRow(&x))
	}
	m.heading = plural(len(m.rows), "date") + " for " + q.who.words() + ", best first"
	if len(m.rows) == 0 {
		m.empty, m.next = "No workable date for "+q.who.words()+".", "Look at a longer period or at other hours, or admit recesses, short notice or dates without a quorum."
	}
	return m, nil
}

// rhythmOf proposes the dates of a rhythm.
func rhythmOf(s *calendar.Snapshot, query clash.SlotQuery, q findAsk) (slotsModel, error) {
	m := slotsModel{}
	r, err := clash.ParseRhythm(q.rhythm)
	if err != nil {
		return m, err
	}
	for _, d := range r.Dates(s, query) {
		row := slotRow{when: d.Date.British(), light: "none", signal: look.Wrong, reason: "No workable date within a week"}
		if d.Slot != nil {
			row = newSlotRow(d.Slot)
		}
		if d.Why != "" {
			row.reason = fmt.Sprintf("Not on the %s, %s: %s. %s", r, shortDay(d.Date), d.Why, row.reason)
		}
		m.rows = append(m.rows, row)
	}
	m.heading = fmt.Sprintf("%s of %s, each on the %s where that can be", capital(plural(len(m.rows), "sitting")), q.who.words(), r)
	if len(m.rows) == 0 {
		m.empty, m.next = "The rhythm has no date in this period.", "Look at a longer period."
	}
	return m, nil
}

func newSlotRow(x *clash.Slot) slotRow {
	row := slotRow{when: shortDay(x.Date()) + fmt.Sprintf(" %d, ", x.Date().Year) + clockTime(x.Span.Start) + "–" + clockTime(x.Span.End),
		light: lightName(x.Light), signal: signalOf(x.Light), reason: capital(x.Reason()), span: x.Span}
	for _, c := range x.Common {
		row.reason += ". " + c.String()
	}
	if n := len(x.Also); n > 0 {
		const named = 6
		var at []string
		for _, t := range x.Also[:min(n, named)] {
			at = append(at, clockTime(t))
		}
		if n > named {
			at = append(at, plural(n-named, "other start"))
		}
		row.reason += ". As good: " + listed(at)
	}
	return row
}
