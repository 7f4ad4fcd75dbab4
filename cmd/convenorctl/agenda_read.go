package main

import (
	"fmt"
	"io"
	"strconv"

	"convenor/calendar"
	"convenor/calendar/planner"
)

type agendaReadCommand struct {
	Path string `arg:"" help:"A saved committee page, an answer of a committee website's service, or an agenda as PDF, Word document or text." placeholder:"PATH" type:"path"`
}

func (agendaReadCommand) Help() string {
	return `Prints the meeting and its items: a line for the meeting with date, start, end, body,
place and status, then a line for each item with number, title, presenter, minutes, paper
and purpose, parted by tabs. Reads the file alone, needs no database and keeps nothing.

JSON: {"path","body","date","start","end","place","status","site","number","in_doubt":[…],
"items":[{"number","title","purpose","presenter","at","minutes","paper","restricted"}]}
with dates as YYYY-MM-DD and times of day as HH:MM in London; what the file does not say is
left empty, and minutes not known are 0. A file of several meetings adds "meetings":[…],
each of the same shape without its path; what stands beside it is then the first of them.`
}

// agendaAnswer is the JSON of a meeting with its agenda.
type agendaAnswer struct {
	Body    string       `json:"body"`
	Date    string       `json:"date"`
	Start   string       `json:"start"`
	End     string       `json:"end"`
	Place   string       `json:"place"`
	Status  string       `json:"status"`
	Site    string       `json:"site"`
	Number  string       `json:"number"`
	InDoubt []string     `json:"in_doubt"`
	Items   []itemAnswer `json:"items"`
}

// agendasAnswer is the JSON of a file of agendas.
type agendasAnswer struct {
	Path string `json:"path"`
	agendaAnswer
	Meetings []agendaAnswer `json:"meetings,omitempty"`
}

// itemAnswer is the JSON of an item: every field is there, also where nothing is known.
type itemAnswer struct {
	Number     string `json:"number"`
	Title      string `json:"title"`
	Purpose    string `json:"purpose"`
	Presenter  string `json:"presenter"`
	At         string `json:"at"`
	Minutes    int    `json:"minutes"`
	Paper      string `json:"paper"`
	Pages      int    `json:"pages"`
	Restricted bool   `json:"restricted"`
}

func (c agendaReadCommand) Run(a *app) error {
	pages, problems, err := planner.ReadAgenda(a.ctx, c.Path, a.clock())
	if err != nil {
		return err
	}
	answers := make([]agendaAnswer, len(pages))
	for i, p := range pages {
		answers[i] = agendaAnswer{Body: p.Title, Date: p.Date.String(), Start: p.Start, End: p.End, Place: p.Place,
			Status: p.Status, Site: p.Site, Number: p.Number, InDoubt: append([]string{}, p.Doubts...), Items: itemAnswers(p.Items)}
	}
	answer := agendasAnswer{Path: c.Path, agendaAnswer: answers[0]}
	if len(answers) > 1 {
		answer.Meetings = answers
	}
	return a.rows(c.Path, problems, answer, func(w io.Writer) {
		for i, m := range answers {
			if i > 0 {
				fmt.Fprintln(w)
			}
			writeSitting(w, m.Date, m.Start, m.End, m.Body, m.Place, m.Status)
			for _, it := range m.Items {
				minutes := ""
				if it.Minutes > 0 {
					minutes = strconv.Itoa(it.Minutes)
				}
				writeSitting(w, it.Number, it.Title, it.Presenter, minutes, it.Paper, it.Purpose)
			}
		}
	})
}

func itemAnswers(items []calendar.AgendaItem) []itemAnswer {
	out := make([]itemAnswer, len(items))
	for i, it := range items {
		out[i] = itemAnswer(it)
	}
	return out
}
