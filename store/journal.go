package store

import (
	"context"
	"database/sql/driver"
	"fmt"
	"time"

	"convenor/calendar"
)

// line is one line of the journal, to be entered.
type line struct {
	at    time.Time
	name  string
	state calendar.HistoryState
	edits int
}

// journalLine enters a line and gives its number.
func journalLine(w *session, l line) (int64, error) {
	id, err := w.nextRow("journal")
	if err != nil {
		return 0, err
	}
	at := l.at.Unix()
	return id, w.exec("INSERT INTO journal (id, at, name, state, settled_at, edits) VALUES (?, ?, ?, ?, ?, ?)",
		id, at, l.name, string(l.state), at, int64(l.edits))
}

const historySQL = "SELECT id, at, name, state, edits FROM journal "

func historyEntry(row []driver.Value) (h calendar.HistoryEntry, err error) {
	return h, take([]field{
		{"id", rowNumber(&h.ID)}, {"at", instant(&h.At)}, {"name", text(&h.Name)},
		{"state", text(&h.State)}, {"edits", whole(&h.Edits)},
	}, row)
}

// History gives the last changes and exports, newest first; limit 0 is all.
func (s *Store) History(ctx context.Context, limit int) ([]calendar.HistoryEntry, error) {
	query, args := historySQL+"ORDER BY id DESC", []driver.Value(nil)
	if limit > 0 {
		query, args = query+" LIMIT ?", append(args, int64(limit))
	}
	var out []calendar.HistoryEntry
	err := s.read(ctx, "read history", func(r *session) error {
		return r.each(query, args, func(row []driver.Value) error {
			h, err := historyEntry(row)
			out = append(out, h)
			return err
		})
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// Undo takes the last standing change back and gives its line of the history. At is
// when. Error: calendar.ErrNothing when no change stands.
func (s *Store) Undo(ctx context.Context, at time.Time) (calendar.HistoryEntry, error) {
	return s.turn(ctx, at, turn{
		doing: "undo", from: calendar.HistoryDone, to: calendar.HistoryUndone, pick: "max", back: true,
	})
}

// Redo puts the last undone change forward and gives its line of the history. At is
// when. Error: calendar.ErrNothing when there is none.
func (s *Store) Redo(ctx context.Context, at time.Time) (calendar.HistoryEntry, error) {
	return s.turn(ctx, at, turn{
		doing: "redo", from: calendar.HistoryUndone, to: calendar.HistoryDone, pick: "min", back: false,
	})
}

// turn is one way to go along the journal. The lines that were undone are always the
// last ones but for exports, so the first of them is the one undone last.
type turn struct {
	doing, pick string
	from, to    calendar.HistoryState
	back        bool
}

func (s *Store) turn(ctx context.Context, at time.Time, t turn) (h calendar.HistoryEntry, err error) {
	err = s.write(ctx, t.doing, func(w *session) error {
		id, found, err := w.number("SELECT "+t.pick+"(id) FROM journal WHERE state = ?", string(t.from))
		if err != nil {
			return err
		}
		if !found {
			return calendar.ErrNothing
		}
		if err := replay(w, id, t.back); err != nil {
			return err
		}
		if err := w.exec("UPDATE journal SET state = ?, settled_at = ? WHERE id = ?",
			string(t.to), at.Unix(), id); err != nil {
			return err
		}
		now, err := revision(w)
		if err != nil {
			return err
		}
		next, err := bump(w, now)
		if err != nil {
			return err
		}
		err = w.each(historySQL+"WHERE id = ?", []driver.Value{id}, func(row []driver.Value) error {
			h, err = historyEntry(row)
			h.Revision = next
			return err
		})
		if err != nil {
			return err
		}
		return w.each("SELECT DISTINCT noun FROM journal_edit WHERE change = ? ORDER BY noun", []driver.Value{id}, func(row []driver.Value) error {
			h.Nouns = append(h.Nouns, calendar.Noun(textOf(row[0])))
			return nil
		})
	})
	return h, err
}

// replayStep is how many edits of a change are read at a time.
const replayStep = 1000

// kept is one edit as the journal keeps it.
type kept struct {
	seq, row      int64
	noun          calendar.Noun
	key           string
	before, after driver.Value
}

// replay makes the edits of a change again, or with back their inverses in reverse.
func replay(w *session, change int64, back bool) error {
	query, from := "seq > ? ORDER BY seq", int64(-1)
	if back {
		query = "seq < ? ORDER BY seq DESC"
		n, _, err := w.number("SELECT max(seq) + 1 FROM journal_edit WHERE change = ?", change)
		if err != nil {
			return err
		}
		from = n
	}
	query = "SELECT seq, row_id, noun, key, before, after FROM journal_edit WHERE change = ? AND " + query + " LIMIT ?"
	for {
		steps := make([]kept, 0, replayStep)
		err := w.each(query, []driver.Value{change, from, int64(replayStep)}, func(row []driver.Value) error {
			var k kept
			err := take([]field{{"seq", rowNumber(&k.seq)}, {"row_id", rowNumber(&k.row)}, {"noun", text(&k.noun)}, {"key", text(&k.key)}}, row[:4])
			k.before, k.after = row[4], row[5]
			steps = append(steps, k)
			return err
		})
		if err != nil || len(steps) == 0 {
			return err
		}
		for _, k := range steps {
			if err := k.replay(w, back); err != nil {
				return fmt.Errorf("%s %q: %w", k.noun, k.key, err)
			}
		}
		from = steps[len(steps)-1].seq
	}
}

func (k kept) replay(w *session, back bool) error {
	t, err := tableOf(k.noun)
	if err != nil {
		return err
	}
	e := calendar.Edit{Noun: k.noun, Key: k.key}
	if e.Before, err = unjournalled(t, k.before); err != nil {
		return err
	}
	if e.After, err = unjournalled(t, k.after); err != nil {
		return err
	}
	if back {
		e.Before, e.After = e.After, e.Before
	}
	_, err = edit(w, e, k.row)
	return err
}

// unjournalled reads a value of the journal; NULL is nil.
func unjournalled(t table, v driver.Value) (any, error) {
	switch s := v.(type) {
	case nil:
		return nil, nil
	case string:
		return t.decode([]byte(s))
	default:
		return nil, mismatch(v, "JSON")
	}
}
