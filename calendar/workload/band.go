package workload

// The benchmark: one system's meetings and preparation take this many days a month of
// director-and-above time together, without travel.
const (
	BandLow  = 8.0
	BandHigh = 12.0
	// BandSource is where it comes from: County Councils Network and IMPOWER, 33
	// responses from 26 councils.
	BandSource = "CCN/IMPOWER 2022"
)

// How a mean month lies to the benchmark; both ends are inside.
const (
	BandBelow  = "below"
	BandInside = "inside"
	BandAbove  = "above"
)

// band judges days over a number of months by the rounded figure of the mean month.
func band(days float64, months int) string {
	switch mean := round(days/float64(months), 1); {
	case mean < BandLow:
		return BandBelow
	case mean > BandHigh:
		return BandAbove
	default:
		return BandInside
	}
}
