package ui

import (
	"context"
	"errors"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// refreshing asks the addresses of sources again: those that are due by
// themselves, others when the user says so.
type refreshing struct {
	shell *shell
	doing *loader[[]planner.Refreshed]
	// busy: an asking is under way, which another would cancel.
	busy bool
	card *sourceCard
	// keeping changes or removes a source.
	keeping *loader[string]
	facts   *loader[*calendar.Register]
	changes *loader[sourceChangesModel]
}

func newRefreshing(s *shell) *refreshing {
	return &refreshing{shell: s, doing: newLoader[[]planner.Refreshed](s.work), keeping: newLoader[string](s.work),
		facts: newLoader[*calendar.Register](s.work), changes: newLoader[sourceChangesModel](s.work)}
}

// listen says how each reading of a watched folder went, until there are no more.
func (r *refreshing) listen(readings <-chan planner.Refreshed) {
	for done := range readings {
		r.shell.work.deliver(func() { r.toldOf(done) })
	}
}

// toldOf says how reading a watched folder again went, if there is anything to say.
func (r *refreshing) toldOf(done planner.Refreshed) {
	if done.Err != nil || done.Changed {
		r.tell([]planner.Refreshed{done})
	}
}

// watch has the folder of a source watched from now on.
func (r *refreshing) watch(name string) {
	r.keep("Watching the folder of "+name, func(ctx context.Context) error {
		return r.shell.planner.SetSource(ctx, name, []planner.Field{{Name: "watch", Value: "yes"}})
	})
}

// follow asks what is due at each tick, until there are no more.
func (r *refreshing) follow(ticks <-chan time.Time) {
	for range ticks {
		r.shell.work.deliver(r.due)
	}
}

// due asks the sources whose time has come. While the user answers a dialog
// nothing changes under it; the next tick sees to them.
func (r *refreshing) due() {
	if r.busy || r.shell.dialogs.showing() {
		return
	}
	r.refresh(planner.RefreshRequest{Due: true}, func(list []planner.Refreshed) {
		if len(list) > 0 {
			r.tell(list)
		}
	})
}

// all asks every source that has an address.
func (r *refreshing) all() { r.byHand(planner.RefreshRequest{}, "every source") }

// one asks one source.
func (r *refreshing) one(name string) { r.byHand(planner.RefreshRequest{Source: name}, name) }

func (r *refreshing) byHand(q planner.RefreshRequest, who string) {
	r.shell.frame.status.say("Asking "+who+"…", look.Plain)
	r.refresh(q, func(list []planner.Refreshed) {
		r.tell(list)
		for i := range list {
			if q.Ask == nil && wantsSecret(&list[i]) {
				r.askSecret(&list[i].Source)
				return
			}
		}
	})
}

func (r *refreshing) refresh(q planner.RefreshRequest, then func([]planner.Refreshed)) {
	r.busy = true
	r.doing.load(func(ctx context.Context) ([]planner.Refreshed, error) { return r.shell.planner.Refresh(ctx, q) },
		func(list []planner.Refreshed) {
			r.busy = false
			then(list)
		}, func(err error) {
			r.busy = false
			r.shell.fail(err)
		})
}

// tell says how it went; when each was asked is shown anew.
func (r *refreshing) tell(list []planner.Refreshed) {
	for i := range list {
		if list[i].Err != nil {
			r.shell.log.Warn("refresh", "error", list[i].Err)
		}
	}
	r.shell.stale[viewImports] = true
	r.shell.refresh()
	says, signal := refreshedWords(list, r.shell.planner.Now())
	r.shell.frame.status.say(says, signal)
}

// isNotKept tells whether a secret was looked for and not found.
func isNotKept(err error) bool { return errors.Is(err, calendar.ErrNotFound) }

// askSecret asks for what is secret of a source and not kept, and asks it again.
func (r *refreshing) askSecret(src *calendar.Source) {
	if r.shell.dialogs.showing() {
		return
	}
	address, password := newField("The whole address"), newField("Password of "+src.Subscription.User)
	address.Password, password.Password = true, true
	body := column(look.Unit*2, look.NewParagraph(look.Body, "What is secret of "+src.Name+" ("+src.Subscription.Host+
		") is not kept on this computer. It is used once, and kept nowhere."))
	first := password
	if src.Subscription.Secret {
		body.Add(named("Address", address))
		first = address
	}
	if src.Subscription.User != "" {
		body.Add(named("Password", password))
	}
	r.shell.dialogs.show(box{
		title: "Ask " + src.Name + " again", body: body, accept: "Ask it", cancel: "Cancel", first: first, size: fyne.NewSize(560, 260),
		onAccept: func() {
			given := calendar.Secrets{Address: trimmed(address.Text), Password: password.Text}
			r.shell.dialogs.close()
			r.byHand(planner.RefreshRequest{Source: src.Name, Ask: func(context.Context, calendar.Source) (calendar.Secrets, error) {
				return given, nil
			}}, src.Name)
		},
	})
}
