package ui

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// sourceCard is everything about one source, and what can be changed of it.
type sourceCard struct {
	of sourceModel
	ownerChoice
	every *look.Segmented
	allow *field
	watch *look.Tick
	// timesOnly: of entries of no body nothing but their times is kept.
	timesOnly *look.Tick
	object    fyne.CanvasObject
}

// newSourceCard shows a source.
func newSourceCard(r *calendar.Register, of sourceModel, now time.Time) *sourceCard {
	c := &sourceCard{of: of}
	owner := ownerOf(&of.of)
	c.ownerChoice = newOwnerChoice(r, owner.kind)
	c.list(owner.kind, owner.name)
	c.connect(nil)
	body := column(look.Unit * 2)
	for _, f := range cardFacts(of, now) {
		body.Add(named(f.name, inset(sides{8, 0, 0, 0}, look.NewParagraph(look.Body, f.says))))
	}
	body.Add(named("Whose is it?", c.choice))
	c.timesOnly = look.NewTick("Of entries that are of no body keep the times only", of.of.TimesOnly, nil)
	body.Add(named("Private", c.timesOnly))
	c.every, c.allow = look.NewSegmented(scheduleNames, nil), newField("No host in a private network")
	if sub := of.of.Subscription; sub != nil {
		c.every.SetChosen(scheduleAt(sub.Every))
		c.allow.SetText(strings.Join(sub.Allow, ", "))
		body.Add(named("Asked", row(0, c.every)))
		body.Add(named("Allowed", column(2, c.allow, look.NewLine(look.Secondary, "Hosts that may lie in our own network, by name, with commas between"))))
	}
	c.watch = look.NewTick("Read its folder again whenever files come or change", of.of.Watched, nil)
	if fromFolder(&of.of) {
		body.Add(named("Watched", c.watch))
	}
	c.object = body
	return c
}

// cardFacts are what is known of a source.
func cardFacts(of sourceModel, now time.Time) []fact {
	s := &of.of
	facts := []fact{{"Gave", joined(", ", plural(s.Sittings, "sitting"), plural(s.Problems, "problem")) + ", read " + stamp(s.ImportedAt, now)}}
	switch {
	case s.Subscription != nil:
		facts = append(facts, fact{"From", s.Subscription.Host + secretWords(s.Subscription)})
	case s.Path != "":
		facts = append(facts, fact{"From", s.Path})
	}
	if !of.check.FailingSince.IsZero() {
		facts = append(facts, fact{"Failing", "What was held is kept; failing since " + stamp(of.check.FailingSince, now) + ": " + of.check.Failure})
	}
	return facts
}

// secretWords say where what is secret of an address is.
func secretWords(s *calendar.Subscription) string {
	switch {
	case !s.Secret && s.User == "":
		return ""
	case s.Unkept:
		return ", what is secret asked for each time"
	default:
		return ", what is secret in this computer’s keychain"
	}
}

// fields are what was changed, as the planner has it; nil for nothing.
func (c *sourceCard) fields() []planner.Field {
	var out []planner.Field
	if now := c.owner(); now != ownerOf(&c.of.of) {
		q := now.request(nil)
		out = append(out, planner.Field{Name: "officer", Value: q.Officer}, planner.Field{Name: "system", Value: q.System},
			planner.Field{Name: "body", Value: q.Body})
	}
	if sub := c.of.of.Subscription; sub != nil {
		if every := schedules[max(c.every.Chosen(), 0)]; every != sub.Every {
			out = append(out, planner.Field{Name: "schedule", Value: string(every)})
		}
		if trimmed(c.allow.Text) != strings.Join(sub.Allow, ", ") {
			out = append(out, planner.Field{Name: "allow", Value: c.allow.Text})
		}
	}
	if c.watch.On() != c.of.of.Watched {
		out = append(out, planner.Field{Name: "watch", Value: map[bool]string{true: "yes", false: "no"}[c.watch.On()]})
	}
	if c.timesOnly.On() != c.of.of.TimesOnly {
		out = append(out, planner.Field{Name: "times_only", Value: fmt.Sprint(c.timesOnly.On())})
	}
	return out
}

// fromFolder tells whether a source was read from what looks like a folder; whether
// it is one is seen when it is to be watched.
func fromFolder(s *calendar.Source) bool {
	return s.Watched || s.Subscription == nil && s.Path != "" && filepath.Ext(s.Path) == "" && filepath.IsAbs(s.Path)
}

// see shows a source's card.
func (r *refreshing) see(of sourceModel) {
	if r.shell.dialogs.showing() {
		return
	}
	r.facts.load(func(ctx context.Context) (*calendar.Register, error) { return r.shell.planner.Register(ctx) }, func(reg *calendar.Register) {
		r.card = newSourceCard(reg, of, r.shell.planner.Now())
		remove := look.NewButton("Remove it…", look.Ordinary, func() { r.askRemove(of) })
		foot := row(look.Unit*2, remove)
		var first fyne.Focusable = r.card.kind
		if of.of.Subscription != nil {
			again := look.NewButton("Ask it again now", look.Ordinary, func() {
				r.shell.dialogs.close()
				r.one(of.of.Name)
			})
			foot.Add(again)
			first = again
		}
		high := float32(370)
		if of.of.Subscription != nil {
			high = 500
		}
		r.shell.dialogs.show(box{
			title: of.name, body: r.card.object, foot: foot, accept: "Save", cancel: "Close", onAccept: r.save, first: first,
			size: fyne.NewSize(660, high),
		})
	}, r.shell.fail)
}

// save changes what was changed on the card.
func (r *refreshing) save() {
	name, fields := r.card.of.of.Name, r.card.fields()
	r.shell.dialogs.close()
	if len(fields) == 0 {
		r.shell.frame.status.say("Nothing was changed.", look.Plain)
		return
	}
	save := func() {
		r.keep("Changed: "+name, func(ctx context.Context) error { return r.shell.planner.SetSource(ctx, name, fields) })
	}
	if !r.card.timesOnly.On() || r.card.of.of.TimesOnly {
		save()
		return
	}
	r.shell.ask(question{
		title: "Keep times only, for good?", accept: "Yes, times only", yes: save,
		says: "What is held of this source and is of no body loses its title, place and organiser, in the history and in earlier exports too. " +
			"Undo cannot bring them back. What is of a body stays as it is.",
	})
}

// askRemove asks before a source goes with what it alone gave.
func (r *refreshing) askRemove(of sourceModel) {
	r.shell.dialogs.close()
	r.shell.ask(question{
		title: "Remove " + of.name + "?", accept: "Yes, remove it",
		says: "With it go the sittings that no other source gives, and what waits of it in the tray. What another source gives too stays. It can be undone.",
		yes: func() {
			r.keep("Removed: "+of.name, func(ctx context.Context) error { return r.shell.planner.RemoveSource(ctx, of.of.Name) })
		},
	})
}

func (r *refreshing) keep(says string, do func(context.Context) error) {
	r.keeping.load(func(ctx context.Context) (string, error) { return says, do(ctx) },
		func(says string) { r.shell.frame.status.say(says, look.Plain) }, r.shell.fail)
}
