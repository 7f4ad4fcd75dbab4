package clash

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"convenor/calendar"
)

// The clock is ours for speed alone; the library's is the measure.
func TestTheClockIsLondons(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		var c clock
		for range 20 {
			now := rapid.Int64Range(-2_000_000_000, 4_000_000_000).Draw(r, "unix") // from 1906 to 2096
			if rapid.Bool().Draw(r, "near a change") {
				now = time.Date(2027, 3, 28, 1, 0, 0, 0, time.UTC).Unix() + rapid.Int64Range(-7200, 7200).Draw(r, "by")
			}
			at := time.Unix(now, 0).In(calendar.London())
			got := c.read(at)
			name, _ := at.Zone()
			date := calendar.NewDate(1970, 1, 1).AddDays(int(got.day))
			if date != calendar.DateOf(at, calendar.London()) || got.minute != int64(at.Hour()*60+at.Minute()) || got.name != name {
				r.Fatalf("%s is %s %d %s", at, date, got.minute, got.name)
			}
		}
	})
}
