package planner

import (
	"context"
	"fmt"
	"strings"

	"convenor/calendar"
)

// Note writes the text to paste into a message to the secretariat of the body whose
// sitting an officer gives up or joins remotely. Error: calendar.ErrNotFound where
// nothing was decided of the clash.
func (p *Planner) Note(ctx context.Context, clashID string) (string, error) {
	found, reg, err := p.FindClash(ctx, clashID)
	if err != nil {
		return "", err
	}
	held, err := p.decision(ctx, found.ID)
	if err != nil {
		return "", err
	}
	d, ok := held.(calendar.Decision)
	if !ok {
		return "", &calendar.UserError{Sentence: fmt.Sprintf("Nothing has been decided of clash %s.", found.ID),
			Remedy: "Decide it first.", Cause: calendar.ErrNotFound}
	}
	about := sideOf(found, named(&d))
	kept := sideOf(found, named(&d).Other())
	return noteText(reg, &d, about, kept), nil
}

// noteText says it in the order in which a secretariat reads it: which meeting, who, why.
// Of a private appointment it says no more than that there is one.
func noteText(reg *calendar.Register, d *calendar.Decision, about, kept *calendar.Sitting) string {
	var b strings.Builder
	officer := nameAndPost(reg, d.Officer)
	fmt.Fprintf(&b, "To the secretariat of %s\n\n", bodyOf(about))
	fmt.Fprintf(&b, "%s, %s\n\n", about.Label(), When(about.Start, about.End, about.AllDay))
	switch {
	case d.GivenUp() == "":
		fmt.Fprintf(&b, "%s will join by remote link.", officer)
	case d.Deputy != "":
		fmt.Fprintf(&b, "%s sends apologies. %s will attend in their place.", officer, nameAndPost(reg, d.Deputy))
	default:
		fmt.Fprintf(&b, "%s sends apologies.", officer)
	}
	fmt.Fprintf(&b, " They are expected at %s (%s).\n", keptLabel(kept), When(kept.Start, kept.End, kept.AllDay))
	fmt.Fprintf(&b, "Reason: %s.\n", strings.TrimSuffix(d.Reason, "."))
	return b.String()
}

func keptLabel(s *calendar.Sitting) string {
	if s.Private {
		return "another appointment"
	}
	return s.Label()
}

// bodyOf names the bodies that sit, else the sitting.
func bodyOf(s *calendar.Sitting) string {
	names := make([]string, 0, len(s.Of))
	for _, b := range s.Of {
		names = append(names, b.Name)
	}
	if len(names) == 0 {
		return s.Label()
	}
	return strings.Join(names, " and ")
}

func nameAndPost(reg *calendar.Register, name string) string {
	o, err := reg.Officer(name)
	if err != nil || o.Post == "" {
		return name
	}
	return fmt.Sprintf("%s (%s)", o.Name, o.Post)
}
