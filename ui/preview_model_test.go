package ui

import (
	"fmt"
	"testing"
	"time"

	"convenor/calendar"
)

// occurrence gives a sitting of January 2027 as it is held or arrives.
func occurrence(title string, day int) *calendar.Occurrence {
	start := time.Date(2027, 1, day, 10, 0, 0, 0, time.UTC)
	return &calendar.Occurrence{Meeting: title, Title: title, Start: start, End: start.Add(time.Hour), Original: start,
		Status: calendar.StatusConfirmed, Claims: []calendar.Claim{{Source: "held"}}}
}

func lineWordsOf(m previewModel) []string {
	var words []string
	for _, l := range m.lines {
		words = append(words, joined(" | ", l.outcome, l.count, l.says))
	}
	return words
}

func TestAPreviewTellsEachOutcome(t *testing.T) {
	p := &calendar.Preview{
		Source: calendar.Source{Name: "DASS", Officer: "Ann Dale"},
		Files:  []calendar.ImportFile{{Path: "/home/x/week2.ics", Problems: []calendar.Problem{{File: "/home/x/week2.ics", Line: 12, Severity: calendar.SeverityNote, Message: "No end.", Remedy: "Check it."}}}},
		Counts: calendar.Counts{Entries: 20, Meetings: 19, Same: 16, Moved: 1, Changed: 2, New: 1, Missing: 2, Cancelled: 1, PrivateMasked: 2, OrphanInstances: 1},
		Lines: []calendar.PreviewLine{
			{Outcome: calendar.OutcomeSame, Held: occurrence("Same", 4), Arriving: occurrence("Same", 4)},
			{Outcome: calendar.OutcomeMoved, Held: occurrence("ICP", 20), Arriving: occurrence("ICP", 21), Says: "Wed 20 Jan, now Thu 21 Jan"},
			{Outcome: calendar.OutcomeChanged, Held: occurrence("Quality", 19), Arriving: occurrence("Quality", 19), Says: "place Teams, now Norbury"},
			{Outcome: calendar.OutcomeChanged, Held: occurrence("Finance", 19), Arriving: occurrence("Finance", 19), Says: "title A, now B"},
			{Outcome: calendar.OutcomeNew, Arriving: occurrence("Workshop", 29)},
			{Outcome: calendar.OutcomeMissing, Held: occurrence("JHOSC", 22)},
			{Outcome: calendar.OutcomeMissing, Held: occurrence("Other", 23)},
		},
		Suggested: make([]calendar.TrayEntry, 1),
	}
	m := newPreviewModel(newPicture(t).register, p)
	same(t, "title", m.title, "week2.ics")
	same(t, "subline", m.subline, "DASS’s own diary · 20 entries · 19 sittings")
	same(t, "lines", lineWordsOf(m), []string{
		"same | 16 | already held as they are",
		"moved | 1 | ICP: Wed 20 Jan, now Thu 21 Jan",
		"changed | 2 | different from what is held", "Quality: place Teams, now Norbury", "Finance: title A, now B",
		"new | 1 | Workshop, Fri 29 Jan 2027 10:00–11:00",
		"cancelled | 1 | left out: it was never held",
		"missing | 2 | held from this source, but no longer in the file: cancelled, or just not in it?",
		"JHOSC, Fri 22 Jan 2027 10:00–11:00", "Other, Sat 23 Jan 2027 10:00–11:00",
	})
	same(t, "problems", m.problems, []string{"Note – week2.ics:12: No end. Check it."})
	same(t, "heading", m.problemsHeading, "Problems: 1")
	same(t, "notes", m.notes, "2 private entries kept as times only · 1 instance without its series kept · 0 times in doubt · "+
		"1 body only suggested: waiting in the tray")
	same(t, "every missing one is asked about", m.lines[len(m.lines)-1].missing, true)
}

