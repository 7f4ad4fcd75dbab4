package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"

	"convenor/calendar"
	"convenor/calendar/agenda"
)

type duplicatesCommand struct {
	From    string `help:"The first day of the period to look through." placeholder:"DATE" xor:"what"`
	To      string `help:"The day after the last." placeholder:"DATE"`
	Pairs   string `help:"Judge the pairs of a table; needs no database." placeholder:"FILE.tsv" xor:"what"`
	Cluster string `help:"Group the items of a table into topics; needs no database." placeholder:"FILE.tsv" xor:"what"`
}

func (duplicatesCommand) Help() string {
	return `Tells which business is the same under different titles. With --from and --to it looks
through the agendas held and lists what stands on several, with the hours of counting
officers it takes and those that one paper at one table would save. With --pairs each line of the
table has title, body and date of one item, then of the other, with tabs between; for each
it prints dup, related or different, a score from 0 to 1, and the reason. With --cluster
each line has title, body and date; for each it prints the topic, one word for items of
one topic, - for a standing item, and the title. - as the file means standard input.

  convenorctl duplicates --from 2027-01-01 --to 2027-02-01
  convenorctl duplicates --pairs pairs.tsv

What the user has said wins (agenda correct, agenda lead, agenda label). JSON of --from and
--to, beside the counts: "topics" with "id", "lead", "lead_reason", "lead_set", "problems" and
"items" in order of date, each with "key", "gap_days", "minutes", "officers", "prep_factor",
"officer_hours", "at_lead", "own_paper"; "balances" with "confirmed" and "months".`
}

func (c duplicatesCommand) Run(a *app) error {
	switch {
	case c.From != "" || c.To != "":
		return duplicatesHeld(a, period{c.From, c.To})
	case c.Pairs != "":
		return judgePairs(a, c.Pairs)
	case c.Cluster != "":
		return clusterItems(a, c.Cluster)
	default:
		return useError{errors.New("say what to compare: --from and --to, --pairs FILE.tsv or --cluster FILE.tsv")}
	}
}

// verdictAnswer is the JSON of a pair.
type verdictAnswer struct {
	Label  string  `json:"label"`
	Score  float64 `json:"score"`
	Reason string  `json:"reason"`
}

func judgePairs(a *app, file string) error {
	in, closeIt, err := a.openText(file)
	if err != nil {
		return err
	}
	defer closeIt()
	pairs, problems, err := agenda.ReadPairs(in)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	r, err := agenda.NewReader(agenda.Options{})
	if err != nil {
		return err
	}
	answers := make([]verdictAnswer, 0, len(pairs))
	for _, p := range pairs {
		v := r.Compare(p.A, p.B)
		answers = append(answers, verdictAnswer{string(v.Label), v.Score, v.Reason})
	}
	return a.rows(file, problems, answers, func(w io.Writer) {
		for _, v := range answers {
			writeSitting(w, v.Label, fmt.Sprintf("%.3f", v.Score), v.Reason)
		}
	})
}

// topicAnswer is the JSON of an item of a table.
type topicAnswer struct {
	Topic string `json:"topic"`
	Title string `json:"title"`
}

// noTopic stands for the topic of a standing item.
const noTopic = "-"

func clusterItems(a *app, file string) error {
	in, closeIt, err := a.openText(file)
	if err != nil {
		return err
	}
	defer closeIt()
	lines, problems, err := agenda.ReadLines(in)
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	r, err := agenda.NewReader(agenda.Options{})
	if err != nil {
		return err
	}
	answers := make([]topicAnswer, len(lines))
	for i, l := range lines {
		answers[i] = topicAnswer{noTopic, l.Title}
	}
	for _, topic := range r.Cluster(lines).Topics {
		for _, i := range topic.Lines {
			answers[i].Topic = topic.ID
		}
	}
	return a.rows(file, problems, answers, func(w io.Writer) {
		for _, t := range answers {
			writeSitting(w, t.Topic, t.Title)
		}
	})
}

// openText opens a file that needs no database; "-" is standard input.
func (a *app) openText(file string) (io.Reader, func(), error) {
	if file == "-" {
		return a.in, func() {}, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, nil, fmt.Errorf("read %s: %w", file, err)
	}
	return f, func() { f.Close() }, nil // only read from: closing it can lose nothing
}

// rows writes the answer to every row of a table, and tells of its problems.
func (a *app) rows(file string, problems []calendar.Problem, answers any, write func(io.Writer)) error {
	for i := range problems {
		problems[i].File = file
	}
	if a.cli.JSON {
		if err := a.json(answers); err != nil {
			return err
		}
	} else {
		w := bufio.NewWriter(a.out)
		write(w)
		if err := w.Flush(); err != nil {
			return err
		}
	}
	if reportAll(a, problems) {
		return errProblems
	}
	return nil
}
