package planner

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"convenor/calendar"
)

// EditRegister makes edits of the register in one change that can be undone: Before nil adds,
// After nil removes, both put the one in the place of the other. Values are whole nouns of the
// register, or the texts of its settings, of which alone Key is read. What is given another
// name keeps it wherever the register refers to it.
//
// Errors: calendar.ErrConflict where Before is not what is held, or what is to be added is
// there already; calendar.ErrInvalid or ErrNotFound for what cannot be right; a
// calendar.UserError where something still refers to what is removed or renamed. Nothing is
// changed then.
func (p *Planner) EditRegister(ctx context.Context, edits ...calendar.Edit) error {
	if len(edits) == 0 {
		return nil
	}
	return p.assume(ctx, entryChange(edits[0]), func(reg *calendar.Register) ([]calendar.Edit, error) {
		var all []calendar.Edit
		for _, e := range edits {
			list, err := p.entryEdits(ctx, reg, e)
			if err != nil {
				return nil, err
			}
			all = append(all, list...)
		}
		return all, nil
	})
}

// entryChange names a change after what it does.
func entryChange(e calendar.Edit) string {
	switch {
	case e.Noun == calendar.NounSetting:
		return "Change of assumptions"
	case e.Before == nil:
		return "New " + entryWords(e.Noun, e.After)
	case e.After == nil:
		return "Removal of " + entryWords(e.Noun, e.Before)
	default:
		return "Change of " + entryWords(e.Noun, e.After)
	}
}

// entryWords name a thing of the register as people do.
func entryWords(noun calendar.Noun, v any) string {
	switch v := v.(type) {
	case calendar.Council:
		return "council " + v.Name
	case calendar.System:
		return "system " + v.Name
	case calendar.Seat:
		return fmt.Sprintf("seat of %s on %s", v.Officer, v.Body)
	case calendar.Journey:
		return fmt.Sprintf("journey %s to %s", v.From, v.To)
	case calendar.Rate:
		return "rate of " + v.Words()
	case calendar.Overlay:
		return "shaded days " + v.Name
	default:
		return string(noun) + " " + keyOfNoun(v)
	}
}

// entryEdits gives the edits that one asked for comes to; none where it changes nothing.
func (p *Planner) entryEdits(ctx context.Context, reg *calendar.Register, e calendar.Edit) ([]calendar.Edit, error) {
	if e.Noun == calendar.NounSetting {
		return settingAsked(e)
	}
	if e.Before == nil {
		return addition(reg, e)
	}
	e.Key = keyOfNoun(e.Before)
	if held := heldNoun(reg, e.Noun, e.Key); held == nil || !sameNoun(held, e.Before) {
		return nil, fmt.Errorf("%s: %w", entryWords(e.Noun, e.Before), calendar.ErrConflict)
	}
	switch {
	case e.After == nil:
		return []calendar.Edit{e}, nil
	case sameNoun(e.Before, e.After):
		return nil, nil
	case keyOfNoun(e.After) == e.Key:
		return []calendar.Edit{e}, nil
	}
	return p.renaming(ctx, reg, e)
}

// settingAsked gives the edit of a figure of the register, if it is one.
func settingAsked(e calendar.Edit) ([]calendar.Edit, error) {
	most, known := map[string]float64{calendar.SettingSpeed: 1000, calendar.SettingMinutesPerPage: 60}[e.Key]
	if !known {
		return nil, fmt.Errorf("the setting %s is none of the register: %w", e.Key, calendar.ErrInvalid)
	}
	if text, set := e.After.(string); set {
		if v, err := strconv.ParseFloat(text, 64); err != nil || !(v > 0 && v <= most) {
			return nil, fmt.Errorf("%s %q is not above nought and up to %v: %w", e.Key, text, most, calendar.ErrInvalid)
		}
	}
	return unlessSame(e), nil
}

func addition(reg *calendar.Register, e calendar.Edit) ([]calendar.Edit, error) {
	e.Key = keyOfNoun(e.After)
	if heldNoun(reg, e.Noun, e.Key) != nil {
		return nil, takenAlready(e)
	}
	return []calendar.Edit{e}, nil
}

func takenAlready(e calendar.Edit) error {
	words := entryWords(e.Noun, e.After)
	return &calendar.UserError{Sentence: strings.ToUpper(words[:1]) + words[1:] + " is in the register already.",
		Remedy: "Change that one, or give this one another name or first day.", Cause: calendar.ErrConflict}
}

// heldNoun gives what the register holds under a key, in any case; nil if nothing.
func heldNoun(reg *calendar.Register, noun calendar.Noun, key string) any {
	switch noun {
	case calendar.NounCouncil:
		if reg.Council != (calendar.Council{}) {
			return reg.Council
		}
	case calendar.NounSystem:
		return underKey(reg.Systems, key)
	case calendar.NounVenue:
		return underKey(reg.Venues, key)
	case calendar.NounJourney:
		return underKey(reg.Journeys, key)
	case calendar.NounBody:
		return underKey(reg.Bodies, key)
	case calendar.NounOfficer:
		return underKey(reg.Officers, key)
	case calendar.NounSeat:
		return underKey(reg.Seats, key)
	case calendar.NounRate:
		return underKey(reg.Rates, key)
	case calendar.NounOverlay:
		return underKey(reg.Overlays, key)
	}
	return nil
}

func underKey[T any](list []T, key string) any {
	i := slices.IndexFunc(list, func(v T) bool { return strings.EqualFold(keyOfNoun(v), key) })
	if i < 0 {
		return nil
	}
	return list[i]
}

// sameNoun tells whether two things say the same, whatever lists they keep it in.
func sameNoun(a, b any) bool {
	left, err := json.Marshal(a)
	if err != nil {
		return false
	}
	right, err := json.Marshal(b)
	return err == nil && string(left) == string(right)
}
