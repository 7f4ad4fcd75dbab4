package planner

import (
	"context"
	"fmt"
	"io"

	"convenor/calendar"
	"convenor/calendar/reference"
)

// RegisterChange is one thing that importing a register added or changed.
type RegisterChange struct {
	Noun calendar.Noun `json:"noun"`
	// Key names it; the parts of a compound key are joined by ", ".
	Key string `json:"key"`
	// Added: it was not held before.
	Added bool `json:"added"`
}

// ImportRegister merges a register file into the register, by name or code, in one
// change that can be undone, and reports what it changed. Errors: calendar.ErrInvalid
// or ErrNotFound for what cannot be right; nothing is changed then.
func (p *Planner) ImportRegister(ctx context.Context, r io.Reader, name string) ([]RegisterChange, error) {
	incoming, err := reference.ReadRegister(r)
	if err != nil {
		return nil, fmt.Errorf("register %s: %w", name, err)
	}
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return nil, err
	}
	held, err := p.store.Register(ctx)
	if err != nil {
		return nil, err
	}
	edits := reference.Merge(held, incoming)
	changes := make([]RegisterChange, len(edits))
	for i, e := range edits {
		changes[i] = RegisterChange{Noun: e.Noun, Key: readableKey(e.Key), Added: e.Before == nil}
	}
	err = p.apply(ctx, calendar.Change{Name: "Import of register " + name, Edits: edits, Revision: rev})
	return changes, err
}

// ExportRegister writes the whole register in one file.
func (p *Planner) ExportRegister(ctx context.Context, w io.Writer) error {
	reg, err := p.store.Register(ctx)
	if err != nil {
		return err
	}
	return reference.WriteRegister(w, reg)
}
