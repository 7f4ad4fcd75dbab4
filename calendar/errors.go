package calendar

import "errors"

// The kinds of error that callers tell apart with errors.Is. Detail is wrapped around them.
var (
	// ErrNotFound: what was named is not held.
	ErrNotFound = errors.New("not found")
	// ErrInvalid: what was given cannot be right as it stands.
	ErrInvalid = errors.New("invalid")
	// ErrConflict: what is held changed since it was looked at; look again.
	ErrConflict = errors.New("changed meanwhile")
	// ErrNothing: there is nothing to do (nothing to undo, nothing has changed).
	ErrNothing = errors.New("nothing to do")
)

// What keeps a database from being read or written. The store wraps them around the
// driver's own words; planner.Explain makes sentences of them.
var (
	// ErrLocked: another program is writing and did not finish in time.
	ErrLocked = errors.New("database is locked by another program")
	// ErrFull: the disk has no room left.
	ErrFull = errors.New("disk is full")
	// ErrReadOnly: the file or its folder may not be written.
	ErrReadOnly = errors.New("database is read-only")
	// ErrNewer: the database was made by a newer Convenor.
	ErrNewer = errors.New("database is newer than this program")
	// ErrDamaged: the file is no database of Convenor, or is broken.
	ErrDamaged = errors.New("not a Convenor database, or damaged")
)

// UserError is an error that is already one sentence for the user and a remedy.
type UserError struct {
	// Sentence says what could not be done, and why.
	Sentence string
	// Remedy says what the user can do about it.
	Remedy string
	// Cause is what the log should have as well; may be nil.
	Cause error
}

// Error gives the sentence and the remedy.
func (e *UserError) Error() string {
	if e.Remedy == "" {
		return e.Sentence
	}
	return e.Sentence + " " + e.Remedy
}

// Unwrap gives the cause.
func (e *UserError) Unwrap() error { return e.Cause }
