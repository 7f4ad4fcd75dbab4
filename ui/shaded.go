package ui

import (
	"context"
	"slices"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// shadedPage keeps the days that shade the calendar: pre-election periods,
// recesses, school holidays, milestones.
type shadedPage struct {
	of             *datesView
	model          shadedModel
	table          *sheet
	kind           *look.Chooser
	name           *field
	from, to       *dateField
	wrong          *look.Words
	heading        *look.Words
	change, remove *look.Button
	object         fyne.CanvasObject
}

func newShadedPage(of *datesView) *shadedPage {
	p := &shadedPage{of: of, table: newSheet(shadedColumns), name: newField("County elections"), wrong: wrongLine(), heading: look.NewLine(look.Strong, "")}
	p.kind = look.NewChooser(shadedLabels, nil)
	p.from, p.to = newDateField(of.source.Today), newDateField(of.source.Today)
	p.table.list.whenChosen(func(int) { p.fill() })
	p.table.onOpen = func(sheetRow) { of.onFocus(p.name) }
	add := look.NewButton("Add", look.Main, func() { p.put(nil) })
	p.change = look.NewButton("Change", look.Ordinary, func() { p.put(p.chosen()) })
	p.remove = look.NewButton("Remove", look.Ordinary, p.takeAway)
	for _, e := range []*field{p.name, p.from.entry, p.to.entry} {
		e.OnSubmitted = func(string) { p.put(p.chosen()) }
	}
	form := column(look.Unit*2, p.heading, named("Kind", row(0, p.kind)), named("Name", p.name), named("First day", p.from.object), named("Last day", p.to.object),
		p.wrong, row(look.Unit*2, add, p.change, p.remove),
		look.NewParagraph(look.Secondary, "A sitting in a pre-election period or a recess is warned of, not forbidden. Dates are not proposed in a recess; days of a school holiday come after others as good."))
	p.object = container.New(beside{left: 0.58, least: 420}, look.NewBarePanel(p.table.object), look.NewPanel(form))
	p.fill()
	return p
}

func (p *shadedPage) show(m shadedModel) {
	chosen := p.table.list.chosen
	p.model = m
	p.table.show(m.table)
	if n := len(m.overlays); n > 0 && chosen >= 0 {
		p.table.list.Select(min(chosen, n-1))
	}
	p.fill()
}

// chosen gives what is chosen in the list; nil for nothing.
func (p *shadedPage) chosen() *calendar.Overlay {
	if i := p.table.list.chosen; i >= 0 && i < len(p.model.overlays) {
		return &p.model.overlays[i]
	}
	return nil
}

// fill shows the chosen days in the form.
func (p *shadedPage) fill() {
	o := p.chosen()
	setVisible(p.change, o != nil)
	setVisible(p.remove, o != nil)
	p.heading.SetText("Add shaded days")
	if o != nil {
		p.heading.SetText("Change, or add others")
		p.kind.SetChosen(max(slices.Index(shadedKinds, o.Kind), 0))
		p.name.SetText(o.Name)
		p.from.set(o.From)
		p.to.set(o.To)
	}
	sayWrong(p.wrong, "")
	if p.object != nil {
		p.object.Refresh()
	}
}

// put adds what was typed, or puts it in the place of others.
func (p *shadedPage) put(was *calendar.Overlay) {
	o, err := shadedTyped{p.kind.Chosen(), p.name.Text, p.from.entry.Text, p.to.entry.Text}.read(p.of.source.Today())
	sayWrong(p.wrong, explained(err))
	p.object.Refresh()
	if err == nil {
		p.of.do(func(ctx context.Context) error { return p.of.source.SetOverlay(ctx, was, o) })
	}
}

// takeAway removes the chosen days.
func (p *shadedPage) takeAway() {
	if o := p.chosen(); o != nil {
		was := *o
		p.of.do(func(ctx context.Context) error { return p.of.source.RemoveOverlay(ctx, was) })
	}
}
