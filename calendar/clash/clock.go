package clash

import (
	"math"
	"time"

	"convenor/calendar"
)

// clock tells London time. It remembers the stretch between two changes of the clocks
// that it was last asked about, since mostly the next question is about the same one.
type clock struct {
	// since and until bound the stretch, in Unix seconds; offset is London's in seconds
	// east of Greenwich, name what its clocks are then called.
	since, until, offset int64
	name                 string
}

// reading is what London's clocks show at an instant.
type reading struct {
	// day counts days since 1 January 1970, minute those since midnight.
	day, minute int64
	// name is what the clocks are called: "GMT" or "BST".
	name string
	at   time.Time
}

const secondsOfDay = 24 * 60 * 60

// read reads the clock.
func (c *clock) read(at time.Time) reading {
	day, second := c.day(at.Unix())
	return reading{day, second / 60, c.name, at}
}

// day gives the London date of an instant in Unix seconds, as days since 1 January 1970,
// and the seconds on the clock.
func (c *clock) day(now int64) (day, second int64) {
	if now < c.since || now >= c.until {
		c.ask(now)
	}
	local := now + c.offset
	day, second = local/secondsOfDay, local%secondsOfDay
	if second < 0 {
		day, second = day-1, second+secondsOfDay
	}
	return day, second
}

// ask looks the stretch of an instant up.
func (c *clock) ask(now int64) {
	local := time.Unix(now, 0).In(calendar.London())
	since, until := local.ZoneBounds()
	name, offset := local.Zone()
	*c = clock{math.MinInt64, math.MaxInt64, int64(offset), name}
	if !since.IsZero() {
		c.since = since.Unix()
	}
	if !until.IsZero() {
		c.until = until.Unix()
	}
}
