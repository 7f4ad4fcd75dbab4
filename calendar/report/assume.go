package report

import (
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/journey"
	"convenor/calendar/workload"
)

// assume says what the figures rest on.
func (m *making) assume() error {
	r := m.s.Register
	add := func(format string, args ...any) {
		m.out.Assumptions = append(m.out.Assumptions, fmt.Sprintf(format, args...))
	}
	add("A day is %g hours. Counted are officers at Director level and above: %s.", r.Council.Day(), strings.Join(m.counting(), ", "))
	add("Hours of preparation per hour of meeting (Convenor's own assumption, no standard exists): %s.", strings.Join(m.factors(), "; "))
	if r.MinutesPerPage > 0 {
		add("Where the pages of its papers are known, preparing for a sitting is reading them at %g minutes a page.", r.MinutesPerPage)
	}
	add("The band of %g to %g days a month for one system's meetings and preparation is that of %s; it leaves travel out.",
		workload.BandLow, workload.BandHigh, workload.BandSource)
	rate := "no mileage rate is known"
	if x := journey.RateOn(r, m.month.Last()); x != nil {
		rate = "mileage pays " + x.Words()
	}
	add("Journeys run from base to venue to base at %g mph where none is timed; %s.", r.Speed(), rate)
	if known := m.s.Holidays.KnownTo(); known.Before(m.month.Last()) {
		add("Bank holidays are not known for the whole month.")
	}
	switch {
	case m.o.DayPence > 0:
		add("An officer-day is taken to cost %s.", pounds(float64(m.o.DayPence)))
	case m.o.WithCost && m.systems.Total.UnpricedDays > 0:
		add("Time costs what the register's rates of pay say; for %s of the days there is none.", number(m.systems.Total.UnpricedDays, 1))
	case m.o.WithCost:
		add("Time costs what the register's rates of pay say.")
	}
	if m.o.Safe {
		add("Safe to share: titles of personal entries and the reasons of decisions are left out.")
	}
	if !m.out.DataOf.IsZero() {
		add("Data as last changed on %s.", calendar.DateOf(m.out.DataOf, calendar.London()).British())
	}
	m.add(Section{ID: "assumptions", Title: "What the figures rest on", Text: m.out.Assumptions})
	return nil
}

// counting names the officers who count, by post.
func (m *making) counting() []string {
	var list []string
	for _, o := range m.s.Register.Officers {
		if o.Senior() {
			list = append(list, o.Label())
		}
	}
	if list == nil {
		return []string{"nobody"}
	}
	return list
}

// factors writes the factors in use: "1.5 icb-board, icp, hwb; 1 place".
func (m *making) factors() []string {
	kinds := map[float64][]string{}
	var order []float64
	put := func(factor float64, name string) {
		if kinds[factor] == nil {
			order = append(order, factor)
		}
		if !slices.Contains(kinds[factor], name) {
			kinds[factor] = append(kinds[factor], name)
		}
	}
	for _, k := range calendar.Kinds() {
		for _, b := range m.s.Register.Bodies {
			if b.Kind == k && b.PrepFactor == nil {
				put(k.PrepFactor(), kindWords[k])
			}
		}
	}
	for _, b := range m.s.Register.Bodies {
		if b.PrepFactor != nil {
			put(*b.PrepFactor, b.Name)
		}
	}
	slices.SortFunc(order, func(a, b float64) int { return int((b - a) * 1000) })
	list := make([]string, 0, len(order))
	for _, f := range order {
		list = append(list, fmt.Sprintf("%g for %s", f, strings.Join(kinds[f], ", ")))
	}
	return list
}

// kindWords are what kinds of body are called.
var kindWords = map[calendar.Kind]string{
	calendar.KindICBBoard: "ICB boards", calendar.KindICP: "ICPs", calendar.KindHWB: "Health and Wellbeing Boards",
	calendar.KindICBCommittee: "ICB committees", calendar.KindPlace: "place partnerships", calendar.KindProvider: "provider collaboratives",
	calendar.KindWorkforce: "workforce boards", calendar.KindScrutiny: "scrutiny", calendar.KindCommittee: "committees",
	calendar.KindOfficerGroup: "officer groups", calendar.KindCall: "calls", calendar.KindPersonal: "personal entries",
}
