package main

import (
	"fmt"
	"strings"
	"text/tabwriter"
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
)

type trayCommand struct {
	List     trayListCommand     `cmd:"" default:"1" help:"List what waits for a decision."`
	Assign   trayAssignCommand   `cmd:"" help:"It is a sitting of these bodies."`
	Personal trayPersonalCommand `cmd:"" help:"It is of no body."`
	Refuse   trayRefuseCommand   `cmd:"" help:"It is not what was suggested."`
	Match    trayMatchCommand    `cmd:"" help:"It is the same as a sitting held."`
}

// Help says what waits, and what an answer does.
func (trayCommand) Help() string {
	return `What waits: sittings that may be ones already held, sittings whose body is only a
suggestion, and agendas without a sitting. An answer is remembered: the same source is not
asked about sittings of the same title again. Questions are named by their ids, or the
beginning of them.

  convenorctl tray
  convenorctl tray assign tq3f HWB
  convenorctl tray match tx8k --with m2k7…/20270114T093000Z`
}

type trayListCommand struct{}

// Run lists what waits, with suggestions.
func (trayListCommand) Run(a *app) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	list, err := p.TrayQuestions(a.ctx)
	if err != nil {
		return err
	}
	if a.cli.JSON {
		answer := make([]trayAnswer, 0, len(list))
		for i := range list {
			answer = append(answer, newTrayAnswer(&list[i]))
		}
		return a.json(answer)
	}
	if len(list) == 0 {
		a.say("The tray is empty.")
		return nil
	}
	return a.table(func(w *tabwriter.Writer) {
		for i := range list {
			t := &list[i]
			when := "no date"
			if !t.Sitting.Start.IsZero() {
				when = planner.WhenOf(&t.Sitting)
			}
			fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\n", t.ID, t.Why, t.Source, when, t.Sitting.Label(), traySuggestions(t))
		}
	})
}

// traySuggestions says in words what a question may be answered with.
func traySuggestions(t *planner.TrayQuestion) string {
	var out []string
	if t.HeldSitting != nil {
		out = append(out, "may be "+heldWords(t.HeldSitting))
	}
	if len(t.Suggestions) > 0 {
		out = append(out, "may be of "+strings.Join(t.Suggestions, " or "))
	}
	for i := range t.Near {
		out = append(out, "or "+heldWords(&t.Near[i]))
	}
	return strings.Join(out, "; ")
}

func heldWords(o *calendar.Occurrence) string {
	return fmt.Sprintf("%s, %s (%s)", o.Label(), planner.WhenOf(o), o.ID())
}

// trayAnswer is the JSON of what waits for a decision.
type trayAnswer struct {
	ID          string             `json:"id"`
	Why         string             `json:"why"`
	Source      string             `json:"source"`
	Sitting     occurrenceAnswer   `json:"sitting"`
	Held        string             `json:"held,omitempty"`
	HeldSitting *occurrenceAnswer  `json:"held_sitting,omitempty"`
	Near        []occurrenceAnswer `json:"near,omitempty"`
	Suggestions []string           `json:"suggestions,omitempty"`
	Agenda      []itemAnswer       `json:"agenda,omitempty"`
	Score       float64            `json:"score,omitempty"`
	At          time.Time          `json:"at"`
}

func newTrayAnswer(t *planner.TrayQuestion) trayAnswer {
	out := trayAnswer{ID: t.ID, Why: t.Why, Source: t.Source, Sitting: newOccurrenceAnswer(&t.Sitting, nil), Held: t.Held,
		Suggestions: t.Suggestions, Score: t.Score, At: t.At.UTC()}
	if t.HeldSitting != nil {
		out.HeldSitting = new(newOccurrenceAnswer(t.HeldSitting, nil))
	}
	for i := range t.Near {
		out.Near = append(out.Near, newOccurrenceAnswer(&t.Near[i], nil))
	}
	if len(t.Agenda) > 0 {
		out.Agenda = itemAnswers(t.Agenda)
	}
	return out
}

type trayAssignCommand struct {
	ID   string   `arg:"" help:"The question's id."`
	Body []string `arg:"" help:"The bodies that sit, by name or alias."`
}

// Run assigns it to bodies.
func (c trayAssignCommand) Run(a *app) error {
	return a.settle(c.ID, planner.TrayAnswer{Says: calendar.VerdictAssign, Bodies: c.Body})
}

type trayPersonalCommand struct {
	ID string `arg:"" help:"The question's id."`
}

// Run says that it is of no body.
func (c trayPersonalCommand) Run(a *app) error {
	return a.settle(c.ID, planner.TrayAnswer{Says: calendar.VerdictPersonal})
}

type trayRefuseCommand struct {
	ID string `arg:"" help:"The question's id."`
}

// Help says what becomes of it.
func (trayRefuseCommand) Help() string {
	return `A sitting that may have been one already held comes in as one of its own; one whose body
was only suggested is of none of the suggested ones; an agenda is not taken in.`
}

// Run refuses what was suggested.
func (c trayRefuseCommand) Run(a *app) error {
	return a.settle(c.ID, planner.TrayAnswer{Says: calendar.VerdictRefuse})
}

type trayMatchCommand struct {
	ID   string `arg:"" help:"The question's id."`
	With string `help:"The id of the sitting that it is the same as (default: the one suggested)." placeholder:"SITTING"`
}

// Run makes it one with a sitting held.
func (c trayMatchCommand) Run(a *app) error {
	return a.settle(c.ID, planner.TrayAnswer{Says: calendar.VerdictMatch, Held: c.With})
}

// settle answers a question of the tray.
func (a *app) settle(id string, with planner.TrayAnswer) error {
	p, err := a.open()
	if err != nil {
		return err
	}
	return a.done(p.SettleTray(a.ctx, id, with), "Settled")
}
