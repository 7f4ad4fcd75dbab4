package ui

import (
	"context"

	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// changeTeller tells what a source's last reading changed.
type changeTeller interface {
	ChangesOf(ctx context.Context, name string) (*planner.SourceChanges, error)
}

// detailHigh is the room below the list for what differs of the row chosen.
const detailHigh = 120

// whatChanged shows what the last reading of a source changed; Enter goes to a sitting.
func (r *refreshing) whatChanged(of sourceModel) {
	if r.shell.dialogs.showing() {
		return
	}
	r.changes.load(func(ctx context.Context) (sourceChangesModel, error) {
		c, err := r.shell.planner.ChangesOf(ctx, of.of.Name)
		if err != nil {
			return sourceChangesModel{}, err
		}
		return newSourceChangesModel(c, r.shell.planner.Now()), nil
	}, r.showChanges, r.shell.fail)
}

func (r *refreshing) showChanges(m sourceChangesModel) {
	table := newSheet(sourceChangesColumns)
	table.onOpen = func(row sheetRow) {
		r.shell.dialogs.close()
		r.shell.goToSitting(row.id, row.day)
	}
	table.show(m.table)
	detail := look.NewParagraph(look.Body, "")
	table.list.whenChosen(func(i int) { detail.SetText(m.details[i]) })
	body := edges{top: inset(sides{0, 0, look.Unit * 2, 0}, look.NewParagraph(look.Secondary, m.subline)),
		bottom: withHeight(detailHigh, inset(sides{look.Gap, 0, 0, 0}, detail))}.around(look.NewBarePanel(table.object))
	r.shell.dialogs.show(box{title: m.title, body: body, cancel: "Close", first: table.list, size: fyne.NewSize(960, 560),
		foot: centred(look.NewLine(look.Secondary, "Enter shows it in the calendar"))})
	table.list.choose(0)
}
