package journey

import "convenor/calendar"

// Rate gives the pence that a mile pays on a day, before any step; 0 if no rate holds.
func Rate(r *calendar.Register, on calendar.Date) float64 {
	if x := RateOn(r, on); x != nil {
		return x.PencePerMile
	}
	return 0
}

// RateOn gives the rate of mileage of a day; nil if none holds. Where several do, it is the
// closest (calendar.Rate.Closer), of those as close the last in the register.
func RateOn(r *calendar.Register, on calendar.Date) *calendar.Rate {
	var best *calendar.Rate
	for i := range r.Rates {
		x := &r.Rates[i]
		if x.Kind == calendar.RateMileage && x.Holds(on) && (best == nil || !best.Closer(*x)) {
			best = x
		}
	}
	return best
}

// PaidFrom gives the first London date of which journeys must be known so that those from
// a date on can be paid: the first day of the tax year in which that lies, where a rate of
// mileage has a step, else the date itself.
func PaidFrom(r *calendar.Register, from calendar.Date) calendar.Date {
	for i := range r.Rates {
		if x := &r.Rates[i]; x.Kind == calendar.RateMileage && x.StepMiles > 0 {
			first, _ := calendar.TaxYear(from)
			return first
		}
	}
	return from
}

// Pay is what a day's miles pay, and why.
type Pay struct {
	// Claimed are the miles paid for: those driven, or the rate's cap of a day where that is
	// less.
	Claimed float64
	// YearMiles are those that the officer drove before in the same tax year, as far as the
	// snapshot knows.
	YearMiles float64
	// Over are those of Claimed that pay the rate beyond the step.
	Over float64
	// Pence is the pay, not rounded.
	Pence float64
}

// payFor reckons what miles pay at a rate that an officer drives in a day, having driven
// some before in the same tax year. The step counts miles driven; where a cap cuts the
// claim it cuts miles on both sides of the step alike.
func payFor(x *calendar.Rate, driven, before float64) Pay {
	p := Pay{YearMiles: before}
	if x == nil || driven <= 0 {
		return p
	}
	p.Claimed = driven
	if x.ReturnCapMiles > 0 {
		p.Claimed = min(driven, x.ReturnCapMiles)
	}
	if x.StepMiles > 0 {
		over := driven - min(max(x.StepMiles-before, 0), driven)
		p.Over = over * p.Claimed / driven
	}
	p.Pence = (p.Claimed-p.Over)*x.PencePerMile + p.Over*x.OverPencePerMile
	return p
}
