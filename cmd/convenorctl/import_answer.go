package main

import "convenor/calendar"

// importAnswer is the JSON of an import.
type importAnswer struct {
	Files           []importFile    `json:"files"`
	Entries         int             `json:"entries"`
	Meetings        int             `json:"meetings"`
	New             int             `json:"new"`
	Same            int             `json:"same"`
	Moved           int             `json:"moved"`
	Changed         int             `json:"changed"`
	Cancelled       int             `json:"cancelled"`
	Missing         int             `json:"missing"`
	PossibleMatches []possibleMatch `json:"possible_matches"`
	PrivateMasked   int             `json:"private_masked"`
	OrphanInstances int             `json:"orphan_instances"`
	TimesInDoubt    int             `json:"times_in_doubt"`
	Sources         []string        `json:"sources"`
	// Lines are what a preview would change; nothing else has them.
	Lines []lineAnswer `json:"lines,omitempty"`
}

type importFile struct {
	Path     string             `json:"path"`
	Kind     string             `json:"kind"`
	Problems []calendar.Problem `json:"problems"`
	Sheets   []sheetAnswer      `json:"sheets,omitempty"`
}

// sheetAnswer is the JSON of how a sheet was read.
type sheetAnswer struct {
	Sheet   string         `json:"sheet"`
	Layout  string         `json:"layout"`
	Header  int            `json:"header"`
	Origin  string         `json:"origin"`
	Columns []columnAnswer `json:"columns"`
}

type columnAnswer struct {
	Column       string   `json:"column"`
	Heading      string   `json:"heading"`
	Field        string   `json:"field"`
	Guess        string   `json:"guess"`
	Alternatives []string `json:"alternatives"`
	Sample       []string `json:"sample"`
}

func newImportFile(f *calendar.ImportFile) importFile {
	out := importFile{Path: f.Path, Kind: f.Kind, Problems: f.Problems}
	if out.Problems == nil {
		out.Problems = []calendar.Problem{}
	}
	for i := range f.Sheets {
		s := &f.Sheets[i]
		sheet := sheetAnswer{Sheet: s.Sheet, Layout: s.Fingerprint, Header: s.Header, Origin: string(s.Origin), Columns: []columnAnswer{}}
		for _, c := range s.Columns {
			sheet.Columns = append(sheet.Columns, columnAnswer{Column: c.Letters, Heading: c.Heading, Field: c.Field, Guess: c.Guess,
				Alternatives: append([]string{}, c.Alternatives...), Sample: append([]string{}, c.Sample...)})
		}
		out.Sheets = append(out.Sheets, sheet)
	}
	return out
}

type possibleMatch struct {
	Held     occurrenceAnswer `json:"held"`
	Incoming occurrenceAnswer `json:"incoming"`
	Score    float64          `json:"score"`
}

func newImportAnswer(pre *calendar.Preview) importAnswer {
	n := pre.Counts
	a := importAnswer{Entries: n.Entries, PrivateMasked: n.PrivateMasked,
		OrphanInstances: n.OrphanInstances, TimesInDoubt: n.TimesInDoubt, Sources: []string{pre.Source.Name}}
	a.take(n)
	for i := range pre.Files {
		a.Files = append(a.Files, newImportFile(&pre.Files[i]))
	}
	for _, l := range pre.Lines {
		if l.Outcome == calendar.OutcomePossible {
			a.PossibleMatches = append(a.PossibleMatches, possibleMatch{
				Held: newOccurrenceAnswer(l.Held, nil), Incoming: newOccurrenceAnswer(l.Arriving, nil), Score: l.Score})
		}
	}
	return a
}

// take takes the figures of what was taken in.
func (a *importAnswer) take(n calendar.Counts) {
	a.Meetings, a.New, a.Same, a.Moved, a.Changed, a.Cancelled, a.Missing = n.Meetings, n.New, n.Same, n.Moved, n.Changed, n.Cancelled, n.Missing
}

// add puts another source's answer to this one.
func (a *importAnswer) add(b importAnswer) {
	a.Files = append(a.Files, b.Files...)
	a.PossibleMatches = append(a.PossibleMatches, b.PossibleMatches...)
	a.Sources = append(a.Sources, b.Sources...)
	a.Lines = append(a.Lines, b.Lines...)
	a.Entries += b.Entries
	a.Meetings += b.Meetings
	a.New += b.New
	a.Same += b.Same
	a.Moved += b.Moved
	a.Changed += b.Changed
	a.Cancelled += b.Cancelled
	a.Missing += b.Missing
	a.PrivateMasked += b.PrivateMasked
	a.OrphanInstances += b.OrphanInstances
	a.TimesInDoubt += b.TimesInDoubt
}

// problems tells whether anything in the input was wrong; a note of an assumption is not.
func (a *importAnswer) problems() bool {
	for _, f := range a.Files {
		for _, p := range f.Problems {
			if p.Severity != calendar.SeverityNote {
				return true
			}
		}
	}
	return false
}
