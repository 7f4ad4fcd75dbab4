package planner

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
)

// FindClash finds a clash by its id, or the beginning of it that no other has: an open one,
// one of which something was decided, or one that went with another's decision. It looks
// from two years ago to five ahead. Errors: calendar.ErrNotFound; ErrInvalid where several
// begin alike.
func (p *Planner) FindClash(ctx context.Context, id string) (*clash.Clash, *calendar.Register, error) {
	today := p.Today()
	span := calendar.DaySpan(calendar.Date{Year: today.Year - 2, Month: 1, Day: 1}, calendar.Date{Year: today.Year + 5, Month: 12, Day: 31})
	s, err := p.Snapshot(ctx, span)
	if err != nil {
		return nil, nil, err
	}
	settled, err := p.Settled(ctx, span)
	if err != nil {
		return nil, nil, err
	}
	list := clash.Find(s, clash.Query{})
	for i := range settled {
		if c := settled[i].Clash; c != nil {
			list = append(list, *c)
		}
	}
	if len(s.Rulings) > 0 {
		bare, err := p.Undecided(ctx, span)
		if err != nil {
			return nil, nil, err
		}
		list = append(list, clash.Find(bare, clash.Query{})...)
	}
	if !begins(list, id) { // it may be one by a margin that was asked for
		list = clash.Find(s, clash.Query{Margin: longestMargin})
	}
	found, err := onlyOne("clash", id, list, func(c *clash.Clash) string { return c.ID })
	return found, s.Register, err
}

// longestMargin is the longest margin of which a clash that is one only by it is found.
const longestMargin = 4 * time.Hour

func begins(list []clash.Clash, id string) bool {
	return id == "" || slices.ContainsFunc(list, func(c clash.Clash) bool { return strings.HasPrefix(c.ID, id) })
}

// onlyOne finds the one of a list of clashes or other things whose id begins as given; one that
// stands in it twice is still one.
func onlyOne[T any](what, id string, list []T, idOf func(*T) string) (*T, error) {
	var found *T
	for i := range list {
		switch it := &list[i]; {
		case idOf(it) == id:
			return it, nil
		case id != "" && strings.HasPrefix(idOf(it), id):
			if found != nil && idOf(found) != idOf(it) {
				return nil, fmt.Errorf("more than one %s begins with %q, give more of the id: %w", what, id, calendar.ErrInvalid)
			}
			if found == nil {
				found = it
			}
		}
	}
	if found == nil {
		return nil, &calendar.UserError{Sentence: fmt.Sprintf("There is no %s %s.", what, id),
			Remedy: "List what there is with its ids; a " + what + " goes when what it is about does.", Cause: calendar.ErrNotFound}
	}
	return found, nil
}
