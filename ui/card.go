package ui

import (
	"context"

	"convenor/calendar"
	"convenor/calendar/journey"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// cards show an officer's day from base to base, any officer's and any day.
type cards struct {
	shell  *shell
	loader *loader[cardModel]
	// names are the officers that can be chosen, officer and day what is shown.
	names   []string
	officer string
	day     calendar.Date
	model   cardModel

	who     *look.Chooser
	stepper *look.Stepper
	table   *sheet
	total   *look.Words
	notes   *look.Words
}

func newCards(s *shell) *cards { return &cards{shell: s, loader: newLoader[cardModel](s.work)} }

// openShown opens the card of the officer and the day that the window looks at.
func (c *cards) openShown() {
	s := c.shell
	officer, day := s.at.officer, s.at.day
	switch v := s.views[s.front].(type) {
	case *clashesView:
		if m := v.chosen(); m != nil && m.open != nil {
			officer = m.open.Officer.Name
		}
		day = v.dayShown()
	case *calendarView:
		day = v.model.scope.day
	}
	c.open(officer, day)
}

// open opens the card of an officer's day; without a name, of the first officer.
func (c *cards) open(officer string, day calendar.Date) {
	c.officer, c.day = officer, day
	c.load(c.show)
}

// load fetches the card; the miles of the tax year before may decide what a
// day's pay.
func (c *cards) load(then func(cardModel)) {
	officer, day := c.officer, c.day
	c.loader.load(func(ctx context.Context) (cardModel, error) {
		r, err := c.shell.planner.Register(ctx)
		if err != nil {
			return cardModel{}, err
		}
		s, err := c.shell.planner.Snapshot(ctx, calendar.DaySpan(journey.PaidFrom(r, day), day.AddDays(1)))
		if err != nil {
			return cardModel{}, err
		}
		return newCardModel(s, newMarks(s.Register), officer, day), nil
	}, then, c.shell.fail)
}

// show opens the dialog.
func (c *cards) show(m cardModel) {
	s := c.shell
	c.table = newSheet(cardColumns)
	c.table.onOpen = func(row sheetRow) {
		if row.id != "" {
			s.dialogs.close()
			s.goToSitting(row.id, row.day)
		}
	}
	c.total, c.notes = look.NewParagraph(look.Strong, ""), look.NewParagraph(look.Secondary, "")
	c.who = look.NewChooser(nil, func(i int) {
		c.officer = c.names[i]
		c.load(c.fill)
	})
	c.stepper = look.NewStepper("", func(by int) {
		c.day = c.day.AddDays(by)
		c.load(c.fill)
	})
	c.table.list.onSide = c.stepper.OnStep
	top := inset(sides{0, 0, look.Unit * 2, 0}, row(look.Unit*2, c.who, c.stepper))
	foot := inset(sides{look.Unit * 2, 0, 0, 0}, column(look.Unit, c.total, c.notes))
	copying := look.NewButton("Copy", look.Ordinary, func() {
		fyne.CurrentApp().Clipboard().SetContent(c.model.text())
		s.frame.status.say("Day copied: paste it into a message or a claim.", look.Plain)
	})
	s.dialogs.show(box{title: "Day card", body: edges{top: top, bottom: foot}.around(c.table.object), foot: row(0, copying),
		cancel: "Close", first: c.table.list, size: fyne.NewSize(900, 520)})
	c.fill(m)
}

// fill shows another day, or another's.
func (c *cards) fill(m cardModel) {
	c.model, c.names, c.officer = m, m.officers, m.officer
	c.who.SetOptions(m.labels, m.chosen)
	c.stepper.SetLabel(c.day.British())
	c.table.show(m.table)
	c.total.SetText(m.total)
	c.notes.SetText(m.notes)
	setVisible(c.notes, m.notes != "")
}
