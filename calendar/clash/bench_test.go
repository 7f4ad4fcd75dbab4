package clash_test

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// spread says how a picture for a benchmark is drawn.
type spread struct {
	// sittings of an hour, with so many of the officers at each, on so many days.
	sittings, officers, each, days int
	// leave is how many all-day entries of a year each officer has, that take up time.
	leave int
	// bodies are how many hold the sittings, each with a quorum, a rule for its papers and
	// six members; where there are none, one board holds every fiftieth.
	bodies int
}

var town = []string{"Norbury", "Marsh Court", "County Hall", "Downham", "Teams", "", "Room 3, Norbury"}

// draw makes the picture: sittings spread over the working hours, at places near and far.
func (x spread) draw(tb testing.TB) *calendar.Snapshot {
	var names []string
	for i := range x.officers {
		names = append(names, fmt.Sprintf("officer%03d", i))
	}
	p := newPicture(tb, names...)
	p.body(calendar.Body{Name: "HWB", Kind: calendar.KindHWB, Members: 20, Quorum: calendar.Quorum{Total: 10}, Papers: "5 clear days"})
	p.seats("HWB", calendar.RoleMember, fmt.Sprintf("%s %s %s", names[0], names[1], names[2]))
	for i := range x.bodies {
		name := fmt.Sprintf("Body %d", i)
		p.body(calendar.Body{Name: name, Members: 6, Quorum: calendar.Quorum{Total: 3}, Papers: "5 clear days"})
		for j := range 6 {
			p.seats(name, calendar.RoleMember, names[(i+j*11)%len(names)])
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	for i := range x.sittings {
		start := time.Date(2027, 1, 4+random.IntN(x.days), 9, random.IntN(450), 0, 0, time.UTC)
		s := calendar.Sitting{Occurrence: calendar.Occurrence{
			Meeting: fmt.Sprintf("m%06d", i), Original: start, Start: start,
			End: start.Add(time.Hour), Title: "Sitting", Place: town[random.IntN(len(town))],
		}}
		if s.Place == "Teams" {
			s.Presence = calendar.PresenceRemote
		}
		switch {
		case x.bodies > 0:
			p.of(fmt.Sprintf("Body %d", i%x.bodies))(&s)
		case i%50 == 0:
			p.of("HWB")(&s)
		}
		for first, j := random.IntN(x.officers), 0; j < x.each; j++ {
			s.Expected = append(s.Expected, calendar.Attendance{Officer: &p.register.Officers[(first+j*7)%x.officers], Statutory: j == 0})
		}
		p.sittings = append(p.sittings, s)
	}
	for i := range x.leave {
		for j := range x.officers {
			start := time.Date(2027+i, 1, 1, 0, 0, 0, 0, time.UTC)
			p.addAt(fmt.Sprintf("leave %d %d", i, j), start, start.AddDate(1, 0, 0), names[j], allYear)
		}
	}
	s := p.snapshot()
	s.Span = calendar.Span{}
	return s
}

func allYear(s *calendar.Sitting) { s.AllDay, s.Show = true, calendar.ShowOutOfOffice }

// intervals gives the time of every officer at every sitting, in no order.
func intervals(s *calendar.Snapshot) [][2]int64 {
	var list [][2]int64
	for i := range s.Sittings {
		for range s.Sittings[i].Expected {
			list = append(list, [2]int64{s.Sittings[i].Start.UnixMicro(), s.Sittings[i].End.UnixMicro()})
		}
	}
	random := rand.New(rand.NewPCG(3, 4))
	random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

// A million officer-sittings are to be searched in at most four times the time of sorting
// as many intervals once. In the last case everybody is away all the time, so that there
// are more clashes than sittings.
func BenchmarkAMillionBesideSorting(b *testing.B) {
	million := spread{sittings: 250_000, officers: 200, each: 4, days: 3650}
	for _, leave := range []int{0, 1, 10} {
		x := million
		x.leave = leave
		name := fmt.Sprintf(", each %d years on leave", leave)
		s := x.draw(b)
		given := intervals(s)
		b.Run(fmt.Sprintf("%d officers, %d intervals%s", x.officers, len(given), name), func(b *testing.B) {
			sorting, finding := time.Hour, time.Hour // the best of each, for other work on the machine only adds
			found := 0
			for b.Loop() {
				list := slices.Clone(given)
				start := time.Now()
				slices.SortFunc(list, func(a, b [2]int64) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
				sorted := time.Now()
				found = len(clash.Find(s, clash.Query{}))
				sorting = min(sorting, sorted.Sub(start))
				finding = min(finding, time.Since(sorted))
			}
			b.ReportMetric(float64(finding)/float64(sorting), "×sorting")
			b.ReportMetric(float64(sorting.Milliseconds()), "sorting-ms")
			b.ReportMetric(float64(finding.Milliseconds()), "finding-ms")
			b.ReportMetric(float64(found), "clashes")
		})
	}
}

func BenchmarkFind(b *testing.B) {
	for _, officers := range []int{60, 10} {
		s := spread{sittings: 100_000, officers: officers, each: 3, days: 3650}.draw(b)
		for name, q := range map[string]clash.Query{
			"":           {},
			" one month": {Span: calendar.Month{Year: 2028, Month: time.May}.Span()},
		} {
			b.Run(fmt.Sprintf("100000 sittings of %d officers%s", officers, name), func(b *testing.B) {
				b.ReportAllocs()
				found := 0
				for b.Loop() {
					found = len(clash.Find(s, q))
				}
				b.ReportMetric(float64(found), "clashes")
			})
		}
	}
}

func BenchmarkWarn(b *testing.B) {
	for name, x := range map[string]spread{
		"one board":     {sittings: 100_000, officers: 60, each: 3, days: 3650},
		"all of bodies": {sittings: 100_000, officers: 60, each: 3, days: 3650, bodies: 100},
	} {
		s := x.draw(b)
		for period, q := range map[string]clash.Query{"": {}, " one month": {Span: calendar.Month{Year: 2028, Month: time.May}.Span()}} {
			b.Run(name+period, func(b *testing.B) {
				found := 0
				for b.Loop() {
					found = len(clash.Warn(s, q))
				}
				b.ReportMetric(float64(found), "warnings")
			})
		}
	}
}

// Everything at once is the worst there is: the answer itself has n² clashes.
func BenchmarkFindAllAtOnce(b *testing.B) {
	p := newPicture(b, "DASS")
	at := time.Date(2027, 1, 4, 9, 0, 0, 0, time.UTC)
	for i := range 500 {
		p.addAt(fmt.Sprintf("m%03d", i), at.Add(time.Duration(i)*time.Second), at.Add(time.Hour), "DASS")
	}
	s := p.snapshot()
	for b.Loop() {
		if n := len(clash.Find(s, clash.Query{})); n != 500*499/2 {
			b.Fatal(n)
		}
	}
}
