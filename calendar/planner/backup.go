package planner

import (
	"context"
	"errors"
	"path/filepath"

	"convenor/calendar"
)

// weight is how many facts a change must touch to be worth a backup of its own.
const weight = 500

// keepBefore makes the backups that a change calls for, and tells whether one was the first
// of the day. One that cannot be made keeps nobody from working: the change itself stands or
// falls whole, and can be undone.
func (p *Planner) keepBefore(ctx context.Context, c calendar.Change) (newDay bool) {
	if c.Revision == 0 { // nothing is held yet
		return false
	}
	if p.daily {
		var err error
		if newDay, err = p.keepToday(ctx); err != nil {
			p.log.Warn("no daily backup", "error", err)
		}
	}
	if len(c.Edits) < weight {
		return newDay
	}
	if b, err := p.store.Keep(ctx, calendar.BackupWeight, c.At); err != nil {
		p.log.Warn("no backup before a large change", "error", err)
	} else {
		p.log.Info("backup kept", "why", b.Why, "bytes", b.Size)
	}
	return newDay
}

// KeepDaily makes the day's backup, unless there is one of today or nothing is held, and
// then removes what has been over for longer than the register says it is kept. Errors: as
// of Backup.
func (p *Planner) KeepDaily(ctx context.Context) error {
	revision, err := p.store.Revision(ctx)
	if err != nil || revision == 0 {
		return err
	}
	if _, err := p.keepToday(ctx); err != nil {
		return err
	}
	return p.forgetOld(ctx)
}

// keepToday makes the day's backup, unless there is one.
func (p *Planner) keepToday(ctx context.Context) (made bool, err error) {
	held, err := p.store.Backups(ctx)
	if err != nil {
		return false, err
	}
	for _, b := range held {
		if b.Why == calendar.BackupDaily && calendar.DateOf(b.At, calendar.London()) == p.Today() {
			return false, nil
		}
	}
	b, err := p.store.Keep(ctx, calendar.BackupDaily, p.clock())
	if err != nil {
		return false, err
	}
	p.log.Info("backup kept", "why", b.Why, "bytes", b.Size)
	return true, nil
}

// Backups lists the backups that the program keeps beside the database, newest first.
func (p *Planner) Backups(ctx context.Context) ([]calendar.Backup, error) {
	return p.store.Backups(ctx)
}

// Backup writes everything into one new file that can be carried away. Progress, which may
// be nil, is told how much of how much is done. Errors: a UserError where a file is there
// already; calendar.ErrFull, ErrReadOnly; there is then no new file.
func (p *Planner) Backup(ctx context.Context, path string, progress func(done, all int)) error {
	err := p.store.CopyTo(ctx, path, progress)
	if errors.Is(err, calendar.ErrInvalid) {
		return &calendar.UserError{Sentence: "There is a file named " + filepath.Base(path) + " already.",
			Remedy: "Choose another name, or remove that file first.", Cause: err}
	}
	return err
}

// Restore puts what is in a file in the place of everything held, and gives the backup of
// what was held. The history is the file's from then on. Errors: a UserError that says what
// is wrong with the file; nothing was then changed.
func (p *Planner) Restore(ctx context.Context, from string) (calendar.Backup, error) {
	before, err := p.store.Restore(ctx, from, p.clock())
	if err != nil {
		return before, ExplainRestore(from, err)
	}
	revision, err := p.store.Revision(ctx)
	if err != nil {
		return before, err
	}
	p.log.Info("restored", "revision", revision)
	p.tell(Note{Name: "Restore of " + filepath.Base(from), Revision: revision})
	return before, nil
}

// ExplainRestore makes a sentence of why a file cannot be put back.
func ExplainRestore(from string, err error) error {
	name := filepath.Base(from)
	for _, c := range []struct {
		kind             error
		sentence, remedy string
	}{
		{calendar.ErrNotFound, name + " is not there.", "Check the name."},
		{calendar.ErrNewer, name + " was made by a newer Convenor.", "Install the newer version, and restore it there."},
		{calendar.ErrLocked, name + " is in use, or was not closed.", "Close the Convenor that uses it, or make a copy with convenorctl backup, and restore that."},
		{calendar.ErrDamaged, name + " is damaged, or is not a database as Convenor makes it, so it was not put back.", "Choose another backup."},
	} {
		if errors.Is(err, c.kind) {
			return &calendar.UserError{Sentence: c.sentence, Remedy: c.remedy, Cause: err}
		}
	}
	return err
}

// Check looks through the whole database. It gives nil if all is well, else an error
// wrapping calendar.ErrDamaged that says what is wrong.
func (p *Planner) Check(ctx context.Context) error { return p.store.Check(ctx) }
