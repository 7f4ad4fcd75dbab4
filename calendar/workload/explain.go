package workload

import (
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// Explanation is what one figure of a tally is made from and rests on.
type Explanation struct {
	// Row is the figure's row; of the whole tally where no key was given.
	Row Row
	// Parts are the sittings behind it, in order of start.
	Parts []Part
	// Reckoning says in one line how the days come out of the hours: "62.00 h of meetings
	// + 80.00 h of preparation = 142.00 h; at 7.4 h a day 19.189 days, shown as 19.2".
	Reckoning string
	// Assumptions are what it rests on, each a sentence.
	Assumptions []string
}

// Explain opens a row of Count's answer to the same query; the empty key is the total.
// Errors: ErrNotFound when there is no such row, else as Count's.
func Explain(s *calendar.Snapshot, q Query, rowKey string) (*Explanation, error) {
	t, err := Count(s, q)
	if err != nil {
		return nil, err
	}
	parts, err := Sittings(s, q, rowKey)
	if err != nil {
		return nil, err
	}
	e := &Explanation{Row: t.Total, Parts: parts}
	if i := slices.IndexFunc(t.Rows, func(r Row) bool { return r.Key == rowKey }); i >= 0 && rowKey != "" {
		e.Row = t.Rows[i]
	}
	e.Reckoning = reckoning(e.Row, parts)
	x := explaining{s: s, q: q, parts: parts}
	e.Assumptions = slices.Concat(x.preparation(), x.attendance(), x.shares(), x.travel(), x.cost())
	if e.Row.Band != "" {
		e.Assumptions = append(e.Assumptions, fmt.Sprintf("The band of %g to %g days a month is that of %s: one system's meetings and preparation, no travel.", BandLow, BandHigh, BandSource))
	}
	return e, nil
}

// reckoning says how a row's days come out of its hours.
func reckoning(r Row, parts []Part) string {
	text := fmt.Sprintf("%.2f h of meetings + %.2f h of preparation", r.MeetingHours, r.PrepHours)
	hours := r.MeetingMinutes + r.PrepMinutes + r.TravelMinutes
	if r.TravelMinutes > 0 {
		text += fmt.Sprintf(" + %.2f h of journeys", r.TravelHours)
	}
	var lengths []string
	for _, p := range parts {
		for _, o := range p.Officers {
			if l := fmt.Sprintf("%g", o.DayHours); !slices.Contains(lengths, l) {
				lengths = append(lengths, l)
			}
		}
	}
	text += fmt.Sprintf(" = %.2f h", round(hours/60, 2))
	if lengths == nil {
		return text
	}
	at := "at " + strings.Join(lengths, " or ") + " h a day"
	if len(lengths) > 1 {
		at += ", by officer,"
	}
	return text + fmt.Sprintf("; %s %.3f days, shown as %.1f", at, r.ExactDays, r.Days)
}

// explaining is the work on one explanation.
type explaining struct {
	s     *calendar.Snapshot
	q     Query
	parts []Part
}

// preparation says by what the preparation of each body was reckoned.
func (x explaining) preparation() []string {
	bodies := map[string][]string{}
	var order []string
	for _, p := range x.parts {
		if len(p.Sitting.Of) == 0 {
			continue
		}
		why := p.Basis
		if bodies[why] == nil {
			order = append(order, why)
		}
		if name := bodyNames(p.Sitting); !slices.Contains(bodies[why], name) {
			bodies[why] = append(bodies[why], name)
		}
	}
	list := make([]string, 0, len(order))
	for _, why := range order {
		list = append(list, fmt.Sprintf("Preparation is %s: %s.", why, strings.Join(bodies[why], ", ")))
	}
	return list
}

func bodyNames(s *calendar.Sitting) string {
	var names []string
	for _, b := range s.Of {
		names = append(names, b.Name)
	}
	return strings.Join(names, " with ")
}

// basis says how the preparation of a charge was reckoned.
func basis(r *calendar.Register, c charge) string {
	if c.sitting.Reading > 0 {
		return fmt.Sprintf("reading %d pages at %g min", c.sitting.Pages, r.MinutesPerPage)
	}
	if c.sitting.Personal() {
		return "none, for an entry of no body"
	}
	by := "by the body's kind"
	for _, b := range c.sitting.Of {
		if b.PrepFactor != nil && *b.PrepFactor == c.factor {
			by = "the body's own"
		}
	}
	if len(c.sitting.Of) > 1 {
		by += ", the highest of those that sit together"
	}
	return fmt.Sprintf("%g h an hour of meeting, %s", c.factor, by)
}

// attendance says whose time it is.
func (x explaining) attendance() []string {
	list := []string{"Counted are officers at Director level and above who are expected; whoever a decision sends carries the time."}
	shared := slices.ContainsFunc(x.parts, func(p Part) bool { return len(p.Sitting.Of) > 1 })
	if shared {
		list = append(list, "A sitting of several bodies is shared equally among them.")
	}
	if n := len(slices.DeleteFunc(slices.Clone(x.parts), func(p Part) bool { return !p.Sitting.EndAssumed })); n > 0 {
		list = append(list, fmt.Sprintf("Of %d of the sittings the end is assumed.", n))
	}
	return list
}

// shares says how council-wide time was split, where it was, by the shares of the first
// date on which it mattered.
func (x explaining) shares() []string {
	if !x.q.SplitByPopulation || !slices.Contains(x.q.keys(), KeySystem) {
		return nil
	}
	for _, p := range x.parts {
		if !slices.ContainsFunc(p.Sitting.Of, func(b *calendar.Body) bool { return b.System == "" }) {
			continue
		}
		on := p.Sitting.Date()
		var said []string
		for _, y := range x.s.Register.Systems {
			if share := y.ShareOn(on); share > 0 {
				said = append(said, fmt.Sprintf("%s %.4g%%", y.Name, share*100))
			}
		}
		return []string{fmt.Sprintf("Time of council-wide bodies is split by where the council's people live, on %s: %s.", on.British(), strings.Join(said, ", "))}
	}
	return nil
}

func (x explaining) travel() []string {
	if !x.q.WithTravel {
		return nil
	}
	return []string{fmt.Sprintf("Journeys run from base to venue to base, at %g mph where none is timed; a leg belongs to the sitting it leads to, the way home to the last.", x.s.Register.Speed())}
}

// cost says at what rates the time was priced.
func (x explaining) cost() []string {
	switch {
	case x.q.DayPence > 0:
		return []string{fmt.Sprintf("An officer's day is taken to cost £%d.%02d.", x.q.DayPence/100, x.q.DayPence%100)}
	case !x.q.WithCost:
		return nil
	}
	var list []string
	for _, p := range x.parts {
		for _, o := range p.Officers {
			text := o.Officer.Label() + " has no rate of pay"
			if rate := PayRate(x.s.Register, o.Officer, p.Sitting.Date()); rate != nil {
				text = fmt.Sprintf("%s costs £%.2f an hour", o.Officer.Label(), rate.PencePerHour/100)
				if rate.PencePerDay > 0 {
					text = fmt.Sprintf("%s costs £%.2f a day of %g h", o.Officer.Label(), rate.PencePerDay/100, o.DayHours)
				}
			}
			if text += "."; !slices.Contains(list, text) {
				list = append(list, text)
			}
		}
	}
	return list
}
