package calendar

import "testing"

func TestShareOfASystemOnADay(t *testing.T) {
	d := func(s string) Date { return mustDate(t, s) }
	dated := []DatedShare{
		{Share: 0.5, Validity: Validity{From: d("2022-07-01"), To: d("2024-03-31")}},
		{Share: 0.6, Validity: Validity{From: d("2025-04-01")}},
	}
	for _, c := range []struct {
		name string
		s    System
		on   string
		want float64
	}{
		{"one share", System{Share: 0.56}, "2027-01-14", 0.56},
		{"none known", System{}, "2027-01-14", 0},
		{"not valid yet", System{Share: 0.56, Validity: Validity{From: d("2027-04-01")}}, "2027-03-31", 0},
		{"no longer valid", System{Share: 0.56, Validity: Validity{To: d("2027-03-31")}}, "2027-04-01", 0},
		{"the last day", System{Share: 0.56, Validity: Validity{To: d("2027-03-31")}}, "2027-03-31", 0.56},
		{"the first dated", System{Share: 0.1, Shares: dated}, "2024-03-31", 0.5},
		{"between the dated", System{Share: 0.1, Shares: dated}, "2024-04-01", 0},
		{"the second dated", System{Share: 0.1, Shares: dated}, "2025-04-01", 0.6},
		{"dated, but the system has ended", System{Shares: dated, Validity: Validity{To: d("2026-03-31")}}, "2026-04-01", 0},
	} {
		if got := c.s.ShareOn(d(c.on)); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
