package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"os"
	"time"

	"convenor/calendar"
)

// errOnlyLooking takes a preview back.
var errOnlyLooking = errors.New("only looking")

// Forget removes for good what was over before an instant: it cannot be undone, what was
// removed is overwritten, the journal and the record of exports keep nothing of it, and
// backups made before go. Later ones hold it until they rotate away or Renew. A repeated meeting goes when its last sitting is over. With preview it only counts.
// At is when.
func (s *Store) Forget(ctx context.Context, before, at time.Time, preview bool) (calendar.Forgotten, error) {
	f := calendar.Forgotten{Before: before.UTC()}
	err := s.write(ctx, "remove what is over", func(w *session) error {
		if err := forget(w, before, &f); err != nil {
			return err
		}
		if preview {
			return errOnlyLooking
		}
		if f.Nothing() {
			return nil
		}
		return raise(w)
	})
	if err != nil && !errors.Is(err, errOnlyLooking) {
		return calendar.Forgotten{}, err
	}
	if f.Backups, err = s.forgetBackups(before, preview); err != nil {
		return f, err
	}
	if preview {
		return f, nil
	}
	// The log would hold the pages as they were until it is written over.
	return f, wrapped("empty the log", borrow(ctx, s.writer, func(w *session) error {
		return w.each("PRAGMA wal_checkpoint(TRUNCATE)", nil, func([]driver.Value) error { return nil })
	}))
}

// over is the condition under which a meeting m is over: a series by its end, anything else
// by its last sitting. A meeting without sittings is of no time and goes with the first.
const over = `(m.rule <> '' AND m.ends IS NOT NULL AND m.ends <= ?1 OR m.rule = '')
	AND NOT EXISTS (SELECT 1 FROM sitting x WHERE x.meeting = m.key AND x.ends > ?1)`

// forget removes rows, in the order in which they hang together.
func forget(w *session, before time.Time, f *calendar.Forgotten) error {
	cut := before.Unix()
	// Instants in ids are as iCalendar writes them, so that they compare as text.
	stamp := before.UTC().Format(stampLayout)
	const gone = "CREATE TEMP TABLE gone AS SELECT m.key FROM meeting m WHERE " + over
	if err := w.exec(gone, cut); err != nil {
		return err
	}
	ofGone := "SELECT s.id FROM sitting s WHERE s.meeting IN (SELECT key FROM gone)"
	steps := []struct {
		count *int
		sql   string
		args  []driver.Value
	}{
		{nil, "DELETE FROM claim WHERE sitting IN (" + ofGone + ")", nil},
		{nil, "DELETE FROM sitting_body WHERE sitting IN (" + ofGone + ")", nil},
		{&f.Agendas, "DELETE FROM agenda WHERE substr(sitting, -16) < ?", []driver.Value{stamp}},
		{&f.Decisions, "DELETE FROM decision WHERE substr(side_a, -16) < ? AND substr(side_b, -16) < ?", []driver.Value{stamp, stamp}},
		{&f.Waiting, "DELETE FROM tray WHERE at < ?", []driver.Value{cut}},
		{&f.Said, "DELETE FROM correction WHERE at < ?", []driver.Value{cut}},
		{&f.Said, "DELETE FROM item_label WHERE at < ?", []driver.Value{cut}},
		{&f.Said, "DELETE FROM answer WHERE at < ?", []driver.Value{cut}},
		{&f.Sent, "DELETE FROM exported WHERE substr(sitting, -16) < ?", []driver.Value{stamp}},
		{&f.Sittings, "DELETE FROM sitting WHERE meeting IN (SELECT key FROM gone)", nil},
	}
	for _, step := range steps {
		if err := removed(w, step.count, step.sql, step.args...); err != nil {
			return err
		}
	}
	if err := forgetChanges(w, cut, stamp, f); err != nil {
		return err
	}
	if err := removed(w, &f.Meetings, "DELETE FROM meeting WHERE key IN (SELECT key FROM gone)"); err != nil {
		return err
	}
	return w.exec("DROP TABLE gone")
}

// forgetChanges removes the lines of the history up to the newest that is of before the cut
// or holds something that was removed: a change can be undone only with all that follow.
func forgetChanges(w *session, cut int64, stamp string, f *calendar.Forgotten) error {
	newest, found, err := w.number(`SELECT max(id) FROM (
		SELECT id FROM journal WHERE at < ?1
		UNION ALL SELECT e.change FROM journal_edit e WHERE
			e.noun = 'meeting' AND e.key IN (SELECT key FROM gone)
			OR e.noun = 'sitting' AND substr(e.key, 1, length(e.key) - 17) IN (SELECT key FROM gone)
			OR e.noun IN ('agenda', 'sitting') AND e.key LIKE '%/%' AND substr(e.key, -16) < ?2)`, cut, stamp)
	if err != nil || !found {
		return err
	}
	if err := w.exec("DELETE FROM journal_edit WHERE change <= ?", newest); err != nil {
		return err
	}
	return removed(w, &f.Changes, "DELETE FROM journal WHERE id <= ?", newest)
}

// removed runs a removal and adds to a count how many rows went.
func removed(w *session, count *int, query string, args ...driver.Value) error {
	if err := w.exec(query, args...); err != nil {
		return fmt.Errorf("%s: %w", query, err)
	}
	if count == nil {
		return nil
	}
	n, _, err := w.number("SELECT changes()")
	*count += int(n)
	return err
}

// raise makes a revision that nobody has seen.
func raise(w *session) error {
	return w.exec("UPDATE about SET revision = revision + 1 WHERE id = 1")
}

// forgetBackups removes the backups that were made before an instant.
func (s *Store) forgetBackups(before time.Time, preview bool) (n int, err error) {
	held, err := Backups(s.path)
	if err != nil {
		return 0, err
	}
	for _, b := range held {
		if !b.At.Before(before) {
			continue
		}
		n++
		if preview {
			continue
		}
		if err := os.Remove(b.Path); err != nil {
			return n, wrapped("remove the backup "+b.Path, err)
		}
	}
	return n, nil
}
