package workload

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// note says what a reader must know of a tally.
func (c *counting) note(t *Tally) string {
	parts := append(roundingNotes(t), c.travelNotes()...)
	if d := c.places.short; !d.on.IsZero() {
		parts = append(parts, fmt.Sprintf("on %s shares of population sum to %.4g: the rest stands under council", d.on, d.sum))
	}
	if d := c.places.over; !d.on.IsZero() {
		parts = append(parts, fmt.Sprintf("on %s shares of population sum to %.4g: they are taken in proportion", d.on, d.sum))
	}
	parts = append(parts, c.costNotes(t)...)
	if known := c.s.Holidays.KnownTo(); slices.Contains(c.q.keys(), KeyOfficer) && known.Before(c.q.To.Last()) {
		parts = append(parts, "bank holidays are not known for the whole period")
	}
	return strings.Join(parts, "; ")
}

// roundingNotes say which rounded figures of the rows do not sum to the total's.
func roundingNotes(t *Tally) []string {
	var notes []string
	for _, f := range []struct {
		decimals int
		format   string
		figure   func(Row) float64
	}{
		{1, "rounded figures sum to %.1f", func(r Row) float64 { return r.Days }},
		{2, "rounded meeting hours sum to %.2f", func(r Row) float64 { return r.MeetingHours }},
		{2, "rounded preparation hours sum to %.2f", func(r Row) float64 { return r.PrepHours }},
		{2, "rounded travel hours sum to %.2f", func(r Row) float64 { return r.TravelHours }},
	} {
		if got, same := roundedSum(t, f.decimals, f.figure); !same {
			notes = append(notes, fmt.Sprintf(f.format, got))
		}
	}
	return notes
}

// travelNotes say what journeys do to a tally.
func (c *counting) travelNotes() []string {
	var notes []string
	if c.q.WithTravel && c.q.bySystemAlone() {
		notes = append(notes, "benchmark excludes travel")
	}
	if from := c.travel.from; c.q.WithTravel && c.s.Span.Start.After(from.Midnight()) {
		notes = append(notes, fmt.Sprintf("miles driven from %s, before the period shown, are not known: mileage pay takes them as none", from.British()))
	}
	switch n := c.travel.unknown; {
	case n == 1:
		notes = append(notes, "1 journey of unknown length is not in it")
	case n > 1:
		notes = append(notes, fmt.Sprintf("%d journeys of unknown length are not in it", n))
	}
	return notes
}

// costNotes say what the cost leaves out.
func (c *counting) costNotes(t *Tally) []string {
	if !c.q.Priced() {
		return nil
	}
	var notes []string
	if t.Total.UnpricedDays > 0 {
		notes = append(notes, fmt.Sprintf("no rate of pay is known for %.1f of the days: they are not in the cost", t.Total.UnpricedDays))
	}
	if sum := 0; len(t.Rows) > 0 {
		for _, r := range t.Rows {
			sum += r.CostPence
		}
		if sum != t.Total.CostPence {
			notes = append(notes, fmt.Sprintf("rounded costs sum to £%d.%02d", sum/100, sum%100))
		}
	}
	return notes
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