func TestPossibleMatchesStandSideBySide(t *testing.T) {
	held := occurrence("N ICB Board", 14)
	held.Claims = append(held.Claims, calendar.Claim{Source: "other"})
	arriving := occurrence("NHS North", 14)
	arriving.Place = "Town Hall"
	m := newPreviewModel(&calendar.Register{}, &calendar.Preview{
		Source: calendar.Source{Name: "North"}, Counts: calendar.Counts{Possible: 1},
		Lines: []calendar.PreviewLine{{Outcome: calendar.OutcomePossible, Held: held, Arriving: arriving, Score: 0.9}},
	})
	when := "Thu 14 Jan 2027 10:00–11:00"
	same(t, "match", m.matches[0], matchModel{
		"", matchSide{"held · held and other", "N ICB Board", when, "", ""}, matchSide{"arriving · North", "NHS North", when, "Town Hall", ""},
	})
}

func TestLongListsAreCut(t *testing.T) {
	var p calendar.Preview
	for i := range shownLines + 3 {
		p.Lines = append(p.Lines, calendar.PreviewLine{Outcome: calendar.OutcomeMissing, Held: occurrence(fmt.Sprint(i), 4)},
			calendar.PreviewLine{Outcome: calendar.OutcomeNew, Arriving: occurrence(fmt.Sprint(i), 4)},
			calendar.PreviewLine{Outcome: calendar.OutcomePossible, Held: occurrence("", 4), Arriving: occurrence("", 4)})
	}
	m := newPreviewModel(&calendar.Register{}, &p)
	more := 0
	for _, l := range m.lines {
		if l.says == "and 3 more" && len(l.ids) == 0 {
			more++
		}
	}
	same(t, "cut", more, 2)
	same(t, "matches", len(m.matches), shownLines)
}

// previewOf gives a preview with so many lines of each outcome, named by outcome
// and number, and what is chosen of it.
func previewOf(c calendar.Counts) *picks {
	p := &calendar.Preview{Counts: c}
	for _, o := range outcomeSignals {
		for i := range countOf(p, o.outcome) {
			l := calendar.PreviewLine{ID: fmt.Sprintf("%s %d", o.outcome, i), Outcome: o.outcome, Sittings: 1, Held: occurrence("x", 4)}
			p.Lines = append(p.Lines, l)
		}
	}
	return newPicks(p)
}

func TestTheButtonSaysWhatItDoes(t *testing.T) {
	for _, c := range []struct {
		counts  calendar.Counts
		matches calendar.MatchChoice
		missing calendar.MissingChoice
		want    string
	}{
		{calendar.Counts{New: 19}, "", "", "Import 19 sittings"},
		{calendar.Counts{New: 1}, "", "", "Import 1 sitting"},
		{calendar.Counts{New: 1, Moved: 1, Changed: 1, Missing: 1}, "", "", "Import 3 changes"},
		{calendar.Counts{New: 1, Moved: 1, Changed: 1, Missing: 1}, "", calendar.MissingCancel, "Import 4 changes"},
		{calendar.Counts{New: 1, Cancelled: 1}, "", "", "Import 2 changes"},
		{calendar.Counts{Same: 19}, "", "", "Nothing to change: note that it was read"},
		{calendar.Counts{Possible: 2}, "", "", "Put 2 in the tray"},
		{calendar.Counts{Possible: 2}, calendar.MatchAccept, "", "Join 2 with what is held"},
		{calendar.Counts{Possible: 2}, calendar.MatchRefuse, "", "Import 2 sittings"},
		{calendar.Counts{Possible: 2, New: 1}, "", "", "Import 3 changes"},
	} {
		k := previewOf(c.counts)
		if c.matches != "" {
			k.allMatches(c.matches)
		}
		if c.missing != "" {
			k.allMissing(c.missing)
		}
		words, can := acceptWords(takenOf(k))
		same(t, fmt.Sprintf("%+v", c.counts), words, c.want)
		same(t, "can", can, true)
	}
}

