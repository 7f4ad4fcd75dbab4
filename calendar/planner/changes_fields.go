package planner

import (
	"strings"

	"convenor/calendar"
)

// changed tells what differs between two states of a sitting.
func changed(was, is *calendar.Occurrence) SittingChange {
	s := SittingChange{Outcome: calendar.OutcomeChanged, Sitting: *is}
	add := func(field, before, after string) {
		if before != after {
			s.Fields = append(s.Fields, FieldChange{field, orNone(before), orNone(after)})
		}
	}
	add("time", WhenOf(was), WhenOf(is))
	if len(s.Fields) > 0 {
		s.Outcome = calendar.OutcomeMoved
	}
	add("title", was.Title, is.Title)
	add("place", was.Place, is.Place)
	add("status", statusWord(was.Status), statusWord(is.Status))
	add("shown as", string(was.Show), string(is.Show))
	add("organiser", was.Organiser, is.Organiser)
	add("attended", string(was.Presence), string(is.Presence))
	add("body", strings.Join(was.Bodies, " and "), strings.Join(is.Bodies, " and "))
	if was.Private != is.Private {
		add("private", yesOrNo(was.Private), yesOrNo(is.Private))
	}
	if is.Status == calendar.StatusCancelled && was.Status != calendar.StatusCancelled {
		s.Outcome = calendar.OutcomeCancelled
	}
	return s
}

func yesOrNo(is bool) string {
	if is {
		return "yes"
	}
	return "no"
}
