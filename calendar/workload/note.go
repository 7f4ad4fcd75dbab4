package workload

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// note says what a reader must know of a tally.
func (c *counting) note(t *Tally) string {
	var parts []string
	days := func(r Row) float64 { return r.Days }
	if got, same := roundedSum(t, 1, days); !same {
		parts = append(parts, fmt.Sprintf("rounded figures sum to %.1f", got))
	}
	meeting := func(r Row) float64 { return r.MeetingHours }
	if got, same := roundedSum(t, 2, meeting); !same {
		parts = append(parts, fmt.Sprintf("rounded meeting hours sum to %.2f", got))
	}
	prep := func(r Row) float64 { return r.PrepHours }
	if got, same := roundedSum(t, 2, prep); !same {
		parts = append(parts, fmt.Sprintf("rounded preparation hours sum to %.2f", got))
	}
	if d := c.places.short; !d.on.IsZero() {
		parts = append(parts, fmt.Sprintf("on %s shares of population sum to %.4g: the rest stands under council", d.on, d.sum))
	}
	if d := c.places.over; !d.on.IsZero() {
		parts = append(parts, fmt.Sprintf("on %s shares of population sum to %.4g: they are taken in proportion", d.on, d.sum))
	}
	if known := c.s.Holidays.KnownTo(); slices.Contains(c.q.keys(), KeyOfficer) && known.Before(c.q.To.Last()) {
		parts = append(parts, "bank holidays are not known for the whole period")
	}
	return strings.Join(parts, "; ")
}

// roundedSum sums a rounded figure over the rows, and tells whether it is the total's.
func roundedSum(t *Tally, decimals int, figure func(Row) float64) (float64, bool) {
	scale := math.Pow10(decimals)
	units := 0.0
	for _, r := range t.Rows {
		units += math.Round(figure(r) * scale)
	}
	return units / scale, units == math.Round(figure(t.Total)*scale)
}
