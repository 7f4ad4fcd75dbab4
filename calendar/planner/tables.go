package planner

import (
	"context"
	"maps"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/source"
)

// Said is what is said once of every meeting of a list of dates.
type Said = source.Said

// pastedText is what pasted text is called where a file would have a name.
const pastedText = "Pasted text"

// SheetFields lists what a column of a table can hold.
func SheetFields() []string { return source.Fields() }

// readingOf gives how what an import asks for is read.
func (p *Planner) readingOf(ctx context.Context, q ImportRequest) (source.Options, error) {
	held, err := p.store.Layouts(ctx)
	if err != nil {
		return source.Options{}, err
	}
	layouts := make(map[string]source.Mapping, len(held))
	for _, l := range held {
		m := source.Mapping{Columns: make(map[source.Column]int, len(l.Columns))}
		for field, n := range l.Columns {
			m.Columns[source.Column(field)] = n
		}
		layouts[l.Fingerprint] = m
	}
	return source.Options{Now: p.clock(), Files: q.Files, Said: q.Said, Columns: q.Columns, Layouts: layouts}, nil
}

// Sheets tells how each sheet of the tables that an import asks for would be read, also
// where no column of dates is known so that nothing could be. Files that are no tables have
// none. Errors: those of reading; a calendar.UserError for a column that no sheet has.
func (p *Planner) Sheets(ctx context.Context, q ImportRequest) ([]calendar.SheetReading, error) {
	reading, err := p.readingOf(ctx, q)
	if err != nil {
		return nil, err
	}
	return source.Sheets(ctx, q.Paths, reading)
}

// Layouts lists the layouts of tables whose columns were chosen, in that order.
func (p *Planner) Layouts(ctx context.Context) ([]calendar.Layout, error) {
	return p.store.Layouts(ctx)
}

// ForgetLayout has the columns of a layout guessed again. Its name is its fingerprint or the
// beginning of it. Errors: calendar.ErrNotFound, calendar.ErrInvalid where several begin so.
func (p *Planner) ForgetLayout(ctx context.Context, name string) error {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return err
	}
	held, err := p.store.Layouts(ctx)
	if err != nil {
		return err
	}
	l, err := onlyOne("layout", strings.ToLower(name), held, func(l *calendar.Layout) string { return l.Fingerprint })
	if err != nil {
		return err
	}
	return p.apply(ctx, calendar.Change{Name: "Forgetting the columns of " + LayoutName(l), Revision: rev,
		Edits: []calendar.Edit{{Noun: calendar.NounLayout, Key: l.Fingerprint, Before: *l}}})
}

// LayoutName gives the words by which people know a layout: its headings.
func LayoutName(l *calendar.Layout) string {
	if len(l.Headings) == 0 {
		return "a table without headings"
	}
	return strings.Join(l.Headings, ", ")
}

// layouts makes the edits that remember the columns that were chosen with an import.
func (e *editor) layouts(ctx context.Context, store Store) error {
	held, err := store.Layouts(ctx)
	if err != nil {
		return err
	}
	before := make(map[string]calendar.Layout, len(held))
	for _, l := range held {
		before[l.Fingerprint] = l
	}
	for _, f := range e.pre.Files {
		for i := range f.Sheets {
			sheet := &f.Sheets[i]
			was, known := before[sheet.Fingerprint]
			if sheet.Origin != calendar.ReadingAsked || known && maps.Equal(was.Columns, columnsOf(sheet)) {
				continue
			}
			after := calendar.Layout{Fingerprint: sheet.Fingerprint, Headings: headingsOf(sheet), Columns: columnsOf(sheet),
				Source: e.pre.Source.Name, At: e.now.UTC().Truncate(time.Second)}
			var then any
			if known {
				then = was
			}
			e.add(calendar.NounLayout, after.Fingerprint, then, after)
			before[after.Fingerprint] = after
		}
	}
	return nil
}

// columnsOf gives the number of the column that holds each field.
func columnsOf(sheet *calendar.SheetReading) map[string]int {
	out := map[string]int{}
	for _, c := range sheet.Columns {
		if c.Field != "" {
			out[c.Field] = c.Number
		}
	}
	return out
}

// headingsOf gives the words over the columns; nil where there are none.
func headingsOf(sheet *calendar.SheetReading) []string {
	if sheet.Header == 0 {
		return nil
	}
	out := make([]string, len(sheet.Columns))
	for i, c := range sheet.Columns {
		out[i] = c.Heading
	}
	return out
}
