package calendar

import (
	"fmt"
	"time"
)

// Schedule says how often the address of a source is asked without anybody's doing.
type Schedule string

// The schedules.
const (
	// ByHand: only when somebody says so.
	ByHand Schedule = ""
	Hourly Schedule = "hourly"
	Daily  Schedule = "daily"
)

// ParseSchedule reads "hourly", "daily", or "by hand". Error: ErrInvalid.
func ParseSchedule(text string) (Schedule, error) {
	switch s := Schedule(text); s {
	case ByHand, Hourly, Daily:
		return s, nil
	case "by hand", "hand", "never":
		return ByHand, nil
	}
	return ByHand, fmt.Errorf("%q is no schedule (hourly, daily, by hand): %w", text, ErrInvalid)
}

// every gives how long lies between two askings; 0 where nobody asks.
func (s Schedule) every() time.Duration {
	switch s {
	case Hourly:
		return time.Hour
	case Daily:
		return 24 * time.Hour
	default:
		return 0
	}
}

// Due tells whether an address that was last asked at a time is to be asked now. The zero
// time is never.
func (s Schedule) Due(last, now time.Time) bool {
	every := s.every()
	return every > 0 && (last.IsZero() || !now.Before(last.Add(every)))
}

// Words gives the schedule as people read it: "every hour".
func (s Schedule) Words() string {
	switch s {
	case Hourly:
		return "every hour"
	case Daily:
		return "every day"
	default:
		return "by hand"
	}
}
