package planner

import (
	"context"
	"crypto/sha256"
	"fmt"
	"slices"

	"convenor/calendar"
)

// suggestions lists what is new and has a body only as a suggestion; of a series its
// first sitting.
func (c *comparison) suggestions() []calendar.TrayEntry {
	var out []calendar.TrayEntry
	add := func(o *calendar.Occurrence, suggest []string) {
		if len(suggest) > 0 {
			out = append(out, calendar.TrayEntry{ID: trayID(calendar.TrayBody, o), Why: calendar.TrayBody,
				Source: c.src.Name, Sitting: *o, Suggestions: suggest})
		}
	}
	for _, a := range c.arriving {
		if a.match == nil && !a.sitting.Follows && a.sitting.Status != calendar.StatusCancelled {
			add(&a.sitting, a.suggest)
		}
	}
	for _, s := range c.series {
		if s.match == nil {
			add(&s.template, s.suggest)
		}
	}
	return out
}

// lapsed gives the questions about this source's sittings that are asked no more.
func (c *comparison) lapsed(ctx context.Context, lines []calendar.PreviewLine) ([]calendar.TrayEntry, error) {
	first, last, any := c.firstAndLast()
	if !any {
		return nil, nil
	}
	waiting, err := c.store.Tray(ctx)
	if err != nil {
		return nil, err
	}
	asked := map[string]bool{}
	for _, l := range lines {
		if l.Outcome == calendar.OutcomePossible {
			asked[trayID(calendar.TrayMatch, l.Arriving)] = true
		}
	}
	return slices.DeleteFunc(waiting, func(t calendar.TrayEntry) bool {
		at := t.Sitting.Start
		return t.Why != calendar.TrayMatch || t.Source != c.src.Name || asked[t.ID] || at.Before(first) || at.After(last)
	}), nil
}

// trayID names the question whether an arriving sitting is one already held, so that
// the same question is asked once however often the file is read.
func trayID(why string, o *calendar.Occurrence) string {
	src := ""
	if len(o.Claims) > 0 {
		src = o.Claims[0].Source
	}
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s\x00%d", why, src, normalTitle(o.Title), o.Start.Unix()))
	return "t" + keyEncoding.EncodeToString(sum[:keyBytes])
}
