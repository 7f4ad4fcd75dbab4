package planner

import (
	"context"
	"fmt"
	"time"

	"convenor/calendar"
)

// handEntered is the source of an agenda of which only the number of pages was entered.
const handEntered = "entered by hand"

// mostPages is how many pages a paper pack has at most.
const mostPages = 5000

// SetPages enters how many pages the papers of a sitting have; 0 takes it away, and then
// those of its agenda's items count, where they are known. Errors: calendar.ErrInvalid for
// no sitting's id or a number that cannot be; ErrNotFound when no such sitting is held.
func (p *Planner) SetPages(ctx context.Context, sitting string, pages int) error {
	if pages < 0 || pages > mostPages {
		return fmt.Errorf("%d pages are no paper pack (0 to %d): %w", pages, mostPages, calendar.ErrInvalid)
	}
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return err
	}
	held, err := heldAgendas(ctx, p.store)
	if err != nil {
		return err
	}
	was, has := held[sitting]
	if !has {
		if _, err := p.findSitting(ctx, sitting); err != nil {
			return err
		}
	}
	after := was
	after.Sitting, after.Pages = sitting, pages
	edit := calendar.Edit{Noun: calendar.NounAgenda, Key: sitting, After: after}
	switch {
	case has:
		edit.Before = was
		if len(after.Items) == 0 && pages == 0 {
			edit.After = nil
		}
	case pages == 0:
		return nil
	default:
		after.Source, after.At = handEntered, p.clock().UTC().Truncate(time.Second)
		edit.After = after
	}
	return p.apply(ctx, calendar.Change{Name: "Pages of a paper pack", Edits: []calendar.Edit{edit}, Revision: rev})
}

// readPapers says, where the register knows how long a page takes, how long the papers of
// sittings do.
func (p *Planner) readPapers(ctx context.Context, reg *calendar.Register, sittings []calendar.Sitting) error {
	if reg.MinutesPerPage <= 0 {
		return nil
	}
	held, err := heldAgendas(ctx, p.store)
	if err != nil || len(held) == 0 {
		return err
	}
	for i := range sittings {
		a, has := held[sittings[i].ID().String()]
		if pages := a.PackPages(); has && pages > 0 {
			sittings[i].Pages = pages
			sittings[i].Reading = float64(pages) * reg.MinutesPerPage
		}
	}
	return nil
}
