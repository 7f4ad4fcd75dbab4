package ui

import (
	"context"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// importer is what importing needs of the planner.
type importer interface {
	Register(ctx context.Context) (*calendar.Register, error)
	Sources(ctx context.Context) ([]calendar.Source, error)
	Preview(ctx context.Context, q planner.ImportRequest) (*calendar.Preview, error)
	Sheets(ctx context.Context, q planner.ImportRequest) ([]calendar.SheetReading, error)
	Accept(ctx context.Context, p *calendar.Preview, with planner.Choices) (calendar.Counts, error)
	Now() time.Time
}

// importing takes a calendar in, in steps: ask which file and whose it is,
// read it, show what it would do, do it.
type importing struct {
	shell *shell
	asked *askBox
	// preview is the last that was shown.
	preview *previewBox
	columns *columnChoosing
	// facts are fetched for asking, previews by reading, counts by accepting.
	facts   *loader[askFacts]
	reading *loader[reading]
	taking  *loader[calendar.Counts]
	browser *browser
	// again shows what was asked for before, with what was typed; nil where
	// nothing was.
	again func()
	// then is called with the source's name once it is taken in; nil for nothing.
	then func(source string)
	// queue are the files to take after this one.
	queue []string
	// coming: the next of them is about to be asked about.
	coming bool
}

// reading is a preview with what is needed to show it.
type reading struct {
	preview  *calendar.Preview
	register *calendar.Register
	request  planner.ImportRequest
}

func newImporting(s *shell, home string) *importing {
	i := &importing{
		shell: s, facts: newLoader[askFacts](s.work), reading: newLoader[reading](s.work), taking: newLoader[calendar.Counts](s.work),
		browser: newBrowser(s.dialogs, s.work, home),
	}
	i.columns = newColumnChoosing(s, i.read)
	return i
}

// take takes files that were dropped or named when the program was started,
// one after the other. While something else is asked they only fill its path.
func (i *importing) take(paths []string) {
	if i.shell.dialogs.showing() {
		if i.asked != nil {
			i.asked.path.SetText(paths[0])
		}
		return
	}
	i.queue = append(i.queue, paths...)
	i.next()
}

// next asks for the next file of the queue; what was read before is read again
// at once, as the same owner's.
func (i *importing) next() {
	if i.coming || len(i.queue) == 0 || i.shell.dialogs.showing() {
		return
	}
	path := i.queue[0]
	i.queue, i.coming = i.queue[1:], true
	i.facts.load(i.fetchFacts, func(f askFacts) {
		i.coming = false
		if known, ok := knownOwner(f.sources, path); ok {
			i.read(known.request([]string{path}))
			return
		}
		i.showAsk(f, path)
	}, func(err error) {
		i.coming = false
		i.shell.fail(err)
	})
}

// ask opens the dialog, with a path if one is known.
func (i *importing) ask(path string) {
	if i.shell.dialogs.showing() {
		return
	}
	i.coming = false // whatever was coming comes no more
	i.facts.load(i.fetchFacts, func(f askFacts) { i.showAsk(f, path) }, i.shell.fail)
}

func (i *importing) fetchFacts(ctx context.Context) (f askFacts, err error) {
	if f.register, err = i.shell.planner.Register(ctx); err != nil {
		return f, err
	}
	f.sources, err = i.shell.planner.Sources(ctx)
	return f, err
}

func (i *importing) showAsk(f askFacts, path string) {
	i.asked = newAskBox(f, i.browse)
	i.shell.dialogs.show(box{
		title: "Open calendar or agenda", body: i.asked.object, accept: "Read it", cancel: "Cancel",
		onAccept: i.accepted, onCancel: i.done, first: i.asked.path, size: fyne.NewSize(620, 330),
	})
	i.asked.onReady = func(ready bool) { i.shell.dialogs.setAccept("Read it", ready) }
	i.asked.path.SetText(path)
	i.asked.changed()
}

// browse lets the user look for the file with the mouse.
func (i *importing) browse() {
	asked := i.asked
	i.browser.show(cleanPath(asked.path.Text), func(path string) { asked.path.SetText(path) })
}

func (i *importing) accepted() {
	q := i.asked.owner().request([]string{cleanPath(i.asked.path.Text)})
	i.asked = nil
	i.read(q)
}

// cleanPath takes off what comes along when a path is pasted.
func cleanPath(text string) string {
	path := strings.Trim(strings.TrimSpace(text), `"'`)
	return strings.TrimPrefix(path, "file://")
}

// readAgain reads what was typed into a dialog, which is shown again where that
// does not come to anything.
func (i *importing) readAgain(q planner.ImportRequest, again func()) {
	i.again = again
	i.read(q)
}

// read reads the file; the dialog says so, and can stop it.
func (i *importing) read(q planner.ImportRequest) {
	i.wait("Reading "+requestName(q)+"…", i.reading.interrupt)
	i.reading.load(func(ctx context.Context) (r reading, err error) {
		if r.register, err = i.shell.planner.Register(ctx); err != nil {
			return r, err
		}
		r.request = q
		r.preview, err = i.shell.planner.Preview(ctx, q)
		return r, err
	}, i.showPreview, func(err error) { i.columns.orFail(q, err, i.failed) })
}

// wait shows that something is being done, and how to stop it.
func (i *importing) wait(words string, stop func()) {
	bar := widget.NewProgressBarInfinite()
	body := container.NewVBox(look.NewLine(look.Body, words), inset(sides{look.Gap, 0, 0, 0}, bar))
	i.shell.dialogs.show(box{title: "Open calendar or agenda", body: body, cancel: "Stop", onCancel: stop, size: fyne.NewSize(440, 190)})
}

func (i *importing) showPreview(r reading) {
	p := newPreviewBox(newPreviewModel(r.register, i.shell.shownOf(r.preview)), newPicks(r.preview))
	p.onChoice = func(k *picks) { i.shell.dialogs.setAccept(acceptWords(takenOf(k))) }
	p.onColumns = func() { i.columns.show(r.request, r.preview, func() { i.showPreview(r) }) }
	i.preview = p
	foot := look.NewLine(look.Secondary, "Space takes a line or leaves it; can be undone")
	accept, _ := acceptWords(takenOf(p.picks))
	i.shell.dialogs.show(box{
		title: p.model.title, body: p.object, foot: centred(foot), accept: accept, cancel: "Cancel",
		onAccept: func() { i.carryOut(r, p.picks) }, onCancel: i.done, size: fyne.NewSize(940, p.height()),
	})
}

// carryOut does what a preview showed and what was chosen of it.
func (i *importing) carryOut(r reading, k *picks) {
	i.wait("Importing "+newPreviewModel(r.register, r.preview).title+"…", i.taking.interrupt)
	with, came := k.choices(), takenOf(k)
	i.taking.load(func(ctx context.Context) (calendar.Counts, error) {
		return i.shell.planner.Accept(ctx, r.preview, with)
	}, func(calendar.Counts) { i.imported(r, came) }, i.failed)
}

// imported shows what came in: the first sitting still to come.
func (i *importing) imported(r reading, came taken) {
	i.shell.dialogs.close()
	then := i.then
	i.again, i.then = nil, nil
	name := newPreviewModel(r.register, r.preview).title
	if o, any := firstImported(r.preview, i.shell.planner.Now()); any {
		at := i.shell.at
		at.day = o.Date()
		i.shell.at = at
		i.shell.turn(viewCalendar)
		i.shell.look(at)
	}
	i.shell.frame.status.say(importedWords(name, came), look.Plain)
	if then != nil {
		then(r.preview.Source.Name)
	}
	i.next()
}

// failed says why a file did not come in.
func (i *importing) failed(err error) {
	i.shell.log.Error("import", "error", err)
	b := box{
		title: "This file did not come in", body: look.NewParagraph(look.Body, planner.Explain(err)),
		cancel: "Close", onCancel: i.done, size: fyne.NewSize(560, 220),
	}
	if i.again != nil {
		b.title, b.accept, b.onAccept = "This did not come in", "Back to what was entered", i.again
	}
	i.shell.dialogs.show(b)
}

// done ends one file, and begins the next if there is one.
func (i *importing) done() {
	i.asked, i.again, i.then = nil, nil, nil
	i.next()
}
