package ui

import (
	"context"
	"log/slog"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
)

// ID is the program's identity towards the desktop; its preferences are kept
// under it.
const ID = "uk.convenor.Convenor"

// Options are what the window is made of.
type Options struct {
	Planner Planner
	// Log gets what users are not shown; nil means nothing is logged.
	Log *slog.Logger
	// Icon is a picture of the program, a PNG; nil means none.
	Icon []byte
	// Version and Database stand in About.
	Version, Database string
	// Releases is the address that is asked about newer versions, by hand; empty: none is.
	Releases string
	// Fonts are those of printed reports.
	Fonts planner.ReportFonts
	// Home is the user's home folder: exports begin in its Documents.
	Home string
	// Theme is "light", "dark", "contrast", or empty for what was chosen last.
	Theme string
	// Open are paths of calendars to take in at the start.
	Open []string
	// InstallSample fills an empty database with the sample council; nil means
	// that there is none.
	InstallSample func(context.Context) error
	// Ticks has the window ask the sources that are due, each time it gives
	// something; nil: only what is asked by hand.
	Ticks <-chan time.Time
	// Readings tells how each reading of a watched folder went; nil: none is watched.
	Readings <-chan planner.Refreshed
	// Arrivals gives the files that another start of the program was to open, each time as
	// they were named, and none where it only asks for the window; nil means no others do.
	Arrivals <-chan []string
	// Councils are those that a first register can be begun for; none: it is not offered.
	Councils []planner.StartingCouncil
	// Pages are read under Help; none where there are none.
	Pages []HelpPage
	// Warning is shown in the status line at the start; empty means none.
	Warning string
}

func (o Options) log() *slog.Logger {
	if o.Log == nil {
		return slog.New(slog.DiscardHandler)
	}
	return o.Log
}

// Run opens the window and returns when it is closed. It must be called on the
// main goroutine.
func Run(o Options) {
	a := app.NewWithID(ID)
	w := newWindow(a, o)
	s := newShell(o, w, background())
	a.Lifecycle().SetOnStarted(func() { begin(s, o) })
	a.Lifecycle().SetOnEnteredForeground(s.wake)
	w.ShowAndRun()
}

// begin fetches what is shown first, once the window is there to show it.
func begin(s *shell, o Options) {
	if o.Ticks != nil {
		go s.tasks.refreshing.follow(o.Ticks)
	}
	if o.Readings != nil {
		go s.tasks.refreshing.listen(o.Readings)
	}
	if o.Arrivals != nil {
		go s.tasks.importing.follow(o.Arrivals)
	}
	s.recall(fyne.CurrentApp().Preferences())
	s.setSafe(fyne.CurrentApp().Preferences().Bool(prefSafe))
	s.resumeView()
	s.start(func() {
		if o.Warning != "" {
			s.frame.status.say(o.Warning, look.Warning)
		}
		if len(o.Open) > 0 {
			s.tasks.importing.take(o.Open)
		}
	})
}

// recall has the calendar show what it showed last.
func (s *shell) recall(p fyne.Preferences) {
	first := byMonth
	if p.Bool(prefWeek) {
		first = byWeek
	}
	if by := calendarBy(p.IntWithFallback(prefBy, int(first))); by >= 0 && by < calendarByCount {
		s.at.by = by
	}
	s.at.year = calendar.YearKind(p.String(prefYear))
}

// The names under which choices are remembered.
const (
	prefWidth      = "window.width"
	prefHeight     = "window.height"
	prefAppearance = "appearance"
	prefWeek       = "calendar.week" // of the first version: by the week, or else by the month
	prefBy         = "calendar.by"
	prefYear       = "calendar.year"
	prefSafe       = "safe"
	prefView       = "view"
	prefDay        = "day"
	prefOfficer    = "officer"
)

// newWindow makes the empty window, in the look and the size of last time.
func newWindow(a fyne.App, o Options) fyne.Window {
	const width, height = 1240, 780
	if o.Icon != nil {
		a.SetIcon(fyne.NewStaticResource("icon.png", o.Icon))
	}
	a.Settings().SetTheme(look.NewTheme(appearanceOf(a, o.Theme)))
	w := a.NewWindow("Convenor")
	w.SetMaster()
	w.SetPadded(false)
	p := a.Preferences()
	w.Resize(fyne.NewSize(float32(p.FloatWithFallback(prefWidth, width)), float32(p.FloatWithFallback(prefHeight, height))))
	w.SetOnClosed(func() {
		if size := w.Canvas().Size(); size.Width > 0 && size.Height > 0 {
			p.SetFloat(prefWidth, float64(size.Width))
			p.SetFloat(prefHeight, float64(size.Height))
		}
	})
	return w
}

// appearanceOf gives the look asked for at the start, else the one chosen last.
func appearanceOf(a fyne.App, asked string) look.Appearance {
	switch asked {
	case "light":
		return look.Light
	case "dark":
		return look.Dark
	case "contrast":
		return look.HighContrast
	}
	return look.Appearance(a.Preferences().IntWithFallback(prefAppearance, int(look.AsSystem)))
}

// wear changes the look, and remembers it.
func (s *shell) wear(appearance look.Appearance) {
	a := fyne.CurrentApp()
	a.Preferences().SetInt(prefAppearance, int(appearance))
	a.Settings().SetTheme(look.NewTheme(appearance))
	s.window.Content().Refresh()
}

// ShowFailure says in a small window why Convenor cannot begin, and returns
// when it is closed.
func ShowFailure(sentence string) {
	a := app.NewWithID(ID)
	a.Settings().SetTheme(look.NewTheme(look.AsSystem))
	w := a.NewWindow("Convenor")
	newFailure(w, sentence)
	w.ShowAndRun()
}
