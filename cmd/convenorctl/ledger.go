package main

import (
	"fmt"
	"math"
	"strings"
	"text/tabwriter"

	"convenor/calendar"
	"convenor/calendar/clash"
)

type ledgerCommand struct {
	period
	Officer string   `help:"Only this officer's." placeholder:"NAME"`
	By      []string `help:"Break down: ${enum}." enum:"officer,month" placeholder:"officer|month"`
}

func (ledgerCommand) Help() string {
	return `Tells how often the sittings of each system were kept and how often they gave way to another
system's, by the decisions that hold on sittings of the period. "council" are bodies of no
system, "personal" entries of no body. Where one sitting gives way to another of the same
system, it is counted as within it; where both are attended, one remotely or in part, or a
body was asked to move, nothing gave way, and that is counted apart.

  convenorctl ledger --from 2026-02-01 --to 2027-02-01
  convenorctl ledger --from 2026-02-01 --to 2027-02-01 --officer DASS --by month

JSON: [{"system","officer","month","kept","gave_way","covered","within","shortened",
"remote","asked","share","to":[{"system",
"times"}]}]; "share" is gave_way of kept and gave_way, from 0 to 1; "covered" of gave_way are
those to which somebody else was sent.`
}

// ledgerAnswer is the JSON of a row of the ledger.
type ledgerAnswer struct {
	System    string           `json:"system"`
	Officer   string           `json:"officer"`
	Month     string           `json:"month"`
	Kept      int              `json:"kept"`
	GaveWay   int              `json:"gave_way"`
	Covered   int              `json:"covered"`
	Within    int              `json:"within"`
	Shortened int              `json:"shortened"`
	Remote    int              `json:"remote"`
	Asked     int              `json:"asked"`
	Share     float64          `json:"share"`
	To        []ledgerToAnswer `json:"to"`
}

type ledgerToAnswer struct {
	System string `json:"system"`
	Times  int    `json:"times"`
}

func newLedgerAnswer(r *clash.LedgerRow) ledgerAnswer {
	out := ledgerAnswer{System: r.System, Kept: r.Kept, GaveWay: r.GaveWay, Covered: r.Covered, Within: r.Within,
		Shortened: r.Shortened, Remote: r.Remote, Asked: r.Asked,
		Share: math.Round(r.Share()*10000) / 10000, To: []ledgerToAnswer{}}
	if r.Officer != nil {
		out.Officer = r.Officer.Label()
	}
	if r.Month != (calendar.Month{}) {
		out.Month = r.Month.String()
	}
	for _, t := range r.To {
		out.To = append(out.To, ledgerToAnswer(t))
	}
	return out
}

func (c ledgerCommand) Run(a *app) error {
	span, err := c.span()
	if err != nil {
		return err
	}
	p, err := a.open()
	if err != nil {
		return err
	}
	snap, err := p.Snapshot(a.ctx, span)
	if err != nil {
		return err
	}
	q := clash.LedgerQuery{From: calendar.DateOf(span.Start, calendar.London()), To: calendar.DateOf(span.End, calendar.London())}
	for _, by := range c.By {
		q.ByOfficer, q.ByMonth = q.ByOfficer || by == "officer", q.ByMonth || by == "month"
	}
	if c.Officer != "" {
		o, err := snap.Register.Officer(c.Officer)
		if err != nil {
			return err
		}
		q.Officer = o.Name
	}
	rows := clash.Ledger(snap, q)
	answer := make([]ledgerAnswer, 0, len(rows))
	for i := range rows {
		answer = append(answer, newLedgerAnswer(&rows[i]))
	}
	if a.cli.JSON {
		return a.json(answer)
	}
	if len(answer) == 0 {
		a.say("Nothing gave way.")
		return nil
	}
	return a.table(func(w *tabwriter.Writer) { writeLedger(w, answer) })
}

func writeLedger(w *tabwriter.Writer, rows []ledgerAnswer) {
	fmt.Fprintln(w, "system\tofficer\tmonth\tkept\tgave way\tshare\tin part\tremote\tasked\tto")
	for _, r := range rows {
		var to []string
		for _, t := range r.To {
			to = append(to, fmt.Sprintf("%s %d", t.System, t.Times))
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%d\t%d\t%.0f%%\t%d\t%d\t%d\t%s\n", r.System, orDash(r.Officer), orDash(r.Month),
			r.Kept, r.GaveWay, r.Share*100, r.Shortened, r.Remote, r.Asked, orDash(strings.Join(to, ", ")))
	}
}
