package ui

import (
	"context"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// askAcronyms shows the user's own acronyms, to add one or forget one.
func (v *agendasView) askAcronyms() {
	load := newLoader[calendar.Judgements](v.loader.work)
	load.load(v.source.Judgements, func(said calendar.Judgements) { v.onBox(v.acronymsBox(said.Acronyms)) }, v.fail)
}

func (v *agendasView) acronymsBox(held []calendar.Acronym) box {
	short, full := newField("Acronym: WPB"), newField("What it stands for: Wealdshire Partnership Board")
	s := newSheet([]sheetColumn{{title: "Acronym", weight: 2}, {title: "Stands for", weight: 8}})
	var rows []sheetRow
	for _, a := range held {
		rows = append(rows, sheetRow{cells: []string{a.Short, a.Full}})
	}
	s.show(sheetModel{rows: rows, empty: "You have added none. Those of the field, BCF, JSNA, PNA and a hundred more, are built in."})
	again := func(change func(context.Context) error) {
		v.saying.load(func(ctx context.Context) (struct{}, error) { return struct{}{}, change(ctx) }, func(struct{}) { v.askAcronyms() }, func(err error) {
			v.onClose()
			v.fail(err)
		})
	}
	forget := look.NewButton("Forget the chosen one", look.Ordinary, func() {
		if i := s.list.chosen; i >= 0 && i < len(held) {
			again(func(ctx context.Context) error { return v.source.RemoveAcronym(ctx, held[i].Short) })
		}
	})
	if len(held) == 0 {
		forget.Disable()
	}
	entry := edges{left: inset(sides{0, look.Unit * 2, 0, 0}, withWidth(150, short))}.around(full)
	body := edges{top: inset(sides{0, 0, look.Gap, 0}, entry), bottom: inset(sides{look.Gap, 0, 0, 0}, row(0, forget))}.around(look.NewBarePanel(s.object))
	return box{title: "Acronyms of your own", body: body, accept: "Add", cancel: "Close", first: short, size: fyne.NewSize(620, 420), onAccept: func() {
		again(func(ctx context.Context) error {
			return v.source.SetAcronym(ctx, calendar.Acronym{Short: trimmed(short.Text), Full: trimmed(full.Text)})
		})
	}}
}
