package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"convenor/calendar/planner"
)

type changesCommand struct {
	Name string `arg:"" help:"The source."`
}

// Help says what is told.
func (changesCommand) Help() string {
	return `Tells what the last reading of a source changed: what was new, moved, changed, cancelled,
missing, or made one with a sitting of another source, field by field.

  convenorctl source changes North`
}

// changesAnswer is the JSON of what a reading changed.
type changesAnswer struct {
	Source  string          `json:"source"`
	Change  string          `json:"change"`
	At      string          `json:"at"`
	Changes []changedAnswer `json:"changes"`
}

type changedAnswer struct {
	Outcome string                `json:"outcome"`
	Series  bool                  `json:"series,omitempty"`
	Sitting occurrenceAnswer      `json:"sitting"`
	Fields  []planner.FieldChange `json:"fields"`
}

// Run tells what changed since last time.
func (c changesCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	got, err := p.ChangesOf(a.ctx, c.Name)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		answer := changesAnswer{Source: got.Source, Change: got.Change, Changes: []changedAnswer{}}
		if !got.At.IsZero() {
			answer.At = instant(got.At)
		}
		for i := range got.Changes {
			s := &got.Changes[i]
			answer.Changes = append(answer.Changes, changedAnswer{Outcome: string(s.Outcome), Series: s.Series,
				Sitting: newOccurrenceAnswer(&s.Sitting, nil), Fields: append([]planner.FieldChange{}, s.Fields...)})
		}
		return a.json(answer)
	}
	if got.Change == "" {
		a.say("%s was never read from a file or address.", got.Source)
		return nil
	}
	a.say("%s, %s: %s", got.Change, stamped(got.At), counted(len(got.Changes), "change"))
	return a.table(func(w *tabwriter.Writer) {
		for i := range got.Changes {
			s := &got.Changes[i]
			var says []string
			if s.Series {
				says = append(says, "a series")
			}
			for _, f := range s.Fields {
				says = append(says, fmt.Sprintf("%s %s, now %s", f.Field, f.Was, f.Is))
			}
			fmt.Fprintf(w, "  %s\t%s\t%s\t%s\n", s.Outcome, planner.WhenOf(&s.Sitting), s.Sitting.Label(), strings.Join(says, "; "))
		}
	})
}

// counted gives "1 change" or "3 changes".
func counted(n int, of string) string {
	if n == 1 {
		return "1 " + of
	}
	return fmt.Sprintf("%d %ss", n, of)
}
