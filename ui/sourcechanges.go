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
	body := edges{top: inset(sides{0, 0, look.Unit * 2, 0}, look.NewParagraph(look.Secondary, m.subline))}.around(look.NewBarePanel(table.object))
	r.shell.dialogs.show(box{title: m.title, body: body, cancel: "Close", first: table.list, size: fyne.NewSize(960, 480),
		foot: centred(look.NewLine(look.Secondary, "Enter shows it in the calendar"))})
}
