package planner

import (
	"context"
	"fmt"

	"convenor/calendar"
)

// KeptFrom is the first day that is kept where what is over is kept for some months.
func (p *Planner) KeptFrom(months int) calendar.Date {
	return calendar.DateOf(p.Today().Midnight().AddDate(0, -months, 0), calendar.London())
}

// RenewBackups removes every backup and makes one anew, so that nothing is left of what was
// removed since.
func (p *Planner) RenewBackups(ctx context.Context) error {
	_, err := p.store.Renew(ctx, p.clock())
	return err
}

// Forget removes for good what was over before a date; with preview it only counts what
// would go. It cannot be undone, and nothing of it stays in the history or the record of
// exports. Backups made before that date go with it; later ones hold what was removed until
// they rotate away, within ten weeks, or until RenewBackups. Error: calendar.ErrInvalid for a date that is not past.
func (p *Planner) Forget(ctx context.Context, before calendar.Date, preview bool) (calendar.Forgotten, error) {
	if !before.Before(p.Today()) {
		return calendar.Forgotten{}, fmt.Errorf("remove what was over before %s, which is not past: %w", before, calendar.ErrInvalid)
	}
	f, err := p.store.Forget(ctx, before.Midnight(), p.clock(), preview)
	if err != nil || preview || f.Nothing() {
		return f, err
	}
	revision, err := p.store.Revision(ctx)
	if err != nil {
		return f, err
	}
	p.log.Info("removed for good", "meetings", f.Meetings, "changes", f.Changes, "backups", f.Backups)
	p.tell(Note{Name: "Removal of what was over before " + before.String(), Revision: revision})
	return f, nil
}

// forgetOld removes what has been over for longer than the register says it is kept.
func (p *Planner) forgetOld(ctx context.Context) error {
	reg, err := p.store.Register(ctx)
	if err != nil || reg.KeepMonths == 0 {
		return err
	}
	_, err = p.Forget(ctx, p.KeptFrom(int(reg.KeepMonths)), false)
	return err
}
