package planner

import (
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"

	"convenor/calendar"
)

// ImportRequest says what to read and whose it is.
type ImportRequest struct {
	// Paths are the files and folders to read, or one address.
	Paths []string
	// Text is what was pasted or typed, read instead of Paths; empty for none.
	Text string
	// Said is what is said once of every meeting of a list of dates.
	Said Said
	// Columns say of columns of tables what they hold; of the others it is remembered, or
	// guessed. They are remembered for tables of the same layout once the import is taken in.
	Columns []calendar.ColumnChoice
	// Subscribe says how an address is fetched; it does not matter for files.
	Subscribe Subscribe
	// Files is where the paths lie; nil means the computer's own files.
	Files fs.FS
	// Source is the name to hold it under; empty means the body, system or officer
	// named, else the file's name.
	Source string
	// Body, System and Officer say whose calendar it is, by name, code or post; mostly
	// one of them is given. Officer means that officer's own diary.
	Body, System, Officer string
}

// Preview reads what is asked for and tells what importing it would do. It changes
// nothing. Errors: a calendar.UserError for a file that is no calendar;
// calendar.ErrNotFound for a body, system or officer not in the register.
func (p *Planner) Preview(ctx context.Context, q ImportRequest) (*calendar.Preview, error) {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return nil, err
	}
	reg, err := p.store.Register(ctx)
	if err != nil {
		return nil, err
	}
	src, err := p.sourceFor(ctx, reg, q)
	if err != nil {
		return nil, err
	}
	read, err := p.readFrom(ctx, q, &src)
	if err != nil {
		return nil, err
	}
	return p.compare(ctx, reg, src, read, rev)
}

// compare tells what an import that was read would do to what is held at a revision.
func (p *Planner) compare(ctx context.Context, reg *calendar.Register, src calendar.Source, read *calendar.Import, rev int64) (*calendar.Preview, error) {
	if len(read.Files) > 0 {
		src.Kind = read.Files[0].Kind
	}
	c, err := p.newComparison(ctx, reg, src, read)
	if err != nil {
		return nil, fmt.Errorf("compare %s: %w", src.Name, err)
	}
	out, err := c.preview(ctx)
	if err != nil {
		return nil, fmt.Errorf("preview %s: %w", src.Name, err)
	}
	out.Revision = rev
	return out, nil
}

// Accept does what a preview told, in one change that can be undone. Error:
// calendar.ErrConflict when the facts have changed since the preview was made;
// calendar.ErrInvalid for the id of a line that the preview does not have. What was not
// chosen comes again as new the next time the source is read.
func (p *Planner) Accept(ctx context.Context, pre *calendar.Preview, with Choices) (calendar.Counts, error) {
	return p.accept(ctx, pre, with, importOf+importName(pre))
}

// accept does what a preview told, as a change of that name, and gives the figures of what
// was taken in. Where nothing was, nothing is changed.
func (p *Planner) accept(ctx context.Context, pre *calendar.Preview, with Choices, name string) (calendar.Counts, error) {
	chosen, err := with.among(pre)
	if err != nil {
		return calendar.Counts{}, err
	}
	if chosen.none() {
		return calendar.Counts{}, nil
	}
	p.keepSecrets(&pre.Source)
	e := editor{now: p.clock(), pre: pre, choice: chosen, places: map[string]*calendar.Occurrence{}}
	edits, err := e.edits(ctx, p.store)
	if err != nil {
		return calendar.Counts{}, fmt.Errorf("import %s: %w", pre.Source.Name, err)
	}
	if err := p.apply(ctx, calendar.Change{Name: name, Edits: edits, Revision: pre.Revision}); err != nil {
		return calendar.Counts{}, fmt.Errorf("import %s: %w", pre.Source.Name, err)
	}
	return chosen.counts(), p.recordCheck(ctx, &pre.Source)
}

// importOf and refreshOf begin the names of the changes by which a source is read.
const (
	importOf  = "Import of "
	refreshOf = "Refresh of "
)

// importName gives the file's name, or how many files there were.
func importName(pre *calendar.Preview) string {
	switch len(pre.Files) {
	case 0:
		return pre.Source.Name
	case 1:
		return filepath.Base(pre.Files[0].Path)
	default:
		return fmt.Sprintf("%d files (%s)", len(pre.Files), pre.Source.Name)
	}
}

// sourceFor works out the source: the one already held under the name, brought up to
// what is asked for now.
func (p *Planner) sourceFor(ctx context.Context, reg *calendar.Register, q ImportRequest) (calendar.Source, error) {
	src := calendar.Source{Name: strings.TrimSpace(q.Source), ImportedAt: p.clock()}
	switch {
	case q.Text != "":
		src.Path = pastedText
	case len(q.Paths) > 0:
		src.Path = shown(q.Paths[0])
	}
	if err := nameOwner(reg, q, &src); err != nil {
		return src, err
	}
	named := src.Name != ""
	if !named && q.Text != "" { // each is a source of its own, unless somebody says otherwise
		src.Name = "Pasted text of " + p.clock().In(calendar.London()).Format("2 Jan 2006 15:04")
	}
	if src.Name == "" && src.Path != "" {
		src.Name = filepath.Base(src.Path)
	}
	if src.Name == "" {
		return src, &calendar.UserError{Sentence: "No file was named.", Remedy: "Name the file to import.",
			Cause: calendar.ErrInvalid}
	}
	sources, err := p.store.Sources(ctx)
	if err != nil {
		return src, err
	}
	for _, held := range sources {
		if !strings.EqualFold(held.Name, src.Name) {
			continue
		}
		if !named && isOther(q.Paths, held.Subscription) {
			return src, otherAddress(held.Name)
		}
		src.Name, src.Subscription, src.Watched, src.TimesOnly = held.Name, held.Subscription, held.Watched, held.TimesOnly
		if held.Watched { // its folder stays, whatever is read besides
			src.Path = held.Path
		}
		if src.Body == "" && src.System == "" && src.Officer == "" {
			src.Body, src.System, src.Officer = held.Body, held.System, held.Officer
		}
	}
	return src, nil
}

// nameOwner fills in whose calendar it is, by the register's own names.
func nameOwner(reg *calendar.Register, q ImportRequest, src *calendar.Source) error {
	owner := ""
	if q.Officer != "" {
		o, err := reg.Officer(q.Officer)
		if err != nil {
			return err
		}
		src.Officer, owner = o.Name, o.Label()
	}
	if q.System != "" {
		s, err := reg.System(q.System)
		if err != nil {
			return err
		}
		src.System, owner = s.Code, s.Name
	}
	if q.Body != "" {
		b, err := reg.Body(q.Body)
		if err != nil {
			return err
		}
		src.Body, owner = b.Name, b.Name
	}
	if src.Name == "" {
		src.Name = owner
	}
	return nil
}
