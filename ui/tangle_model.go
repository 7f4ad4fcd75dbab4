package ui

import (
	"cmp"
	"slices"

	"convenor/calendar/clash"
)

// hanging is a row's place in its tangle: the clashes of one officer that hang
// together by shared sittings stand below each other, joined at the left.
type hanging struct {
	// above and below tell whether the row before and the one after belong to
	// the same tangle.
	above, below bool
	// tangle heads the first row of a tangle: "3 that hang together".
	tangle string
}

// hung is a clash in its place in the list, with what hangs on it and why.
type hung struct {
	*clash.Clash
	hanging
	severity clash.Severity
	why      string
}

// bySeverity puts clashes in order: the tangle first of which the most hangs
// on any of its clashes, of those alike the earliest; within a tangle by time.
func bySeverity(list []clash.Clash) []hung {
	rows := make([]hung, len(list))
	most, first := map[string]clash.Severity{}, map[string]int{}
	for i := range list {
		h := hung{Clash: &list[i]}
		h.severity, h.why = h.Severity()
		rows[i] = h
		most[h.Tangle] = max(most[h.Tangle], h.severity)
		if _, known := first[h.Tangle]; !known {
			first[h.Tangle] = i
		}
	}
	slices.SortStableFunc(rows, func(a, b hung) int {
		return cmp.Or(cmp.Compare(most[b.Tangle], most[a.Tangle]), cmp.Compare(first[a.Tangle], first[b.Tangle]))
	})
	for i := 0; i < len(rows); {
		n := 1
		for i+n < len(rows) && rows[i+n].Tangle == rows[i].Tangle {
			n++
		}
		hang(rows[i : i+n])
		i += n
	}
	return rows
}

// hang joins the rows of one tangle.
func hang(rows []hung) {
	if len(rows) < 2 {
		return
	}
	rows[0].tangle = plural(len(rows), "clash") + " that hang together"
	for i := range rows {
		rows[i].above, rows[i].below = i > 0, i < len(rows)-1
	}
}
