package workload_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/workload"
)

var january = calendar.Month{Year: 2027, Month: time.January}

// picture builds a snapshot by hand.
type picture struct {
	tb       testing.TB
	register *calendar.Register
	sittings []calendar.Sitting
	span     calendar.Span
}

// newPicture starts a snapshot of 2027 and 2028 with the officers and systems of a
// council in three systems, and a councillor whose time does not count.
func newPicture(tb testing.TB) *picture {
	r := &calendar.Register{Council: calendar.Council{Name: "Wealdshire", Base: "County Hall"}}
	r.Venues = []calendar.Venue{{Name: "County Hall"}, {Name: "Norbury"}, {Name: "Downham"}, {Name: "Marsh Court"}}
	r.Journeys = []calendar.Journey{
		{From: "County Hall", To: "Norbury", Miles: 36},
		{From: "County Hall", To: "Downham", Miles: 20},
		{From: "County Hall", To: "Marsh Court", Miles: 60},
		{From: "Norbury", To: "Marsh Court", Miles: 84},
		{From: "Downham", To: "Norbury", Miles: 50},
	}
	r.Rates = []calendar.Rate{{Kind: "mileage", PencePerMile: 55}}
	for code, name := range map[string]string{"N": "North", "C": "Central", "E": "East"} {
		share := map[string]float64{"N": 0.56, "C": 0.23, "E": 0.21}[code]
		r.Systems = append(r.Systems, calendar.System{Code: code, Name: name, Share: share})
	}
	slices.SortFunc(r.Systems, func(a, b calendar.System) int { return strings.Index("NCE", a.Code) - strings.Index("NCE", b.Code) })
	for _, post := range []string{"CEX", "DASS", "DCS", "DPH", "S151"} {
		r.Officers = append(r.Officers, calendar.Officer{Name: "The " + post, Post: post})
	}
	r.Officers = append(r.Officers, calendar.Officer{Name: "Cllr Ashe", Category: "councillor"})
	return &picture{tb: tb, register: r, span: calendar.DaySpan(calendar.NewDate(2027, 1, 1), calendar.NewDate(2029, 1, 1))}
}

// body puts a body in the register; the empty system is council-wide.
func (p *picture) body(name string, kind calendar.Kind, system string) {
	p.register.Bodies = append(p.register.Bodies, calendar.Body{Name: name, Kind: kind, System: system})
}

type trait func(*calendar.Sitting)

// add puts in a sitting of bodies ("a+b", or none for a personal entry) on a London date
// "2027-01-14" and "09:30-12:00", at which officers named by post are expected.
func (p *picture) add(bodies, date, hours, officers string, traits ...trait) {
	p.tb.Helper()
	from, to, _ := strings.Cut(hours, "-")
	p.addAt(bodies, p.london(date, from), p.london(date, to), officers, traits...)
}

func (p *picture) london(date, clock string) time.Time {
	p.tb.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", date+" "+clock, calendar.London())
	if err != nil {
		p.tb.Fatal(err)
	}
	return at.UTC()
}

func (p *picture) addAt(bodies string, start, end time.Time, officers string, traits ...trait) {
	p.tb.Helper()
	s := calendar.Sitting{Occurrence: calendar.Occurrence{
		Meeting: "key of " + bodies, Original: start, Start: start, End: end, Title: bodies, Status: calendar.StatusConfirmed,
	}}
	for _, name := range strings.FieldsFunc(bodies, func(r rune) bool { return r == '+' }) {
		b, err := p.register.Body(name)
		if err != nil {
			p.tb.Fatal(err)
		}
		s.Bodies, s.Of = append(s.Bodies, name), append(s.Of, b)
	}
	for i := range p.register.Officers {
		if o := &p.register.Officers[i]; slices.Contains(strings.Fields(officers), o.Label()) || strings.HasPrefix(o.Name, "Cllr") {
			s.Expected = append(s.Expected, calendar.Attendance{Officer: o})
		}
	}
	for _, change := range traits {
		change(&s)
	}
	p.sittings = append(p.sittings, s)
}

func (p *picture) snapshot() *calendar.Snapshot {
	list := slices.Clone(p.sittings)
	slices.SortFunc(list, func(a, b calendar.Sitting) int {
		if c := a.Start.Compare(b.Start); c != 0 {
			return c
		}
		if c := a.End.Compare(b.End); c != 0 {
			return c
		}
		return strings.Compare(a.Meeting, b.Meeting)
	})
	holidays := map[calendar.Date]string{
		calendar.NewDate(2027, 1, 1): "New Year's Day", calendar.NewDate(2027, 3, 26): "Good Friday",
		calendar.NewDate(2027, 3, 29): "Easter Monday", calendar.NewDate(2027, 12, 27): "Christmas Day (substitute)",
	}
	return &calendar.Snapshot{Span: p.span, Register: p.register, Holidays: calendar.NewHolidays(holidays), Sittings: list}
}

// count tallies, in January 2027 unless the query says otherwise.
func (p *picture) count(q workload.Query) *workload.Tally {
	p.tb.Helper()
	t, err := workload.Count(p.snapshot(), inJanuary(q))
	if err != nil {
		p.tb.Fatal(err)
	}
	return t
}

func inJanuary(q workload.Query) workload.Query {
	if q.From == (calendar.Month{}) {
		q.From, q.To = january, january
	}
	return q
}

// row gives a row by its key.
func row(tb testing.TB, t *workload.Tally, key string) workload.Row {
	tb.Helper()
	i := slices.IndexFunc(t.Rows, func(r workload.Row) bool { return r.Key == key })
	if i < 0 {
		tb.Fatalf("no row %q in %+v", key, t.Rows)
	}
	return t.Rows[i]
}

func keysOf(t *workload.Tally) []string {
	var list []string
	for _, r := range t.Rows {
		list = append(list, r.Key)
	}
	return list
}

func with(change func(*calendar.Occurrence)) trait {
	return func(s *calendar.Sitting) { change(&s.Occurrence) }
}

func status(v calendar.Status) trait { return with(func(o *calendar.Occurrence) { o.Status = v }) }
func show(v calendar.Show) trait     { return with(func(o *calendar.Occurrence) { o.Show = v }) }

// in puts a sitting at a place; "Teams" is joined remotely.
func in(place string) trait {
	return with(func(o *calendar.Occurrence) {
		o.Place = place
		if place == "Teams" {
			o.Presence = calendar.PresenceRemote
		}
	})
}

// allDays makes a sitting cover whole days from its own.
func allDays(n int) trait {
	return with(func(o *calendar.Occurrence) {
		on := o.Date()
		o.AllDay, o.Start, o.End = true, on.Midnight(), on.AddDays(n).Midnight()
	})
}
