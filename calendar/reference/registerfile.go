package reference

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"convenor/calendar"
)

// byteOrderMark is what some Windows programs put before a text.
const byteOrderMark = "\ufeff"

// ReadRegister reads a register file: JSON, as WriteRegister makes it, with or
// without a byte order mark. A seat may name its officer by name or post and its body
// by name or alias, in any case; a body its system by code or name. What comes back
// has been checked (calendar.Register.Check) and names everything as it is called.
//
// Errors: ErrInvalid for what is no JSON, for a field that the file does not have
// (each a *FieldError with line and path) and for what cannot be right; ErrNotFound
// for a name that nothing has. All that is wrong of one sort is told at once.
func ReadRegister(r io.Reader) (*calendar.Register, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read register: %w", err)
	}
	text = bytes.TrimPrefix(text, []byte(byteOrderMark))
	if err := checkShape(text, &registerShape); err != nil {
		return nil, fmt.Errorf("read register: %w", err)
	}
	reg := &calendar.Register{}
	if err := json.Unmarshal(text, reg); err != nil {
		// The shape should have caught it; whatever it let through is still an error.
		return nil, fmt.Errorf("read register: %w: %w", err, calendar.ErrInvalid)
	}
	callByName(reg)
	joinWays(reg)
	if err := reg.Check(); err != nil {
		return nil, fmt.Errorf("read register: %w", err)
	}
	return reg, nil
}

// joinWays makes one journey of two that lead there and back between the same venues, which
// a file may give one by one.
func joinWays(reg *calendar.Register) {
	at := func(name string) *calendar.Venue {
		v, err := reg.Venue(name)
		if err != nil {
			return nil // for Check to tell
		}
		return v
	}
	var list []calendar.Journey
	for _, j := range reg.Journeys {
		from, to := at(j.From), at(j.To)
		i := slices.IndexFunc(list, func(there calendar.Journey) bool { return from != nil && at(there.From) == to && at(there.To) == from })
		if i < 0 || from == to || list[i].Back != nil {
			list = append(list, j)
			continue
		}
		if back := (calendar.WayBack{Miles: j.Miles, Minutes: j.Minutes}); back != (calendar.WayBack{Miles: list[i].Miles, Minutes: list[i].Minutes}) {
			list[i].Back = &back
		}
	}
	reg.Journeys = list
}

// callByName puts the names in the register in the place of posts, aliases and names
// in another case. What is not found stays, for Check to tell.
func callByName(reg *calendar.Register) {
	for i := range reg.Bodies {
		b := &reg.Bodies[i]
		// Nothing stands for "none": it must not find a system that has no name.
		if s, err := reg.System(b.System); err == nil && b.System != "" {
			b.System = s.Code
		}
	}
	for i := range reg.Seats {
		s := &reg.Seats[i]
		if o, err := reg.Officer(s.Officer); err == nil {
			s.Officer = o.Name
		}
		if b, err := reg.Body(s.Body); err == nil {
			s.Body = b.Name
		}
		if o, err := reg.Officer(s.DeputyFor); err == nil && s.DeputyFor != "" {
			s.DeputyFor = o.Name
		}
	}
}

// WriteRegister writes a register file: the nouns in the register's order, fields in
// the order of the format, indented by two blanks, with a line end last. ReadRegister
// gives the same register back, and the same register always gives the same bytes.
func WriteRegister(w io.Writer, reg *calendar.Register) error {
	var text bytes.Buffer
	e := json.NewEncoder(&text)
	e.SetEscapeHTML(false) // people read the file: "Health & Wellbeing", not "Health \u0026 Wellbeing"
	e.SetIndent("", "  ")
	if err := e.Encode(reg); err != nil {
		return fmt.Errorf("write register: %w", err)
	}
	if _, err := w.Write(text.Bytes()); err != nil {
		return fmt.Errorf("write register: %w", err)
	}
	return nil
}

// FieldError is one thing in a register file that is not as the format has it.
type FieldError struct {
	// Line is the 1-based line of the file.
	Line int
	// Path says where: "bodies[3].quorum", counting from 0; empty for the file itself.
	Path string
	// Says is what is wrong, or what was expected.
	Says string
}

// Error gives "line 12: bodies[3].quorum: …".
func (e *FieldError) Error() string {
	if e.Path == "" {
		return fmt.Sprintf("line %d: %s", e.Line, e.Says)
	}
	return fmt.Sprintf("line %d: %s: %s", e.Line, e.Path, e.Says)
}

// Unwrap makes it a calendar.ErrInvalid.
func (e *FieldError) Unwrap() error { return calendar.ErrInvalid }

// mostFieldErrors is how many faults are told; a file of another sort has no end of them.
const mostFieldErrors = 20

// joinFields gives the faults as one error; nil if there are none.
func joinFields(faults []error) error {
	if more := len(faults) - mostFieldErrors; more > 0 {
		faults = append(faults[:mostFieldErrors:mostFieldErrors], fmt.Errorf("and %d more: %w", more, calendar.ErrInvalid))
	}
	return errors.Join(faults...)
}
