package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"convenor/calendar"
	"convenor/calendar/planner"
)

// What is said where no window can be opened: on some remote and virtual desktops.
const (
	noWindow = "Convenor cannot open its window here: the screen offers no OpenGL, as on some remote and virtual desktops."
	instead  = "convenorctl does the same work without a window (convenorctl --help), and its report for the web browser needs none: convenorctl report --month %s -o report.html"
	offer    = "Shall Convenor write this month's report as a web page and open it?"
)

// withoutWindow does what can be done where no window can be opened: says why, and where
// somebody can answer, offers the report that a browser shows. The cause is for the log.
func (s *session) withoutWindow(problems io.Writer, ask func(text string) bool, open func(path string) error, home string, cause error) int {
	s.log.Error("no window", "error", cause)
	month := s.planner.Today().MonthOf()
	fmt.Fprintln(problems, "convenor: "+noWindow)
	fmt.Fprintln(problems, fmt.Sprintf(instead, month))
	if !ask(noWindow + "\n\n" + fmt.Sprintf(instead, month) + "\n\n" + offer) {
		return exitNot
	}
	path, err := s.writePage(month, home)
	if err == nil {
		err = open(path)
	}
	if err != nil {
		fmt.Fprintln(problems, "convenor: "+planner.Explain(err))
	}
	return exitNot
}

// writePage writes a month's report as a web page into the user's Documents, else beside
// the database.
func (s *session) writePage(month calendar.Month, home string) (string, error) {
	folder := filepath.Join(home, "Documents")
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		folder = filepath.Dir(s.path)
	}
	rep, err := s.planner.Report(context.Background(), planner.ReportRequest{Month: month})
	if err != nil {
		return "", err
	}
	path := filepath.Join(folder, fmt.Sprintf("Convenor report %s.html", month))
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return "", fmt.Errorf("write the report: %w", err)
	}
	if err := rep.WriteHTML(f); err != nil {
		f.Close()
		return "", fmt.Errorf("write the report: %w", err)
	}
	return path, f.Close()
}
