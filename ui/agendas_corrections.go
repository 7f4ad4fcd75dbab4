package ui

import (
	"context"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// askCorrections shows all that was said of pairs of items, those too that stand side by
// side no more because they were called different, to take one back.
func (v *agendasView) askCorrections() {
	load := newLoader[calendar.Judgements](v.loader.work)
	load.load(v.source.Judgements, func(said calendar.Judgements) { v.onBox(v.correctionsBox(said.Corrections)) }, v.fail)
}

func (v *agendasView) correctionsBox(held []calendar.Correction) box {
	s := newSheet([]sheetColumn{{title: "Are", weight: 2}, {title: "One item", weight: 7}, {title: "The other", weight: 7}})
	var rows []sheetRow
	for _, c := range held {
		rows = append(rows, sheetRow{cells: []string{c.Likeness.Words(), judgedWords(c.A), judgedWords(c.B)}})
	}
	s.show(sheetModel{rows: rows, empty: "You have corrected nothing. Say S, R or D of two items that stand side by side."})
	takeBack := func() {
		if i := s.list.chosen; i >= 0 && i < len(held) {
			v.onClose()
			v.keep(func(ctx context.Context) error { return v.source.WithdrawCorrection(ctx, held[i]) })
		}
	}
	s.onOpen = func(sheetRow) { takeBack() }
	b := box{title: "What you said of pairs of items", body: look.NewBarePanel(s.object), cancel: "Close", size: fyne.NewSize(940, 460)}
	if len(held) > 0 {
		b.accept, b.onAccept, b.first = "Take back the chosen one", takeBack, s.list
		s.list.Select(0)
	}
	return b
}

// judgedWords names an item in a row: its title, and where it stood.
func judgedWords(i calendar.JudgedItem) string {
	if i.Body == "" {
		return i.Title + " (wherever it stands)"
	}
	return i.Title + " (" + whereJudged(i) + ")"
}
