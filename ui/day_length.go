package ui

import (
	"context"
	"strconv"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// daySetter is what setting the length of a day needs of the planner.
type daySetter interface {
	Register(ctx context.Context) (*calendar.Register, error)
	SetNoun(ctx context.Context, noun calendar.Noun, name string, fields []planner.Field) error
}

// dayLength asks how long an officer's day is, and sets it: a change of data
// like any other, which Undo takes back.
type dayLength struct {
	shell   *shell
	facts   *loader[*calendar.Register]
	setting *loader[struct{}]
}

func newDayLength(s *shell) *dayLength {
	return &dayLength{s, newLoader[*calendar.Register](s.work), newLoader[struct{}](s.work)}
}

// ask opens the dialog.
func (d *dayLength) ask() {
	if d.shell.dialogs.showing() {
		return
	}
	d.facts.load(func(ctx context.Context) (*calendar.Register, error) { return d.shell.planner.Register(ctx) }, d.show, d.shell.fail)
}

func (d *dayLength) show(r *calendar.Register) {
	const longest = 24
	asked := newField("7.4")
	asked.SetText(numberWords(r.Council.Day()))
	says := look.NewParagraph(look.Secondary, "Officer days are hours of meetings and preparation, divided by this. An officer may have a day of their own in the register, which then holds for their time.")
	body := column(look.Unit*2, look.NewLine(look.Strong, "Hours of an officer’s day"), asked, says)
	ready := func(text string) {
		x, fine := decimal(text, longest)
		d.shell.dialogs.setAccept("Set", fine && x > 0)
	}
	d.shell.dialogs.show(box{title: "Length of a day", body: body, accept: "Set", cancel: "Cancel", first: asked, size: fyne.NewSize(480, 250),
		onAccept: func() {
			x, _ := decimal(asked.Text, longest)
			d.shell.dialogs.close()
			d.set(r.Council.Name, x)
		}})
	asked.OnChanged = ready
	ready(asked.Text)
}

// set makes the change; the planner tells of it.
func (d *dayLength) set(council string, hours float64) {
	field := planner.Field{Name: "day_hours", Value: strconv.FormatFloat(hours, 'f', -1, 64)}
	d.setting.load(func(ctx context.Context) (struct{}, error) {
		return struct{}{}, d.shell.planner.SetNoun(ctx, calendar.NounCouncil, council, []planner.Field{field})
	}, func(struct{}) {}, d.shell.fail)
}
