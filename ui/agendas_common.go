package ui

import (
	"context"
	"fmt"
	"strings"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// commonFacts are the bodies that could meet in common, and the months looked at.
type commonFacts struct {
	names    []string
	from, to calendar.Month
}

// newCommonFacts lists the bodies of the register that exist in a period.
func newCommonFacts(r *calendar.Register, span calendar.Span) commonFacts {
	first, end := calendar.DateOf(span.Start, calendar.London()), calendar.DateOf(span.End, calendar.London())
	f := commonFacts{from: first.MonthOf(), to: end.AddDays(-1).MonthOf()}
	for _, b := range r.Bodies {
		if !b.Validity.To.IsZero() && b.Validity.To.Before(first) || !b.Validity.From.IsZero() && !b.Validity.From.Before(end) {
			continue
		}
		f.names = append(f.names, b.Name)
	}
	return f
}

// commonModel is what meeting in common would save, ready for display.
type commonModel struct {
	headline, says string
	signal         look.Signal
	// now and then are the sittings as they are, and in common.
	rows []sheetRow
	// shared and cautions are lines below.
	shared, cautions []string
}

func newCommonModel(r *calendar.Register, c *planner.InCommon) commonModel {
	marks := newMarks(r)
	now, _ := planner.Sum(c.Today)
	then, _ := planner.Sum(c.Then)
	m := commonModel{signal: look.Good}
	m.headline = fmt.Sprintf("Saves %s = %s", hours(c.SavedHours), dayWords(c.SavedDays))
	m.says = fmt.Sprintf("%s meeting in common: %s now, %s then.", listed(c.Bodies), hours(now), hours(then))
	switch {
	case c.Together == 0:
		m.headline, m.signal = "Nothing falls together", look.Plain
	case c.SavedHours < 0:
		m.headline, m.signal = fmt.Sprintf("Costs %s = %s more", hours(-c.SavedHours), dayWords(-c.SavedDays)), look.Warning
	}
	for _, part := range []struct {
		when string
		list []planner.SittingCost
	}{{"now", c.Today}, {"in common", c.Then}} {
		for _, x := range part.list {
			m.rows = append(m.rows, sheetRow{id: x.Sitting.ID().String(), day: x.Sitting.Date(), mark: marks.sitting(x.Sitting), cells: []string{
				part.when, strings.TrimSuffix(x.Sitting.Label(), " in common"), shortDay(x.Sitting.Date()), fmt.Sprintf("%.0f", x.Sitting.Span().Length().Minutes()),
				fmt.Sprint(x.Officers), fmt.Sprintf("×%.1f", x.Factor), fmt.Sprintf("%.2f", x.Hours)}})
		}
	}
	for _, t := range c.Shared {
		m.shared = append(m.shared, "They share "+t.Name+", which would be heard once.")
	}
	for _, caution := range c.Cautions {
		m.cautions = append(m.cautions, capital(caution)+".")
	}
	return m
}

var commonColumns = []sheetColumn{{title: "", weight: 2.3}, {title: "Sitting", weight: 8.4, badge: true}, {title: "Day", weight: 2.3}, {title: "Min", weight: 1.1, right: true},
	{title: "Officers", weight: 1.8, right: true}, {title: "Prep", weight: 1.3, right: true}, {title: "Hours", weight: 1.6, right: true}}

// commonPart asks which bodies would meet in common, and tells what that would save.
type commonPart struct {
	source agendasSource
	loader *loader[commonModel]
	fail   func(error)
	facts  commonFacts

	ticks            *tickList
	at               *fyne.Container
	headline, says   *look.Words
	shared, cautions *fyne.Container
	sittings         *sheet
	table            fyne.CanvasObject
	left, right      fyne.CanvasObject
}

func newCommonPart(source agendasSource, w work, fail func(error), onSitting func(id string, day calendar.Date)) *commonPart {
	p := &commonPart{source: source, loader: newLoader[commonModel](w), fail: fail, headline: look.NewParagraph(look.Heading, ""), says: look.NewParagraph(look.Body, ""),
		shared: column(look.Unit), cautions: column(look.Unit), sittings: newSheet(commonColumns)}
	p.sittings.onOpen = func(row sheetRow) { onSitting(row.id, row.day) }
	p.at = column(0)
	p.at.Layout = stretch{}
	p.left = inset(sides{look.Gap, look.Margin, look.Gap, look.Margin},
		edges{top: inset(sides{0, 0, look.Unit * 2, 0}, look.NewParagraph(look.Secondary, "Tick two bodies or more. The others come to the sittings of the first."))}.around(p.at))
	head := inset(sides{look.Margin, look.Margin, look.Gap, look.Margin}, column(look.Unit*2, p.headline, p.says, p.shared, p.cautions))
	note := look.NewParagraph(look.Secondary, "In each month the first sitting of each falls together with the first of the first body, the second with the second. It lasts as long as the longest; "+
		"everybody expected at one of them comes, and prepares at the highest factor. Hours are of counting officers.")
	foot := column(0, widget.NewSeparator(), inset(sides{look.Gap, look.Margin, look.Gap, look.Margin}, note))
	p.table = edges{top: widget.NewSeparator()}.around(p.sittings.object)
	p.right = look.NewBarePanel(edges{top: head, bottom: foot}.around(p.table))
	return p
}

// stretch gives every object all the room there is.
type stretch struct{}

// MinSize is that of the largest.
func (stretch) MinSize(objects []fyne.CanvasObject) fyne.Size { return fixed{}.MinSize(objects) }

// Layout fills.
func (stretch) Layout(objects []fyne.CanvasObject, size fyne.Size) { fixed{}.Layout(objects, size) }

// show lists the bodies; those ticked stay so.
func (p *commonPart) show(f commonFacts) {
	ticked := map[string]bool{}
	if p.ticks != nil {
		for _, name := range p.ticks.chosen() {
			ticked[name] = true
		}
	}
	p.facts = f
	p.ticks = newTickList("Find a body", f.names, f.names, func(name string) bool { return ticked[name] })
	p.ticks.onTicked = p.count
	p.at.Objects = []fyne.CanvasObject{p.ticks.object}
	p.at.Refresh()
	p.count()
}

// count asks what the ticked bodies would save.
func (p *commonPart) count() {
	bodies := p.ticks.chosen()
	if len(bodies) < 2 {
		p.loader.stop()
		p.fill(commonModel{headline: "What would meeting in common save?", says: "Tick the bodies at the left that could sit on one day at one place, each deciding for itself."})
		return
	}
	q := planner.InCommonRequest{Bodies: bodies, From: p.facts.from, To: p.facts.to}
	p.loader.load(func(ctx context.Context) (commonModel, error) {
		r, err := p.source.Register(ctx)
		if err != nil {
			return commonModel{}, err
		}
		c, err := p.source.InCommon(ctx, q)
		if err != nil {
			return commonModel{}, err
		}
		return newCommonModel(r, c), nil
	}, p.fill, p.fail)
}

func (p *commonPart) fill(m commonModel) {
	p.headline.SetText(m.headline)
	p.headline.SetSignal(m.signal)
	p.says.SetText(m.says)
	showLines(p.shared, m.shared, look.Body, look.Plain)
	showLines(p.cautions, m.cautions, look.Secondary, look.Plain)
	p.sittings.show(sheetModel{rows: m.rows})
	setVisible(p.table, len(m.rows) > 0)
	p.right.Refresh()
}
