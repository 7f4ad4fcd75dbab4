package ui

import (
	"context"
	"errors"

	"convenor/calendar"
	"convenor/ui/look"
)

func (s *shell) undo() { s.stepThrough("undo", s.planner.Undo) }
func (s *shell) redo() { s.stepThrough("redo", s.planner.Redo) }

// stepThrough takes a change back or puts one forward; that it was done is
// told by the planner.
func (s *shell) stepThrough(doing string, do func(context.Context) (string, error)) {
	s.stepping.load(do, func(string) {}, func(err error) {
		if errors.Is(err, calendar.ErrNothing) {
			s.frame.status.say("There is nothing to "+doing+".", look.Plain)
			return
		}
		s.fail(err)
	})
}
