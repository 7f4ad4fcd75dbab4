package ui

import (
	"context"
	"path/filepath"

	"convenor/calendar/planner"
	"convenor/calendar/report"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// reportsSource is what the page of reports needs of the planner.
type reportsSource interface {
	Report(ctx context.Context, q planner.ReportRequest) (*report.Report, error)
}

// reportsView shows at the left what a report is to be and where it goes, and
// at the right its first page.
type reportsView struct {
	// onSave is called when the report is to be written, onYear when those of a
	// year are, onFolder when their folder is to be opened, onStop when writing is
	// to stop.
	onSave           func(want reportWant, path string)
	onYear           func(want reportWant)
	onFolder, onStop func()

	source reportsSource
	loader *loader[pageModel]
	fail   func(error)
	was    reportWant

	reportsParts
}

// reportsParts are what the page of reports is made of.
type reportsParts struct {
	part, form     *look.Segmented
	purpose, wrong *look.Words
	safe, cost     *look.Tick
	price          *field
	path           *pathBox
	reportsButtons
	progress *widget.ProgressBar
	writing  *fyne.Container
	doing    *look.Words
	page     *pageView
	object   fyne.CanvasObject
}

// reportsButtons are those below the options.
type reportsButtons struct{ save, year, folder, stop *look.Button }

func newReportsView(source reportsSource, w work, fail func(error)) *reportsView {
	v := &reportsView{source: source, loader: newLoader[pageModel](w), fail: fail}
	v.part = look.NewSegmented(reportPartNames, func(int) { v.again() })
	v.form = look.NewSegmented(reportNames, func(int) { v.changed() })
	v.purpose, v.wrong = look.NewParagraph(look.Secondary, ""), look.NewParagraph(look.Secondary, "")
	v.wrong.SetSignal(look.Wrong)
	v.safe = look.NewTick("Safe to share", false, func(bool) { v.again() })
	v.cost = look.NewTick("With cost", false, func(bool) { v.again() })
	v.price = newField("as in the register")
	v.price.OnChanged = func(string) { v.again() }
	v.save = look.NewButton("Save the report", look.Main, func() { v.onSave(v.was, cleanPath(v.path.path.Text)) })
	v.year = look.NewButton("A year’s reports…", look.Ordinary, func() { v.onYear(v.was) })
	v.folder = look.NewButton("Open the folder", look.Link, func() { v.onFolder() })
	v.stop = look.NewButton("Stop", look.Ordinary, func() { v.onStop() })
	v.progress, v.doing = widget.NewProgressBar(), look.NewLine(look.Secondary, "")
	v.page = newPageView()
	return v
}

// build puts the page together, once the box for the path is there.
func (v *reportsView) build(path *pathBox) {
	v.path = path
	v.path.path.OnChanged = func(string) { v.enable() }
	part := func(words string, objects ...fyne.CanvasObject) fyne.CanvasObject {
		return column(look.Unit*2, append([]fyne.CanvasObject{look.NewLine(look.Strong, words)}, objects...)...)
	}
	says := look.NewParagraph(look.Secondary, "Bodies’ names only: titles of personal entries and reasons of decisions are left out.")
	v.writing = column(look.Unit*2, v.doing, edges{right: inset(sides{0, 0, 0, look.Unit * 2}, v.stop)}.around(centred(v.progress)))
	v.writing.Hide()
	options := column(look.Margin, part("Form", v.form, v.purpose), part("Who may read it?", v.safe, says),
		part("What the time costs", v.cost, labelled("£ an officer day", v.price)), part("File", v.path.path, v.wrong, row(look.Gap, v.path.browse, v.folder)),
		row(look.Unit*2, v.save, v.year), v.writing)
	left := look.NewBarePanel(look.Calm(container.NewVScroll(inset(sides{look.Margin, look.Margin, look.Margin, look.Margin}, options))))
	v.object = container.New(beside{left: 0.32, least: 560}, left, v.page.object)
}

func (v *reportsView) name(scope) string            { return "Reports" }
func (v *reportsView) content() fyne.CanvasObject   { return v.object }
func (v *reportsView) tools() fyne.CanvasObject     { return v.part }
func (v *reportsView) uses() (period, officer bool) { return true, false }
func (v *reportsView) focus() fyne.Focusable        { return v.form }

// want gives what is chosen, for a scope's month.
func (v *reportsView) want(at scope) reportWant {
	return reportWant{month: at.month(), only: reportParts[max(v.part.Chosen(), 0)], form: reportForms[max(v.form.Chosen(), 0)], safe: v.safe.On(), cost: v.cost.On(), price: v.price.Text}
}

// load makes the report's first page.
func (v *reportsView) load(at scope) {
	was := v.was
	v.was = v.want(at)
	if was.form != "" {
		v.path.path.SetText(v.was.renamed(v.path.path.Text, was))
	} else {
		v.path.path.SetText(filepath.Join(filepath.Dir(v.path.path.Text), v.was.file()))
	}
	v.enable()
	want := v.was
	q := want.request(planner.ReportFonts{})
	v.loader.load(func(ctx context.Context) (pageModel, error) {
		r, err := v.source.Report(ctx, q)
		if err != nil {
			return pageModel{}, err
		}
		return newPageModel(r, want.only), nil
	}, v.page.show, v.fail)
}

// again makes the page anew for what is chosen now.
func (v *reportsView) again() { v.load(scope{day: v.was.month.First()}) }

// changed follows the form, which the page does not hang on.
func (v *reportsView) changed() {
	was := v.was
	v.was = v.want(scope{day: was.month.First()})
	v.path.path.SetText(v.was.renamed(v.path.path.Text, was))
	v.enable()
}

// enable says what of the options cannot be, and has only buttons work that can.
func (v *reportsView) enable() {
	v.purpose.SetText(purposeOf(v.was))
	v.save.SetLabel("Save the " + v.was.words())
	path := cleanPath(v.path.path.Text)
	says := v.was.problem(path)
	v.wrong.SetText(says)
	setVisible(v.wrong, says != "")
	for _, b := range []*look.Button{v.save, v.year} {
		if says == "" && path != "" && !v.writing.Visible() {
			b.Enable()
		} else {
			b.Disable()
		}
	}
	v.object.Refresh()
}

// showWriting shows how far writing is; nothing to say is that it is done.
func (v *reportsView) showWriting(words string, done float64) {
	v.doing.SetText(words)
	v.progress.SetValue(done)
	setVisible(v.writing, words != "")
	v.enable()
}
