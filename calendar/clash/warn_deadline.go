package clash

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// deadlines warns of papers that are due on a bank holiday, of papers of two bodies that
// one officer owes on one day, and of sittings in a pre-election period, a recess, or
// August.
func (w *warning) deadlines() {
	due := workload.Deadlines(w.s)
	for i := range due {
		if d := &due[i]; d.BankHoliday && w.inPeriod(d.Sitting) && w.concerns(d.Sitting) {
			w.list = append(w.list, Warning{
				ID:   newWarningID(string(WarnDeadline), "holiday", d.Body.Name, d.Sitting.ID().String()),
				Kind: WarnDeadline, Light: LightAmber, On: d.By, Body: d.Body, Sittings: []*calendar.Sitting{d.Sitting},
				Message: fmt.Sprintf("Papers of %s for %s are due on %s, %s: publish by %s",
					d.Body.Name, d.Meeting.British(), d.By.British(), d.Closed, d.Offer.British()),
			})
		}
	}
	w.sameDay(due)
	w.overlays()
}

// debt is what one officer owes on one day.
type debt struct {
	officer  *calendar.Officer
	on       calendar.Date
	bodies   []string
	sittings []*calendar.Sitting
}

// sameDay warns of papers of two bodies that are due on one day from one counting
// officer, who is expected at both. The deadlines are in order of their day.
func (w *warning) sameDay(due []workload.Deadline) {
	var debts []debt
	at := map[string]int{}
	for len(due) > 0 {
		n := 1
		for n < len(due) && due[n].By == due[0].By {
			n++
		}
		debts = w.owed(due[:n], debts[:0], at)
		for i := range debts {
			w.owes(&debts[i])
		}
		clear(at)
		due = due[n:]
	}
}

// owed gives what each officer owes on one day; none where none of it belongs to the
// period. Room is for the answer, at is empty.
func (w *warning) owed(due []workload.Deadline, room []debt, at map[string]int) []debt {
	if !slices.ContainsFunc(due, func(d workload.Deadline) bool { return w.inPeriod(d.Sitting) }) {
		return room
	}
	for i := range due {
		d := &due[i]
		for j := range d.Sitting.Expected {
			o := d.Sitting.Expected[j].Officer
			if !o.Senior() || !w.wants(o.Name) {
				continue
			}
			n, known := at[o.Name]
			if !known {
				n = len(room)
				at[o.Name] = n
				room = append(room, debt{officer: o, on: d.By})
			}
			room[n].add(d)
		}
	}
	return room
}

// owes warns of what one officer owes.
func (w *warning) owes(d *debt) {
	if len(d.bodies) < 2 || !slices.ContainsFunc(d.sittings, w.inPeriod) {
		return
	}
	w.list = append(w.list, Warning{
		ID:   newWarningID(string(WarnDeadline), "same day", d.officer.Name, d.on.String()),
		Kind: WarnDeadline, Light: LightAmber, On: d.on, Officer: d.officer, Sittings: d.sittings,
		Message: fmt.Sprintf("Papers of %s are due from the %s on one day, %s", listed(d.bodies), d.officer.Label(), d.on.British()),
	})
}

func (d *debt) add(due *workload.Deadline) {
	if !slices.Contains(d.bodies, due.Body.Name) {
		d.bodies = append(d.bodies, due.Body.Name)
	}
	if !slices.Contains(d.sittings, due.Sitting) {
		d.sittings = append(d.sittings, due.Sitting)
	}
}

// listed gives "A, B and C".
func listed(names []string) string {
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// overlays warns of sittings of bodies on days on which they should rather not be.
func (w *warning) overlays() {
	for i := range w.s.Sittings {
		s := &w.s.Sittings[i]
		if !bodySitting(s) || !w.inPeriod(s) || !w.concerns(s) {
			continue
		}
		on := s.Date()
		if on.Month == time.August {
			w.badDay(s, on, "in August", "august")
		}
		if w.s.Register == nil {
			continue
		}
		for _, o := range w.s.Register.Overlays {
			words, bad := overlayWords[o.Kind]
			if bad && (calendar.Validity{From: o.From, To: o.To}).Holds(on) {
				w.badDay(s, on, fmt.Sprintf("inside %s (%s)", words, overlayText(o)), o.Kind+o.Name+o.From.String())
			}
		}
	}
}

// overlayText gives "County elections, Mon 22 Mar 2027 to Thu 6 May 2027".
func overlayText(o calendar.Overlay) string {
	days := o.From.British() + " to " + o.To.British()
	if o.Name == "" {
		return days
	}
	return o.Name + ", " + days
}

func (w *warning) badDay(s *calendar.Sitting, on calendar.Date, what, key string) {
	x := Warning{
		ID: newWarningID(string(WarnDeadline), key, s.ID().String()), Kind: WarnDeadline, Light: LightAmber, On: on,
		Sittings: []*calendar.Sitting{s}, Message: fmt.Sprintf("%s on %s: %s", s.Of[0].Name, on.British(), what),
	}
	x.Body = s.Of[0]
	w.list = append(w.list, x)
}
