package main

import (
	"fmt"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// rhythmAnswer is the JSON of one sitting of a rhythm.
type rhythmAnswer struct {
	Date string      `json:"date"`
	Slot *slotAnswer `json:"slot"`
	Why  string      `json:"why"`
}

// rhythm answers with the dates of a rhythm.
func (c slotsCommand) rhythm(a *app, snap *calendar.Snapshot, q clash.SlotQuery) error {
	r, err := clash.ParseRhythm(c.Rhythm)
	if err != nil {
		return useError{err}
	}
	list := r.Dates(snap, q)
	if a.cli.JSON {
		answer := make([]rhythmAnswer, 0, len(list))
		for _, d := range list {
			out := rhythmAnswer{Date: d.Date.String(), Why: d.Why}
			if d.Slot != nil {
				slot := newSlotAnswer(d.Slot)
				out.Slot = &slot
			}
			answer = append(answer, out)
		}
		return a.json(answer)
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, d := range list {
			if d.Why != "" {
				fmt.Fprintf(w, "%s\t\tnot on the %s: %s\n", d.Date.British(), r, d.Why)
			}
			if d.Slot == nil {
				fmt.Fprintf(w, "%s\t–\tno workable date within a week\n", d.Date.British())
				continue
			}
			writeSlot(w, d.Slot)
		}
	})
}
