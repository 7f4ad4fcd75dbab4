package planner

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// Field is one field of a thing in the register, by its name in the register file.
// An empty value takes the field away.
type Field struct {
	Name, Value string
}

// readableKey gives a compound key as people read it.
func readableKey(key string) string {
	parts := strings.Split(key, calendar.JoinKey("", ""))
	return strings.TrimSuffix(strings.Join(parts, ", "), ", ")
}

// SetNoun changes fields of one thing in the register, and adds it if it is not there.
// Name is the thing's name or code; for a seat its officer, a comma and its body.
// Errors: calendar.ErrInvalid, or ErrNotFound for what it refers to; nothing is
// changed then.
func (p *Planner) SetNoun(ctx context.Context, noun calendar.Noun, name string, fields []Field) error {
	return p.changeNoun(ctx, noun, name, "Change of "+string(noun)+" "+name, func(before any) (any, error) {
		return withFields(noun, name, before, fields)
	})
}

// RemoveNoun takes one thing out of the register. Errors: calendar.ErrNotFound; a
// calendar.UserError when something else refers to it.
func (p *Planner) RemoveNoun(ctx context.Context, noun calendar.Noun, name string) error {
	return p.changeNoun(ctx, noun, name, "Removal of "+string(noun)+" "+name, func(before any) (any, error) {
		if before == nil {
			return nil, fmt.Errorf("%s %q: %w", noun, name, calendar.ErrNotFound)
		}
		return nil, nil
	})
}

func (p *Planner) changeNoun(ctx context.Context, noun calendar.Noun, name, title string, change func(any) (any, error)) error {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return err
	}
	reg, err := p.store.Register(ctx)
	if err != nil {
		return err
	}
	before, key, err := findNoun(reg, noun, name)
	if err != nil {
		return err
	}
	after, err := change(before)
	if err != nil {
		return err
	}
	if after != nil && before == nil {
		key = keyOfNoun(after)
	}
	edit := calendar.Edit{Noun: noun, Key: key, Before: before, After: after}
	edits := []calendar.Edit{edit}
	if after != nil && before != nil && keyOfNoun(after) != key {
		// A field of the key was changed: the one goes, the other comes.
		edits = []calendar.Edit{{Noun: noun, Key: key, Before: before}, {Noun: noun, Key: keyOfNoun(after), After: after}}
	}
	if err := checkAfter(reg, edits); err != nil {
		return err
	}
	return p.apply(ctx, calendar.Change{Name: title, Edits: edits, Revision: rev})
}

// findNoun finds what is called by a name; nil when there is none.
func findNoun(reg *calendar.Register, noun calendar.Noun, name string) (value any, key string, err error) {
	same := func(s string) bool { return strings.EqualFold(s, name) }
	switch noun {
	case calendar.NounCouncil:
		if reg.Council.Name != "" || reg.Council.Code != "" {
			value = reg.Council
		}
	case calendar.NounSystem:
		if s, err := reg.System(name); err == nil {
			value = *s
		}
	case calendar.NounVenue:
		if v, err := reg.Venue(name); err == nil {
			value = *v
		}
	case calendar.NounBody:
		if b, err := reg.Body(name); err == nil {
			value = *b
		}
	case calendar.NounOfficer:
		if o, err := reg.Officer(name); err == nil {
			value = *o
		}
	case calendar.NounSeat:
		if i := slices.IndexFunc(reg.Seats, func(s calendar.Seat) bool { return same(s.Officer + ", " + s.Body) }); i >= 0 {
			value = reg.Seats[i]
		}
	default:
		return nil, "", fmt.Errorf("a %s cannot be set by name: %w", noun, calendar.ErrInvalid)
	}
	if value != nil {
		key = keyOfNoun(value)
	}
	return value, key, nil
}

// keyOfNoun gives the key under which the store keeps a thing of the register.
func keyOfNoun(v any) string {
	switch v := v.(type) {
	case calendar.Council:
		return councilKey
	case calendar.System:
		return v.Code
	case calendar.Venue:
		return v.Name
	case calendar.Journey:
		return v.Key()
	case calendar.Body:
		return v.Name
	case calendar.Officer:
		return v.Name
	case calendar.Seat:
		return v.Key()
	case calendar.Rate:
		return v.Key()
	case calendar.Overlay:
		return v.Key()
	default:
		return ""
	}
}

