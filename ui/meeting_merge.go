package ui

import (
	"context"
	"strings"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// mergeWithin is how many days before and after a sitting its likes are looked for.
const mergeWithin = 14

// askPartner asks with which other sitting one is the same.
func (m *meetings) askPartner(of *calendar.Sitting) {
	span := calendar.Span{Start: of.Date().AddDays(-mergeWithin).Midnight(), End: of.Date().AddDays(mergeWithin + 1).Midnight()}
	m.near.load(func(ctx context.Context) ([]partner, error) {
		s, err := m.shell.planner.Snapshot(ctx, span)
		if err != nil {
			return nil, err
		}
		return partnersOf(s, of), nil
	}, func(all []partner) { m.showPartners(of, all) }, m.shell.fail)
}

// partnerColumns are the columns of the list of sittings to merge with.
var partnerColumns = []sheetColumn{{title: "Sitting", weight: 5, badge: true}, {title: "When", weight: 4}, {title: "Given by", weight: 3}}

func (m *meetings) showPartners(of *calendar.Sitting, all []partner) {
	table, search := newSheet(partnerColumns), newField("Type to find it by title")
	filter := func(text string) { table.show(newPartnersSheet(all, text)) }
	search.OnChanged = filter
	search.onDown = func() {
		m.shell.window.Canvas().Focus(table.list)
		table.list.choose(0)
	}
	merge := func() {
		if i := table.list.chosen; i >= 0 && i < len(table.rows) {
			m.merge(of, table.rows[i])
		}
	}
	table.onOpen = func(r sheetRow) { m.merge(of, r) }
	says := look.NewParagraph(look.Secondary, "Which sitting is the same as "+inSentence(of.Label())+
		"? This one stays, with the sources of both, and says which says what. The nearest in time stand first.")
	body := edges{top: column(look.Unit*2, says, search)}.around(inset(sides{look.Unit * 2, 0, 0, 0}, look.NewBarePanel(table.object)))
	m.shell.dialogs.show(box{
		title: "Same meeting, held twice", body: body, accept: "Make them one", cancel: "Cancel", onAccept: merge,
		foot: centred(look.NewLine(look.Secondary, "can be undone, and split again")), first: search, size: fyne.NewSize(760, 520),
	})
	table.list.whenChosen(func(int) { m.shell.dialogs.setAccept("Make them one", true) })
	filter("")
	m.shell.dialogs.setAccept("Make them one", false)
}

// newPartnersSheet lists those whose title has every word of a text.
func newPartnersSheet(all []partner, text string) sheetModel {
	model := sheetModel{empty: "No other sitting within two weeks."}
	if len(all) > 0 {
		model.empty = "None of them is called so."
	}
	words := strings.Fields(strings.ToLower(text))
	for _, p := range all {
		fits := true
		for _, w := range words {
			fits = fits && strings.Contains(strings.ToLower(p.title), w)
		}
		if fits {
			model.rows = append(model.rows, sheetRow{id: p.id, day: p.day, mark: p.mark, cells: []string{p.title, p.when, p.from}})
		}
	}
	return model
}

func (m *meetings) merge(keep *calendar.Sitting, other sheetRow) {
	id := keep.ID().String()
	m.carryOut(func(ctx context.Context) (meetingDone, error) {
		says := "Made one: " + keep.Label() + " and " + other.cells[0]
		return meetingDone{id, keep.Date(), says}, m.shell.planner.MergeMeetings(ctx, id, other.id)
	})
}
