package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// exporter is what exporting needs of the planner.
type exporter interface {
	Register(ctx context.Context) (*calendar.Register, error)
	Export(ctx context.Context, q planner.ExportRequest, write func(func(io.Writer) error) error) (planner.ExportResult, error)
}

// exporting writes a calendar to be sent out.
type exporting struct {
	shell   *shell
	facts   *loader[*calendar.Register]
	writing *loader[planner.ExportResult]
	browser *browser
	// path is where the next file goes unless the user says otherwise.
	path string
}

// newExporting begins in the user's folder of documents.
func newExporting(s *shell, home string) *exporting {
	x := &exporting{
		shell: s, facts: newLoader[*calendar.Register](s.work), writing: newLoader[planner.ExportResult](s.work),
		browser: newBrowser(s.dialogs, s.work, home), path: filepath.Join(home, "Documents", "convenor.ics"),
	}
	x.browser.onlyFolders = true
	return x
}

// exportKinds are what can be chosen, and of which owner each is.
var (
	exportKinds = []string{"Everything", "An officer", "A system", "A body"}
	exportOf    = []ownerKind{ownerNobody, ownerOfficer, ownerSystem, ownerBody}
)

// exportBox asks what is to be written, and where.
type exportBox struct {
	register     *calendar.Register
	kind         *look.Segmented
	which        *look.Chooser
	names        []string
	all, changes *look.Tick
	// papers adds the last days for papers, preparation the time it takes.
	papers, preparation *look.Tick
	path                *field
	object              fyne.CanvasObject
}

func newExportBox(r *calendar.Register, path string, onBrowse func()) *exportBox {
	e := &exportBox{register: r, path: newField("Path of the file to write")}
	e.kind = look.NewSegmented(exportKinds, func(int) { e.list() })
	e.which = look.NewChooser(nil, nil)
	e.all = look.NewTick("Also what stands unchanged in that officer’s own diary", false, nil)
	e.changes = look.NewTick("Only what changed since the last export of the same", false, nil)
	e.papers = look.NewTick("The last day for each sitting’s papers, as all-day entries", false, nil)
	e.preparation = look.NewTick("Time to prepare, on the working days before each sitting", false, nil)
	e.path.SetText(path)
	browse := look.NewButton("Browse…", look.Ordinary, onBrowse)
	file := edges{right: inset(sides{0, 0, 0, look.Unit * 2}, browse)}.around(e.path)
	note := look.NewParagraph(look.Secondary, "One entry for each sitting, without attendees. Private appointments are never written. Days for papers and time to prepare leave people free.")
	e.object = column(look.Unit*2, look.NewLine(look.Strong, "Which sittings?"), e.kind, e.which, e.all, e.changes,
		inset(sides{look.Unit * 2, 0, 0, 0}, look.NewLine(look.Strong, "And beside them?")), e.papers, e.preparation,
		inset(sides{look.Unit * 2, 0, 0, 0}, look.NewLine(look.Strong, "File")), file, note)
	e.list()
	return e
}

// list offers the names of the kind chosen.
func (e *exportBox) list() {
	kind := exportOf[max(e.kind.Chosen(), 0)]
	names, labels := ownerNames(e.register, kind)
	e.names = names
	e.which.SetOptions(labels, 0)
	setVisible(e.which, len(names) > 0)
	setVisible(e.all, kind == ownerOfficer && len(names) > 0)
	if e.object != nil {
		e.object.Refresh()
	}
}

// request gives what was chosen.
func (e *exportBox) request() planner.ExportRequest {
	q := planner.ExportRequest{Changes: e.changes.On(), Deadlines: e.papers.On(), Preparation: e.preparation.On()}
	at := e.which.Chosen()
	if at < 0 || at >= len(e.names) {
		return q
	}
	switch exportOf[max(e.kind.Chosen(), 0)] {
	case ownerOfficer:
		q.Officer, q.All = e.names[at], e.all.On()
	case ownerSystem:
		q.System = e.names[at]
	case ownerBody:
		q.Body = e.names[at]
	}
	return q
}

// ask opens the dialog.
func (x *exporting) ask() {
	if x.shell.dialogs.showing() {
		return
	}
	x.facts.load(func(ctx context.Context) (*calendar.Register, error) { return x.shell.planner.Register(ctx) },
		x.showAsk, x.shell.fail)
}

func (x *exporting) showAsk(r *calendar.Register) {
	var e *exportBox
	e = newExportBox(r, x.path, func() {
		path := cleanPath(e.path.Text)
		x.browser.show(path, func(folder string) { e.path.SetText(filepath.Join(folder, filepath.Base(path))) })
	})
	ready := func(text string) { x.shell.dialogs.setAccept("Export", cleanPath(text) != "") }
	e.path.OnChanged = ready
	x.shell.dialogs.show(box{
		title: "Export calendar", body: e.object, accept: "Export", cancel: "Cancel",
		onAccept: func() { x.write(e.request(), cleanPath(e.path.Text)) }, first: e.kind, size: fyne.NewSize(620, 480),
	})
	ready(e.path.Text)
}

// write writes the file and says in the status line how that went.
func (x *exporting) write(q planner.ExportRequest, path string) {
	x.shell.dialogs.close()
	x.path = path
	x.shell.frame.status.say("Exporting…", look.Plain)
	x.writing.load(func(ctx context.Context) (planner.ExportResult, error) {
		return x.shell.planner.Export(ctx, q, planner.ToFile(path))
	}, func(r planner.ExportResult) {
		x.shell.refresh()
		x.shell.frame.status.say(exportedWords(r, q, path), look.Plain)
	}, func(err error) {
		if errors.Is(err, calendar.ErrNothing) {
			x.shell.frame.status.say("Nothing has changed since the last export: no file was written.", look.Plain)
			return
		}
		x.shell.fail(err)
	})
}

// exportedWords says what was written.
func exportedWords(r planner.ExportResult, q planner.ExportRequest, path string) string {
	what := r.Selection
	if q.Changes {
		what = "changes to " + what
	}
	cancelled := ""
	if r.Cancelled > 0 {
		cancelled = fmt.Sprintf(", %d of them cancelled", r.Cancelled)
	}
	beside := ""
	if r.Beside > 0 {
		beside = fmt.Sprintf(", %d of them for papers and preparation", r.Beside)
	}
	return fmt.Sprintf("Exported %s: %s%s%s, in %s", what, plural(r.Sittings, "entry"), cancelled, beside, path)
}
