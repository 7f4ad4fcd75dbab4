package main

import (
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"convenor/calendar"
)

// overlayCommand keeps the days that shade the calendar.
type overlayCommand struct {
	List   overlayList   `cmd:"" help:"List them."`
	Set    overlaySet    `cmd:"" help:"Add one, or change its last day."`
	Remove overlayRemove `cmd:"" help:"Remove one."`
}

type overlayList struct{}

// Run lists the overlays in order of their first day.
func (overlayList) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	reg, err := p.Register(a.ctx)
	if err != nil {
		return err
	}
	list := append([]calendar.Overlay{}, reg.Overlays...)
	slices.SortStableFunc(list, func(x, y calendar.Overlay) int { return x.From.Compare(y.From) })
	if a.cli.JSON {
		return a.json(list)
	}
	return a.table(func(w *tabwriter.Writer) {
		for _, o := range list {
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", o.Kind, o.Name, o.From.British(), o.To.British())
		}
	})
}

type overlaySet struct {
	Kind string `arg:"" help:"What it is: ${enum}." enum:"pre-election,recess,school,milestone"`
	Name string `arg:"" help:"What people call it."`
	From string `required:"" help:"Its first day." placeholder:"DATE"`
	To   string `help:"Its last day (default: the first)." placeholder:"DATE"`
}

// Run adds an overlay, or puts it in the place of the one of the same kind, name and first day.
func (c overlaySet) Run(a *app) error {
	o := calendar.Overlay{Kind: c.Kind, Name: c.Name}
	var err error
	if o.From, err = dateFlag("--from", c.From); err != nil {
		return err
	}
	if o.To = o.From; c.To != "" {
		if o.To, err = dateFlag("--to", c.To); err != nil {
			return err
		}
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	return a.done(p.SetOverlay(a.ctx, nil, o), "Set")
}

type overlayRemove struct {
	Kind string `arg:"" help:"What it is: ${enum}." enum:"pre-election,recess,school,milestone"`
	Name string `arg:"" help:"What people call it."`
	From string `help:"Its first day, where several are called so." placeholder:"DATE"`
}

// Run removes the one overlay that is called so.
func (c overlayRemove) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	reg, err := p.Register(a.ctx)
	if err != nil {
		return err
	}
	var found []calendar.Overlay
	for _, o := range reg.Overlays {
		if o.Kind == c.Kind && strings.EqualFold(o.Name, c.Name) && (c.From == "" || o.From.String() == c.From) {
			found = append(found, o)
		}
	}
	switch len(found) {
	case 0:
		return fmt.Errorf("overlay %s %q: %w", c.Kind, c.Name, calendar.ErrNotFound)
	case 1:
		return a.done(p.RemoveOverlay(a.ctx, found[0]), "Removed")
	default:
		return useError{fmt.Errorf("%d overlays are called so: say which with --from", len(found))}
	}
}

// speedCommand sets the speed of journeys.
type speedCommand struct {
	MPH float64 `arg:"" name:"mph" help:"Miles an hour."`
}

// Run sets the speed.
func (c speedCommand) Run(a *app) error {
	if c.MPH <= 0 {
		return useError{fmt.Errorf("a speed is above nought, not %v", c.MPH)}
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	return a.done(p.SetSpeed(a.ctx, c.MPH), "Set")
}

// mileageCommand sets what a mile pays.
type mileageCommand struct {
	Pence  float64 `arg:"" help:"Pence a mile."`
	From   string  `help:"The first day (default: always)." placeholder:"DATE"`
	To     string  `help:"The last day (default: until further notice)." placeholder:"DATE"`
	Remove bool    `help:"Take the rate of that first day away instead."`
}

// Help tells how rates hold over each other.
func (mileageCommand) Help() string {
	return `A rate for one day holds over one for a year: of several, the one that began last.

  convenorctl mileage 55 --from 2026-04-06
  convenorctl mileage 45 --from 2027-01-14 --to 2027-01-14`
}

// Run sets a rate, or takes it away.
func (c mileageCommand) Run(a *app) error {
	r := calendar.Rate{Kind: calendar.RateMileage, PencePerMile: c.Pence}
	var err error
	if c.From != "" {
		if r.From, err = dateFlag("--from", c.From); err != nil {
			return err
		}
	}
	if c.To != "" {
		if r.To, err = dateFlag("--to", c.To); err != nil {
			return err
		}
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	if c.Remove {
		return a.done(p.RemoveRate(a.ctx, r), "Removed")
	}
	return a.done(p.SetRate(a.ctx, r), "Set")
}

// dateFlag reads a date. Error: a useError.
func dateFlag(name, text string) (calendar.Date, error) {
	d, err := calendar.ParseDate(text)
	if err != nil {
		return d, useError{fmt.Errorf("%s %q is not a date such as 2027-01-01", name, text)}
	}
	return d, nil
}
