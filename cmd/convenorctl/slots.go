package main

import (
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
)

type slotsCommand struct {
	period
	Body        string `help:"Which body, or bodies that are to meet in common." placeholder:"NAME[,NAME…]"`
	Officers    string `help:"Who else comes: guests, or a group that is no body." placeholder:"NAME[,NAME…]"`
	Minutes     int    `required:"" help:"How long it would last." placeholder:"N"`
	Venue       string `help:"Where it would be (default: where the first body usually meets)." placeholder:"NAME"`
	Remote      bool   `help:"Nobody travels."`
	Opens       string `help:"No earlier than this (default: 09:00)." placeholder:"HH:MM"`
	Closes      string `help:"Over by this (default: 17:30)." placeholder:"HH:MM"`
	Recess      bool   `help:"Days of a recess too."`
	ShortNotice bool   `help:"Days whose papers would have to be out already, too."`
	Unworkable  bool   `help:"Times without a quorum too."`
	EveryStart  bool   `help:"Every start of a day, not the best alone."`
	Rhythm      string `help:"A rhythm for the period instead, such as \"third Thursday, not August, ten a year\"." placeholder:"TEXT"`
	Limit       *int   `help:"How many, 0 for all (default: 10, in JSON all)." placeholder:"N"`
}

// slotsShown is how many slots people are shown who do not say.
const slotsShown = 10

func (slotsCommand) Help() string {
	return `Finds dates, best first: quorate before not surely quorate, then the fewest missing, no
statutory seat empty, nothing against the day, the fewest miles, the earliest. Looked at are
working days and hours, bank holidays, recesses, the notice that each body's papers need from
today, everybody's calendar, and whether they can get there in time.

  convenorctl slots --body HWB --from 2027-02-01 --to 2027-04-01 --minutes 120
  convenorctl slots --body "HWB,N ICP" --from 2027-02-01 --to 2027-04-01 --minutes 120 --limit 3
  convenorctl slots --body HWB --from 2027-09-01 --to 2028-09-01 --minutes 120 --rhythm "third Thursday, not August, ten a year"

JSON: [{"start","end","date","venue","light":"green|amber|red|","free":[…],"missing":[{"officer",
"statutory","at":[…],"substitute","short_minutes"}],"statutory_missing":N,"quorum":[as quorum has
it],"miles","publish_by","shades":[…],"held":[…],"in_common":[{"with","shared":[…],"suggestion"}],
"also":["start"],"reason"}]. With --rhythm: [{"date","slot","why"}], "date" where the rhythm has
it, "slot" as above or null, "why" empty unless it is another date or none.`
}

func (c slotsCommand) Run(a *app) error {
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
	q, err := c.query(snap.Register, span)
	if err != nil {
		return err
	}
	if c.Limit == nil && !a.cli.JSON {
		q.Limit = slotsShown
	}
	if c.Rhythm != "" {
		return c.rhythm(a, snap, q)
	}
	list := clash.Slots(snap, q)
	if a.cli.JSON {
		answer := make([]slotAnswer, 0, len(list))
		for i := range list {
			answer = append(answer, newSlotAnswer(&list[i]))
		}
		return a.json(answer)
	}
	return a.slots(list)
}

// slots lists slots for people.
func (a *app) slots(list []clash.Slot) error {
	if len(list) == 0 {
		a.say("No workable date. --unworkable, --short-notice and --recess show what was left out.")
		return nil
	}
	return a.table(func(w *tabwriter.Writer) {
		for i := range list {
			writeSlot(w, &list[i])
		}
	})
}

func writeSlot(w *tabwriter.Writer, x *clash.Slot) {
	fmt.Fprintf(w, "%s\t%s\t%s\n", planner.When(x.Span.Start, x.Span.End, false), orDash(string(x.Light)), x.Reason())
	for _, s := range x.Held {
		fmt.Fprintf(w, "\t\t  it holds %s then already\n", s.Label())
	}
	for _, c := range x.Common {
		fmt.Fprintf(w, "\t\t  %s\n", c)
	}
	if len(x.Also) > 0 {
		var at []string
		for _, t := range x.Also {
			at = append(at, t.In(calendar.London()).Format("15:04"))
		}
		fmt.Fprintf(w, "\t\t  as good: %s\n", strings.Join(at, " "))
	}
}

// query makes the question of the flags. Errors: a useError; calendar.ErrNotFound.
func (c slotsCommand) query(r *calendar.Register, span calendar.Span) (clash.SlotQuery, error) {
	q := clash.SlotQuery{From: calendar.DateOf(span.Start, calendar.London()), To: calendar.DateOf(span.End, calendar.London()),
		Length: time.Duration(c.Minutes) * time.Minute, Remote: c.Remote, EveryStart: c.EveryStart,
		Admit: clash.Admit{Recess: c.Recess, ShortNotice: c.ShortNotice, Unworkable: c.Unworkable}}
	if c.Limit != nil {
		q.Limit = *c.Limit
	}
	if c.Minutes <= 0 || q.Limit < 0 {
		return q, useError{fmt.Errorf("--minutes takes a number above 0, --limit one from 0")}
	}
	if c.Body == "" && c.Officers == "" {
		return q, useError{fmt.Errorf("slots needs --body or --officers")}
	}
	var err error
	if q.Bodies, err = listOf(c.Body, r.Body); err != nil {
		return q, err
	}
	if q.Officers, err = listOf(c.Officers, r.Officer); err != nil {
		return q, err
	}
	if c.Venue != "" {
		if q.Venue, err = r.Venue(c.Venue); err != nil {
			return q, err
		}
	}
	if q.Hours.Opens, err = clockFlag("--opens", c.Opens); err != nil {
		return q, err
	}
	q.Hours.Closes, err = clockFlag("--closes", c.Closes)
	return q, err
}

// listOf finds names parted by commas; a name may have commas itself.
func listOf[T any](text string, find func(string) (*T, error)) ([]*T, error) {
	if strings.TrimSpace(text) == "" {
		return nil, nil
	}
	parts := strings.Split(text, ",")
	var list []*T
	for len(parts) > 0 {
		n := len(parts)
		found, err := find(strings.TrimSpace(strings.Join(parts, ",")))
		for ; err != nil && n > 1; n-- {
			found, err = find(strings.TrimSpace(strings.Join(parts[:n-1], ",")))
		}
		if err != nil {
			return nil, err
		}
		list = append(list, found)
		parts = parts[n:]
	}
	return list, nil
}

// clockFlag reads "09:00"; nothing is 0.
func clockFlag(name, text string) (time.Duration, error) {
	if text == "" {
		return 0, nil
	}
	t, err := time.Parse("15:04", text)
	if err != nil {
		return 0, useError{fmt.Errorf("%s %q is not a time of day such as 09:00", name, text)}
	}
	return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute, nil
}
