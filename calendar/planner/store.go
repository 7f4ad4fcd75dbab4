package planner

import (
	"context"
	"time"

	"convenor/calendar"
)

// Store is what the planner needs of a database. It keeps facts, never analysis.
// Every method may give an error wrapping calendar.ErrLocked, ErrFull, ErrReadOnly
// or ErrDamaged.
type Store interface {
	// Revision rises by one with every change, undo and redo.
	Revision(ctx context.Context) (int64, error)
	// Secret is a random key made with the database, for hashing private UIDs.
	Secret(ctx context.Context) ([]byte, error)

	// Register reads the whole register, in the order in which it was entered.
	Register(ctx context.Context) (*calendar.Register, error)
	// Sources lists every source by name.
	Sources(ctx context.Context) ([]calendar.Source, error)
	// Tray lists what waits for a decision, oldest first.
	Tray(ctx context.Context) ([]calendar.TrayEntry, error)
	// Agendas lists every agenda held.
	Agendas(ctx context.Context) ([]calendar.Agenda, error)
	// Judgements gives all that the user has said of business on agendas.
	Judgements(ctx context.Context) (calendar.Judgements, error)
	// Layouts lists every layout remembered of tables.
	Layouts(ctx context.Context) ([]calendar.Layout, error)
	// Answers lists every answer to a question of the tray.
	Answers(ctx context.Context) ([]calendar.Answer, error)
	// Decisions lists every decision on a clash, in the order in which they were taken.
	Decisions(ctx context.Context) ([]calendar.Decision, error)
	// Sittings gives every sitting sharing time with the span (one of no length: starting
	// in it), in order of start, end, meeting, original, with bodies and claims.
	Sittings(ctx context.Context, span calendar.Span) ([]calendar.Occurrence, error)
	// SittingsOf gives every sitting that a source claims, in the same order.
	SittingsOf(ctx context.Context, source string) ([]calendar.Occurrence, error)
	// Series gives the meetings with a rule of which sittings may share time with the
	// span, in the order in which they were entered.
	Series(ctx context.Context, span calendar.Span) ([]calendar.Series, error)
	// Meetings gives the meetings with those keys that are held, in no set order.
	Meetings(ctx context.Context, keys []string) ([]calendar.Meeting, error)
	// Search gives up to limit kept sittings whose title, place or organiser contains every
	// word of the text, in any case, in order of start. Private sittings hold no text.
	Search(ctx context.Context, text string, limit int) ([]calendar.Occurrence, error)

	// Apply makes a change in one transaction and enters it in the journal. It gives
	// calendar.ErrConflict, and changes nothing, when Change.Revision is not the store's.
	// Whatever had been undone can no longer be put forward.
	Apply(ctx context.Context, c calendar.Change) (revision int64, err error)
	// Undo takes the last standing change back and gives its line of the history;
	// calendar.ErrNothing when there is none.
	Undo(ctx context.Context, at time.Time) (calendar.HistoryEntry, error)
	// Redo puts the last undone change forward; calendar.ErrNothing when there is none.
	Redo(ctx context.Context, at time.Time) (calendar.HistoryEntry, error)
	// History gives the last changes and exports, newest first; limit 0 is all.
	History(ctx context.Context, limit int) ([]calendar.HistoryEntry, error)

	// SourceHistory gives the standing changes by which a source came, changed or was read,
	// newest first.
	SourceHistory(ctx context.Context, source string) ([]calendar.HistoryEntry, error)
	// Edits gives the edits of a change, by its number in the history.
	Edits(ctx context.Context, change int64) ([]calendar.Edit, error)

	// Checks gives how the last asking of each subscribed source went, by name.
	Checks(ctx context.Context) ([]calendar.Check, error)
	// RecordCheck keeps how the last asking of a source went. It is no change: nothing is
	// entered in the journal.
	RecordCheck(ctx context.Context, c calendar.Check) error

	// Exported gives everything ever sent under a selection, as last sent; none if nothing was.
	Exported(ctx context.Context, selection string) ([]calendar.ExportedSitting, error)
	// RecordExport replaces what is held of a selection and enters the export in the history.
	RecordExport(ctx context.Context, e calendar.Export) error

	// Check looks through everything for damage: nil, or an error wrapping ErrDamaged.
	Check(ctx context.Context) error
	// Keep makes a backup beside the database, for a reason that calendar names, and removes
	// those that rotation has no more use for.
	Keep(ctx context.Context, why string, at time.Time) (calendar.Backup, error)
	// Backups lists the backups that are kept, newest first.
	Backups(ctx context.Context) ([]calendar.Backup, error)
	// CopyTo writes everything into one new file that can be carried away; calendar.ErrInvalid
	// when there is a file. Progress, which may be nil, is told how much of how much is done.
	CopyTo(ctx context.Context, path string, progress func(done, all int)) error
	// MaskBackups takes the words of sittings and meetings out of every backup, which held them
	// while they were public, by id and key as Change.Masked has them.
	MaskBackups(ctx context.Context, which []string, at time.Time) error
	// Renew removes every backup and makes one anew.
	Renew(ctx context.Context, at time.Time) (calendar.Backup, error)
	// Forget removes for good what was over before an instant, what the journal and the
	// exports hold of it, and backups made before; with preview it only counts.
	Forget(ctx context.Context, before, at time.Time, preview bool) (calendar.Forgotten, error)
	// Restore puts what is in a file in the place of everything held, which is kept as a
	// backup first. The file is a stranger's: nothing in it is carried out, and one that is
	// not exactly as a database should be is refused with ErrDamaged or ErrNewer.
	Restore(ctx context.Context, from string, at time.Time) (calendar.Backup, error)
}
