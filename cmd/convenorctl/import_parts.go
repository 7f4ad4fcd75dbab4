package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// partFlags choose among the lines of a preview, by the ids that it prints.
type partFlags struct {
	Only   []string `help:"Take in only these lines." placeholder:"ID,…"`
	Except []string `help:"Leave these lines out." placeholder:"ID,…"`
	Same   []string `help:"These possible matches are the sittings held." placeholder:"ID,…"`
	Own    []string `help:"These possible matches are sittings of their own." placeholder:"ID,…"`
	Cancel []string `help:"These missing sittings are cancelled." placeholder:"ID,…"`
}

// choose adds what the flags say to choices.
func (f partFlags) choose(with planner.Choices) planner.Choices {
	with.Only, with.Except = f.Only, f.Except
	with.MatchOf, with.MissingOf = map[string]calendar.MatchChoice{}, map[string]calendar.MissingChoice{}
	for _, id := range f.Same {
		with.MatchOf[id] = calendar.MatchAccept
	}
	for _, id := range f.Own {
		with.MatchOf[id] = calendar.MatchRefuse
	}
	for _, id := range f.Cancel {
		with.MissingOf[id] = calendar.MissingCancel
	}
	return with
}

// lineAnswer is the JSON of one line of a preview.
type lineAnswer struct {
	ID      string `json:"id"`
	Outcome string `json:"outcome"`
	// Sittings is how many sittings it stands for, Series that they follow from a rule.
	Sittings int               `json:"sittings"`
	Series   bool              `json:"series,omitempty"`
	Says     string            `json:"says,omitempty"`
	Score    float64           `json:"score,omitempty"`
	Held     *occurrenceAnswer `json:"held,omitempty"`
	Arriving *occurrenceAnswer `json:"arriving,omitempty"`
}

// lineAnswers gives the lines of a preview that change anything.
func lineAnswers(pre *calendar.Preview) []lineAnswer {
	out := []lineAnswer{}
	picture := func(o *calendar.Occurrence) *occurrenceAnswer {
		if o == nil {
			return nil
		}
		return new(newOccurrenceAnswer(o, nil))
	}
	for i := range pre.Lines {
		l := &pre.Lines[i]
		if l.Outcome != calendar.OutcomeSame {
			out = append(out, lineAnswer{ID: l.ID, Outcome: string(l.Outcome), Sittings: l.Sittings, Series: l.Series,
				Says: l.Says, Score: l.Score, Held: picture(l.Held), Arriving: picture(l.Arriving)})
		}
	}
	return out
}

// columnFlags say what the columns of a table hold.
type columnFlags struct {
	Column []string `sep:"none" help:"What a column holds: its heading or letters, =, and the field (empty: it is not read); again for each column." placeholder:"HEADING=FIELD"`
}

// columns reads what the flags say.
func (f columnFlags) columns() ([]calendar.ColumnChoice, error) {
	var out []calendar.ColumnChoice
	for _, c := range f.Column {
		i := strings.LastIndex(c, "=")
		if i < 1 {
			return nil, useError{fmt.Errorf("--column %q is not HEADING=FIELD; the fields are %s", c, strings.Join(planner.SheetFields(), ", "))}
		}
		out = append(out, calendar.ColumnChoice{Column: strings.TrimSpace(c[:i]), Field: strings.ToLower(strings.TrimSpace(c[i+1:]))})
	}
	return out, nil
}

// printSheets tells what the columns of tables were taken for.
func (a *app) printSheets(pre *calendar.Preview) error {
	return a.table(func(w *tabwriter.Writer) {
		for _, f := range pre.Files {
			for i := range f.Sheets {
				printSheet(w, &f.Sheets[i])
			}
		}
	})
}

func printSheet(w *tabwriter.Writer, s *calendar.SheetReading) {
	name := s.Sheet
	if name == "" {
		name = s.File
	}
	fmt.Fprintf(w, "Columns of %s, %s:\n", name, s.Origin)
	for _, c := range s.Columns {
		field := c.Field
		if field == "" {
			field = "not read"
		}
		or := ""
		if len(c.Alternatives) > 0 {
			or = "or " + strings.Join(c.Alternatives, ", ")
		}
		fmt.Fprintf(w, "  %s\t%s\t%s\t%s\t%s\n", c.Letters, c.Heading, field, strings.Join(c.Sample, " | "), or)
	}
}
