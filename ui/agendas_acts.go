package ui

import (
	"context"
	"fmt"
	"strings"

	"convenor/calendar"
	"convenor/calendar/agenda"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// agendasKeeper is what the page of agendas needs of the planner to keep what the
// user says.
type agendasKeeper interface {
	Judgements(ctx context.Context) (calendar.Judgements, error)
	AgendaReader(ctx context.Context) (*agenda.Reader, error)
	Correct(ctx context.Context, a, b calendar.JudgedItem, l calendar.Likeness) error
	WithdrawCorrection(ctx context.Context, c calendar.Correction) error
	SetLead(ctx context.Context, l calendar.TopicLead) error
	WithdrawLead(ctx context.Context, l calendar.TopicLead) error
	LabelItems(ctx context.Context, horizon string, items ...calendar.JudgedItem) error
	ConfirmLabels(ctx context.Context, span calendar.Span, body string) (int, error)
	SetAcronym(ctx context.Context, a calendar.Acronym) error
	RemoveAcronym(ctx context.Context, short string) error
}

// keep makes a change; that it was made is told by the planner, and the page loads anew.
func (v *agendasView) keep(change func(context.Context) error) { v.keepThen(nil, change) }

// keepThen makes a change and puts the keyboard somewhere else, if the button that was
// pressed is there no more.
func (v *agendasView) keepThen(focus fyne.Focusable, change func(context.Context) error) {
	v.saying.load(func(ctx context.Context) (struct{}, error) { return struct{}{}, change(ctx) }, func(struct{}) {
		if focus != nil {
			v.onFocus(focus)
		}
	}, v.fail)
}

// compare sets two items side by side.
func (v *agendasView) compare(a, b calendar.JudgedItem) {
	v.pairing.load(func(ctx context.Context) (*pairModel, error) {
		c, err := v.source.CompareItems(ctx, a, b)
		if err != nil {
			return nil, err
		}
		return newPairModel(c), nil
	}, v.detail.pair.show, v.fail)
}

func (v *agendasView) say(m *pairModel, is calendar.Likeness) {
	v.keep(func(ctx context.Context) error { return v.source.Correct(ctx, m.a, m.b, is) })
}

func (v *agendasView) takeBack(m *pairModel) {
	v.keepThen(v.detail.route, func(ctx context.Context) error {
		said, err := v.source.Judgements(ctx)
		if err != nil {
			return err
		}
		return v.source.WithdrawCorrection(ctx, saidOf(said.Corrections, calendar.Correction{A: m.a, B: m.b}))
	})
}

// saidOf gives the correction that holds for two items: of them, else of their titles,
// which stands for every item so called.
func saidOf(held []calendar.Correction, asked calendar.Correction) calendar.Correction {
	found := asked
	for _, c := range held {
		if c.Key() == asked.Key() {
			return c
		}
		if sameTitles(c, asked) {
			found = c
		}
	}
	return found
}

// sameTitles tells whether two corrections are of the same titles.
func sameTitles(a, b calendar.Correction) bool {
	return strings.EqualFold(a.A.Title, b.A.Title) && strings.EqualFold(a.B.Title, b.B.Title) ||
		strings.EqualFold(a.A.Title, b.B.Title) && strings.EqualFold(a.B.Title, b.A.Title)
}

func (v *agendasView) setLead(l calendar.TopicLead, suggested bool) {
	v.keep(func(ctx context.Context) error {
		if suggested {
			return v.source.WithdrawLead(ctx, l)
		}
		return v.source.SetLead(ctx, l)
	})
}

func (v *agendasView) label(item calendar.JudgedItem, horizon string) {
	v.keep(func(ctx context.Context) error { return v.source.LabelItems(ctx, horizon, item) })
}

func (v *agendasView) confirm(body string) {
	span := v.over().span(v.scope)
	v.keepThen(v.share.items, func(ctx context.Context) error {
		_, err := v.source.ConfirmLabels(ctx, span, body)
		return err
	})
}

// toSitting closes the box and shows the sitting of a row.
func (v *agendasView) toSitting(r sheetRow) {
	v.onClose()
	v.onSitting(r.id, r.day)
}

// showItems shows every item with what it was taken for.
func (v *agendasView) showItems() {
	note := "Standing is what every agenda has: apologies, minutes, declarations. Enter shows a sitting in the calendar."
	v.onBox(behindBox(v.model.counts, note, itemColumns, v.model.items, v.toSitting))
}

func (v *agendasView) showAllWorking() {
	v.onBox(behindBox("What one paper for each topic would save", workingNote, workingColumns, v.model.working, v.toSitting))
}

func (v *agendasView) showWorking(m *topicModel) {
	v.onBox(behindBox(m.title, m.why+" "+workingNote, workingColumns, m.working, v.toSitting))
}

// showRules shows the rules by which labels are suggested.
func (v *agendasView) showRules() {
	load := newLoader[[]string](v.loader.work)
	load.load(func(ctx context.Context) ([]string, error) {
		r, err := v.source.AgendaReader(ctx)
		if err != nil {
			return nil, err
		}
		return r.HorizonRules(), nil
	}, func(rules []string) {
		var rows []sheetRow
		for i, rule := range rules {
			rows = append(rows, sheetRow{cells: []string{fmt.Sprint(i + 1), capital(rule)}})
		}
		columns := []sheetColumn{{title: "", weight: 1, right: true}, {title: "Rule", weight: 14}}
		note := "The first rule that holds suggests the label. A title that you have labelled comes before them all: next month’s of the same name is suggested alike."
		b := behindBox("How labels are suggested", note, columns, rows, func(sheetRow) {})
		b.size = fyne.NewSize(560, 560)
		v.onBox(b)
	}, v.fail)
}

// askJoin asks which other item of the period is the same as the topic's.
func (v *agendasView) askJoin(m *topicModel) {
	if len(m.route) == 0 {
		return
	}
	var others []agenda.ReadLine
	var rows []sheetRow
	for _, l := range v.model.lines {
		if l.Standing || l.Topic == m.id {
			continue
		}
		others = append(others, l)
		rows = append(rows, sheetRow{cells: []string{shortDay(l.Date), l.Body, l.Title}})
	}
	first := m.route[0].item
	for _, stop := range m.route {
		if stop.lead {
			first = stop.item
		}
	}
	s := newSheet([]sheetColumn{{title: "Day", weight: 2}, {title: "Table", weight: 4}, {title: "Item", weight: 6}})
	choose := func() {
		if i := s.list.chosen; i >= 0 && i < len(others) {
			v.onClose()
			v.keep(func(ctx context.Context) error {
				return v.source.Correct(ctx, first, others[i].Judged(), calendar.LikenessSame)
			})
		}
	}
	s.onOpen = func(sheetRow) { choose() }
	s.show(sheetModel{rows: rows, empty: "Every item of this time is in the topic, or standing."})
	b := box{title: "Which item is the same as “" + first.Title + "”?", body: look.NewBarePanel(s.object), cancel: "Cancel", size: fyne.NewSize(820, 520)}
	if len(rows) > 0 {
		b.accept, b.onAccept, b.first = "It is the same", choose, s.list
		s.list.Select(0)
	}
	v.onBox(b)
}
