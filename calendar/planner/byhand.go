package planner

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/source"
)

// ByHand is the name of the source under which what people enter themselves is held.
// What they change stays as they changed it when the calendar it came from is read
// again: by hand counts as the source that gave a sitting first.
const ByHand = "By hand"

// MeetingFields are what can be said of a meeting by hand. A nil pointer leaves a field
// as it is; for a new meeting only Title and Start are needed.
type MeetingFields struct {
	Title, Place *string
	Start        *time.Time
	// DayOnly: Start is a day of which the time is to be confirmed.
	DayOnly bool
	// End is where it ends; for a new meeting without one the end is assumed.
	End *time.Time
	// Bodies are the bodies that sit, by name or alias; empty and not nil is none.
	Bodies *[]string
	// Tentative: it may not happen.
	Tentative *bool
}

// AddMeeting adds one meeting by hand. Without bodies it finds its body by its title, as an
// import does. Errors: calendar.ErrInvalid, ErrNotFound.
func (p *Planner) AddMeeting(ctx context.Context, f MeetingFields) (*calendar.Occurrence, error) {
	if f.Title == nil || strings.TrimSpace(*f.Title) == "" || f.Start == nil {
		return nil, fmt.Errorf("a meeting needs a title and a start: %w", calendar.ErrInvalid)
	}
	rev, reg, err := p.factsForHand(ctx)
	if err != nil {
		return nil, err
	}
	start := f.Start.UTC().Truncate(time.Second)
	o := calendar.Occurrence{Original: start, Start: start, End: start.Add(assumedLength), EndAssumed: true,
		Zone: calendar.LondonZone, Status: calendar.StatusConfirmed}
	o.Meeting = keyOf(fmt.Sprintf("%s\x00%s\x00%d\x00%d", ByHand, *f.Title, start.Unix(), rev))
	o.Claims = []calendar.Claim{{Source: ByHand, UID: o.Meeting}}
	if f.Bodies == nil {
		if m := calendar.NewBodyMatcher(reg).Match(*f.Title, "", o.Date()); m.Body != "" {
			o.Bodies = []string{m.Body}
		}
	}
	if err := f.put(reg, &o); err != nil {
		return nil, err
	}
	edits, err := p.handSource(ctx)
	if err != nil {
		return nil, err
	}
	edits = append(edits, calendar.Edit{Noun: calendar.NounMeeting, Key: o.Meeting, After: calendar.Meeting{Key: o.Meeting}})
	claimByHand(&o) // what is said by hand is what it is, until another source joins it
	o.Changed = p.clock().UTC().Truncate(time.Second)
	edits = append(edits, calendar.Edit{Noun: calendar.NounSitting, Key: o.ID().String(), After: o})
	return answered(ctx, &o), p.apply(ctx, calendar.Change{Name: "New meeting " + o.Title, Edits: edits, Revision: rev})
}

// EditMeeting changes one sitting by hand. Errors: calendar.ErrInvalid, ErrNotFound; a
// private sitting cannot be changed here, for its text was never taken in.
func (p *Planner) EditMeeting(ctx context.Context, id string, f MeetingFields) (*calendar.Occurrence, error) {
	return p.changeSitting(ctx, id, "Change of ", func(reg *calendar.Register, o *calendar.Occurrence) error {
		return f.put(reg, o)
	})
}

// CancelMeeting strikes one sitting off; it stays in the books as cancelled. Error: ErrNotFound.
func (p *Planner) CancelMeeting(ctx context.Context, id string) (*calendar.Occurrence, error) {
	return p.changeSitting(ctx, id, "Cancellation of ", func(_ *calendar.Register, o *calendar.Occurrence) error {
		o.Status = calendar.StatusCancelled
		return nil
	})
}

// changeSitting changes one sitting and puts beside what its sources say what was
// entered by hand.
func (p *Planner) changeSitting(ctx context.Context, id, name string, change func(*calendar.Register, *calendar.Occurrence) error) (*calendar.Occurrence, error) {
	rev, reg, err := p.factsForHand(ctx)
	if err != nil {
		return nil, err
	}
	held, err := p.findSitting(ctx, id)
	if err != nil {
		return nil, err
	}
	if held.Private {
		return nil, &calendar.UserError{Sentence: "A private appointment is held as times only and cannot be changed here.",
			Remedy: "Change it in the diary it came from and read that again.", Cause: calendar.ErrInvalid}
	}
	after := cloneOccurrence(held)
	if err := change(reg, &after); err != nil {
		return nil, err
	}
	claimByHand(&after)
	edits, err := p.handSource(ctx)
	if err != nil {
		return nil, err
	}
	edits = append(edits, p.sittingEdit(held, &after))
	return answered(ctx, &after), p.apply(ctx, calendar.Change{Name: name + held.Label(), Edits: edits, Revision: rev})
}

