package calendar

// CouncilWide is the key under which bodies of no system stand in tallies.
const CouncilWide = "council"

// System is an Integrated Care System.
type System struct {
	// Code is its ONS code, or the letter or word the council uses for it.
	Code string `json:"code"`
	// Name is what people call it.
	Name string `json:"name"`
	Validity
	// Successor is the code of the system that took its place; empty if none has.
	Successor string `json:"successor,omitempty"`
	// Share is the fraction of the council's people living in it, 0 to 1, where it is not dated.
	Share float64 `json:"share,omitempty"`
	// Shares are the dated fractions; where there are any they win over Share.
	Shares []DatedShare `json:"shares,omitempty"`
}

// DatedShare is a share of the council's people, with the days it holds.
type DatedShare struct {
	// Share is a fraction, 0 to 1.
	Share float64 `json:"share"`
	Validity
}

// ShareOn gives the fraction of the council's people in the system on a day; 0 when
// the system is not valid then or none is known.
func (s System) ShareOn(on Date) float64 {
	if !s.Holds(on) {
		return 0
	}
	for _, d := range s.Shares {
		if d.Holds(on) {
			return d.Share
		}
	}
	if len(s.Shares) > 0 {
		return 0
	}
	return s.Share
}
