package ical

import (
	"context"
	"errors"
	"testing"

	"convenor/calendar"
)

// TestACalendarOfTooManyEntriesIsRefusedWhole holds that as many as may be are read, and that
// with one more nothing is, since what was left out would be taken for missing.
func TestACalendarOfTooManyEntriesIsRefusedWhole(t *testing.T) {
	if testing.Short() {
		t.Skip("reads a quarter of a million entries")
	}
	for extra, want := range map[int]error{0: nil, 1: calendar.ErrInvalid} {
		many := &repeat{head: "BEGIN:VCALENDAR\r\n", body: "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20270114T100000Z\r\nEND:VEVENT\r\n", times: MaxEntries + extra, tail: "END:VCALENDAR\r\n"}
		_, err := Read(context.Background(), many, Options{})
		var user *calendar.UserError
		if !errors.Is(err, want) || want != nil && !errors.As(err, &user) {
			t.Errorf("%d more: %v", extra, err)
		}
	}
}