// sittingEdit makes the edit of a sitting; one that follows from a rule is kept from now on.
func (p *Planner) sittingEdit(held, after *calendar.Occurrence) calendar.Edit {
	after.Changed = p.clock().UTC().Truncate(time.Second)
	e := calendar.Edit{Noun: calendar.NounSitting, Key: held.ID().String(), After: *after}
	if held.Follows {
		after.Follows = false
		e.After = *after
		return e
	}
	e.Before = *held
	return e
}

// claimByHand notes what a sitting is like by hand, as that of the source that gave it first.
func claimByHand(o *calendar.Occurrence) {
	said := calendar.Claim{Source: ByHand, Start: o.Start, End: o.End, Title: o.Title, Place: o.Place, Status: o.Status}
	for _, c := range o.Claims {
		said.RecurrenceID = c.RecurrenceID
		if c.Source == ByHand {
			said.UID = c.UID
		}
	}
	if said.UID == "" {
		said.UID = o.ID().String()
	}
	o.Claims = append(slices.DeleteFunc(o.Claims, func(c calendar.Claim) bool { return c.Source == ByHand }), said)
}

// put sets fields of a sitting.
func (f *MeetingFields) put(reg *calendar.Register, o *calendar.Occurrence) error {
	if f.Title != nil {
		o.Title = strings.Join(strings.Fields(*f.Title), " ")
	}
	if f.Place != nil {
		o.Place = strings.Join(strings.Fields(*f.Place), " ")
		o.Presence = source.PresenceOf(o.Place)
	}
	if f.Start != nil {
		f.start(o)
	}
	if f.End != nil {
		o.End, o.EndAssumed = f.End.UTC().Truncate(time.Second), false
	}
	if !o.Start.Before(o.End) {
		return fmt.Errorf("the end %s is not after the start %s: %w", o.End, o.Start, calendar.ErrInvalid)
	}
	if f.Tentative != nil {
		o.Status = map[bool]calendar.Status{true: calendar.StatusTentative, false: calendar.StatusConfirmed}[*f.Tentative]
	}
	if f.Bodies != nil {
		bodies, err := bodyNames(reg, *f.Bodies)
		if err != nil {
			return err
		}
		o.Bodies = bodies
	}
	return nil
}

// start sets when a sitting begins; its length stays, where it had one.
func (f *MeetingFields) start(o *calendar.Occurrence) {
	if f.DayOnly {
		day := calendar.DateOf(*f.Start, calendar.London())
		o.Start, o.End, o.AllDay, o.ToConfirm, o.EndAssumed = day.Midnight(), day.AddDays(1).Midnight(), true, true, false
		return
	}
	length := o.End.Sub(o.Start)
	if o.ToConfirm {
		length, o.AllDay, o.ToConfirm, o.InDoubt, o.EndAssumed = assumedLength, false, false, "", true
	}
	o.Start = f.Start.UTC().Truncate(time.Second)
	o.End = o.Start.Add(length)
}

// bodyNames gives bodies by the register's own names, each once.
func bodyNames(reg *calendar.Register, names []string) ([]string, error) {
	var out []string
	for _, name := range names {
		b, err := reg.Body(name)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(out, b.Name) {
			out = append(out, b.Name)
		}
	}
	return out, nil
}

func (p *Planner) factsForHand(ctx context.Context) (int64, *calendar.Register, error) {
	rev, err := p.store.Revision(ctx)
	if err != nil {
		return 0, nil, err
	}
	reg, err := p.store.Register(ctx)
	return rev, reg, err
}

// handSource gives the edit that makes the source of what is entered by hand, if there
// is none yet.
func (p *Planner) handSource(ctx context.Context) ([]calendar.Edit, error) {
	sources, err := p.store.Sources(ctx)
	if err != nil {
		return nil, err
	}
	if slices.ContainsFunc(sources, func(s calendar.Source) bool { return s.Name == ByHand }) {
		return nil, nil
	}
	return []calendar.Edit{{Noun: calendar.NounSource, Key: ByHand, After: calendar.Source{Name: ByHand, Kind: "hand",
		ImportedAt: p.clock().UTC().Truncate(time.Second)}}}, nil
}
