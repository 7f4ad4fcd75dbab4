//go:build e2e

package e2e

import "testing"

// TestHowMuchOfUsEachSystemTakes is walk five: the figures of January are read off the page,
// apart, split by population, with travel and with another length of the day.
func TestHowMuchOfUsEachSystemTakes(t *testing.T) {
	bothWays(t, newDesk, func(w way) {
		w.page("Officer days")
		w.sees("North Wealdshire N 8.1 days, inside the ba", "Central Wealdshire C 3.9 days", "East Wealdshire E 4.5 days",
			"Council-wide W 2.7 days", "All 19.2 days 142.0 h = 62.0 h meeting", "16 sittings",
			"CEX 3.9 19%", "DASS 8.6 43%", "DCS 1.5 7%", "DPH 4.7 23%")
		expectDays(w.desk, "apart", 19.2)
		w.choose("Split by population")
		w.sees("N 9.6 days", "C 4.5 days", "E 5.0 days", "All 19.2 days", "Rounded figures sum to 19.1")
		w.keep("split")
		if w.mouse {
			w.choose("Council-wide apart")
		} else { // it has the focus
			w.press("Left")
		}
		w.sees("Council-wide W 2.7 days")
		w.choose("With travel")
		w.sees("N 9.1 days", "1.0 of them travel", "C 4.5 days", "0.5 of them travel", "E 6.2 days", "1.8 of them travel",
			"All 22.5 days", "24.4 h travel = +3.3", "976 miles, £536.80", "Benchmark excludes travel")
		w.seesNot("inside the ba")
		w.keep("travel")
		travel := read[struct {
			Total        struct{ Days float64 }
			Miles        float64
			MileagePence int `json:"mileage_pence"`
		}](w.desk, "tally", "--from", "2027-01", "--to", "2027-01", "--with-travel")
		if travel.Total.Days != 22.5 || travel.Miles != 976 || travel.MileagePence != 53680 {
			t.Errorf("by the console: %+v", travel)
		}
		w.anotherDayLength()
	})
}

// anotherDayLength makes the day 7.2 hours long.
func (w way) anotherDayLength() {
	w.t.Helper()
	if w.mouse {
		w.choose("With travel")
	} else { // it has the focus
		w.press("space")
	}
	w.sees("N 8.1 days")
	w.choose("7.4 h a day")
	w.fill("7.4", "7.2")
	w.press("Return")
	w.until("the day is 7.2 h long", func() bool { return january(w.desk).DayHours == 7.2 })
	w.sees("All 19.7 days")
	expectDays(w.desk, "at 7.2 h a day", 19.7)
}
