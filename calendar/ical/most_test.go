package ical

import (
	"context"
	"errors"
	"testing"
	"time"

	"convenor/calendar"
)

// TestACalendarOfTooManyEntriesIsRefusedWhole holds that as many as may be are read, and that
// with one more nothing is, since what was left out would be taken for missing; a list, of which
// nothing is taken in, may be of more.
func TestACalendarOfTooManyEntriesIsRefusedWhole(t *testing.T) {
	for extra, want := range map[int]error{0: nil, 1: calendar.ErrInvalid} {
		many := &repeat{head: "BEGIN:VCALENDAR\r\n", body: "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20270114T100000Z\r\nEND:VEVENT\r\n", times: MaxEntries + extra, tail: "END:VCALENDAR\r\n"}
		_, err := Read(context.Background(), many, Options{})
		var user *calendar.UserError
		if !errors.Is(err, want) || want != nil && !errors.As(err, &user) {
			t.Errorf("%d more: %v", extra, err)
		}
	}
	listed := 0
	more := &repeat{head: "BEGIN:VCALENDAR\r\n", body: "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20270114T100000Z\r\nEND:VEVENT\r\n", times: MaxEntries + 1, tail: "END:VCALENDAR\r\n"}
	if _, err := Occurrences(context.Background(), more, Options{}, time.Time{}, time.Time{}, func(Occurrence) { listed++ }); err != nil || listed == 0 {
		t.Errorf("a list of more: %d, %v", listed, err)
	}
}
