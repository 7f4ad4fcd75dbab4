package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// The commands of one kind of thing in the register. Kong wants a type for each, so
// that the kind is known when one runs.
type (
	councilCommand struct {
		List   nounList[councilNoun]   `cmd:"" help:"Name the council."`
		Show   nounShow[councilNoun]   `cmd:"" help:"Show everything about it."`
		Set    nounSet[councilNoun]    `cmd:"" help:"Change it."`
		Remove nounRemove[councilNoun] `cmd:"" help:"Take it out of the register."`
	}
	systemCommand  struct{ nounCommands[systemNoun] }
	bodyCommand    struct{ nounCommands[bodyNoun] }
	officerCommand struct{ nounCommands[officerNoun] }
	seatCommand    struct{ nounCommands[seatNoun] }
	venueCommand   struct{ nounCommands[venueNoun] }
	sourceCommand  struct {
		nounCommands[sourceNoun]
		Refresh   refreshCommand   `cmd:"" help:"Ask the addresses of sources again, and take in what changed."`
		Watch     watchCommand     `cmd:"" help:"Read watched folders again whenever their files change, until stopped."`
		Changes   changesCommand   `cmd:"" help:"Tell what the last reading of one changed."`
		Calendars calendarsCommand `cmd:"" help:"List the calendars of a CalDAV server."`
	}
)

type nounCommands[N noun] struct {
	List   nounList[N]   `cmd:"" help:"List them."`
	Show   nounShow[N]   `cmd:"" help:"Show everything about one."`
	Set    nounSet[N]    `cmd:"" help:"Change one, or add it."`
	Remove nounRemove[N] `cmd:"" help:"Remove one."`
}

// noun is a kind of thing in the register.
type noun interface {
	// kind is its word.
	kind() calendar.Noun
	// rows lists what there is, each with a short line for people.
	rows(n nounsHeld) []nounRow
}

// nounsHeld is where rows are taken from.
type nounsHeld struct {
	reg     *calendar.Register
	sources []calendar.Source
	checks  []calendar.Check
}

// nounRow is one thing: what names it, a line about it, and the whole of it.
type nounRow struct {
	name  string
	line  string
	value any
}

// rows reads every thing of a kind.
func rows[N noun](a *app, p *planner.Planner) ([]nounRow, error) {
	reg, err := p.Register(a.ctx)
	if err != nil {
		return nil, err
	}
	sources, err := p.Sources(a.ctx)
	if err != nil {
		return nil, err
	}
	checks, err := p.Checks(a.ctx)
	if err != nil {
		return nil, err
	}
	var n N
	return n.rows(nounsHeld{reg, sources, checks}), nil
}

type nounList[N noun] struct{}

// Run lists every thing of the kind.
func (nounList[N]) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	list, err := rows[N](a, p)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		values := make([]any, 0, len(list))
		for _, r := range list {
			values = append(values, r.value)
		}
		return a.json(values)
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, r := range list {
			fmt.Fprintf(w, "%s\t%s\n", r.name, r.line)
		}
	})
}

type nounShow[N noun] struct {
	Name []string `arg:"" optional:"" help:"Its name, code or post; a seat is OFFICER, BODY."`
}

// Run shows one thing of the kind.
func (c nounShow[N]) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	list, err := rows[N](a, p)
	if err != nil {
		return err
	}
	var n N
	name, err := seatName(a, p, n.kind(), nameOf(c.Name))
	if err != nil {
		return err
	}
	var found []nounRow
	for _, r := range list {
		if matchesRow(r, name) || (name == "" && n.kind() == calendar.NounCouncil) {
			found = append(found, r)
		}
	}
	if len(found) == 0 {
		return fmt.Errorf("%s %q: %w", n.kind(), name, calendar.ErrNotFound)
	}
	if a.cli.JSON {
		return a.json(found[0].value)
	}
	return a.printFields(found[0].value)
}

// matchesRow tells whether a name means the thing in a row.
func matchesRow(r nounRow, name string) bool {
	if strings.EqualFold(r.name, name) {
		return true
	}
	switch v := r.value.(type) {
	case calendar.Officer:
		return v.Called(name)
	case calendar.System:
		return strings.EqualFold(v.Name, name)
	case calendar.Body:
		return slices.ContainsFunc(v.Aliases, func(alias string) bool { return strings.EqualFold(alias, name) })
	case calendar.Venue:
		return slices.ContainsFunc(v.Aliases, func(alias string) bool { return strings.EqualFold(alias, name) })
	case calendar.Council:
		return strings.EqualFold(v.Code, name)
	default:
		return false
	}
}

