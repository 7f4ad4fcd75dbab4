// Package store keeps Convenor's facts in one SQLite file: the register, sources,
// meetings with their sittings and claims, the tray, the journal of changes and what
// was sent out. It keeps facts, never analysis, and gives and takes calendar's nouns.
//
// The order of the package: store.go and open.go open a file, migrate.go brings its
// schema up to date, session.go speaks to one connection, fields.go, table.go and
// nouns.go say how each noun lies in its table, apply.go and journal.go change things
// and take changes back, and the rest reads: register.go what people entered, gather.go
// and what builds on it the sittings.
//
// What holds:
//
//   - One connection writes, in immediate transactions; a few more read. Nothing is
//     acknowledged before it is on the disk (write-ahead log, synchronous FULL).
//   - A change stands or falls whole, and the journal can take it back exactly: rows
//     return under the numbers they had, so that the order of entry returns as well.
//   - What is removed is overwritten (secure_delete).
//   - Instants are UTC seconds; fractions of a second are cut off. Dates are
//     YYYY-MM-DD. A zero instant that means "none" is NULL.
//   - The SQL is plain, and what only SQLite has (table options, types' names) is in
//     one place, so that the same schema can be carried to another database.
//
// Errors wrap calendar's: ErrLocked, ErrFull, ErrReadOnly, ErrDamaged, ErrNewer when
// the file is at fault; ErrConflict, ErrNothing, ErrNotFound, ErrInvalid when the
// request is.
package store
