package store

import (
	"context"
	"encoding/json"
	"fmt"

	"convenor/calendar"
)

// Apply makes a change in one transaction, enters it in the journal and gives the new
// revision. Whatever had been undone can no longer be put forward. Errors, after which
// nothing has changed: ErrConflict when Change.Revision is not the store's; ErrInvalid
// when an edit's Before does not say rightly whether there is such a thing, when a value
// is not of its noun, or when a sitting would be left without its meeting.
func (s *Store) Apply(ctx context.Context, c calendar.Change) (int64, error) {
	var now int64
	err := s.write(ctx, fmt.Sprintf("apply change %q", c.Name), func(w *session) (err error) {
		if now, err = revision(w); err != nil {
			return err
		}
		if c.Revision != now {
			return fmt.Errorf("worked out from revision %d, now %d: %w", c.Revision, now, calendar.ErrConflict)
		}
		if err := w.exec("UPDATE journal SET state = ? WHERE state = ?",
			string(calendar.HistoryDropped), string(calendar.HistoryUndone)); err != nil {
			return err
		}
		if now, err = enter(w, c, now); err != nil || len(c.Masked) == 0 {
			return err
		}
		return mask(w, c.Masked)
	})
	if err != nil {
		return 0, err
	}
	if len(c.Masked) > 0 {
		if err := s.forget(ctx); err != nil {
			return now, wrapped("empty the log", err)
		}
	}
	return now, nil
}

// enter makes the edits of a change, journals them and gives the new revision.
func enter(w *session, c calendar.Change, now int64) (int64, error) {
	id, err := journalLine(w, line{c.At, c.Name, calendar.HistoryDone, len(c.Edits)})
	if err != nil {
		return 0, err
	}
	for i, e := range c.Edits {
		if i%pollEvery == 0 && w.ctx.Err() != nil {
			return 0, w.ctx.Err()
		}
		row, err := edit(w, e, 0)
		if err != nil {
			return 0, fmt.Errorf("%s %q: %w", e.Noun, e.Key, err)
		}
		if err := journalEdit(w, id, int64(i), e, row); err != nil {
			return 0, fmt.Errorf("journal %s %q: %w", e.Noun, e.Key, err)
		}
	}
	return bump(w, now)
}

// bump raises the revision.
func bump(w *session, now int64) (int64, error) {
	return now + 1, w.exec("UPDATE about SET revision = ? WHERE id = 1", now+1)
}

// edit writes what is to be there after an edit, and gives the number of the row. A new
// thing takes the number given, or with 0 the next.
func edit(w *session, e calendar.Edit, row int64) (int64, error) {
	t, err := tableOf(e.Noun)
	if err != nil {
		return 0, err
	}
	if e.Before == nil && e.After == nil {
		return 0, fmt.Errorf("an edit from nothing to nothing: %w", calendar.ErrInvalid)
	}
	if e.Before == nil {
		if row == 0 {
			if row, err = w.nextRow(t.called()); err != nil {
				return 0, err
			}
		}
		return row, t.insert(w, row, e.Key, e.After)
	}
	row, found, err := t.find(w, e.Key, e.Before)
	if err != nil {
		return 0, err
	}
	if !found {
		return 0, fmt.Errorf("what is to be changed is not there: %w", calendar.ErrInvalid)
	}
	if e.After == nil {
		delete(w.last, t.called()) // it may have been the last
		return row, t.remove(w, row)
	}
	return row, t.update(w, row, e.Key, e.After)
}

// nextRow gives the number that a new row of a table takes.
func (s *session) nextRow(table string) (int64, error) {
	last, known := s.last[table]
	if !known {
		var err error
		if last, _, err = s.number("SELECT max(id) FROM " + table); err != nil {
			return 0, err
		}
	}
	s.last[table] = last + 1
	return last + 1, nil
}

// journalEdit keeps what an edit did.
func journalEdit(w *session, change, seq int64, e calendar.Edit, row int64) error {
	before, err := journalled(e.Before)
	if err != nil {
		return err
	}
	after, err := journalled(e.After)
	if err != nil {
		return err
	}
	return w.exec(`INSERT INTO journal_edit (change, seq, noun, key, row_id, before, after)
		VALUES (?, ?, ?, ?, ?, ?, ?)`, change, seq, string(e.Noun), e.Key, row, before, after)
}

// journalled writes a value as the journal keeps it; nil is NULL.
func journalled(v any) (any, error) {
	if v == nil {
		return nil, nil
	}
	b, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", calendar.ErrInvalid, err)
	}
	return string(b), nil
}
