package main

import (
	"fmt"
	"io"
	"os"

	"convenor/calendar/planner"
)

// textFlags give dates as text, and what holds for all of them.
type textFlags struct {
	Text  string `help:"Read dates as they would be pasted, from this file (- for standard input)." placeholder:"FILE"`
	Time  string `help:"The time of all that have none: 10:00, 2pm-4pm." placeholder:"TIME"`
	Venue string `help:"Where all meet that have no place." placeholder:"PLACE"`
	Year  string `help:"The year of dates without one: 2027 or 2026/27." placeholder:"YEAR"`
	Title string `help:"What all are called that have no title." placeholder:"TITLE"`

	text string
}

// mostPasted is the greatest size in bytes of a text; the reader of lists takes no more.
const mostPasted = 32 << 20

func (f *textFlags) said() planner.Said {
	return planner.Said{Title: f.Title, Time: f.Time, Place: f.Venue, Year: f.Year}
}

// takeText reads what is given as text. Without any, files must be named.
func (c *importCommand) takeText(a *app) error {
	if len(c.Paths) == 1 && c.Paths[0] == "-" && c.Text == "" {
		c.Text, c.Paths = "-", nil
	}
	switch {
	case c.Text == "" && len(c.Paths) == 0:
		return useError{fmt.Errorf("name the files to import, or - to paste dates")}
	case c.Text == "":
		return nil
	case len(c.Paths) > 0:
		return useError{fmt.Errorf("give either text or files")}
	}
	var r io.Reader = a.in
	if c.Text != "-" {
		f, err := os.Open(c.Text)
		if err != nil {
			return err
		}
		defer f.Close()
		r = f
	}
	b, err := io.ReadAll(io.LimitReader(r, mostPasted))
	c.text = string(b)
	if err == nil && c.text == "" {
		return useError{fmt.Errorf("there is no text to read")}
	}
	return err
}
