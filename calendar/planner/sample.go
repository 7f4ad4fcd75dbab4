package planner

import (
	"context"
	"fmt"
	"io/fs"

	"convenor/calendar"
)

// The files of the sample council, and whose diary its calendar is.
const (
	sampleRegister = "register.json"
	sampleCalendar = "dass.ics"
	sampleOfficer  = "DASS"
)

// InstallSample fills the database with the sample council: its register, then its
// calendar through the importer like anybody's. Error: calendar.ErrConflict when the
// database already holds sources.
func (p *Planner) InstallSample(ctx context.Context, sample fs.FS) error {
	sources, err := p.store.Sources(ctx)
	if err != nil {
		return err
	}
	if len(sources) > 0 {
		return &calendar.UserError{Sentence: "This database already holds calendars, so the sample was not added.",
			Remedy: "Make the sample in a database of its own, with --db.", Cause: calendar.ErrConflict}
	}
	reg, err := sample.Open(sampleRegister)
	if err != nil {
		return fmt.Errorf("open the sample register: %w", err)
	}
	defer reg.Close()
	if _, err := p.ImportRegister(ctx, reg, sampleRegister); err != nil {
		return err
	}
	pre, err := p.Preview(ctx, ImportRequest{Paths: []string{sampleCalendar}, Files: sample, Officer: sampleOfficer})
	if err != nil {
		return err
	}
	_, err = p.Accept(ctx, pre, Choices{})
	return err
}
