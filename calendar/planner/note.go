package planner

import (
	"context"
	"fmt"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// Note writes the text to paste into a message to the secretariat of the body whose
// sitting an officer gives up or joins remotely. Error: calendar.ErrNotFound where
// nothing was decided of the clash.
func (p *Planner) Note(ctx context.Context, clashID string) (string, error) {
	found, reg, err := p.FindClash(ctx, clashID)
	if err != nil {
		return "", err
	}
	held, err := p.decided(ctx, found.ID)
	if err != nil {
		return "", err
	}
	d, ok := held.(calendar.Decision)
	if !ok {
		return "", &calendar.UserError{Sentence: fmt.Sprintf("Nothing has been decided of clash %s.", found.ID),
			Remedy: "Decide it first.", Cause: calendar.ErrNotFound}
	}
	if d.AcceptBoth {
		return "", &calendar.UserError{Sentence: "Both sittings are accepted as they are, so nobody need be told.",
			Remedy: "Decide otherwise if somebody is to be.", Cause: calendar.ErrNotFound}
	}
	if sharing(ctx) {
		d.Reason = ""
	}
	var notes []string
	for _, side := range []calendar.Side{calendar.SideA, calendar.SideB} {
		if d.Changes(side) {
			notes = append(notes, noteText(reg, &d, side, found))
		}
	}
	return strings.Join(notes, "\n\n"), nil
}

// noteText says it in the order in which a secretariat reads it: which meeting, who, why.
// Of a private appointment it says no more than that there is one.
func noteText(reg *calendar.Register, d *calendar.Decision, side calendar.Side, c *clash.Clash) string {
	var b strings.Builder
	about, kept := sideOf(c, side), sideOf(c, side.Other())
	officer := nameAndPost(reg, d.Officer)
	fmt.Fprintf(&b, "To the secretariat of %s\n\n", bodyOf(about))
	fmt.Fprintf(&b, "%s, %s\n\n", about.Label(), When(about.Start, about.End, about.AllDay))
	elsewhere := fmt.Sprintf("expected at %s (%s)", keptLabel(kept), When(kept.Start, kept.End, kept.AllDay))
	if d.Ask != "" {
		fmt.Fprintf(&b, "%s is %s as well. Could it be moved to one of these? As far as our calendars say, everybody we know to be expected could come.\n\n", officer, elsewhere)
		for _, t := range d.Dates {
			fmt.Fprintf(&b, "- %s\n", When(t.Start, t.End, false))
		}
		b.WriteByte('\n')
	} else {
		fmt.Fprintf(&b, "%s They are %s.\n", attendanceText(reg, d, side, officer), elsewhere)
	}
	if d.Reason != "" { // nothing typed is told where it is to be shared
		fmt.Fprintf(&b, "Reason: %s.\n", strings.TrimSuffix(d.Reason, "."))
	}
	return b.String()
}

// attendanceText says how the officer attends, or who does instead.
func attendanceText(reg *calendar.Register, d *calendar.Decision, side calendar.Side, officer string) string {
	switch up := d.GivenUp(); {
	case up == side && d.Deputy != "":
		return fmt.Sprintf("%s sends apologies. %s will attend in their place.", officer, nameAndPost(reg, d.Deputy))
	case up == side:
		return officer + " sends apologies."
	}
	var says []string
	if d.Remote == side {
		says = append(says, "will join by remote link")
	}
	if d.LeaveEarly > 0 && side == calendar.SideA {
		says = append(says, "will have to leave at "+clockOf(d.A.End.Add(-time.Duration(d.LeaveEarly)*time.Minute)))
	}
	if d.ArriveLate > 0 && side == calendar.SideB {
		says = append(says, "will not be there before "+clockOf(d.B.Start.Add(time.Duration(d.ArriveLate)*time.Minute)))
	}
	return officer + " " + strings.Join(says, " and ") + "."
}

// clockOf gives the London time of day.
func clockOf(t time.Time) string { return t.In(calendar.London()).Format("15:04") }

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
