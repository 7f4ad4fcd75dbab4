package calendar

import (
	"sync"
	"time"
	_ "time/tzdata" // Windows has no IANA zone files; the product carries its own.
)

// LondonZone is the IANA name of the zone in which every civil date of the
// product is read, and in which floating times are taken to be.
const LondonZone = "Europe/London"

// London returns the Europe/London zone.
var London = sync.OnceValue(func() *time.Location {
	loc, err := time.LoadLocation(LondonZone)
	if err != nil { // impossible: time/tzdata is linked in
		panic(err)
	}
	return loc
})
