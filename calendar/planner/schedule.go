package planner

import (
	"context"
	"strings"

	"convenor/calendar"
	"convenor/calendar/source/feed"
)

// AddressWords says what is shown of an address that is being typed: its host, and whether
// the rest is a secret that belongs in the keychain. Error: a calendar.UserError that does
// not repeat the address.
func AddressWords(text string) (host string, secret bool, err error) {
	at, err := feed.ParseAddress(text)
	if err != nil {
		return "", false, err
	}
	return at.Host(), at.Secret(), nil
}

// isDue tells whether a source is to be asked now, by its schedule and by when it was asked
// last. One whose secrets are asked for each time is not: nobody may be there to be asked.
func isDue(src *calendar.Source, asked map[string]calendar.Check, p *Planner) bool {
	sub := src.Subscription
	return sub != nil && !sub.Unkept && sub.Every.Due(asked[strings.ToLower(src.Name)].At, p.clock())
}

// checksByName gives the last checks by the source's name in lower case.
func (p *Planner) checksByName(ctx context.Context) (map[string]calendar.Check, error) {
	list, err := p.store.Checks(ctx)
	if err != nil {
		return nil, err
	}
	by := make(map[string]calendar.Check, len(list))
	for _, c := range list {
		by[strings.ToLower(c.Source)] = c
	}
	return by, nil
}

// setSchedule changes how often a source's address is asked.
func setSchedule(s *calendar.Source, value string) error {
	if s.Subscription == nil {
		return noAddress(s)
	}
	every, err := calendar.ParseSchedule(value)
	if err != nil {
		return err
	}
	sub := *s.Subscription
	sub.Every = every
	s.Subscription = &sub
	return nil
}

// noAddress says that a source is read from files.
func noAddress(s *calendar.Source) error {
	return &calendar.UserError{Sentence: s.Name + " is read from files, so it asks no host.", Remedy: "Import its address first.", Cause: calendar.ErrInvalid}
}
