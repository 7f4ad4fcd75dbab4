package ui

import (
	"context"
	"time"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// importsSource is what the view of imports needs of the planner.
type importsSource interface {
	Register(ctx context.Context) (*calendar.Register, error)
	Sources(ctx context.Context) ([]calendar.Source, error)
	Checks(ctx context.Context) ([]calendar.Check, error)
	Tray(ctx context.Context) ([]calendar.TrayEntry, error)
	History(ctx context.Context, limit int) ([]calendar.HistoryEntry, error)
	Now() time.Time
}

// historyShown is how many changes the history lists.
const historyShown = 200

// importsView shows sources, what waits in the tray, and the history.
type importsView struct {
	// onOpen is called when the user wants to open a calendar, onUndo and
	// onRedo when a change is to be taken back or put forward.
	onOpen, onUndo, onRedo func()
	// onAdd is called when an address is to be added, onRefresh when all are to
	// be asked, onSource when the user wants to see to one.
	onAdd, onRefresh func()
	// onPaste is called when a list of dates is to be pasted.
	onPaste  func()
	onSource func(sourceModel)
	// onChanges is called when the user wants to know what its last reading changed.
	onChanges func(sourceModel)
	// onTray is called with the question of the tray that is to be answered.
	onTray func(id string)

	source importsSource
	loader *loader[importsModel]
	fail   func(error)

	sources []sourceModel

	importsParts
}

// importsParts are what the page of imports is made of.
type importsParts struct {
	list                   *picker
	none                   *look.Words
	history, tray          *sheet
	trayPanel              *listPanel
	undo, redo             *look.Button
	open, add              *look.Button
	paste                  *look.Button
	refresh, card, changes *look.Button
	settle                 *look.Button
	bar                    fyne.CanvasObject
	object                 fyne.CanvasObject
}

func newImportsView(source importsSource, w work, fail func(error)) *importsView {
	v := &importsView{source: source, loader: newLoader[importsModel](w), fail: fail}
	v.open = look.NewButton("Open calendar or agenda…", look.Main, func() { v.onOpen() })
	v.add = look.NewButton("Add source…", look.Ordinary, func() { v.onAdd() })
	v.paste = look.NewButton("Paste dates…", look.Ordinary, func() { v.onPaste() })
	v.bar = row(look.Unit*2, v.paste, v.add, v.open)
	v.refresh = look.NewButton("Ask all again", look.Link, func() { v.onRefresh() })
	v.undo = look.NewButton("Undo", look.Ordinary, func() { v.onUndo() })
	v.redo = look.NewButton("Redo", look.Ordinary, func() { v.onRedo() })
	v.list = newPicker(func() int { return len(v.sources) }, newSourceRow, v.setSourceRow)
	v.card = look.NewButton("See to it…", look.Link, func() { v.see(v.list.chosen) })
	v.changes = look.NewButton("What changed…", look.Link, func() { v.with(v.list.chosen, v.onChanges) })
	v.choosing(false)
	v.list.onOpen = v.see
	v.list.whenChosen(func(int) { v.choosing(true) })
	v.none = look.NewParagraph(look.Secondary, "No calendar has been opened yet.")
	v.history, v.tray = newSheet(historyColumns), newSheet(trayColumns)
	v.tray.onOpen = func(row sheetRow) { v.onTray(row.id) }
	v.settle = look.NewButton("Answer…", look.Ordinary, func() { v.onTray(v.waiting()) })
	v.build()
	return v
}

func (v *importsView) build() {
	history := newListPanel("History", row(look.Unit*2, v.redo, v.undo), v.history.object)
	v.trayPanel = newListPanel("Waiting for a decision", v.settle, v.tray.object)
	left := container.New(shares{3, 2}, history.object, v.trayPanel.object)
	hint := look.NewParagraph(look.Secondary, "Drop calendars or agendas here or anywhere in the window (.ics, .msg, .xlsx, .csv, text, web page, PDF, Word, .zip), or")
	hint.SetAlign(fyne.TextAlignCenter)
	link := look.NewButton("open one ("+shortcutWords("O")+")", look.Link, func() { v.onOpen() })
	zone := newSurface(inset(sides{look.Margin, look.Margin, look.Margin, look.Margin}, column(2, hint, container.NewCenter(link))), panelGround)
	zone.dashed = true
	sources := container.NewStack(v.list, inset(sides{0, look.Margin, 0, look.Margin}, column(0, v.none)))
	right := newListPanel("Sources", row(look.Gap, v.refresh, v.changes, v.card), edges{bottom: inset(sides{look.Gap, look.Margin, look.Unit * 2, look.Margin}, zone)}.around(sources))
	v.object = container.New(beside{left: 0.64, least: 320}, left, right.object)
}

// waiting gives the question that is chosen of the tray, else none.
func (v *importsView) waiting() string {
	if i := v.tray.list.chosen; i >= 0 && i < len(v.tray.rows) {
		return v.tray.rows[i].id
	}
	return ""
}

// see has a source shown with what can be changed of it.
func (v *importsView) see(at int) { v.with(at, v.onSource) }

// with does something with a source of the list.
func (v *importsView) with(at int, do func(sourceModel)) {
	if at >= 0 && at < len(v.sources) {
		do(v.sources[at])
	}
}

// choosing offers what can be done with the source chosen, if one is.
func (v *importsView) choosing(chosen bool) {
	for _, b := range []*look.Button{v.changes, v.card} {
		if chosen {
			b.Enable()
		} else {
			b.Disable()
		}
	}
}

func (v *importsView) name(scope) string            { return "Imports" }
func (v *importsView) content() fyne.CanvasObject   { return v.object }
func (v *importsView) tools() fyne.CanvasObject     { return v.bar }
func (v *importsView) uses() (period, officer bool) { return false, false }
func (v *importsView) focus() fyne.Focusable        { return v.history.list }

func (v *importsView) load(scope) {
	v.loader.load(v.fetch, v.show, v.fail)
}

func (v *importsView) fetch(ctx context.Context) (importsModel, error) {
	f := importsFacts{now: v.source.Now()}
	var err error
	if f.register, err = v.source.Register(ctx); err != nil {
		return importsModel{}, err
	}
	if f.sources, err = v.source.Sources(ctx); err != nil {
		return importsModel{}, err
	}
	if f.checks, err = v.source.Checks(ctx); err != nil {
		return importsModel{}, err
	}
	if f.tray, err = v.source.Tray(ctx); err != nil {
		return importsModel{}, err
	}
	if f.history, err = v.source.History(ctx, historyShown); err != nil {
		return importsModel{}, err
	}
	return newImportsModel(f), nil
}

func (v *importsView) show(m importsModel) {
	v.sources = m.sources
	v.none.Hidden = len(m.sources) > 0
	v.none.Refresh()
	setVisible(v.refresh, m.subscribed())
	setVisible(v.settle, m.waiting > 0)
	v.list.drop()
	v.choosing(false)
	v.list.Refresh()
	v.history.show(m.history)
	v.tray.show(m.tray)
	v.trayPanel.heading.SetText(joined(": ", "Waiting for a decision", countWords(m.waiting)))
	setStep(v.undo, "Undo", m.undo)
	setStep(v.redo, "Redo", m.redo)
}

// countWords gives a number that is not nought.
func countWords(n int) string {
	if n == 0 {
		return ""
	}
	return plural(n, "entry")
}

// setStep has a button name what it takes back or puts forward.
func setStep(b *look.Button, step, name string) {
	if name == "" {
		b.SetLabel(step)
		b.Disable()
		return
	}
	b.SetLabel(step + ": " + lowerFirst(name))
	b.Enable()
}

// newSourceRow is one line of the list of sources: the name over its detail,
// and its state at the right.
func newSourceRow() fyne.CanvasObject {
	words := column(0, look.NewLine(look.Strong, ""), look.NewLine(look.Secondary, ""), look.NewLine(look.Secondary, ""))
	state := container.NewCenter(look.NewTag("", look.Good))
	return inset(sides{8, look.Margin, 8, look.Margin}, edges{right: state}.around(words))
}

// setSourceRow fills a row that may have shown another source before.
func (v *importsView) setSourceRow(i int, o fyne.CanvasObject) {
	source, line := v.sources[i], o.(*fyne.Container).Objects[0].(*fyne.Container)
	words := line.Objects[0].(*fyne.Container)
	words.Objects[0].(*look.Words).SetText(source.name)
	words.Objects[1].(*look.Words).SetText(source.detail)
	words.Objects[2].(*look.Words).SetText(source.read)
	line.Objects[1].(*fyne.Container).Objects[0].(*look.Tag).Set(source.state, source.signal)
}
