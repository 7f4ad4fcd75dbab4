package journey

import (
	"math"

	"convenor/calendar"
)

const (
	// earthRadius is the mean radius of the Earth in kilometres (IUGG, 2a+b over 3).
	earthRadius = 6371.0088
	// roadFactor is how much longer roads are taken to be than the great circle.
	roadFactor = 1.2
	// mile is a statute mile in kilometres.
	mile = 1.609344
	// nearWhole makes up for binary fractions that come out just above the whole minute
	// they stand for.
	nearWhole = 1e-9
)

// Way is how far it is from one venue to another.
type Way struct {
	// Miles are statute miles by road.
	Miles float64
	// Minutes is how long it takes, rounded up.
	Minutes int
	// Reckoned: the miles are the great circle and a fifth, for the register gives none.
	Reckoned bool
	// Unknown: the register neither gives the journey nor says where both venues are;
	// the rest is 0.
	Unknown bool
}

// Way gives how far it is from one venue of the atlas's register to another: by the table of
// journeys, else by the great circle. To the same venue it is nothing.
func (a *Atlas) Way(from, to *calendar.Venue) Way {
	if from == to {
		return Way{}
	}
	ends := [2]*calendar.Venue{from, to}
	w, known := a.ways[ends]
	if !known {
		w = a.measure(ends)
		a.ways[ends] = w
	}
	return w
}

func (a *Atlas) measure(ends [2]*calendar.Venue) Way {
	if j, known := a.table[ends]; known {
		w := Way{Miles: j.Miles, Minutes: j.Minutes}
		if j.Minutes == 0 {
			w.Minutes = a.minutes(j.Miles)
		}
		return w
	}
	if !placed(ends[0]) || !placed(ends[1]) {
		return Way{Unknown: true}
	}
	miles := greatCircle(ends[0], ends[1]) * roadFactor / mile
	return Way{Miles: miles, Minutes: a.minutes(miles), Reckoned: true}
}

// minutes gives how long so many miles take at the register's speed, rounded up.
func (a *Atlas) minutes(miles float64) int {
	return int(math.Ceil(miles/a.register.Speed()*60 - nearWhole))
}

// placed tells whether it is known where on Earth a venue is.
func placed(v *calendar.Venue) bool { return v.Lat != 0 || v.Lon != 0 }

// greatCircle gives the kilometres between two venues as the crow flies, by the haversine
// formula.
func greatCircle(a, b *calendar.Venue) float64 {
	rad := func(degrees float64) float64 { return degrees * math.Pi / 180 }
	half := func(x float64) float64 { return math.Pow(math.Sin(x/2), 2) }
	h := half(rad(b.Lat-a.Lat)) + math.Cos(rad(a.Lat))*math.Cos(rad(b.Lat))*half(rad(b.Lon-a.Lon))
	return 2 * earthRadius * math.Asin(math.Min(1, math.Sqrt(h)))
}
