package calendar

import "time"

// Agenda is the business of one sitting, as a source gave it.
type Agenda struct {
	// Sitting is the sitting's id, and the agenda's key: the last source to give one holds.
	Sitting string `json:"sitting"`
	// Source is the name of the source that gave it.
	Source string `json:"source"`
	// Items are in the order printed.
	Items []AgendaItem `json:"items"`
	// Pages is how many pages its papers have, where somebody entered it; 0 is not known, and
	// then those of its items count.
	Pages int `json:"pages,omitempty"`
	// At is when it was taken in.
	At time.Time `json:"at"`
}

// PackPages gives how many pages the papers have: as entered, else those of the items
// together; 0 is not known.
func (a Agenda) PackPages() int {
	if a.Pages > 0 {
		return a.Pages
	}
	pages := 0
	for _, item := range a.Items {
		pages += item.Pages
	}
	return pages
}
