package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/grid"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

// drop drops a file on the window.
func drop(s *shell, path string) { s.tasks.dropped([]fyne.URI{storage.NewFileURI(path)}) }

// preview reads a file through the dialog and gives what it shows, leaving the
// dialog open.
func preview(t *testing.T, s *shell, path string) previewModel {
	t.Helper()
	drop(s, path)
	if s.tasks.importing.asked != nil {
		press(s, fyne.KeyReturn)
	}
	p := s.tasks.importing.preview
	if p == nil || p.model.title != filepath.Base(path) {
		t.Fatalf("no preview of %s", path)
	}
	return p.model
}

func linesIn(m previewModel) []string {
	var lines []string
	for _, l := range m.lines {
		if l.outcome != "" {
			lines = append(lines, l.count+" "+l.outcome)
		}
	}
	return lines
}

// TestTheMainJob goes from a calendar file to clashes, officer days and a file
// to send out, through the window alone.
func TestTheMainJob(t *testing.T) {
	p := withRegister(t)
	s := newTestShell(t, Options{Planner: p})
	files := sampleFolder(t)

	t.Run("a dropped diary is previewed and imported", func(t *testing.T) {
		m := preview(t, s, filepath.Join(files, "dass.ics"))
		same(t, "subline", m.subline, "DASS’s own diary · 18 entries · 19 sittings")
		same(t, "outcomes", linesIn(m), []string{"0 same", "19 new", "1 cancelled"})
		same(t, "notes", m.notes, "1 private entry kept as times only · 1 instance without its series kept · 0 times in doubt")
		same(t, "button", s.dialogs.goOn.Label(), "Import 19 sittings")
		press(s, fyne.KeyReturn)
		same(t, "status", s.frame.status.left.Text(), "Imported dass.ics: 19 sittings")
		same(t, "month", s.frame.stepper.Label(), "January 2027")
		if s.dialogs.showing() {
			t.Error("the dialog stays open")
		}
	})
	t.Run("what is held is not added again", func(t *testing.T) {
		m := preview(t, s, filepath.Join(files, "dass-again.ics"))
		same(t, "outcomes", linesIn(m), []string{"19 same", "0 new", "1 cancelled"})
		press(s, fyne.KeyReturn)
		same(t, "status", s.frame.status.left.Text(), "Imported dass-again.ics: 19 already held, 0 added")
	})
	t.Run("times are London's, summer and winter", func(t *testing.T) {
		for day, want := range map[string]string{"2027-01-14": "ICB Board 09:30", "2027-07-15": "ICP 10:00"} {
			s.look(at(t, day))
			i := slices.IndexFunc(s.calendar.model.month.Blocks, func(b grid.Block) bool { return calendar.Date(b.Day) == date(t, day) })
			if i < 0 {
				t.Fatalf("nothing on %s", day)
			}
			b := s.calendar.model.month.Blocks[i]
			same(t, day, b.Title+" "+fmt.Sprintf("%02d:%02d", b.Start/60, b.Start%60), want)
		}
	})
	t.Run("private words are nowhere", func(t *testing.T) {
		s.frame.search.SetText("Dentist")
		same(t, "front", s.front, viewFound)
		same(t, "rows", len(s.found.table.rows), 0)
		same(t, "heading", s.found.panel.heading.Text(), "Nothing found for “Dentist”")
		press(s, fyne.KeyEscape)
		same(t, "back", s.front, viewCalendar)
	})
	t.Run("another source is joined with what is held", func(t *testing.T) {
		m := preview(t, s, filepath.Join(files, "north-public.ics"))
		same(t, "subline", m.subline, "Calendar of North Wealdshire · 2 entries · 2 sittings")
		same(t, "outcomes", linesIn(m), []string{"0 same", "0 new", "2 possible match"})
		same(t, "matches", len(m.matches), 2)
		same(t, "button", s.dialogs.goOn.Label(), "Put 2 in the tray")
		s.tasks.importing.preview.matches.SetChosen(1)
		s.tasks.importing.preview.matches.OnChosen(1)
		press(s, fyne.KeyReturn)
		same(t, "status", s.frame.status.left.Text(), "Imported north-public.ics: 0 added, 2 joined with what was held")
		s.look(at(t, "2027-01-14"))
		held := 0
		for _, id := range s.calendar.model.ids {
			detail, _ := s.calendar.model.detail(id)
			if slices.ContainsFunc(detail.facts, func(f fact) bool { return f.name == "2 sources" }) {
				held++
			}
		}
		same(t, "sittings with two sources", held, 2)
	})
	t.Run("officer days", func(t *testing.T) { checkOfficerDays(t, s) })
	t.Run("export", func(t *testing.T) { checkExport(t, s) })
}

