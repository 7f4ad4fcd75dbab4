package planner

import (
	"context"
	"time"

	"convenor/calendar"
)

// maskPersonal leaves of an entry that is of no body its times only, where the source is to
// be read so. One whose title suggests a body keeps its words until that is settled.
func (c *comparison) maskPersonal(im *calendar.ImportedMeeting) {
	if !c.src.TimesOnly {
		return
	}
	whole := true
	hide := func(o *calendar.Occurrence, times int) {
		if of, suggested := c.bodies(o); !o.Private && len(of) == 0 && len(suggested) == 0 {
			o.Title, o.Place, o.Organiser, o.Presence, o.Private = "", "", "", calendar.PresenceUnknown, true
			c.read.PrivateMasked += times
		}
		whole = whole && o.Private
	}
	if im.Template != nil {
		hide(im.Template, im.Following)
	}
	for i := range im.Sittings {
		o := &im.Sittings[i]
		times := 0
		if o.Status != calendar.StatusCancelled && counts(im, o) {
			times = 1
		}
		hide(o, times)
	}
	if whole {
		im.Private, im.Agenda = true, nil
	}
}

// setTimesOnly makes the edits that hold of a source, from now on, what is of no body as
// times only: its sittings, its series, what of it waits, and what was answered about it.
func (p *Planner) setTimesOnly(ctx context.Context, name string) ([]calendar.Edit, error) {
	h, err := p.newHiding(ctx)
	if err != nil {
		return nil, err
	}
	tray, err := p.store.Tray(ctx)
	if err != nil {
		return nil, err
	}
	asked := map[string]bool{} // the meetings that may be of a body
	for _, t := range tray {
		if len(t.Suggestions) > 0 {
			asked[t.Sitting.Meeting] = true
		} else if t.Source == name && len(t.Sitting.Bodies) == 0 {
			h.add(calendar.NounTray, t.ID, t, nil)
		}
	}
	held, err := p.store.SittingsOf(ctx, name)
	if err != nil {
		return nil, err
	}
	for i := range held {
		if !asked[held[i].Meeting] {
			h.sitting(&held[i], name)
		}
	}
	series, err := p.store.Series(ctx, everything)
	if err != nil {
		return nil, err
	}
	for i := range series {
		if t := series[i].Template; !asked[series[i].Key] && claimOf(t, name) != nil && len(t.Bodies) == 0 && !t.Private {
			after := series[i].Masked(h.secret)
			after.Template.Changed = h.now
			h.add(calendar.NounMeeting, after.Key, series[i].Meeting, after)
		}
	}
	answers, err := p.store.Answers(ctx)
	if err != nil {
		return nil, err
	}
	for _, a := range answers {
		if after := a; a.Source == name && a.Says != calendar.VerdictAssign && a.Title != "" {
			after.Title = ""
			h.add(calendar.NounAnswer, a.Question, a, after)
		}
	}
	return h.edits, nil
}

// hiding makes the edits that reduce what is held to its times.
type hiding struct {
	secret []byte
	now    time.Time
	// times are the sources of which what is of no body is held as times only.
	times map[string]bool
	edits []calendar.Edit
}

func (p *Planner) newHiding(ctx context.Context) (*hiding, error) {
	h := &hiding{now: p.clock().UTC().Truncate(time.Second), times: map[string]bool{}}
	sources, err := p.store.Sources(ctx)
	if err != nil {
		return nil, err
	}
	for _, s := range sources {
		h.times[s.Name] = s.TimesOnly
	}
	h.secret, err = p.store.Secret(ctx)
	return h, err
}

// ifPersonal leaves of a sitting its times only where it is of no body and every source of
// it is held so.
func (h *hiding) ifPersonal(o *calendar.Occurrence) {
	if len(o.Bodies) > 0 || o.Private || len(o.Claims) == 0 {
		return
	}
	for _, c := range o.Claims {
		if !h.times[c.Source] {
			return
		}
	}
	*o = o.Masked(h.secret)
}

func (h *hiding) add(noun calendar.Noun, key string, before, after any) {
	h.edits = append(h.edits, calendar.Edit{Noun: noun, Key: key, Before: before, After: after})
}

// sitting hides a sitting of no body; where another source gives it too, only what this one
// says.
func (h *hiding) sitting(o *calendar.Occurrence, source string) {
	if o.Private || len(o.Bodies) > 0 {
		return
	}
	after := o.Masked(h.secret)
	if !onlyByHandBeside(o, source) {
		after = cloneOccurrence(o)
		for i := range after.Claims {
			if after.Claims[i].Source == source {
				after.Claims[i] = after.Claims[i].Masked(h.secret)
			}
		}
		first := len(after.Claims) - 1
		if after.Claims[first].Source == source {
			after.Title, after.Place, after.Organiser = after.Claims[first-1].Title, after.Claims[first-1].Place, ""
		}
	}
	after.Changed = h.now
	h.add(calendar.NounSitting, o.ID().String(), *o, after)
}
