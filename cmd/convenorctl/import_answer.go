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
}

type importFile struct {
	Path     string             `json:"path"`
	Kind     string             `json:"kind"`
	Problems []calendar.Problem `json:"problems"`
}

type possibleMatch struct {
	Held     occurrenceAnswer `json:"held"`
	Incoming occurrenceAnswer `json:"incoming"`
	Score    float64          `json:"score"`
}

func newImportAnswer(pre *calendar.Preview) importAnswer {
	n := pre.Counts
	a := importAnswer{Entries: n.Entries, Meetings: n.Meetings, New: n.New, Same: n.Same, Moved: n.Moved,
		Changed: n.Changed, Cancelled: n.Cancelled, Missing: n.Missing, PrivateMasked: n.PrivateMasked,
		OrphanInstances: n.OrphanInstances, TimesInDoubt: n.TimesInDoubt, Sources: []string{pre.Source.Name}}
	for _, f := range pre.Files {
		if f.Problems == nil {
			f.Problems = []calendar.Problem{}
		}
		a.Files = append(a.Files, importFile(f))
	}
	for _, l := range pre.Lines {
		if l.Outcome == calendar.OutcomePossible {
			a.PossibleMatches = append(a.PossibleMatches, possibleMatch{
				Held: newOccurrenceAnswer(l.Held, nil), Incoming: newOccurrenceAnswer(l.Arriving, nil), Score: l.Score})
		}
	}
	return a
}

// add puts another source's answer to this one.
func (a *importAnswer) add(b importAnswer) {
	a.Files = append(a.Files, b.Files...)
	a.PossibleMatches = append(a.PossibleMatches, b.PossibleMatches...)
	a.Sources = append(a.Sources, b.Sources...)
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
