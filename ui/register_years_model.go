package ui

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/ui/grid"
)

// registerYears are the systems on their timeline, and the shares of the council's people
// from each day on which one changes.
type registerYears struct {
	lines  grid.Years
	shares []string
}

// newRegisterYears draws the systems of a register from the first year in which one begins to
// the end of the year after the last change, or after today.
func newRegisterYears(r *calendar.Register, today calendar.Date) registerYears {
	first, last := yearsOf(r, today)
	at := axis(calendar.NewDate(first, 1, 1), calendar.NewDate(last+1, 1, 1))
	y := registerYears{lines: grid.Years{Now: at(today)}, shares: shareLines(r)}
	for year := first; year <= last; year++ {
		y.lines.Ticks = append(y.lines.Ticks, grid.YearTick{At: at(calendar.NewDate(year, 1, 1)), Text: fmt.Sprint(year)})
	}
	marks := newMarks(r)
	for _, s := range r.Systems {
		m := marks.key(s.Code)
		line := grid.YearLine{Letter: m.letter, Tone: m.tone, Name: s.Name, Spans: systemSpans(s, at), Next: -1}
		if s.Successor != "" {
			line.Next = slices.IndexFunc(r.Systems, func(o calendar.System) bool { return o.Code == s.Successor })
		}
		y.lines.Lines = append(y.lines.Lines, line)
	}
	return y
}

// yearsOf gives the first and the last year to be shown.
func yearsOf(r *calendar.Register, today calendar.Date) (first, last int) {
	first, last = today.Year-1, today.Year
	see := func(d calendar.Date) {
		if !d.IsZero() {
			first, last = min(first, d.Year), max(last, d.Year)
		}
	}
	for _, s := range r.Systems {
		see(s.From)
		see(s.To)
		for _, d := range s.Shares {
			see(d.From)
			see(d.To)
		}
	}
	const most = 60 // a mistyped year must not make the rest too small to be seen
	return max(first, today.Year-most), min(last+1, today.Year+most)
}

// axis gives the place of a day between two, from 0 to 1; of none that of the end.
func axis(from, to calendar.Date) func(calendar.Date) float32 {
	all := float64(to.DaysSince(from))
	return func(d calendar.Date) float32 {
		return float32(min(max(float64(d.DaysSince(from))/all, 0), 1))
	}
}

// systemSpans gives a system's stretches: one for each share that holds while it does.
func systemSpans(s calendar.System, at func(calendar.Date) float32) []grid.YearSpan {
	place := func(v calendar.Validity, text string) grid.YearSpan {
		span := grid.YearSpan{To: 1, Text: text}
		if !v.From.IsZero() {
			span.From = at(v.From)
		}
		if !v.To.IsZero() {
			span.To = at(v.To.AddDays(1))
		}
		return span
	}
	if len(s.Shares) == 0 {
		return []grid.YearSpan{place(s.Validity, someShare(s.Share))}
	}
	shares := slices.Clone(s.Shares)
	slices.SortStableFunc(shares, func(a, b calendar.DatedShare) int { return a.From.Compare(b.From) })
	var spans []grid.YearSpan
	for _, d := range shares {
		if v, any := overlapOf(d.Validity, s.Validity); any {
			spans = append(spans, place(v, someShare(d.Share)))
		}
	}
	if len(spans) == 0 {
		return []grid.YearSpan{place(s.Validity, "")}
	}
	return spans
}

func someShare(x float64) string {
	if x == 0 {
		return ""
	}
	return percent(x)
}

// overlapOf gives when two things hold at once, if ever.
func overlapOf(a, b calendar.Validity) (v calendar.Validity, any bool) {
	v = a
	if v.From.IsZero() || (!b.From.IsZero() && b.From.After(v.From)) {
		v.From = b.From
	}
	if v.To.IsZero() || (!b.To.IsZero() && b.To.Before(v.To)) {
		v.To = b.To
	}
	return v, v.Check() == nil
}

// shareLines say, for each day from which shares are other than before, what they are and
// what they come to together.
func shareLines(r *calendar.Register) []string {
	var lines []string
	for _, day := range shareDays(r) {
		var parts []string
		sum := 0.0
		for _, s := range r.Systems {
			if share := s.ShareOn(day); share > 0 {
				parts = append(parts, s.Code+" "+exactPercent(share))
				sum += share
			}
		}
		if len(parts) == 0 {
			continue
		}
		line := strings.Join(parts, ", ")
		if len(parts) > 1 {
			line += ", together " + exactPercent(math.Round(sum*1e6)/1e6)
		}
		lines = append(lines, "From "+plainDate(day)+": "+line)
	}
	return lines
}

// shareDays gives the days on which a share begins or is over, in order.
func shareDays(r *calendar.Register) []calendar.Date {
	var days []calendar.Date
	add := func(v calendar.Validity) {
		if !v.From.IsZero() {
			days = append(days, v.From)
		}
		if !v.To.IsZero() {
			days = append(days, v.To.AddDays(1))
		}
	}
	for _, s := range r.Systems {
		add(s.Validity)
		for _, d := range s.Shares {
			add(d.Validity)
		}
	}
	slices.SortFunc(days, calendar.Date.Compare)
	return slices.Compact(days)
}
