package ui

import (
	"context"

	"convenor/calendar"
)

// fetchClashes reads what the desk is made from.
func fetchClashes(ctx context.Context, source clashSource, at scope) (f clashFacts, err error) {
	if f.now, err = source.Snapshot(ctx, clashSpan(at)); err != nil {
		return f, err
	}
	f.settled, err = source.Settled(ctx, at.month().Span())
	return f, err
}

// loadRest fetches what takes longer: the warnings, and who gave way.
func (v *clashesView) loadRest(picture *calendar.Snapshot) {
	at := v.at
	v.loaders.rest.load(func(context.Context) (clashesRest, error) { return newClashesRest(picture, at), nil }, func(r clashesRest) {
		v.model.lists[listWarnings], v.model.ledger = r.warnings, r.ledger
		v.nameLists()
		v.ledger.show(r.ledger)
		if v.choice.Chosen() == listWarnings {
			v.relist(max(v.list.chosen, 0))
		}
		v.object.Refresh()
	}, v.fail)
}

// dayShown gives the day of the chosen row, else the first of the month.
func (v *clashesView) dayShown() calendar.Date {
	if m := v.chosen(); m != nil && !m.day.IsZero() {
		return m.day
	}
	return v.at.month().First()
}

// showCard shows the day that is drawn as a card.
func (v *clashesView) showCard() {
	if m := v.chosen(); m != nil {
		if d := m.detail(); d.whose != "" {
			v.onCard(d.whose, d.on)
		}
	}
}
