package ui

import (
	"context"

	"convenor/calendar/planner"
	"convenor/ui/look"
)

// updateTeller tells whether there is a newer version.
type updateTeller interface {
	CheckUpdate(ctx context.Context, q planner.UpdateRequest) (planner.Update, error)
}

// updating asks whether there is a newer version, only when the menu says so. The answer is
// one line of the status bar: nothing is fetched, and nobody is held up.
type updating struct {
	shell  *shell
	want   planner.UpdateRequest
	asking *loader[planner.Update]
}

func newUpdating(s *shell, o Options) *updating {
	return &updating{shell: s, want: planner.UpdateRequest{Address: o.Releases, Version: o.Version}, asking: newLoader[planner.Update](s.work)}
}

func (u *updating) ask() {
	u.shell.frame.status.say("Asking about a newer version…", look.Plain)
	u.asking.load(func(ctx context.Context) (planner.Update, error) { return u.shell.planner.CheckUpdate(ctx, u.want) },
		func(got planner.Update) { u.shell.frame.status.say(got.Says, look.Plain) }, u.shell.fail)
}