// TestSomeLinesAreTakenAndOthersNot holds that single choices go before those for all,
// and that leaving everything out is nothing to do.
func TestSomeLinesAreTakenAndOthersNot(t *testing.T) {
	k := previewOf(calendar.Counts{Same: 1, New: 2, Moved: 1, Possible: 2, Missing: 2})
	k.allMatches(calendar.MatchAccept)
	k.matchOf["possible match 1"] = calendar.MatchRefuse
	k.missingOf["missing 0"] = calendar.MissingCancel
	k.take([]string{"new 0", "moved 0"}, false)
	same(t, "taken", takenOf(k), taken{same: 1, fresh: 1, gone: 1, kept: 1, joined: 1, own: 1, left: 2})
	with := k.choices()
	same(t, "left out", with.Except, []string{"moved 0", "new 0"})
	same(t, "said", importedWords("f", takenOf(k)),
		"Imported f: 1 already held, 1 added, 1 joined with what was held, 1 added beside what was held, 1 cancelled, 1 missing, kept, 2 left out")
	k.take([]string{"new 0", "new 1", "possible match 0", "possible match 1", "missing 0"}, false)
	words, can := acceptWords(takenOf(k))
	same(t, "nothing", words, "Nothing is chosen")
	same(t, "cannot", can, false)
	k.take([]string{"new 0"}, true)
	same(t, "one again", k.takes([]string{"new 0"}), true)
}

func TestTheStatusSaysWhatCameIn(t *testing.T) {
	for _, c := range []struct {
		counts  calendar.Counts
		matches calendar.MatchChoice
		missing calendar.MissingChoice
		want    string
	}{
		{calendar.Counts{New: 19}, "", "", "Imported f: 19 sittings"},
		{calendar.Counts{Same: 19}, "", "", "Imported f: 19 already held, 0 added"},
		{calendar.Counts{Same: 16, Moved: 1, Changed: 1, New: 1, Missing: 1}, "", "",
			"Imported f: 16 already held, 1 added, 1 moved, 1 changed, 1 missing, kept"},
		{calendar.Counts{Missing: 1}, "", calendar.MissingCancel, "Imported f: 0 added, 1 cancelled"},
		{calendar.Counts{Possible: 2}, "", "", "Imported f: 0 added, 2 waiting in the tray"},
		{calendar.Counts{Possible: 2}, calendar.MatchRefuse, "", "Imported f: 0 added, 2 added beside what was held"},
	} {
		k := previewOf(c.counts)
		if c.matches != "" {
			k.allMatches(c.matches)
		}
		if c.missing != "" {
			k.allMissing(c.missing)
		}
		same(t, fmt.Sprintf("%+v", c.counts), importedWords("f", takenOf(k)), c.want)
	}
}

func TestAfterAnImportTheFirstSittingStillToComeIsShown(t *testing.T) {
	line := func(outcome calendar.Outcome, day int) calendar.PreviewLine {
		return calendar.PreviewLine{Outcome: outcome, Arriving: occurrence("x", day)}
	}
	then := time.Date(2027, 1, 10, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		rule  string
		lines []calendar.PreviewLine
		want  int
	}{
		{"new and to come, before what is held", []calendar.PreviewLine{line(calendar.OutcomeNew, 4), line(calendar.OutcomeSame, 11), line(calendar.OutcomeNew, 14)}, 14},
		{"nothing new: the first to come", []calendar.PreviewLine{line(calendar.OutcomeSame, 4), line(calendar.OutcomeSame, 11)}, 11},
		{"nothing to come: the first", []calendar.PreviewLine{line(calendar.OutcomeNew, 4), line(calendar.OutcomeNew, 5)}, 4},
		{"nothing arrived", []calendar.PreviewLine{{Outcome: calendar.OutcomeMissing, Held: occurrence("x", 14)}}, 0},
	} {
		got, any := firstImported(&calendar.Preview{Lines: c.lines}, then)
		switch {
		case any != (c.want > 0):
			t.Errorf("%s: found is %v", c.rule, any)
		case any:
			same(t, c.rule, got.Start.Day(), c.want)
		}
	}
}
