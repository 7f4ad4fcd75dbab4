package main

import (
	"fmt"
	"time"

	"convenor/calendar"
)

type sourceNoun struct{}

func (sourceNoun) kind() calendar.Noun { return calendar.NounSource }

// sourceAnswer is the JSON of a source, with how it went when its address was last asked.
type sourceAnswer struct {
	calendar.Source
	Subscription *calendar.Subscription `json:"subscription,omitempty"`
	Check        *calendar.Check        `json:"check,omitempty"`
}

// rows lists sources. Of an address the host is shown, and no more.
func (sourceNoun) rows(n nounsHeld) []nounRow {
	out := make([]nounRow, 0, len(n.sources))
	for _, s := range n.sources {
		answer := sourceAnswer{Source: s}
		line := fmt.Sprintf("%s\t%d sittings\t%s", s.Kind, s.Sittings, stamped(s.ImportedAt))
		if s.Subscription != nil {
			sub := *s.Subscription
			sub.Address = ""
			answer.Subscription = &sub
			line += "\t" + sub.Host
		}
		if s.Watched {
			line += "\twatched: " + s.Path
		}
		for _, c := range n.checks {
			if c.Source != s.Name {
				continue
			}
			answer.Check = &c
			if !c.FailingSince.IsZero() {
				line += "\tfails since " + stamped(c.FailingSince)
			}
		}
		out = append(out, nounRow{s.Name, line, answer})
	}
	return out
}

// stamped gives a time as people read it.
func stamped(t time.Time) string {
	return t.In(calendar.London()).Format("Mon 2 Jan 2006 15:04")
}
