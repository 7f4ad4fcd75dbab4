package planner

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/ical"
)

// ExportRequest says which sittings to write. Officer, System and Body narrow the
// choice; none of them means everything.
type ExportRequest struct {
	// Officer, System and Body are names, codes or posts of the register.
	Officer, System, Body string
	// All: for an officer, also what came unchanged from that officer's own diary.
	All bool
	// Changes: only what differs from the last export under the same selection.
	Changes bool
	// Deadlines adds an all-day entry on the last day for each sitting's papers, Preparation
	// entries for the time that preparing for a sitting takes, on the working days before it.
	// Both leave people free, and are remembered apart from exports without them.
	Deadlines, Preparation bool
}

// ExportResult tells what was written.
type ExportResult struct {
	// Selection is what was asked for, in words: "all sittings".
	Selection string `json:"selection"`
	// Sittings is the number of VEVENTs written, Cancelled how many of them are cancellations.
	Sittings  int `json:"sittings"`
	Cancelled int `json:"cancelled"`
	// Beside is how many of the VEVENTs are no sittings but papers and preparation.
	Beside int `json:"beside"`
}

// Export writes sittings as an .ics file: one VEVENT each, no RRULE, no attendees.
// Private sittings are never written. Write must put the bytes it is given where the
// user wants them, whole or not at all; only then is the export recorded. Error:
// calendar.ErrNothing when only changes were asked for and there are none.
func (p *Planner) Export(ctx context.Context, q ExportRequest, write func(func(io.Writer) error) error) (ExportResult, error) {
	x, err := p.newExport(ctx, q)
	if err != nil {
		return ExportResult{}, err
	}
	out, record, err := x.sittings()
	if err != nil {
		return ExportResult{}, err
	}
	if q.Changes && len(out) == 0 {
		return ExportResult{Selection: x.words}, fmt.Errorf("export changes of %s: %w", x.words, calendar.ErrNothing)
	}
	err = write(func(w io.Writer) error { return ical.Write(w, x.title, out) })
	if err != nil {
		return ExportResult{}, err
	}
	name := "Export of " + x.words
	if q.Changes {
		name = "Export of changes to " + x.words
	}
	err = p.store.RecordExport(ctx, calendar.Export{Selection: x.selection, Name: name, At: p.clock(), Sittings: record})
	if err != nil {
		return ExportResult{}, fmt.Errorf("record the export: %w", err)
	}
	return x.result(out), nil
}

// export is one export in the making.
type export struct {
	q         ExportRequest
	selection string // key under which it is remembered
	words     string
	title     string
	chosen    []calendar.Sitting
	before    map[string]calendar.ExportedSitting
	attend    map[string]attendance // what was decided, by sitting
	now       time.Time
	reg       *calendar.Register
	holidays  calendar.Holidays
}

func (p *Planner) newExport(ctx context.Context, q ExportRequest) (*export, error) {
	x := &export{q: q, now: p.clock().UTC().Truncate(time.Second)}
	reg, err := p.store.Register(ctx)
	if err != nil {
		return nil, err
	}
	x.reg, x.holidays = reg, p.holidays
	sources, err := p.store.Sources(ctx)
	if err != nil {
		return nil, err
	}
	keep, err := x.choose(reg, sources)
	if err != nil {
		return nil, err
	}
	held, err := p.exportable(ctx)
	if err != nil {
		return nil, err
	}
	decisions, err := p.store.Decisions(ctx)
	if err != nil {
		return nil, err
	}
	bare := &calendar.Snapshot{Span: everything, Register: reg, Sittings: newResolver(reg, sources).all(held)}
	if q.Preparation {
		if err := p.readPapers(ctx, reg, bare.Sittings); err != nil {
			return nil, err
		}
	}
	picture := ruled(bare, decisions)
	x.attend = attendanceLines(reg, picture.Rulings)
	for _, s := range picture.Sittings {
		if !s.Private && keep(&s) {
			x.chosen = append(x.chosen, s)
		}
	}
	sent, err := p.store.Exported(ctx, x.selection)
	if err != nil {
		return nil, err
	}
	x.before = make(map[string]calendar.ExportedSitting, len(sent))
	for _, s := range sent {
		x.before[s.ID] = s
	}
	return x, nil
}

