package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strconv"

	"convenor/assets"
	"convenor/calendar"
	"convenor/calendar/planner"
)

type reportCommand struct {
	Month string `help:"The month to report on." placeholder:"MONTH" xor:"when"`
	Year  string `help:"Report on every month of a year: 2027, or 2026-27 for a financial year." placeholder:"YEAR" xor:"when"`
	Safe  bool   `help:"Safe to share: leave out everything typed into anybody's diary."`
	Only  string `help:"Only one page, to be printed: wall (the month in weeks) or clash-sheet (open clashes, with room to write). As .pdf or .html." placeholder:"PAGE" enum:",wall,clash-sheet" default:""`
	pricing
	Form   string `help:"With --year, what to write: pdf, xlsx, html or csv." default:"pdf" enum:"pdf,xlsx,html,csv"`
	Output string `short:"o" required:"" help:"The file, by whose ending its form goes: .pdf, .xlsx, .html or .csv. With --year, a folder." placeholder:"FILE" type:"path"`
}

func (reportCommand) Help() string {
	return `Writes one month's report for a director: officer days by system beside the band,
twelve months' trend, clashes settled and open, duplicated business where agendas are
known, miles and cost, next month's pinch points, and what the figures rest on. The PDF is
for printing, with a month wall and a clash sheet; the HTML is the accessible form; the
XLSX has typed figures and charts; the CSV is one long table. The same data give the same
bytes. --safe calls sittings by their bodies and everything else Personal. --cost and
--day-cost show what the time costs (see tally); without them no cost is shown.

JSON: {"files"}, the paths of what was written.

  convenorctl report --month 2027-01 --safe -o january.pdf
  convenorctl report --month 2027-01 --only wall -o january-wall.pdf
  convenorctl report --month 2027-01 --only clash-sheet --safe -o january-clashes.html
  convenorctl report --year 2027 --form xlsx -o reports`
}

func (c reportCommand) Run(a *app) error {
	months, form, err := c.plan()
	if err != nil {
		return err
	}
	dayPence, err := c.dayPence()
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	if c.Year != "" {
		if err := os.MkdirAll(c.Output, 0o755); err != nil {
			return err
		}
	}
	regular, bold := assets.Fonts()
	written := []string{}
	for _, m := range months {
		path := c.Output
		if c.Year != "" {
			path = filepath.Join(c.Output, fmt.Sprintf("report-%s.%s", m, form))
		}
		r, err := p.Report(a.ctx, planner.ReportRequest{Month: m, Safe: c.Safe, Only: planner.ReportPart(c.Only), WithCost: c.Cost, DayPence: dayPence,
			Fonts: planner.ReportFonts{Regular: regular, Bold: bold}})
		if err != nil {
			return err
		}
		if err := planner.ToFile(path)(func(w io.Writer) error { return r.Write(w, form) }); err != nil {
			return err
		}
		written = append(written, path)
		if !a.cli.JSON {
			a.say("Wrote %s.", path)
		}
	}
	if a.cli.JSON {
		return a.json(reportAnswer{Files: written})
	}
	return nil
}

// reportAnswer tells programs which files a report was written to.
type reportAnswer struct {
	Files []string `json:"files"`
}

// plan says which months are to be written in which form.
func (c reportCommand) plan() ([]calendar.Month, planner.ReportForm, error) {
	switch {
	case c.Month != "":
		m, err := calendar.ParseMonth(c.Month)
		if err != nil {
			return nil, "", useError{fmt.Errorf("--month %q is not a month such as 2027-01", c.Month)}
		}
		form, err := planner.ReportFormOf(c.Output)
		if err != nil {
			return nil, "", useError{fmt.Errorf("-o %s: a report ends in .pdf, .xlsx, .html or .csv", c.Output)}
		}
		return []calendar.Month{m}, form, nil
	case c.Year != "":
		first, err := firstMonth(c.Year)
		if err != nil {
			return nil, "", useError{err}
		}
		months := make([]calendar.Month, 12)
		for i := range months {
			months[i] = first.Add(i)
		}
		return months, planner.ReportForm(c.Form), nil
	default:
		return nil, "", useError{errors.New("say when: --month 2027-01 or --year 2027")}
	}
}

var yearForm = regexp.MustCompile(`^(\d{4})(?:[-/](\d\d))?$`)

// firstMonth gives the first month of a year: January, or April of a financial one.
func firstMonth(year string) (calendar.Month, error) {
	parts := yearForm.FindStringSubmatch(year)
	if parts == nil {
		return calendar.Month{}, fmt.Errorf("--year %q is not a year such as 2027 or 2026-27", year)
	}
	first, err := strconv.Atoi(parts[1])
	if err != nil {
		return calendar.Month{}, err
	}
	if parts[2] == "" {
		return calendar.Month{Year: first, Month: 1}, nil
	}
	if want := fmt.Sprintf("%02d", (first+1)%100); parts[2] != want {
		return calendar.Month{}, fmt.Errorf("--year %q: the year after %d ends in %s", year, first, want)
	}
	return calendar.Month{Year: first, Month: 4}, nil
}
