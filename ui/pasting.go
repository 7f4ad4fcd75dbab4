package ui

import (
	"context"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// pasting takes in lists of dates that were pasted or typed, showing beside
// them what is read.
type pasting struct {
	shell *shell
	form  *pasteForm
	// facts are fetched for asking, live reads what is there so far.
	facts *loader[*calendar.Register]
	live  *loader[pastedModel]
}

func newPasting(s *shell) *pasting {
	return &pasting{shell: s, facts: newLoader[*calendar.Register](s.work), live: newLoader[pastedModel](s.work)}
}

// pasteForm is the dialog's content.
type pasteForm struct {
	// onChanged is called whenever anything is typed.
	onChanged func()

	text                     *textBox
	title, time, place, year *field
	body                     *look.Chooser
	names                    []string
	heading                  *look.Words
	lines                    *fyne.Container
	scroll                   *container.Scroll
	object                   fyne.CanvasObject
}

func newPasteForm(r *calendar.Register, day calendar.Date) *pasteForm {
	f := &pasteForm{text: newTextBox("Thu 14 January 2027, 10.00am\nThu 11 February\n11 March – cancelled"), onChanged: func() {}}
	f.title, f.time = newField("Called, where a line does not say"), newField("10-12")
	f.place, f.year = newField("County Hall"), newField("2027 or 2026/27")
	var labels []string
	f.names, labels = bodiesOn(r, day)
	f.body = look.NewChooser(append([]string{"As each line says"}, labels...), func(int) { f.onChanged() })
	changed := func(string) { f.onChanged() }
	f.text.OnChanged = changed
	for _, entry := range []*field{f.title, f.time, f.place, f.year} {
		entry.OnChanged = changed
	}
	f.heading, f.lines = look.NewLine(look.Strong, "Nothing pasted yet"), column(look.Unit)
	f.build()
	return f
}

func (f *pasteForm) build() {
	half := func(name string, o fyne.CanvasObject) fyne.CanvasObject {
		return edges{left: withWidth(56, inset(sides{9, 0, 0, 0}, look.NewLine(look.Secondary, name)))}.around(o)
	}
	all := column(look.Unit*2,
		look.NewLine(look.Secondary, "For every date that does not say it itself:"),
		container.New(evenly{}, half("Body", f.body), half("Title", f.title)),
		container.New(evenly{}, half("Time", f.time), half("Place", f.place), half("Year", f.year)))
	f.scroll = container.NewVScroll(inset(sides{0, look.Gap, 0, 0}, f.lines))
	read := edges{top: inset(sides{0, 0, look.Unit * 2, 0}, f.heading)}.around(look.Calm(f.scroll))
	both := container.New(beside{left: 0.46, least: 300}, f.text, look.NewPanel(read))
	f.object = edges{bottom: inset(sides{look.Gap, 0, 0, 0}, all)}.around(both)
}

// entry gives what was typed.
func (f *pasteForm) entry() pasteEntry {
	e := pasteEntry{text: f.text.Text, title: f.title.Text, time: f.time.Text, place: f.place.Text, year: f.year.Text}
	if at := f.body.Chosen(); at > 0 {
		e.body = f.names[at-1]
	}
	return e
}

// show shows what was read.
func (f *pasteForm) show(m pastedModel) {
	f.heading.SetText(m.heading)
	for len(f.lines.Objects) < len(m.lines) {
		f.lines.Add(look.NewParagraph(look.Body, ""))
	}
	for i, o := range f.lines.Objects {
		words := o.(*look.Words)
		words.Hidden = i >= len(m.lines)
		if !words.Hidden {
			words.SetSignal(m.lines[i].signal)
			words.SetText(m.lines[i].says)
		}
	}
	f.lines.Refresh()
	f.scroll.Refresh()
}

// ask opens the dialog.
func (p *pasting) ask() {
	if p.shell.dialogs.showing() {
		return
	}
	p.facts.load(func(ctx context.Context) (*calendar.Register, error) { return p.shell.planner.Register(ctx) }, func(r *calendar.Register) {
		p.form = newPasteForm(r, p.shell.planner.Today())
		p.form.onChanged = p.read
		p.show()
	}, p.shell.fail)
}

// show shows the form, with what was pasted where a preview was given up.
func (p *pasting) show() {
	p.shell.dialogs.show(box{
		title: "Paste dates", body: p.form.object, accept: "Preview", cancel: "Cancel", onAccept: p.take, onCancel: p.live.stop,
		foot: centred(look.NewLine(look.Secondary, "03/04 is 3 April. Nothing comes in before the preview.")), first: p.form.text, size: fyne.NewSize(1000, 600),
	})
	p.read()
}

// read reads what is there so far.
func (p *pasting) read() {
	e := p.form.entry()
	if trimmed(e.text) == "" {
		p.live.stop()
		p.shown(pastedModel{heading: "Nothing pasted yet"})
		return
	}
	p.live.load(func(ctx context.Context) (pastedModel, error) {
		pre, err := p.shell.planner.Preview(ctx, e.request())
		if err != nil {
			return pastedModel{}, err
		}
		return newPastedModel(pre, e.text), nil
	}, p.shown, func(err error) {
		p.shown(pastedModel{heading: "Nothing could be read yet", lines: []pastedLine{{planner.Explain(err), look.Wrong}}})
	})
}

func (p *pasting) shown(m pastedModel) {
	p.form.show(m)
	p.shell.dialogs.setAccept("Preview", m.can)
}

// take shows the ordinary preview; given up, it leads back here.
func (p *pasting) take() {
	p.live.stop()
	p.shell.tasks.importing.readAgain(p.form.entry().request(), p.show)
}
