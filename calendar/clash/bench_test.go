package clash_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// decade gives n sittings of an hour with three of the officers at each, spread over the
// working hours of ten years.
func decade(tb testing.TB, n, officers int) *calendar.Snapshot {
	var names []string
	for i := range officers {
		names = append(names, fmt.Sprintf("officer%03d", i))
	}
	p := newPicture(tb, names...)
	random := rand.New(rand.NewPCG(1, 2))
	for i := range n {
		day := time.Date(2027, 1, 4+random.IntN(3650), 9, 0, 0, 0, time.UTC)
		start := day.Add(time.Duration(random.IntN(450)) * time.Minute)
		who := ""
		for _, j := range random.Perm(officers)[:3] {
			who += names[j] + " "
		}
		p.addAt(fmt.Sprintf("m%06d", i), start, start.Add(time.Hour), who)
	}
	return p.snapshot()
}

func BenchmarkFind(b *testing.B) {
	for _, officers := range []int{60, 10} {
		s := decade(b, 100_000, officers)
		b.Run(fmt.Sprintf("100000 sittings of %d officers", officers), func(b *testing.B) {
			b.ReportAllocs()
			found := 0
			for b.Loop() {
				found = len(clash.Find(s, clash.Query{}))
			}
			b.ReportMetric(float64(found), "clashes")
		})
		b.Run(fmt.Sprintf("one month of them, %d officers", officers), func(b *testing.B) {
			q := clash.Query{Span: calendar.Month{Year: 2028, Month: time.May}.Span()}
			for b.Loop() {
				clash.Find(s, q)
			}
		})
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
