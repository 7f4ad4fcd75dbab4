package feed

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/emersion/go-webdav"
	"github.com/emersion/go-webdav/caldav"

	"convenor/calendar"
)

// Calendar is one calendar of a CalDAV server.
type Calendar struct {
	// Name is what the server calls it, Address where it is.
	Name    string
	Address Address
}

// wellKnown is where a server says where its calendars are (RFC 6764, section 5).
const wellKnown = "/.well-known/caldav"

// signedIn makes requests under a name, and remembers that one was refused for it.
type signedIn struct {
	client  *Client
	as      SignIn
	refused bool
}

// Do makes one request; it is how go-webdav asks.
func (s *signedIn) Do(req *http.Request) (*http.Response, error) {
	if s.as != (SignIn{}) {
		req.SetBasicAuth(s.as.User, s.as.Password)
	}
	resp, err := s.client.do(req)
	if err != nil {
		return nil, err
	}
	if resp.StatusCode == http.StatusUnauthorized || resp.StatusCode == http.StatusForbidden {
		s.refused = true
	}
	return resp, nil
}

// Calendars finds the calendars that a server has for whoever signs in: from the address
// given, from where the server says they are, or at its root. The address may be that of
// one calendar. Errors: as Fetch; a calendar.UserError wrapping calendar.ErrNotFound where
// there is no calendar.
func (c *Client) Calendars(ctx context.Context, a Address, as SignIn) ([]Calendar, error) {
	if as == (SignIn{}) {
		as = a.User()
	}
	s := &signedIn{client: c, as: as}
	base := a.bare()
	for _, start := range []string{base.Path, wellKnown, "/"} {
		found, err := s.calendarsFrom(ctx, *base, start)
		switch {
		case err == nil && len(found) > 0:
			return found, nil
		case s.refused:
			return nil, c.refused(a.Host(), &http.Response{StatusCode: http.StatusUnauthorized})
		case ctx.Err() != nil || stopsDiscovery(err):
			return nil, c.trouble(a.Host(), err)
		}
	}
	return nil, &calendar.UserError{Sentence: a.Host() + " offers no calendars by CalDAV at that address.",
		Remedy: "Ask whoever runs it for its CalDAV address, or subscribe to the calendar's own address.",
		Cause:  calendar.ErrNotFound} // what the server said may repeat the address
}

// stopsDiscovery tells errors of the network from a server's answer that it has no
// calendars there.
func stopsDiscovery(err error) bool {
	var at *url.Error
	return errors.As(err, &at) || errors.Is(err, errLarge)
}

// calendarsFrom finds calendars from one path on.
func (s *signedIn) calendarsFrom(ctx context.Context, base url.URL, start string) ([]Calendar, error) {
	if start == wellKnown {
		led, err := s.follow(ctx, base, start)
		if err != nil || led == "" {
			return nil, err
		}
		start = led
	}
	base.Path, base.RawPath, base.RawQuery = start, "", ""
	dav, err := caldav.NewClient(s, base.String())
	if err != nil {
		return nil, fmt.Errorf("ask for calendars: %w", err)
	}
	home, err := s.home(ctx, dav)
	if err != nil && (s.refused || stopsDiscovery(err)) {
		return nil, err
	}
	var tried error
	for _, folder := range slices.Compact([]string{start, home}) {
		if folder == "" {
			continue
		}
		list, err := dav.FindCalendars(ctx, folder)
		if err != nil {
			tried = fmt.Errorf("list calendars: %w", err)
			continue
		}
		if out := ofMeetings(list, base); len(out) > 0 {
			return out, nil
		}
	}
	return nil, tried
}

// home asks who is signed in, and where that one's calendars are (RFC 4791, section 6.2.1).
func (s *signedIn) home(ctx context.Context, dav *caldav.Client) (string, error) {
	principal, err := dav.FindCurrentUserPrincipal(ctx)
	if err != nil {
		return "", fmt.Errorf("ask who is signed in: %w", err)
	}
	home, err := dav.FindCalendarHomeSet(ctx, principal)
	if err != nil {
		return "", fmt.Errorf("ask where the calendars are: %w", err)
	}
	return home, nil
}

// follow gives the path that the well-known one leads to on the same host; empty if it
// leads nowhere.
func (s *signedIn) follow(ctx context.Context, base url.URL, start string) (string, error) {
	base.Path, base.RawPath, base.RawQuery = start, "", ""
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, base.String(), nil)
	if err != nil {
		return "", fmt.Errorf("ask %s: %w", start, err)
	}
	resp, err := s.Do(req)
	if err != nil {
		return "", err
	}
	defer resp.Body.Close()
	if resp.Request == nil || resp.Request.URL.Host != base.Host || resp.Request.URL.Path == start {
		return "", nil
	}
	return resp.Request.URL.Path, nil
}

// ofMeetings leaves out what holds tasks or notes only.
func ofMeetings(list []caldav.Calendar, base url.URL) []Calendar {
	var out []Calendar
	for _, found := range list {
		if len(found.SupportedComponentSet) > 0 && !slices.Contains(found.SupportedComponentSet, "VEVENT") {
			continue
		}
		at := base
		at.Path = found.Path
		name := strings.TrimSpace(found.Name)
		if name == "" {
			name = lastPart(found.Path)
		}
		out = append(out, Calendar{Name: name, Address: Address{at}})
	}
	return out
}

var _ webdav.HTTPClient = (*signedIn)(nil)
