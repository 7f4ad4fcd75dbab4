package calendar

import (
	"errors"
	"testing"
	"time"
)

func TestASourceIsDueWhenItsScheduleSaysSo(t *testing.T) {
	last := time.Date(2027, 1, 14, 9, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		s     Schedule
		after time.Duration
		due   bool
	}{
		{ByHand, 1000 * time.Hour, false}, {Hourly, 59 * time.Minute, false}, {Hourly, time.Hour, true},
		{Daily, 23 * time.Hour, false}, {Daily, 24 * time.Hour, true},
	} {
		if got := c.s.Due(last, last.Add(c.after)); got != c.due {
			t.Errorf("%q after %s: %v", c.s, c.after, got)
		}
	}
	if !Hourly.Due(time.Time{}, last) || ByHand.Due(time.Time{}, last) {
		t.Error("one that was never asked is due unless it is asked by hand")
	}
}

func TestSchedulesAreReadByName(t *testing.T) {
	for text, want := range map[string]Schedule{"hourly": Hourly, "daily": Daily, "": ByHand, "by hand": ByHand} {
		if got, err := ParseSchedule(text); err != nil || got != want || got.Words() == "" {
			t.Errorf("%q: %q, %v", text, got, err)
		}
	}
	if _, err := ParseSchedule("weekly"); !errors.Is(err, ErrInvalid) {
		t.Errorf("weekly: %v", err)
	}
}
