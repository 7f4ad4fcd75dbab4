package store

import (
	"context"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"strings"

	"convenor/calendar"
)

// masking takes the words of sittings out of everything that was ever written down of them:
// the journal, its lines' names, and what was exported. The tables themselves are changed by
// the edits of the change that it belongs to.
type masking struct {
	w      *session
	secret []byte
	// of are the sittings by id and the meetings by key.
	of map[string]bool
	// words are the titles that are to be nowhere; lines the changes in which they stood.
	words map[string]bool
	lines map[int64]bool
}

// mask does it for the sittings and meetings of a change.
func mask(w *session, which []string) error {
	m := &masking{w: w, of: map[string]bool{}, words: map[string]bool{}, lines: map[int64]bool{}}
	for _, key := range which {
		m.of[key] = true
	}
	err := w.each("SELECT secret FROM about WHERE id = 1", nil, func(row []driver.Value) error {
		m.secret, _ = row[0].([]byte)
		return nil
	})
	if err != nil {
		return err
	}
	for _, step := range []func() error{m.journal, m.answers, m.names, m.exports} {
		if err := step(); err != nil {
			return fmt.Errorf("mask what was private: %w", err)
		}
	}
	return nil
}

// about tells whether a key is of a sitting, or of its meeting, that is masked.
func (m *masking) about(key string) bool {
	meeting, _, _ := strings.Cut(key, "/")
	return m.of[key] || m.of[meeting]
}

// place is one edit in the journal.
type place struct {
	change, seq int64
	noun        calendar.Noun
}

// journal masks the values of edits.
func (m *masking) journal() error {
	var found []place
	err := m.w.each("SELECT change, seq, noun, key FROM journal_edit WHERE noun IN ('sitting', 'meeting', 'agenda', 'tray')", nil,
		func(row []driver.Value) error {
			noun := calendar.Noun(textOf(row[2]))
			if noun == calendar.NounTray || m.about(textOf(row[3])) {
				found = append(found, place{numberOf(row[0]), numberOf(row[1]), noun})
			}
			return nil
		})
	if err != nil {
		return err
	}
	for _, p := range found {
		if err := m.edit(p); err != nil {
			return err
		}
	}
	return nil
}

// edit masks one edit's values.
func (m *masking) edit(p place) error {
	t, err := tableOf(p.noun)
	if err != nil {
		return err
	}
	var values [2]driver.Value
	err = m.w.each("SELECT before, after FROM journal_edit WHERE change = ? AND seq = ?", []driver.Value{p.change, p.seq},
		func(row []driver.Value) error {
			copy(values[:], row)
			return nil
		})
	if err != nil {
		return err
	}
	for i, v := range values {
		held, err := unjournalled(t, v)
		if err != nil {
			return err
		}
		if held == nil {
			continue
		}
		masked, touched := m.value(held)
		if !touched {
			return nil
		}
		b, err := json.Marshal(masked)
		if err != nil {
			return err
		}
		values[i] = string(b)
	}
	m.lines[p.change] = true
	return m.w.exec("UPDATE journal_edit SET before = ?, after = ? WHERE change = ? AND seq = ?", values[0], values[1], p.change, p.seq)
}

// value masks one value, and notes the words that go. It is not touched where it turns out
// to be about something else.
func (m *masking) value(v any) (masked any, touched bool) {
	switch v := v.(type) {
	case calendar.Occurrence:
		m.note(&v)
		return v.Masked(m.secret), true
	case calendar.Meeting:
		if v.Template != nil {
			m.note(v.Template)
		}
		return v.Masked(m.secret), true
	case calendar.Agenda:
		v.Items = nil
		return v, true
	case calendar.TrayEntry:
		if !m.about(v.Sitting.ID().String()) {
			return nil, false
		}
		m.note(&v.Sitting)
		return v.Masked(m.secret), true
	default:
		return v, false
	}
}

// shortestWord is how many bytes a title has at least that is looked for in the names of
// changes: less could stand there by chance.
const shortestWord = 4

func (m *masking) note(o *calendar.Occurrence) {
	if len(o.Title) >= shortestWord && !o.Private {
		m.words[o.Title] = true
	}
}

// answers takes the titles out of what was answered to the tray's questions.
func (m *masking) answers() error {
	for title := range m.words {
		if err := m.w.exec("UPDATE answer SET title = '' WHERE title = ?", title); err != nil {
			return err
		}
	}
	var found []place
	err := m.w.each("SELECT change, seq FROM journal_edit WHERE noun = 'answer'", nil, func(row []driver.Value) error {
		found = append(found, place{numberOf(row[0]), numberOf(row[1]), calendar.NounAnswer})
		return nil
	})
	if err != nil {
		return err
	}
	for _, p := range found {
		for _, column := range []string{"before", "after"} {
			if err := m.answer(p, column); err != nil {
				return err
			}
		}
	}
	return nil
}

// answer takes the title out of one journalled answer.
func (m *masking) answer(p place, column string) error {
	var held *calendar.Answer
	err := m.w.each("SELECT "+column+" FROM journal_edit WHERE change = ? AND seq = ?", []driver.Value{p.change, p.seq},
		func(row []driver.Value) error {
			v, err := unjournalled(answers, row[0])
			if a, ok := v.(calendar.Answer); ok {
				held = &a
			}
			return err
		})
	if err != nil || held == nil || !m.words[held.Title] {
		return err
	}
	held.Title = ""
	b, err := json.Marshal(held)
	if err != nil {
		return err
	}
	return m.w.exec("UPDATE journal_edit SET "+column+" = ? WHERE change = ? AND seq = ?", string(b), p.change, p.seq)
}

// names takes the titles out of the names of changes.
func (m *masking) names() error {
	names := map[int64]string{}
	err := m.w.each("SELECT id, name FROM journal", nil, func(row []driver.Value) error {
		was := textOf(row[1])
		now := was
		if m.lines[numberOf(row[0])] {
			for title := range m.words {
				now = strings.ReplaceAll(now, title, "a private appointment")
			}
		}
		if now != was {
			names[numberOf(row[0])] = now
		}
		return nil
	})
	if err != nil {
		return err
	}
	for id, name := range names {
		if err := m.w.exec("UPDATE journal SET name = ? WHERE id = ?", name, id); err != nil {
			return err
		}
	}
	return nil
}

// exports takes the words out of what was sent.
func (m *masking) exports() error {
	type sent struct {
		selection string
		position  int64
		content   string
	}
	var found []sent
	err := m.w.each("SELECT selection, position, sitting, content FROM exported", nil, func(row []driver.Value) error {
		if m.about(textOf(row[2])) {
			found = append(found, sent{textOf(row[0]), numberOf(row[1]), textOf(row[3])})
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, s := range found {
		masked, err := calendar.MaskedExport(s.content)
		if err != nil {
			return err
		}
		if err := m.w.exec("UPDATE exported SET content = ? WHERE selection = ? AND position = ?", masked, s.selection, s.position); err != nil {
			return err
		}
	}
	return nil
}

// forget empties the write-ahead log, in which what was just masked still stands. Where a
// reader is in the way it stays until the next time, or until the database is closed.
func (s *Store) forget(ctx context.Context) error {
	return borrow(ctx, s.writer, func(w *session) error {
		return w.each("PRAGMA wal_checkpoint(TRUNCATE)", nil, func([]driver.Value) error { return nil })
	})
}