// checkOfficerDays reads the figures of January off the page.
func checkOfficerDays(t *testing.T, s *shell) {
	s.look(at(t, "2027-01-14"))
	s.turn(viewDays)
	m := s.views[viewDays].(*daysView).model
	var cards []string
	for _, c := range m.cards {
		cards = append(cards, joined(" ", c.Letter, c.Value, c.Unit))
	}
	same(t, "cards", cards, []string{
		"N 8.1 days, inside the band", "C 3.9 days, below the band", "E 4.5 days, below the band", "W 2.7 days", "19.2 days",
	})
	total := m.cards[len(m.cards)-1]
	same(t, "total", total.Detail+", "+total.Caption, "142.0 h = 62.0 h meeting + 80.0 h preparation, 16 sittings")
	var officers []string
	for _, r := range m.officers.rows {
		officers = append(officers, r.officer+" "+r.figures[shownMonths-1]+" "+r.share)
	}
	same(t, "officers", officers, []string{"CEX 3.9 19%", "DASS 8.6 43%", "DCS 1.5 7%", "DPH 4.7 23%", "S151 0.5 3%"})
	same(t, "bar", m.bars.Bars[shownMonths-1].Top, "19.2")
}

// checkExport writes everything, then the changes, of which there are none.
func checkExport(t *testing.T, s *shell) {
	path := filepath.Join(t.TempDir(), "out.ics")
	s.tasks.exporting.write(planner.ExportRequest{}, path)
	same(t, "status", s.frame.status.left.Text(), "Exported all sittings: 18 entries, in "+path)
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "events", strings.Count(string(data), "BEGIN:VEVENT"), 18)
	if strings.Contains(string(data), "Dentist") {
		t.Error("the private appointment's title was written")
	}
	s.tasks.exporting.write(planner.ExportRequest{Changes: true}, path)
	same(t, "status", s.frame.status.left.Text(), "Nothing has changed since the last export: no file was written.")
}

// TestTheBadThursday reads the clashes of January off the page.
func TestTheBadThursday(t *testing.T) {
	p := withSample(t)
	s := newTestShell(t, Options{Planner: p})
	s.look(scope{day: date(t, "2027-01-14"), officer: officerNamed(t, p, "DASS")})
	s.turn(viewClashes)
	v := s.views[viewClashes].(*clashesView)
	var reasons []string
	for _, r := range v.rows() {
		reasons = append(reasons, r.when+" "+r.officer+" "+r.kind+": "+r.reason)
	}
	same(t, "clashes", reasons, []string{
		"Thu 14 Jan DASS Overlap: 11:30–12:00: 30 min in two places",
		"Thu 14 Jan DASS Travel: Gap 90 min; Norbury to Marsh Court is 84 miles, 126 min: 36 min short",
		"Thu 14 Jan DASS Private: 12:15–12:30: 15 min in two places, one of them private",
	})
	same(t, "touching", v.model.touches, []string{"Thu 14 Jan 15:30 · DASS: E ICP ends as Budget briefing starts"})
	dass := s.at
	s.look(scope{day: s.at.day})
	same(t, "of everyone", len(v.rows()), 4)
	speed := strings.NewReader(`{"speed_mph": 60}`)
	if _, err := p.ImportRegister(t.Context(), speed, "speed.json"); err != nil {
		t.Fatal(err)
	}
	same(t, "at 60 mph", v.showing().label, "Open 2")
	s.look(dass)
	same(t, "of the DASS", v.showing().label, "Open 2")
	s.undo()
	same(t, "after undo", v.showing().label, "Open 3")
}
