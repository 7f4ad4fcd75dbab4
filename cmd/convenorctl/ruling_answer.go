package main

import (
	"fmt"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
)

// rulingAnswer is the JSON of a decision as it stands.
type rulingAnswer struct {
	Sentence string       `json:"sentence"`
	Reason   string       `json:"reason"`
	By       string       `json:"by"`
	At       string       `json:"at"`
	Asked    *askedAnswer `json:"asked"`
	Lapsed   string       `json:"lapsed"`
}

// askedAnswer is what a body was asked.
type askedAnswer struct {
	Side  string       `json:"side"`
	At    string       `json:"at"`
	Dates []spanAnswer `json:"dates"`
}

type spanAnswer struct {
	Start string `json:"start"`
	End   string `json:"end"`
}

// newRulingAnswer gives a decision on a clash; the clash is nil where it is gone.
func newRulingAnswer(reg *calendar.Register, r *calendar.Ruling, c *clash.Clash) rulingAnswer {
	out := rulingAnswer{Sentence: rulingSentence(reg, r, c), Reason: r.Reason, By: r.By, At: instant(r.At), Lapsed: r.Lapsed}
	if r.Ask != "" {
		out.Asked = &askedAnswer{Side: string(r.Ask), At: instant(r.At), Dates: []spanAnswer{}}
		for _, d := range r.Dates {
			out.Asked.Dates = append(out.Asked.Dates, spanAnswer{instant(d.Start), instant(d.End)})
		}
	}
	return out
}

// rulingSentence says what was decided.
func rulingSentence(reg *calendar.Register, r *calendar.Ruling, c *clash.Clash) string {
	label := func(name string) string {
		if o, err := reg.Officer(name); err == nil {
			return o.Label()
		}
		return name
	}
	w := calendar.Words{Officer: label(r.Officer), A: "a sitting that is gone", B: "a sitting that is gone"}
	if r.Deputy != "" {
		w.Deputy = label(r.Deputy)
	}
	if c != nil {
		w.A, w.B = c.A.Label(), c.B.Label()
	}
	return r.Sentence(w)
}

// rulingText says in one line what was decided, by whom and why.
func rulingText(reg *calendar.Register, r *calendar.Ruling, c *clash.Clash) string {
	text := fmt.Sprintf("%s: %s (%s", rulingSentence(reg, r, c), r.Reason, calendar.DateOf(r.At, calendar.London()).British())
	if r.By != "" {
		text += ", " + r.By
	}
	text += ")"
	for i, d := range r.Dates {
		text += map[bool]string{true: "; dates put to it: ", false: ", "}[i == 0] + planner.When(d.Start, d.End, false)
	}
	if r.Lapsed != "" {
		text = "lapsed, for " + r.Lapsed + " (was: " + text + ")"
	}
	return text
}
