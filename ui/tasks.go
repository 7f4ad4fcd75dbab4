package ui

import (
	"context"

	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// tasks are what the user can have done from anywhere in the window.
type tasks struct {
	shell     *shell
	importing *importing
	exporting *exporting
	meetings  *meetings
	assuming  *assuming
	cards     *cards
	building  *building
	reporting *reporting
	sourceTasks
	sample  func(context.Context) error
	loading *loader[struct{}]
	about   about
	// updating asks by hand whether there is a newer version.
	updating *updating
	pages    []HelpPage
	starting *starting
	backups  *backups
	// home is the user's home folder; fonts are those of printed reports.
	home  string
	fonts planner.ReportFonts
}

// about is what is said of the program itself.
type about struct{ version, database string }

func newTasks(s *shell, o Options) *tasks {
	return &tasks{
		shell: s, importing: newImporting(s, o.Home), exporting: newExporting(s, o.Home), meetings: newMeetings(s), assuming: newAssuming(s), cards: newCards(s),
		sourceTasks: newSourceTasks(s, o.Home),
		sample:      o.InstallSample, loading: newLoader[struct{}](s.work),
		about: about{o.Version, o.Database}, pages: o.Pages, starting: newStarting(s, o.Councils), backups: newBackups(s, o.Home), updating: newUpdating(s, o), home: o.Home, fonts: o.Fonts,
	}
}

// open asks for a calendar to be read.
func (t *tasks) open() { t.importing.ask("") }

// export asks what is to be written.
func (t *tasks) export() { t.exporting.ask() }

// dropped takes files that were dropped on the window.
func (t *tasks) dropped(uris []fyne.URI) {
	var paths []string
	for _, u := range uris {
		if u.Scheme() == "file" {
			paths = append(paths, u.Path())
		}
	}
	if len(paths) > 0 {
		t.importing.take(paths)
	}
}

// loadSample fills an empty database with the sample council, and looks again
// for the first month with a sitting.
func (t *tasks) loadSample() {
	if t.sample == nil {
		return
	}
	t.shell.frame.status.say("Loading the sample council…", look.Plain)
	t.loading.load(func(ctx context.Context) (struct{}, error) { return struct{}{}, t.sample(ctx) },
		func(struct{}) { t.shell.toFirstMonth(nil) }, t.shell.fail)
}
