package workload

import (
	"math"
	"strings"
	"testing"

	"convenor/calendar"
)

func TestRoundingIsHalfAwayFromZero(t *testing.T) {
	cases := []struct {
		x        float64
		decimals int
		want     float64
	}{
		{0, 1, 0},
		{0.05, 1, 0.1},
		{0.049999, 1, 0},
		{0.25, 1, 0.3},
		{0.15, 1, 0.2},
		{1.005, 2, 1.01},
		{2.675, 2, 2.68},
		{1.0049999, 2, 1},
		{-0.05, 1, -0.1},
		{-1.005, 2, -1.01},
		{-0.01, 1, 0},
		{19.25, 1, 19.3},
		{99999.95, 1, 100000},
	}
	for _, c := range cases {
		if got := round(c.x, c.decimals); got != c.want || math.Signbit(got) != math.Signbit(c.want) {
			t.Errorf("round(%v, %d) = %v, want %v", c.x, c.decimals, got, c.want)
		}
	}
}

// Every tenth of a minute up to 40 days of 444 minutes, reckoned in whole numbers beside
// it: 22.2 minutes are exactly half of a tenth of a day.
func TestDaysRoundAsWholeNumbersDo(t *testing.T) {
	sitting := new(calendar.Sitting)
	halves := 0
	for tenths := range 40 * 4440 {
		var s sum
		minutes := float64(tenths) / 10
		s.add(charge{sitting: sitting, meeting: minutes / 3, prep: minutes / 3 * 2, dayHours: 7.4})
		want := float64((tenths*10*2+4440)/(2*4440)) / 10
		if got := s.row().Days; got != want {
			t.Fatalf("%v minutes are %v days, want %v", minutes, got, want)
		}
		if tenths*10%4440 == 2220 {
			halves++
		}
	}
	if halves != 400 {
		t.Errorf("%d halves were met, want 400", halves)
	}
}

func TestTheNoteSaysWhatRoundedPartsSumTo(t *testing.T) {
	rows := []Row{{Days: 0.3, MeetingHours: 1.11, PrepHours: 0.5}, {Days: 0.3, MeetingHours: 1.11, PrepHours: 0.5}}
	c := &counting{s: &calendar.Snapshot{}, q: Query{By: []Key{KeyBody}}}
	cases := []struct {
		total Row
		want  []string
	}{
		{Row{Days: 0.6, MeetingHours: 2.22, PrepHours: 1}, nil},
		{Row{Days: 0.5, MeetingHours: 2.22, PrepHours: 1}, []string{"rounded figures sum to 0.6"}},
		{Row{Days: 0.6, MeetingHours: 2.23, PrepHours: 1}, []string{"rounded meeting hours sum to 2.22"}},
		{Row{Days: 0.7, MeetingHours: 2.22, PrepHours: 1.01}, []string{"rounded figures sum to 0.6", "rounded preparation hours sum to 1.00"}},
	}
	for _, k := range cases {
		if got := c.note(&Tally{Rows: rows, Total: k.total}); got != strings.Join(k.want, "; ") {
			t.Errorf("%+v: %q, want %q", k.total, got, k.want)
		}
	}
}
