package ui

import (
	"testing"
	"time"

	"convenor/calendar"
	"convenor/ui/look"
)

func history(states ...calendar.HistoryState) []calendar.HistoryEntry {
	var h []calendar.HistoryEntry
	for i, s := range states {
		h = append(h, calendar.HistoryEntry{ID: int64(i), At: now, Name: string(rune('A' + i)), State: s})
	}
	return h
}

func TestUndoAndRedoAreNamed(t *testing.T) {
	done, undone := calendar.HistoryDone, calendar.HistoryUndone
	for _, c := range []struct {
		rule       string
		history    []calendar.HistoryEntry // the newest first
		undo, redo string
	}{
		{"nothing", nil, "", ""},
		{"one done", history(done), "A", ""},
		{"one undone", history(undone, done), "B", "A"},
		{"two undone: the earlier goes forward first", history(undone, undone, done), "C", "B"},
		{"all undone", history(undone, undone), "", "B"},
		{"an export cannot be undone", history(calendar.HistoryExport, done), "B", ""},
		{"what was dropped is gone", history(done, calendar.HistoryDropped), "A", ""},
	} {
		undo, redo := nextSteps(c.history)
		same(t, c.rule, [2]string{undo, redo}, [2]string{c.undo, c.redo})
	}
}

func TestSourcesSayWhoseTheyAre(t *testing.T) {
	r := newPicture(t).register
	for _, c := range []struct {
		source       calendar.Source
		detail, read string
		state        string
		signal       look.Signal
	}{
		{calendar.Source{Name: "DASS", Officer: "Ann Dale", Path: "/x/dass.ics", Sittings: 19, ImportedAt: now}, "DASS’s own diary · 19 sittings", "dass.ics · read today 09:00", "no problems", look.Good},
		{calendar.Source{Name: "North", System: "N", Sittings: 1, Problems: 2, ImportedAt: now.Add(-24 * time.Hour)}, "calendar of North · 1 sitting", "read Mon 09:00", "2 problems", look.Warning},
		{calendar.Source{Name: "Board", Body: "N Board", Problems: 1}, "calendar of N Board · 0 sittings", "read never", "1 problem", look.Warning},
		{calendar.Source{Name: "x.ics"}, "nobody’s in particular · 0 sittings", "read never", "no problems", look.Good},
	} {
		got := newSourceModel(r, c.source, calendar.Check{}, now)
		same(t, c.source.Name, joined(" | ", got.name, got.detail, got.read, got.state), joined(" | ", c.source.Name, c.detail, c.read, c.state))
		same(t, c.source.Name, got.signal, c.signal)
	}
}

func TestWhatWaitsIsAQuestion(t *testing.T) {
	p := newPicture(t)
	p.add("N Board prep", 14, "09:00", "09:30", "")
	sitting := p.sittings[0].Occurrence
	m := newImportsModel(importsFacts{register: p.register, now: now, tray: []calendar.TrayEntry{
		{ID: "1", Why: calendar.TrayMatch, Sitting: sitting, Score: 0.85},
		{ID: "2", Why: calendar.TrayBody, Sitting: sitting, Suggestions: []string{"N Board", "S Board"}},
	}})
	same(t, "questions", columnOf(m.tray, 2), []string{"Is it one already held? 85% likely", "Is it a sitting of N Board or S Board?"})
	same(t, "when", m.tray.rows[0].cells[1], "Thu 14 Jan 2027 09:00–09:30")
	same(t, "count", m.waiting, 2)
	same(t, "words", countWords(m.waiting)+countWords(0), "2 entries")
}

func TestHistoryInWords(t *testing.T) {
	h := history(calendar.HistoryExport, calendar.HistoryUndone, calendar.HistoryDropped, calendar.HistoryDone)
	m := newImportsModel(importsFacts{register: &calendar.Register{}, history: h, now: now})
	same(t, "states", columnOf(m.history, 2), []string{"sent out", "undone; can be redone", "undone", "done"})
	same(t, "when", m.history.rows[0].cells[0], "today 09:00")
	if newImportsModel(importsFacts{register: &calendar.Register{}}).history.empty == "" {
		t.Error("an empty history says nothing")
	}
}
