package ui

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// registerFiles reads a register file into the register, and writes the register into one.
type registerFiles struct {
	shell   *shell
	reading *loader[[]planner.RegisterChange]
	writing *loader[struct{}]
	browser *browser
	folders *browser
	// path is where the next file goes unless the user says otherwise.
	path string
}

// newRegisterFiles begins in the user's folder of documents.
func newRegisterFiles(s *shell, home string) *registerFiles {
	f := &registerFiles{shell: s, reading: newLoader[[]planner.RegisterChange](s.work), writing: newLoader[struct{}](s.work),
		browser: newBrowser(s.dialogs, s.work, home), folders: newBrowser(s.dialogs, s.work, home), path: filepath.Join(home, "Documents", "register.json")}
	f.browser.endings = []string{".json"}
	f.folders.onlyFolders = true
	return f
}

// fileAsk is what the dialog of a file to be read or written says and does.
type fileAsk struct {
	title, says, accept string
	browser             *browser
	// do reads or writes the file, and says what went wrong.
	do func(path string, fail func(error))
}

// ask opens the dialog, which stays as long as something is wrong with the file.
func (f *registerFiles) ask(q fileAsk) {
	if f.shell.dialogs.showing() {
		return
	}
	p, wrong := newPathBox("Path of the register file", f.path, q.browser), wrongLine()
	body := column(look.Unit*2, look.NewLine(look.Strong, "File"), p.object, look.NewParagraph(look.Secondary, q.says), wrong)
	f.shell.dialogs.show(box{title: q.title, body: body, accept: q.accept, cancel: "Cancel", first: p.path, size: fyne.NewSize(620, 330),
		onAccept: func() {
			f.path = cleanPath(p.path.Text)
			q.do(f.path, func(err error) {
				sayWrong(wrong, planner.Explain(err))
				body.Refresh()
			})
		}})
	p.ready(f.shell.dialogs, q.accept)
}

// askImport asks for a register file.
func (f *registerFiles) askImport() {
	f.ask(fileAsk{"Import a register file", "What the file has takes the place of what is held under the same name or code; what it does not have stays. Undo takes all of it back.",
		"Import", f.browser, f.read})
}

// askExport asks where the register is to be written.
func (f *registerFiles) askExport() {
	f.ask(fileAsk{"Export the register", "The whole register in one file, which this page and convenorctl register import read. It has names, and no calendars.",
		"Export", f.folders, f.write})
}

func (f *registerFiles) read(path string, fail func(error)) {
	f.reading.load(func(ctx context.Context) ([]planner.RegisterChange, error) {
		in, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("read register: %w", err)
		}
		defer in.Close()
		return f.shell.planner.ImportRegister(ctx, in, filepath.Base(path))
	}, func(changes []planner.RegisterChange) { f.tell(path, changes) }, fail)
}

// importedRows list what a file added and changed.
func importedRows(changes []planner.RegisterChange) []sheetRow {
	rows := make([]sheetRow, len(changes))
	for i, c := range changes {
		word := "changed"
		if c.Added {
			word = "added"
		}
		rows[i] = sheetRow{cells: []string{word, string(c.Noun), c.Key}}
	}
	return rows
}

// registerWords says how much a file added and changed.
func registerWords(name string, changes []planner.RegisterChange) string {
	added := 0
	for _, c := range changes {
		if c.Added {
			added++
		}
	}
	var parts []string
	if added > 0 {
		parts = append(parts, fmt.Sprintf("%d added", added))
	}
	if n := len(changes) - added; n > 0 {
		parts = append(parts, fmt.Sprintf("%d changed", n))
	}
	return name + ": " + strings.Join(parts, ", ")
}

// tell says what a file has changed, thing by thing.
func (f *registerFiles) tell(path string, changes []planner.RegisterChange) {
	f.shell.dialogs.close()
	name := filepath.Base(path)
	if len(changes) == 0 {
		f.shell.frame.status.say(name+" has nothing that is not held already: nothing was changed.", look.Plain)
		return
	}
	table := newSheet([]sheetColumn{{title: "", weight: 1}, {title: "What", weight: 1.2}, {title: "Name", weight: 5}})
	table.show(sheetModel{rows: importedRows(changes)})
	f.shell.dialogs.show(box{title: registerWords(name, changes), body: look.NewBarePanel(table.object), cancel: "Close", first: table.list, size: fyne.NewSize(640, 480)})
}

func (f *registerFiles) write(path string, fail func(error)) {
	f.writing.load(func(ctx context.Context) (struct{}, error) {
		return struct{}{}, planner.ToFile(path)(registerWriter(ctx, f.shell.planner))
	}, func(struct{}) {
		f.shell.dialogs.close()
		f.shell.frame.status.say("Wrote the register to "+path, look.Plain)
	}, fail)
}

// registerWriter writes the register.
func registerWriter(ctx context.Context, source registerSource) func(io.Writer) error {
	return func(w io.Writer) error { return source.ExportRegister(ctx, w) }
}

// newRegisterPage makes the page with what it needs of the window.
func newRegisterPage(s *shell) *registerView {
	v := newRegisterView(s.planner, s.work, s.fail)
	files := newRegisterFiles(s, s.tasks.home)
	v.onFocus, v.onAsk, v.onImport, v.onExport = s.focusOnPage, s.ask, files.askImport, files.askExport
	return v
}
