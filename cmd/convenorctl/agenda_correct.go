package main

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/agenda"
)

// itemsHelp says how items are named.
const itemsHelp = `An item is named by its key, or the beginning of one, as agenda items and duplicates --json
list them; any other words are a title, which stands for every item so called.`

type agendaCompareCommand struct {
	A string `arg:"" help:"An item's key, or a title." placeholder:"ITEM"`
	B string `arg:"" help:"Another." placeholder:"ITEM"`
}

func (agendaCompareCommand) Help() string {
	return "Says what two items are to each other, and why. " + itemsHelp + `

  convenorctl agenda compare "BCF Q3 return" "Better Care Fund quarter 3"`
}

// comparedAnswer is the JSON of two items compared; what matched stands in brackets.
type comparedAnswer struct {
	A        string  `json:"a"`
	B        string  `json:"b"`
	Likeness string  `json:"likeness"`
	Score    float64 `json:"score"`
	Reason   string  `json:"reason"`
	Said     bool    `json:"said"`
	AMatched string  `json:"a_matched"`
	BMatched string  `json:"b_matched"`
}

func (c agendaCompareCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	x, err := p.FindItem(a.ctx, c.A)
	if err != nil {
		return err
	}
	y, err := p.FindItem(a.ctx, c.B)
	if err != nil {
		return err
	}
	got, err := p.CompareItems(a.ctx, x, y)
	if err != nil {
		return err
	}
	v := got.Verdict
	answer := comparedAnswer{x.Title, y.Title, string(agenda.LikenessOf(v.Label)), rounded(v.Score, 3), v.Reason, v.Corrected,
		bracketed(got.AMatched), bracketed(got.BMatched)}
	if a.cli.JSON {
		return a.json(answer)
	}
	a.say("%s: %s", answer.Likeness, answer.Reason)
	a.say("  %s", answer.AMatched)
	a.say("  %s", answer.BMatched)
	return nil
}

// bracketed writes a title with what matched in square brackets.
func bracketed(list []agenda.Stretch) string {
	var b strings.Builder
	for _, s := range list {
		if s.Matched {
			b.WriteString("[" + s.Text + "]")
			continue
		}
		b.WriteString(s.Text)
	}
	return b.String()
}

type agendaCorrectCommand struct {
	A        string `arg:"" help:"An item's key, or a title." placeholder:"ITEM"`
	B        string `arg:"" help:"Another." placeholder:"ITEM"`
	Likeness string `arg:"" help:"What they are: same, related or different." enum:"same,related,different" placeholder:"same|related|different"`
}

func (agendaCorrectCommand) Help() string {
	return `Remembers what two items are to each other. It wins over what is worked out, wherever items
are compared, and stays when agendas are read again. The same: one paper could serve both.
Related: neighbours, each with its own paper, so that nothing is saved. Different: never
one topic. Titles are the same only within one cycle: this winter's plan is not last winter's.
` + itemsHelp + `

  convenorctl agenda correct "Winter plan update" "System resilience" same`
}

func (c agendaCorrectCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	x, err := p.FindItem(a.ctx, c.A)
	if err != nil {
		return err
	}
	y, err := p.FindItem(a.ctx, c.B)
	if err != nil {
		return err
	}
	l, err := calendar.ParseLikeness(c.Likeness)
	if err != nil {
		return err
	}
	if err := p.Correct(a.ctx, x, y, l); err != nil {
		return err
	}
	a.say("%s and %s are %s.", judgedWords(x), judgedWords(y), l.Words())
	return nil
}

// judgedWords names an item in a sentence: its title, and where and when it stood.
func judgedWords(i calendar.JudgedItem) string {
	words := "“" + i.Title + "”"
	if i.Body != "" {
		words += " (" + i.Body + ", " + i.Date.British() + ")"
	}
	return words
}

type agendaCorrectionsCommand struct{}

func (agendaCorrectionsCommand) Help() string {
	return "Lists what was said of pairs of items, with the numbers by which it is withdrawn."
}

// correctionAnswer is the JSON of a correction.
type correctionAnswer struct {
	Number   int          `json:"number"`
	A        judgedAnswer `json:"a"`
	B        judgedAnswer `json:"b"`
	Likeness string       `json:"likeness"`
	At       string       `json:"at"`
}

type judgedAnswer struct {
	Key   string `json:"key"`
	Title string `json:"title"`
	Body  string `json:"body"`
	Date  string `json:"date"`
}

func newJudgedAnswer(i calendar.JudgedItem) judgedAnswer {
	return judgedAnswer{i.Key, i.Title, i.Body, i.Date.String()}
}

func (agendaCorrectionsCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	said, err := p.Judgements(a.ctx)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		answer := []correctionAnswer{}
		for i, c := range said.Corrections {
			answer = append(answer, correctionAnswer{i + 1, newJudgedAnswer(c.A), newJudgedAnswer(c.B), string(c.Likeness), instant(c.At)})
		}
		return a.json(answer)
	}
	if len(said.Corrections) == 0 {
		a.say("Nothing was corrected.")
		return nil
	}
	return a.table(func(w *tabwriter.Writer) {
		for i, c := range said.Corrections {
			fmt.Fprintf(w, "%d\t%s\t%s\t%s\n", i+1, c.Likeness.Words(), judgedWords(c.A), judgedWords(c.B))
		}
	})
}

type agendaWithdrawCommand struct {
	Number int `arg:"" help:"The correction's number, as agenda corrections lists it." placeholder:"NUMBER"`
}

func (agendaWithdrawCommand) Help() string {
	return "Takes back what was said of two items; they are what they are worked out to be again."
}

func (c agendaWithdrawCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	said, err := p.Judgements(a.ctx)
	if err != nil {
		return err
	}
	if c.Number < 1 || c.Number > len(said.Corrections) {
		return &calendar.UserError{Sentence: fmt.Sprintf("There is no correction %d.", c.Number),
			Remedy: "List them with agenda corrections.", Cause: calendar.ErrNotFound}
	}
	gone := said.Corrections[c.Number-1]
	if err := p.WithdrawCorrection(a.ctx, gone); err != nil {
		return err
	}
	a.say("%s and %s are compared as before.", judgedWords(gone.A), judgedWords(gone.B))
	return nil
}
