package calendar

import "time"

// Clock tells the time. The programs pass the system's, tests a fixed one.
type Clock func() time.Time

// FixedClock gives a clock that stands still at t.
func FixedClock(t time.Time) Clock { return func() time.Time { return t } }
