package ui

import (
	"context"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// subscriber is what adding and keeping addresses needs of the planner.
type subscriber interface {
	Calendars(ctx context.Context, address string, s planner.Subscribe) ([]planner.OfferedCalendar, error)
	Refresh(ctx context.Context, q planner.RefreshRequest) ([]planner.Refreshed, error)
	Checks(ctx context.Context) ([]calendar.Check, error)
	SetSource(ctx context.Context, name string, fields []planner.Field) error
	RemoveSource(ctx context.Context, name string) error
}

// adding asks for an address; what it gives is previewed and taken in as a
// file is.
type adding struct {
	shell *shell
	form  *sourceForm
	// facts are fetched for asking, offered from the server that is asked.
	facts   *loader[*calendar.Register]
	offered *loader[[]planner.OfferedCalendar]
	browser *browser
}

func newAdding(s *shell, home string) *adding {
	a := &adding{shell: s, browser: newBrowser(s.dialogs, s.work, home), facts: newLoader[*calendar.Register](s.work), offered: newLoader[[]planner.OfferedCalendar](s.work)}
	a.browser.onlyFolders = true
	return a
}

// ask opens the dialog.
func (a *adding) ask() {
	if a.shell.dialogs.showing() {
		return
	}
	a.facts.load(func(ctx context.Context) (*calendar.Register, error) { return a.shell.planner.Register(ctx) }, func(r *calendar.Register) {
		a.form = newSourceForm(r)
		a.form.onList, a.form.onBrowse = a.list, a.browse
		a.show()
	}, a.shell.fail)
}

// show shows the form, again with what was typed where an address did not answer.
func (a *adding) show() {
	a.shell.dialogs.show(box{
		title: "Add source", body: a.form.object, accept: "Look at it", cancel: "Cancel",
		foot:     centred(look.NewLine(look.Secondary, "You see what it gives before anything comes in")),
		onAccept: a.take, onCancel: a.offered.stop, first: a.form.first(), size: fyne.NewSize(680, 560),
	})
}

// browse lets the user look for the folder with the mouse.
func (a *adding) browse() {
	a.browser.show(cleanPath(a.form.folder.Text), func(path string) { a.form.folder.SetText(path) })
}

// take has the address read and previewed, or says what is wrong with it.
func (a *adding) take() {
	q, wrong := a.form.entry().request()
	if wrong != "" {
		a.form.complain(wrong)
		a.shell.window.Canvas().Focus(a.form.first())
		return
	}
	a.offered.stop()
	a.shell.tasks.importing.readAgain(q, a.show)
	if a.form.watches() {
		a.shell.tasks.importing.then = a.shell.tasks.refreshing.watch
	}
}

// list asks the server which calendars it has.
func (a *adding) list() {
	q, wrong := a.form.entry().request()
	if wrong != "" {
		a.form.say(wrong, look.Wrong)
		return
	}
	q.Subscribe.Calendar = ""
	a.form.say("Asking "+requestName(q)+"…", look.Plain)
	a.offered.load(func(ctx context.Context) ([]planner.OfferedCalendar, error) {
		return a.shell.planner.Calendars(ctx, q.Paths[0], q.Subscribe)
	}, func(list []planner.OfferedCalendar) {
		names := []string{"The only one"}
		for _, c := range list {
			names = append(names, c.Name)
		}
		a.form.calendars.SetOptions(names, min(1, len(list)))
		a.form.say(plural(len(list), "calendar")+" for this name: choose one.", look.Plain)
	}, func(err error) { a.form.say(planner.Explain(err), look.Wrong) })
}

// requestName gives what is shown of what is to be read: a file's name, or of an
// address the host alone.
func requestName(q planner.ImportRequest) string {
	if len(q.Paths) == 0 {
		return q.Source
	}
	if host, _, err := planner.AddressWords(q.Paths[0]); err == nil {
		return host
	}
	return fileName(q.Paths[0])
}
