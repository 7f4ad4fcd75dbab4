package ui

import (
	"context"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// registerSource is what the register's view needs of the planner.
type registerSource interface {
	Register(ctx context.Context) (*calendar.Register, error)
}

// registerView shows the register's tables, to be read.
type registerView struct {
	source registerSource
	loader *loader[registerModel]
	fail   func(error)

	choice  *look.Segmented
	council *look.Words
	sheets  [registerSheets]*sheet
	object  fyne.CanvasObject
}

func newRegisterView(source registerSource, w work, fail func(error)) *registerView {
	v := &registerView{source: source, loader: newLoader[registerModel](w), fail: fail, council: look.NewLine(look.Secondary, "")}
	v.choice = look.NewSegmented(registerNames[:], v.turn)
	stack := container.NewStack()
	for i := range v.sheets {
		v.sheets[i] = newSheet(registerColumns[i])
		stack.Add(v.sheets[i].object)
	}
	note := look.NewLine(look.Secondary, "To change it: convenorctl register export FILE.json, edit the file, convenorctl register import FILE.json")
	foot := inset(sides{0, 0, 0, 2}, column(2, v.council, note))
	v.object = edges{bottom: inset(sides{look.Gap, 0, 0, 0}, foot)}.around(look.NewBarePanel(inset(sides{0, 0, look.Unit, 0}, stack)))
	v.turn(0)
	return v
}

func (v *registerView) name(scope) string            { return "Register" }
func (v *registerView) content() fyne.CanvasObject   { return v.object }
func (v *registerView) tools() fyne.CanvasObject     { return v.choice }
func (v *registerView) uses() (period, officer bool) { return false, false }
func (v *registerView) focus() fyne.Focusable        { return v.sheets[v.choice.Chosen()].list }

// turn shows one of the tables.
func (v *registerView) turn(to int) {
	for i, s := range v.sheets {
		if i == to {
			s.object.Show()
		} else {
			s.object.Hide()
		}
	}
}

func (v *registerView) load(scope) {
	v.loader.load(func(ctx context.Context) (registerModel, error) {
		r, err := v.source.Register(ctx)
		if err != nil {
			return registerModel{}, err
		}
		return newRegisterModel(r), nil
	}, v.show, v.fail)
}

func (v *registerView) show(m registerModel) {
	v.council.SetText(m.council)
	for i, s := range v.sheets {
		s.show(m.sheets[i])
	}
}