// choose sets the selection's names and gives the test for what belongs to it.
func (x *export) choose(reg *calendar.Register, sources []calendar.Source) (func(*calendar.Sitting) bool, error) {
	tests := []func(*calendar.Sitting) bool{}
	var keys, words []string
	if x.q.Officer != "" {
		o, err := reg.Officer(x.q.Officer)
		if err != nil {
			return nil, err
		}
		own := ownDiary(sources, o.Name)
		all := x.q.All
		tests = append(tests, func(s *calendar.Sitting) bool {
			return s.Expects(o.Name) != nil && (all || !unchangedFrom(&s.Occurrence, own))
		})
		keys, words = append(keys, "officer:"+o.Name), append(words, "sittings of "+o.Label())
		if all {
			keys = append(keys, "all")
		}
	}
	ofBodies, keysOf, wordsOf, err := x.chooseBodies(reg)
	if err != nil {
		return nil, err
	}
	tests, keys, words = append(tests, ofBodies...), append(keys, keysOf...), append(words, wordsOf...)
	x.selection, x.words, x.title = strings.Join(keys, " "), strings.Join(words, ", "), reg.Council.Name
	if len(keys) == 0 {
		x.selection, x.words = "all", "all sittings"
	}
	x.addBeside()
	return func(s *calendar.Sitting) bool {
		return !slices.ContainsFunc(tests, func(t func(*calendar.Sitting) bool) bool { return !t(s) })
	}, nil
}

// chooseBodies gives the tests for a system and a body, with the selection's names.
func (x *export) chooseBodies(reg *calendar.Register) (tests []func(*calendar.Sitting) bool, keys, words []string, err error) {
	add := func(key, name string, fits func(*calendar.Body) bool) {
		tests = append(tests, func(s *calendar.Sitting) bool { return slices.ContainsFunc(s.Of, fits) })
		keys, words = append(keys, key), append(words, "sittings of "+name)
	}
	if x.q.System != "" {
		sys, err := reg.System(x.q.System)
		if err != nil {
			return nil, nil, nil, err
		}
		add("system:"+sys.Code, sys.Name, func(b *calendar.Body) bool { return b.System == sys.Code })
	}
	if x.q.Body != "" {
		body, err := reg.Body(x.q.Body)
		if err != nil {
			return nil, nil, nil, err
		}
		add("body:"+body.Name, body.Name, func(b *calendar.Body) bool { return b.Name == body.Name })
	}
	return tests, keys, words, nil
}

// ownDiary gives the names of the sources that are an officer's own diary.
func ownDiary(sources []calendar.Source, officer string) map[string]bool {
	own := map[string]bool{}
	for _, s := range sources {
		if s.Officer == officer {
			own[s.Name] = true
		}
	}
	return own
}

// unchangedFrom tells whether a sitting stands in one of the sources just as it is held.
func unchangedFrom(o *calendar.Occurrence, own map[string]bool) bool {
	return slices.ContainsFunc(o.Claims, func(c calendar.Claim) bool {
		return own[c.Source] && c.Start.Equal(o.Start) && c.End.Equal(o.End) && c.Title == o.Title &&
			c.Place == o.Place && statusWord(c.Status) == statusWord(o.Status)
	})
}

func (x *export) result(out []ical.Sitting) ExportResult {
	r := ExportResult{Selection: x.words, Sittings: len(out)}
	for _, s := range out {
		if s.Status == ical.StatusCancelled {
			r.Cancelled++
		}
		if strings.HasPrefix(s.UID, besideUID) {
			r.Beside++
		}
	}
	return r
}

// exportable gives every sitting that can be sent out: of a series without end those up
// to the end of the month two years on, so that the same data give the same file all month.
func (p *Planner) exportable(ctx context.Context) ([]*calendar.Occurrence, error) {
	kept, err := p.store.Sittings(ctx, everything)
	if err != nil {
		return nil, err
	}
	series, err := p.store.Series(ctx, everything)
	if err != nil {
		return nil, err
	}
	var ending, endless []calendar.Series
	for _, s := range series {
		if s.To.IsZero() {
			endless = append(endless, s)
		} else {
			ending = append(ending, s)
		}
	}
	all, err := p.rules.all(ctx, ending, everything)
	if err != nil {
		return nil, err
	}
	horizon := p.Today().MonthOf().Add(endlessExport).First().Midnight()
	more, err := p.rules.all(ctx, endless, calendar.Span{Start: everything.Start, End: horizon})
	if err != nil {
		return nil, err
	}
	return merged(all, more, pointers(kept)), nil
}

// endlessExport is in how many months what is exported of a series without end stops.
const endlessExport = 25

// everything is a span wider than any calendar.
var everything = calendar.Span{
	Start: time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC),
	End:   time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC),
}