// councilKey is the key of the one council a database is for.
const councilKey = "council"

// withFields gives the thing with its fields changed.
func withFields(noun calendar.Noun, name string, before any, fields []Field) (any, error) {
	switch noun {
	case calendar.NounCouncil:
		return setFields(orNew(before, calendar.Council{Code: name, Name: name}), fields)
	case calendar.NounSystem:
		return setFields(orNew(before, calendar.System{Code: name, Name: name}), fields)
	case calendar.NounVenue:
		return setFields(orNew(before, calendar.Venue{Name: name}), fields)
	case calendar.NounBody:
		return setFields(orNew(before, calendar.Body{Name: name, Kind: calendar.KindCommittee}), fields)
	case calendar.NounOfficer:
		return setFields(orNew(before, calendar.Officer{Name: name}), fields)
	case calendar.NounSeat:
		officer, body, _ := strings.Cut(name, ", ")
		return setFields(orNew(before, calendar.Seat{Officer: officer, Body: body, Role: calendar.RoleMember}), fields)
	default:
		return nil, fmt.Errorf("a %s cannot be set: %w", noun, calendar.ErrInvalid)
	}
}

func orNew[T any](before any, fresh T) T {
	if held, ok := before.(T); ok {
		return held
	}
	return fresh
}

// setFields sets fields by their names in the register file. A value is read as JSON
// where the field takes it so, else as text, else as a list separated by commas.
func setFields[T any](v T, fields []Field) (any, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	object := map[string]json.RawMessage{}
	if err := json.Unmarshal(raw, &object); err != nil {
		return nil, err
	}
	for _, f := range fields {
		if f.Value == "" {
			delete(object, f.Name)
			continue
		}
		var lastErr error
		set := false
		for _, form := range fieldForms(f.Value) {
			object[f.Name] = form
			if lastErr = decodeStrict[T](object, new(T)); lastErr == nil {
				set = true
				break
			}
		}
		if !set {
			return nil, fmt.Errorf("the field %s does not take %q%s: %w", f.Name, f.Value, fieldTrouble(lastErr), calendar.ErrInvalid)
		}
	}
	var out T
	if err := decodeStrict(object, &out); err != nil {
		return nil, fmt.Errorf("the fields do not fit together%s: %w", fieldTrouble(err), calendar.ErrInvalid)
	}
	return out, nil
}

// fieldForms gives the ways to read a value: as JSON, as text, as a list of texts.
func fieldForms(value string) []json.RawMessage {
	var forms []json.RawMessage
	if json.Valid([]byte(value)) {
		forms = append(forms, json.RawMessage(value))
	}
	if text, err := json.Marshal(value); err == nil {
		forms = append(forms, text)
	}
	parts := strings.Split(value, ",")
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	if list, err := json.Marshal(parts); err == nil {
		forms = append(forms, list)
	}
	return forms
}

func decodeStrict[T any](object map[string]json.RawMessage, out *T) error {
	raw, err := json.Marshal(object)
	if err != nil {
		return err
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	return d.Decode(out)
}

// fieldTrouble says in words why a value was not taken, where there is more to say.
func fieldTrouble(err error) string {
	text := strings.TrimPrefix(err.Error(), "json: ")
	if strings.HasPrefix(text, "unknown field") {
		return ", an " + text + " (the names are those of the register file)"
	}
	return ""
}

// checkAfter tells what would be wrong with the register after edits.
func checkAfter(reg *calendar.Register, edits []calendar.Edit) error {
	after := applyToRegister(*reg, edits)
	err := after.Check()
	if err == nil {
		return nil
	}
	if edits[0].After == nil {
		return &calendar.UserError{
			Sentence: fmt.Sprintf("The %s %s is still referred to (%s).", edits[0].Noun, readableKey(edits[0].Key), firstOf(strings.Split(err.Error(), "\n"))),
			Remedy:   "Remove what refers to it first.", Cause: err}
	}
	return err
}

// firstOf gives the first few of a list of complaints, and how many more there are.
func firstOf(list []string) string {
	const most = 3
	if len(list) <= most {
		return strings.Join(list, "; ")
	}
	return fmt.Sprintf("%s; and %d more", strings.Join(list[:most], "; "), len(list)-most)
}
