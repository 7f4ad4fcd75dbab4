package report

import (
	"fmt"
	"slices"
	"time"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// making is the work on one report.
type making struct {
	s     *calendar.Snapshot
	month calendar.Month
	o     Options
	out   *Report
	// systems and travel are the month's tallies by system, without and with journeys.
	systems, travel *workload.Tally
	clashes         clashes
}

// New makes the report of a month. The snapshot must span Span(month). Errors: ErrInvalid
// where it does not, ErrNotFound for an agenda of a sitting that it does not hold.
func New(s *calendar.Snapshot, month calendar.Month, o Options) (*Report, error) {
	if need := Span(month); s.Span.Start.After(need.Start) || s.Span.End.Before(need.End) {
		return nil, fmt.Errorf("the snapshot does not span %s to %s, which a report of %s needs: %w",
			month.Add(1-trendMonths), month.Add(1), month.British(), calendar.ErrInvalid)
	}
	if o.Safe {
		s, o.Undecided = Shareable(s), Shareable(o.Undecided)
	}
	if o.Undecided == nil {
		o.Undecided = s
	}
	if o.Only != "" && !slices.Contains(Parts(), o.Only) {
		return nil, fmt.Errorf("%q is no part of a report: %w", o.Only, calendar.ErrInvalid)
	}
	m := &making{s: s, month: month, o: o, out: &Report{Title: "Officer days and clashes, " + month.British(),
		Council: s.Register.Council.Name, Month: month, Safe: o.Safe, DataOf: dataOf(s), Only: o.Only, fonts: o.Fonts}}
	for _, part := range []func() error{m.tally, m.bySystem, m.findClashes, m.attention, m.trend, m.turn, m.byOfficer, m.byBody,
		m.listClashes, m.duplicates, m.journeys, m.nextMonth, m.milestones, m.assume} {
		if err := part(); err != nil {
			return nil, fmt.Errorf("report of %s: %w", month.British(), err)
		}
	}
	m.out.Wall, m.out.ClashSheet = m.wall(), m.clashSheet()
	m.headline()
	return m.out, nil
}

// dataOf is when a sitting or a decision of the snapshot last changed.
func dataOf(s *calendar.Snapshot) time.Time {
	var last time.Time
	for i := range s.Sittings {
		if at := s.Sittings[i].Changed; at.After(last) {
			last = at
		}
	}
	for i := range s.Rulings {
		if at := s.Rulings[i].At; at.After(last) {
			last = at
		}
	}
	return last.UTC().Truncate(time.Second)
}

func (m *making) add(s Section) { m.out.Sections = append(m.out.Sections, s) }

// query asks for a tally of the month.
func (m *making) query(by ...workload.Key) workload.Query {
	return workload.Query{From: m.month, To: m.month, By: by, WithCost: m.o.WithCost, DayPence: m.o.DayPence}
}

// priced tells whether the report shows what time costs.
func (m *making) priced() bool { return m.query().Priced() }

// tally counts the month.
func (m *making) tally() (err error) {
	if m.systems, err = workload.Count(m.s, m.query()); err != nil {
		return err
	}
	q := m.query()
	q.WithTravel = true
	m.travel, err = workload.Count(m.s, q)
	return err
}

// headline picks the figures that a reader looks for first.
func (m *making) headline() {
	t := m.systems.Total
	m.out.Headline = []Figure{
		{"Officer days", number(t.Days, 1), fmt.Sprintf("%s h in %s", number(t.Hours(), 1), plural(t.Sittings, "sitting"))},
		{"Clashes open", count(len(m.clashes.open)), fmt.Sprintf("%d settled", len(m.clashes.settled))},
		{"Miles", number(m.travel.Total.Miles, 0), fmt.Sprintf("%s; %s days driving", pounds(float64(m.travel.Total.MileagePence)), number(m.travel.Total.TravelDays, 1))},
	}
	if m.priced() {
		at := "by the rates of pay"
		if m.o.DayPence > 0 {
			at = "at " + pounds(float64(m.o.DayPence)).String() + " a day"
		}
		m.out.Headline = append(m.out.Headline, Figure{"Cost", Cell{Kind: Pounds, Value: rounded(float64(t.CostPence)/100, 0)}, at})
	}
	for _, s := range m.out.Sections {
		if s.ID == "next" {
			m.out.Headline = append(m.out.Headline, Figure{"Next month", count(len(s.Tables[0].Rows)), "pinch points"})
		}
	}
}

// plural counts things: "1 sitting", "2 sittings".
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return count(n).String() + " " + thing + "s"
}
