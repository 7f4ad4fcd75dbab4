package main

import (
	"fmt"
	"text/tabwriter"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
)

type waysCommand struct {
	Clash string `arg:"" help:"The clash's id, or enough of its beginning." placeholder:"CLASH-ID"`
	Ask   int    `help:"Print instead the text for the secretariat that the way of this rank needs." placeholder:"RANK"`
}

func (waysCommand) Help() string {
	return `Lists the ways out of a clash, best first: those that leave the fewest clashes, then those
that keep the statutory seats, lose the least time, ask the fewest people to come at another
time and save the most miles. What a body's rules forbid is not offered. Dates offered are
such at which nobody who is expected has a clash.

  convenorctl ways c-54qb6lirdyfi
  convenorctl ways c-54qb6lirdyfi --ask 3

JSON: {"clash": as clashes has it, "ways": [{"rank","kind":"remote|deputy|move|leave|arrive|
apologies|nothing","side","keep","remote","deputy","leave_early","arrive_late",
"move","accept_both","ask","sentence","detail","effect","left",
"gone","open","statutory_unfilled","minutes_lost","asked","miles_before","miles_after","miles_saved",
"ask_text","dates":[as slots has them]}]}. Each can be given to decide as it stands: by "keep" (and "deputy"),
"remote", "leave_early", "arrive_late", "move" (as --ask) or "accept_both"; "ask" tells that
the body has to be asked whether it allows it.`
}

// wayAnswer is the JSON of a way out.
type wayAnswer struct {
	Rank        int          `json:"rank"`
	Kind        string       `json:"kind"`
	Side        string       `json:"side"`
	Keep        string       `json:"keep"`
	Remote      string       `json:"remote"`
	Deputy      string       `json:"deputy"`
	LeaveEarly  int          `json:"leave_early"`
	ArriveLate  int          `json:"arrive_late"`
	Move        string       `json:"move"`
	AcceptBoth  bool         `json:"accept_both"`
	Ask         bool         `json:"ask"`
	Sentence    string       `json:"sentence"`
	Detail      string       `json:"detail"`
	Effect      string       `json:"effect"`
	Left        int          `json:"left"`
	Gone        int          `json:"gone"`
	Open        int          `json:"open"`
	Unfilled    int          `json:"statutory_unfilled"`
	MinutesLost float64      `json:"minutes_lost"`
	Asked       int          `json:"asked"`
	MilesBefore float64      `json:"miles_before"`
	MilesAfter  float64      `json:"miles_after"`
	MilesSaved  float64      `json:"miles_saved"`
	AskText     string       `json:"ask_text"`
	Dates       []slotAnswer `json:"dates"`
}

type waysAnswer struct {
	Clash clashAnswer `json:"clash"`
	Ways  []wayAnswer `json:"ways"`
}

func newWayAnswer(c *clash.Clash, w *clash.Way) wayAnswer {
	e := w.Effect
	out := wayAnswer{Rank: w.Rank, Kind: string(w.Kind), Side: string(w.Side), Keep: string(w.Keep), Remote: string(w.Remote),
		Ask: w.Ask, Sentence: w.Sentence, Detail: w.Detail, Effect: e.String(), Left: e.Left, Gone: e.Gone, Open: e.Open,
		Unfilled: e.Unfilled, MinutesLost: e.Lost.Minutes(), Asked: e.Asked, MilesBefore: tenth(e.Before), MilesAfter: tenth(e.After),
		MilesSaved: tenth(e.Saves()), AskText: clash.AskText(c, w), Dates: []slotAnswer{}}
	if w.Deputy != nil {
		out.Deputy = w.Deputy.Label()
	}
	out.LeaveEarly, out.ArriveLate, out.AcceptBoth = w.LeaveEarly, w.ArriveLate, w.Kind == clash.WayNothing
	if w.Kind == clash.WayMove {
		out.Move = string(w.Side)
	}
	for i := range w.Dates {
		out.Dates = append(out.Dates, newSlotAnswer(&w.Dates[i]))
	}
	return out
}

// aroundClash is how far before and after a clash the calendars are looked at, so that
// other dates can be offered.
const (
	beforeClash = 15 * 24 * time.Hour
	afterClash  = 30 * 24 * time.Hour
)

func (c waysCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	found, _, err := p.FindClash(a.ctx, c.Clash)
	if err != nil {
		return err
	}
	span := calendar.Span{Start: found.A.Start.Add(-beforeClash), End: found.B.End.Add(afterClash)}
	snap, err := p.Snapshot(a.ctx, span)
	if err != nil {
		return err
	}
	ways, open := clash.Ways(snap, found), true
	if len(ways) == 0 { // it was decided, or went with another: show the ways as they were
		if snap, err = p.Undecided(a.ctx, span); err != nil {
			return err
		}
		ways, open = clash.Ways(snap, found), false
		fmt.Fprintln(a.err, "This clash is settled; these are the ways out as if nothing had been decided.")
	}
	if c.Ask != 0 {
		return a.askText(found, ways, c.Ask)
	}
	if a.cli.JSON {
		answer := waysAnswer{Clash: newClashAnswer(snap.Register, found, snap.Ruling(found.ID), open), Ways: []wayAnswer{}}
		for i := range ways {
			answer.Ways = append(answer.Ways, newWayAnswer(found, &ways[i]))
		}
		return a.json(answer)
	}
	return a.ways(found, ways)
}

// ways lists the ways out for people.
func (a *app) ways(c *clash.Clash, ways []clash.Way) error {
	a.say("%s: %s", c.Officer.Label(), c.Reason)
	for _, s := range []*calendar.Sitting{c.A, c.B} {
		a.say("  %s  %s", planner.When(s.Start, s.End, s.AllDay), s.Label())
	}
	return a.table(func(w *tabwriter.Writer) {
		for i := range ways {
			x := &ways[i]
			fmt.Fprintf(w, "%d\t%s\t%s\n", x.Rank, x.Sentence, x.Effect)
			fmt.Fprintf(w, "\t  %s\t\n", x.Detail)
		}
	})
}

// askText prints the text that one of the ways needs.
func (a *app) askText(c *clash.Clash, ways []clash.Way, rank int) error {
	if rank < 1 || rank > len(ways) {
		return useError{fmt.Errorf("--ask takes a rank from 1 to %d", len(ways))}
	}
	w := &ways[rank-1]
	text := clash.AskText(c, w)
	if text == "" {
		return useError{fmt.Errorf("%q needs nobody's leave; after convenorctl decide, note prints what to send", w.Sentence)}
	}
	if a.cli.JSON {
		return a.json(map[string]string{"text": text})
	}
	_, err := fmt.Fprint(a.out, text)
	return err
}
