package journey

import "convenor/calendar"

// mileageKind is the kind of the rates that pay for miles.
const mileageKind = "mileage"

// Rate gives the pence that a mile pays on a day; 0 if no rate holds. Where several do,
// it is the one that began last, of those the one that ends first, of those the last in
// the register: so a rate for one day holds over the year's.
func Rate(r *calendar.Register, on calendar.Date) float64 {
	var best *calendar.Rate
	for i := range r.Rates {
		x := &r.Rates[i]
		if x.Kind == mileageKind && x.Holds(on) && (best == nil || !closer(best.Validity, x.Validity)) {
			best = x
		}
	}
	if best == nil {
		return 0
	}
	return best.PencePerMile
}

// closer tells whether a is nearer to the days it is made for than b.
func closer(a, b calendar.Validity) bool {
	if a.From != b.From {
		return a.From.After(b.From) // no date is before every date
	}
	if a.To != b.To {
		return b.To.IsZero() || (!a.To.IsZero() && a.To.Before(b.To))
	}
	return false
}
