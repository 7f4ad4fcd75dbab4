package ui

import (
	"context"
	"fmt"
	"slices"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/workload"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// turnSource is what comparing both sides of a merger needs of the planner.
type turnSource interface {
	Register(ctx context.Context) (*calendar.Register, error)
	CompareDays(ctx context.Context, q workload.CompareQuery) (*workload.Comparison, error)
}

// turning shows officer days before and after the day on which systems changed.
type turning struct {
	shell *shell
	facts *loader[*calendar.Register]
	sums  *loader[*workload.Comparison]
	// table is that of the dialog shown last.
	table *sheet
}

func newTurning(s *shell) *turning {
	return &turning{shell: s, facts: newLoader[*calendar.Register](s.work), sums: newLoader[*workload.Comparison](s.work)}
}

// ask opens the dialog, with what is wanted of officer days.
func (t *turning) ask(want daysWant) {
	if t.shell.dialogs.showing() {
		return
	}
	t.facts.load(func(ctx context.Context) (*calendar.Register, error) { return t.shell.planner.Register(ctx) },
		func(r *calendar.Register) { t.show(r, want) }, t.shell.fail)
}

func (t *turning) show(r *calendar.Register, want daysWant) {
	turns := workload.Turns(r)
	slices.Reverse(turns) // the newest first
	if len(turns) == 0 {
		t.shell.dialogs.show(box{title: "Before and after a merger", cancel: "Close", size: fyne.NewSize(520, 220),
			body: look.NewParagraph(look.Body, "The register knows of no system that begins or ends. Give systems the days from and to which they are, and their successors.")})
		return
	}
	t.showTurns(r, turns, want)
}

// showTurns lets the user choose the day and how many months of each side.
func (t *turning) showTurns(r *calendar.Register, turns []workload.Turn, want daysWant) {
	table, notes := newSheet(turnColumns), look.NewParagraph(look.Secondary, "")
	t.table = table
	days := look.NewChooser(turnWords(turns), nil)
	months := look.NewSegmented([]string{"3 months", "6 months", "12 months"}, nil)
	marks := newMarks(r)
	compare := func(int) {
		q := workload.CompareQuery{On: turns[max(days.Chosen(), 0)].On, Months: turnMonths[max(months.Chosen(), 0)],
			SplitByPopulation: want.split, WithTravel: want.travel}
		t.sums.load(func(ctx context.Context) (*workload.Comparison, error) { return t.shell.planner.CompareDays(ctx, q) },
			func(c *workload.Comparison) {
				table.show(newTurnTable(marks, c))
				notes.SetText(joined(" ", append([]string{fmt.Sprintf("Days of a mean month: %s, and %s.",
					monthsOf(c.Before.From, c.Before.To), monthsOf(c.After.From, c.After.To))}, sentences(c.Notes)...)...))
			}, func(err error) { notes.SetText(planner.Explain(err)) })
	}
	days.OnChosen, months.OnChosen = compare, compare
	top := inset(sides{0, 0, look.Gap, 0}, column(look.Unit*2, look.NewLine(look.Strong, "Which change?"), days, months))
	body := edges{top: top, bottom: inset(sides{look.Unit * 2, 0, 0, 0}, notes)}.around(look.NewBarePanel(table.object))
	t.shell.dialogs.show(box{title: "Before and after a merger", body: body, cancel: "Close", first: days, size: fyne.NewSize(700, 540)})
	compare(0)
}
