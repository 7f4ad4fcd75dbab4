package ui

import (
	"context"
	"errors"
	"slices"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// columnChoosing asks what the columns of a table hold, and has it read again.
type columnChoosing struct {
	shell *shell
	read  func(planner.ImportRequest)
	box   *columnsBox
	// sheets are fetched where nothing could be read.
	sheets *loader[[]calendar.SheetReading]
}

func newColumnChoosing(s *shell, read func(planner.ImportRequest)) *columnChoosing {
	return &columnChoosing{shell: s, read: read, sheets: newLoader[[]calendar.SheetReading](s.work)}
}

// columnsBox is the dialog for one sheet.
type columnsBox struct {
	model    columnsModel
	fields   []string
	choosers []*look.Chooser
	wrong    *look.Words
	object   fyne.CanvasObject
}

// The widths of the columns of that dialog; the samples have the rest.
const (
	lettersWidth = 40
	headingWidth = 170
	fieldWidth   = 170
)

func newColumnsBox(m columnsModel) *columnsBox {
	b := &columnsBox{model: m, fields: planner.SheetFields(), wrong: look.NewParagraph(look.Body, "")}
	b.wrong.SetSignal(look.Wrong)
	options := append([]string{"not read"}, b.fields...)
	rows := column(look.Unit)
	for _, r := range m.rows {
		chooser := look.NewChooser(options, func(int) { b.wrong.SetText("") })
		for i, f := range b.fields {
			if f == r.field {
				chooser.SetChosen(i + 1)
			}
		}
		b.choosers = append(b.choosers, chooser)
		left := row(look.Unit*2, withWidth(lettersWidth, centred(look.NewLine(look.Secondary, r.letters))),
			withWidth(headingWidth, centred(look.NewLine(look.Strong, r.heading))))
		sample := inset(sides{0, look.Gap, 0, look.Gap}, centred(look.NewLine(look.Body, r.sample)))
		rows.Add(edges{left: left, right: withWidth(fieldWidth, chooser)}.around(sample))
	}
	scroll := look.Calm(container.NewVScroll(inset(sides{0, look.Gap, 0, 0}, rows)))
	b.object = edges{top: inset(sides{0, 0, look.Gap, 0}, look.NewParagraph(look.Secondary, m.says)), bottom: inset(sides{look.Unit, 0, 0, 0}, b.wrong)}.around(scroll)
	return b
}

// chosen gives what each column is said to hold.
func (b *columnsBox) chosen() []string {
	out := make([]string, len(b.choosers))
	for i, c := range b.choosers {
		if at := c.Chosen(); at > 0 {
			out[i] = b.fields[at-1]
		}
	}
	return out
}

// show asks it of the sheets of a preview, one after the other, and has the
// table read again; back shows what was there before.
func (c *columnChoosing) show(q planner.ImportRequest, p *calendar.Preview, back func()) {
	var sheets []calendar.SheetReading
	for _, f := range p.Files {
		sheets = append(sheets, f.Sheets...)
	}
	c.ask(q, sheets, back)
}

// ask asks it of the first of some sheets, then of the others.
func (c *columnChoosing) ask(q planner.ImportRequest, sheets []calendar.SheetReading, back func()) {
	if len(sheets) == 0 {
		c.read(q)
		return
	}
	c.box = newColumnsBox(newColumnsModel(&sheets[0]))
	accept := "Read it so"
	if len(sheets) > 1 {
		accept = "Next sheet"
	}
	var first fyne.Focusable
	if len(c.box.choosers) > 0 {
		first = c.box.choosers[0]
	}
	c.shell.dialogs.show(box{
		title: c.box.model.title, body: c.box.object, accept: accept, cancel: "Back", onCancel: back, first: first,
		foot: centred(look.NewLine(look.Secondary, "Up and Down choose")), size: fyne.NewSize(860, min(220+(look.ControlHeight+look.Unit)*float32(len(c.box.choosers)), 600)),
		onAccept: func() {
			fields := c.box.chosen()
			switch twice := doubled(fields); {
			case twice != "":
				c.box.complain("Two columns cannot both hold the " + twice + ".")
			case !dated(fields):
				c.box.complain("Say which column holds the date, or the start.")
			default:
				q.Columns = append(q.Columns, columnChoices(c.box.model, fields)...)
				c.ask(q, sheets[1:], back)
			}
		},
	})
}

func (b *columnsBox) complain(words string) {
	b.wrong.SetText(words)
	b.object.Refresh()
}

// orFail asks for the columns of a table of which nothing could be read; what is
// no table has failed.
func (c *columnChoosing) orFail(q planner.ImportRequest, err error, fail func(error)) {
	if len(q.Paths) != 1 || isAddress(q.Paths[0]) || len(q.Columns) > 0 || errors.Is(err, context.Canceled) {
		fail(err)
		return
	}
	c.sheets.load(func(ctx context.Context) ([]calendar.SheetReading, error) { return c.shell.planner.Sheets(ctx, q) },
		func(sheets []calendar.SheetReading) {
			undated := slices.DeleteFunc(sheets, func(s calendar.SheetReading) bool { return s.Dated })
			if len(undated) == 0 {
				fail(err)
				return
			}
			c.ask(q, undated, func() { fail(err) })
		}, func(error) { fail(err) })
}

// isAddress tells whether what is to be read lies on the network.
func isAddress(path string) bool {
	_, _, err := planner.AddressWords(path)
	return err == nil
}