// printFields writes a thing field by field, by the names that set takes.
func (a *app) printFields(v any) error {
	raw, err := json.Marshal(v)
	if err != nil {
		return err
	}
	d := json.NewDecoder(strings.NewReader(string(raw)))
	if _, err := d.Token(); err != nil {
		return err
	}
	return a.table(func(w *tabwriter.Writer) {
		for d.More() {
			key, err := d.Token()
			if err != nil {
				return
			}
			var value json.RawMessage
			if d.Decode(&value) != nil {
				return
			}
			fmt.Fprintf(w, "%v\t%s\n", key, strings.Trim(string(value), `"`))
		}
	})
}

type nounSet[N noun] struct {
	Args []string `arg:"" name:"name field=value" help:"The name, then the fields to change; an empty value takes a field away."`
}

// Help explains the fields.
func (nounSet[N]) Help() string {
	var n N
	example := map[calendar.Noun]string{
		calendar.NounCouncil: "convenorctl council set day_hours=7.2",
		calendar.NounSystem:  "convenorctl system set N name=North share=0.56 valid_to=2027-03-31 successor=NE",
		calendar.NounBody:    "convenorctl body set \"N ICB Board\" kind=icb-board system=N aliases=\"North ICB,NHS North ICB\"",
		calendar.NounOfficer: "convenorctl officer set \"Jo Field\" post=DASS counts=true day_hours=7.2",
		calendar.NounSeat:    "convenorctl seat set \"Jo Field\" \"N ICB Board\" role=member valid_from=2026-04-01",
		calendar.NounVenue:   "convenorctl venue set Norbury aliases=\"Norbury Town Hall\" lat=51.9 lon=0.7",
		calendar.NounSource:  "convenorctl source set north-public.ics system=N\n  convenorctl source set DASS times_only=true",
	}[n.kind()]
	return "Fields have the names of the register file. A list is given with commas, anything else\nas JSON.\n\n  " + example
}

// Run changes one thing of the kind.
func (c nounSet[N]) Run(a *app) error {
	name, fields, err := splitFields(c.Args)
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	var n N
	if n.kind() == calendar.NounSource {
		err = p.SetSource(a.ctx, name, fields)
	} else {
		if name, err = seatName(a, p, n.kind(), name); err != nil {
			return err
		}
		err = p.SetNoun(a.ctx, n.kind(), name, fields)
	}
	return a.done(err, "Changed")
}

type nounRemove[N noun] struct {
	Name []string `arg:"" optional:"" help:"Its name, code or post; a seat is OFFICER, BODY."`
}

// Run removes one thing of the kind.
func (c nounRemove[N]) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	var n N
	name := nameOf(c.Name)
	if n.kind() == calendar.NounSource {
		err = p.RemoveSource(a.ctx, name)
	} else {
		if name, err = seatName(a, p, n.kind(), name); err != nil {
			return err
		}
		err = p.RemoveNoun(a.ctx, n.kind(), name)
	}
	return a.done(err, "Removed")
}

// done ends a command that changes the register.
func (a *app) done(err error, word string) error {
	if err != nil {
		return err
	}
	if a.cli.JSON {
		return a.json(map[string]bool{"done": true})
	}
	a.say("%s. convenorctl undo takes it back.", word)
	return nil
}

// nameOf joins the words of a name; a seat's officer and body are given apart.
func nameOf(words []string) string { return strings.Join(words, ", ") }

// splitFields parts the words before the first field=value from the fields.
func splitFields(args []string) (string, []planner.Field, error) {
	var words []string
	var fields []planner.Field
	for _, arg := range args {
		key, value, ok := strings.Cut(arg, "=")
		switch {
		case ok:
			fields = append(fields, planner.Field{Name: strings.TrimSpace(key), Value: value})
		case len(fields) > 0:
			return "", nil, useError{fmt.Errorf("%q is no field=value", arg)}
		default:
			words = append(words, arg)
		}
	}
	if len(fields) == 0 {
		return "", nil, useError{fmt.Errorf("name at least one field=value to set")}
	}
	return nameOf(words), fields, nil
}

// seatName puts a seat's officer and body under the names of the register.
func seatName(a *app, p *planner.Planner, kind calendar.Noun, name string) (string, error) {
	if kind != calendar.NounSeat {
		return name, nil
	}
	reg, err := p.Register(a.ctx)
	if err != nil {
		return "", err
	}
	officer, body, ok := strings.Cut(name, ", ")
	if !ok {
		return "", useError{fmt.Errorf("a seat is named by its officer and its body")}
	}
	o, err := reg.Officer(officer)
	if err != nil {
		return "", err
	}
	b, err := reg.Body(body)
	if err != nil {
		return "", err
	}
	return o.Name + ", " + b.Name, nil
}
