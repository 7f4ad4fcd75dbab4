package ui

import (
	"context"

	"convenor/calendar"
	"convenor/calendar/journey"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// assumer is what setting the speed and the pay of journeys needs of the planner.
type assumer interface {
	Register(ctx context.Context) (*calendar.Register, error)
	SetSpeed(ctx context.Context, mph float64) error
	SetRate(ctx context.Context, r calendar.Rate) error
}

// assuming sets the speed and the pay of journeys.
type assuming struct {
	shell   *shell
	facts   *loader[*calendar.Register]
	setting *loader[struct{}]
}

func newAssuming(s *shell) *assuming {
	return &assuming{s, newLoader[*calendar.Register](s.work), newLoader[struct{}](s.work)}
}

// assumedBox asks for speed and pay.
type assumedBox struct {
	speed, pence, from, to *field
	wrong                  *look.Words
	object                 fyne.CanvasObject
}

func newAssumedBox(r *calendar.Register, on calendar.Date) *assumedBox {
	b := &assumedBox{speed: newField("40"), pence: newField("45"), from: newField("14 Jan 2027"), to: newField("until further notice")}
	b.wrong = look.NewParagraph(look.Body, "")
	b.wrong.SetSignal(look.Wrong)
	b.speed.SetText(numberText(r.Speed()))
	b.pence.SetText(numberText(journey.Rate(r, on)))
	b.from.SetText(on.British())
	b.to.SetText(on.British())
	held := column(0)
	showLines(held, rateWords(r.Rates), look.Secondary, look.Plain)
	b.object = column(look.Unit*2,
		labelled("Speed, mph", b.speed), look.NewParagraph(look.Secondary, "For every journey that has no minutes of its own in the register."),
		labelled("Pence a mile", b.pence), labelled("from", b.from), labelled("to", b.to),
		look.NewParagraph(look.Secondary, "The pay of the days given. Without a last day it holds until further notice. Held so far:"), held, b.wrong)
	return b
}

// labelled puts a field behind its name.
func labelled(name string, of fyne.CanvasObject) fyne.CanvasObject {
	return edges{left: withWidth(130, centred(look.NewLine(look.Strong, name)))}.around(of)
}

func (b *assumedBox) typed() assumedTyped {
	return assumedTyped{b.speed.Text, b.pence.Text, b.from.Text, b.to.Text}
}

// ask opens the dialog for a day.
func (a *assuming) ask(on calendar.Date) {
	if a.shell.dialogs.showing() {
		return
	}
	a.facts.load(func(ctx context.Context) (*calendar.Register, error) { return a.shell.planner.Register(ctx) },
		func(r *calendar.Register) { a.showAsk(r, on) }, a.shell.fail)
}

func (a *assuming) showAsk(r *calendar.Register, on calendar.Date) {
	b := newAssumedBox(r, on)
	a.shell.dialogs.show(box{
		title: "Speed and pay of journeys", body: b.object, accept: "Set", cancel: "Cancel", first: b.speed, size: fyne.NewSize(520, 430),
		onAccept: func() {
			wanted, err := b.typed().read(r, a.shell.planner.Today())
			if err != nil {
				b.wrong.SetText(planner.Explain(err))
				b.object.Refresh()
				return
			}
			a.shell.dialogs.close()
			a.set(wanted)
		},
	})
}

// set makes the changes; the planner tells of them.
func (a *assuming) set(w assumedWanted) {
	a.setting.load(func(ctx context.Context) (struct{}, error) {
		if w.speed != nil {
			if err := a.shell.planner.SetSpeed(ctx, *w.speed); err != nil {
				return struct{}{}, err
			}
		}
		if w.rate != nil {
			return struct{}{}, a.shell.planner.SetRate(ctx, *w.rate)
		}
		return struct{}{}, nil
	}, func(struct{}) {}, a.shell.fail)
}
