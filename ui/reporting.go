package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path/filepath"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

// reporting writes reports to files.
type reporting struct {
	shell   *shell
	view    *reportsView
	fonts   planner.ReportFonts
	browser *browser
	writing *loader[int]
	// folder is where reports went last.
	folder string
}

// newReporting begins in the user's folder of documents.
func newReporting(s *shell, v *reportsView, home string, fonts planner.ReportFonts) *reporting {
	r := &reporting{shell: s, view: v, fonts: fonts, browser: newBrowser(s.dialogs, s.work, home),
		writing: newLoader[int](s.work), folder: filepath.Join(home, "Documents")}
	r.browser.onlyFolders = true
	v.build(newPathBox("Path of the file to write", filepath.Join(r.folder, "report.pdf"), r.browser))
	v.onSave, v.onYear, v.onFolder, v.onStop = r.save, r.askYear, r.open, r.writing.interrupt
	return r
}

// planned is one report with the file that it goes to.
type planned struct {
	want reportWant
	path string
}

// save writes one report.
func (r *reporting) save(want reportWant, path string) {
	r.write([]planned{{want, path}}, "Saved the "+want.words()+" of "+want.month.British()+" in "+path)
}

// askYear asks for which year, and where its reports go.
func (r *reporting) askYear(want reportWant) {
	if r.shell.dialogs.showing() {
		return
	}
	kinds := look.NewSegmented(yearWords(want.month), nil)
	folder := newPathBox("Folder to write into", r.folder, r.browser)
	says := look.NewParagraph(look.Secondary, fmt.Sprintf("Twelve files such as %s, with the options on the page. One that is there already is written over.", want.file()))
	body := column(look.Unit*2, look.NewLine(look.Strong, "Which year?"), kinds,
		inset(sides{look.Unit * 2, 0, 0, 0}, look.NewLine(look.Strong, "Folder")), folder.object, says)
	r.shell.dialogs.show(box{title: "A year’s reports", body: body, accept: "Save 12 reports", cancel: "Cancel", first: kinds, size: fyne.NewSize(680, 310),
		onAccept: func() {
			r.shell.dialogs.close()
			r.saveYear(want.ofYear(yearKinds[max(kinds.Chosen(), 0)]), cleanPath(folder.path.Text))
		}})
	folder.ready(r.shell.dialogs, "Save 12 reports")
}

func (r *reporting) saveYear(wants []reportWant, folder string) {
	list := make([]planned, len(wants))
	for i, w := range wants {
		list[i] = planned{w, filepath.Join(folder, w.file())}
	}
	r.write(list, fmt.Sprintf("Saved %d reports in %s", len(list), folder))
}

// write writes reports one after another, and says how far it is.
func (r *reporting) write(list []planned, done string) {
	r.folder = filepath.Dir(list[0].path)
	r.view.showWriting("Writing…", 0)
	deliver, source, fonts := r.shell.work.deliver, r.shell.planner, r.fonts
	r.writing.load(func(ctx context.Context) (int, error) {
		for i, p := range list {
			deliver(func() {
				r.view.showWriting(fmt.Sprintf("Writing %d of %d: %s", i+1, len(list), p.want.month.British()), float64(i)/float64(len(list)))
			})
			if err := writeReport(ctx, source, p, fonts); err != nil {
				return i, stoppedAfter(i, err)
			}
		}
		return len(list), nil
	}, func(int) {
		r.view.showWriting("", 1)
		r.shell.frame.status.say(done, look.Plain)
	}, func(err error) {
		r.view.showWriting("", 0)
		r.shell.fail(err)
	})
}

// writeReport makes one report and puts it into its file, whole or not at all.
func writeReport(ctx context.Context, source reportsSource, p planned, fonts planner.ReportFonts) error {
	report, err := source.Report(ctx, p.want.request(fonts))
	if err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	return planner.ToFile(p.path)(func(w io.Writer) error { return report.Write(w, p.want.form) })
}

// open shows the folder of the reports in the desktop's own program.
func (r *reporting) open() {
	at, err := url.Parse(storage.NewFileURI(r.folder).String())
	if err == nil {
		err = fyne.CurrentApp().OpenURL(at)
	}
	if err != nil {
		r.shell.log.Error("open folder", "error", err)
		r.shell.frame.status.say("This desktop cannot open folders for other programs. The reports are in "+r.folder, look.Warning)
	}
}

// stoppedAfter says of a stop how many reports were written before it.
func stoppedAfter(n int, err error) error {
	if n == 0 || !errors.Is(err, context.Canceled) {
		return err
	}
	return &calendar.UserError{Sentence: fmt.Sprintf("Stopped. Written before: %s.", plural(n, "report")), Cause: err}
}
