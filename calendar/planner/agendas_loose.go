package planner

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"slices"

	"convenor/calendar"
)

// looseAgendas puts the agendas that came without a day into the tray, each once: not those
// that a sitting has already, nor those that were refused.
func (c *comparison) looseAgendas(ctx context.Context) ([]calendar.TrayEntry, error) {
	if len(c.read.Agendas) == 0 {
		return nil, nil
	}
	held, err := c.store.Agendas(ctx)
	if err != nil {
		return nil, err
	}
	var out []calendar.TrayEntry
	for _, a := range c.read.Agendas {
		if slices.ContainsFunc(held, func(h calendar.Agenda) bool { return h.Source == c.src.Name && slices.Equal(h.Items, a.Items) }) {
			continue
		}
		if said := c.answers.held[c.answers.question(calendar.TrayAgenda, c.src.Name, a.Title, itemsKey(a.Items))]; said != nil {
			continue
		}
		t := calendar.TrayEntry{Why: calendar.TrayAgenda, Source: c.src.Name, Agenda: a.Items,
			Sitting: calendar.Occurrence{Title: a.Title, Place: a.Place, Claims: []calendar.Claim{{Source: c.src.Name}}}}
		if t.Sitting.Title == "" {
			t.Sitting.Title = c.src.Body
		}
		t.ID = trayID(calendar.TrayAgenda+itemsKey(a.Items), &t.Sitting)
		t.Suggestions = c.bodiesOfAgenda(t.Sitting.Title)
		out = append(out, t)
	}
	return out, nil
}

// bodiesOfAgenda gives the bodies that an agenda may be of.
func (c *comparison) bodiesOfAgenda(title string) []string {
	if c.src.Body != "" {
		return []string{c.src.Body}
	}
	m := c.matcher.Match(title, c.src.System, calendar.DateOf(c.now, calendar.London()))
	if m.Body != "" {
		return []string{m.Body}
	}
	return m.Suggestions
}

// itemsKey tells the items of one agenda from those of another.
func itemsKey(items []calendar.AgendaItem) string {
	b, err := json.Marshal(items)
	if err != nil { // impossible: items are texts and numbers
		return ""
	}
	sum := sha256.Sum256(b)
	return fmt.Sprintf("%x", sum[:keyBytes])
}
