package workload_test

import (
	"fmt"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// busyYear gives n sittings of 60 bodies in one year, with two or three officers at each.
func busyYear(tb testing.TB, n int) *calendar.Snapshot {
	p := newPicture(tb)
	var bodies []string
	for i := range 60 {
		bodies = append(bodies, fmt.Sprintf("body %02d", i))
		p.body(bodies[i], calendar.Kinds()[i%11], []string{"N", "C", "E", ""}[i%4])
	}
	who := []string{"CEX DASS", "DASS DCS DPH", "DPH S151", "CEX DASS DPH"}
	for i := range n {
		start := time.Date(2027, 1, 1+i%365, 9, i%450, 0, 0, time.UTC)
		p.addAt(bodies[i%60], start, start.Add(time.Duration(30+i%120)*time.Minute), who[i%4], in([]string{"Norbury", "Downham", "Teams", ""}[i%4]))
	}
	return p.snapshot()
}

func BenchmarkCount(b *testing.B) {
	s := busyYear(b, 100_000)
	for name, q := range map[string]workload.Query{
		"by system": {}, "split": {SplitByPopulation: true}, "by month and officer": {By: []workload.Key{workload.KeyMonth, workload.KeyOfficer}},
		"by body": {By: []workload.Key{workload.KeyBody}}, "with travel": {WithTravel: true},
	} {
		q.From, q.To = january, january.Add(11)
		b.Run("100000 sittings of a year "+name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if t, err := workload.Count(s, q); err != nil || t.Total.Sittings != 100_000 {
					b.Fatal(t, err)
				}
			}
		})
	}
}
