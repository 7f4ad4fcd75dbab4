package journey

import (
	"math"

	"convenor/calendar"
)

// Leg is a drive from one venue to another.
type Leg struct {
	From, To *calendar.Venue
	// Way is how far it is; one that is Unknown is in no sum.
	Way Way
	// Pence is its part of the day's mileage pay, by miles, not rounded.
	Pence float64
	// For is the sitting the leg belongs to: the one it leads to, or for the way home the
	// last of the day.
	For *calendar.Sitting
	// Home: it leads back to base.
	Home bool
}

// Route is how one officer gets about on one day.
type Route struct {
	Officer *calendar.Officer
	// Date is the London date on which its sittings begin.
	Date calendar.Date
	// Base is where it begins and ends; nil if the register does not say, and then the
	// legs are those between venues only.
	Base *calendar.Venue
	// Legs are in order; none leads from a venue to the same one.
	Legs []Leg
	// Stops are the sittings attended in person, in the order in which they are come to.
	Stops []Stop
	// Unplaced are the sittings of which nobody can say where they are, in order of start.
	Unplaced []*calendar.Sitting
	// Miles, Minutes and Pence are the sums over the legs. Pence is rounded to the nearest.
	Miles   float64
	Minutes int
	Pence   int
	// PencePerMile is the rate of the day before any step; 0 if none holds. Rate is the whole
	// of it, nil if none holds, and Pay how the day was reckoned by it.
	PencePerMile float64
	Rate         *calendar.Rate
	Pay          Pay
	// Unknown counts the legs whose way is not known.
	Unknown int
}

// Stop is a sitting attended in person.
type Stop struct {
	Sitting *calendar.Sitting
	Venue   *calendar.Venue
	// There is the time for which the officer is there.
	There calendar.Span
}

// drive makes the legs from the stops.
func (r *Route) drive(a *Atlas) {
	r.Base = a.Base(r.Officer)
	if len(r.Stops) == 0 {
		return
	}
	if r.Rate = RateOn(a.register, r.Date); r.Rate != nil {
		r.PencePerMile = r.Rate.PencePerMile
	}
	at := r.Base
	for _, stop := range r.Stops {
		r.leg(a, at, stop.Venue, stop.Sitting)
		at = stop.Venue
	}
	before := len(r.Legs)
	r.leg(a, at, r.Base, r.Stops[len(r.Stops)-1].Sitting)
	if len(r.Legs) > before {
		r.Legs[before].Home = true
	}
}

// price pays the day's miles, of an officer who drove some before in the tax year.
func (r *Route) price(before float64) {
	r.Pay = payFor(r.Rate, r.Miles, before)
	r.Pence = int(math.Round(r.Pay.Pence))
	for i := range r.Legs {
		if leg := &r.Legs[i]; r.Miles > 0 {
			leg.Pence = leg.Way.Miles * r.Pay.Pence / r.Miles
		}
	}
}

// leg adds a drive, unless it leads nowhere.
func (r *Route) leg(a *Atlas, from, to *calendar.Venue, sitting *calendar.Sitting) {
	if from == nil || to == nil || from == to {
		return
	}
	w := a.Way(from, to)
	r.Legs = append(r.Legs, Leg{From: from, To: to, Way: w, For: sitting})
	r.Miles += w.Miles
	r.Minutes += w.Minutes
	if w.Unknown {
		r.Unknown++
	}
}
