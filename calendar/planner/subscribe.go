package planner

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/source"
	"convenor/calendar/source/feed"
)

// Subscribe says how an address is fetched.
type Subscribe struct {
	// Allow are hosts that may lie in a private network or on this computer, by name.
	Allow []string
	// CalDAV: the address is of a CalDAV server; Calendar is the calendar's name there,
	// empty where there is one only.
	CalDAV   bool
	Calendar string
	// User and Password sign in; empty for none.
	User, Password string
	// Every says how often it is asked from now on; AskEach keeps what is secret out of
	// the keychain.
	Every   calendar.Schedule
	AskEach bool
}

// OfferedCalendar is one calendar of a CalDAV server.
type OfferedCalendar struct {
	Name string `json:"name"`
	Host string `json:"host"`
}

// errUnchanged: the address says that nothing has changed since it was read last.
var errUnchanged = errors.New("unchanged")

// shown gives what is shown of a path: of an address the host alone.
func shown(path string) string {
	if !feed.IsAddress(path) {
		return path
	}
	at, err := feed.ParseAddress(path)
	if err != nil {
		return "the address" // reading it says what is wrong with it
	}
	return at.Host()
}

// isOther tells whether an address is not the one that is subscribed to already.
func isOther(paths []string, held *calendar.Subscription) bool {
	if held == nil || len(paths) == 0 || !feed.IsAddress(paths[0]) {
		return false
	}
	at, err := feed.ParseAddress(paths[0])
	return err == nil && !held.CalDAV && at.Whole() != held.Address
}

// otherAddress asks for a name where two addresses of one host would share theirs.
func otherAddress(name string) error {
	return &calendar.UserError{Sentence: "There is a source called " + name + " already, and it may be of another address.",
		Remedy: "Name this one with --source, or name that one to read it from this address from now on.", Cause: calendar.ErrInvalid}
}

// readFrom reads what an import asks for: files, or one address, which the source then
// remembers.
func (p *Planner) readFrom(ctx context.Context, q ImportRequest, src *calendar.Source) (*calendar.Import, error) {
	if q.Said.Title == "" { // a list of one body's dates says no more
		q.Said.Title = src.Body
	}
	reading, err := p.readingOf(ctx, q)
	if err != nil {
		return nil, err
	}
	if q.Text != "" || !slices.ContainsFunc(q.Paths, feed.IsAddress) {
		if src.Subscription != nil { // what the address gave last is no longer what is held
			sub := *src.Subscription
			sub.ETag, sub.LastModified = "", ""
			src.Subscription = &sub
		}
		if q.Text != "" {
			return source.FromText(ctx, pastedText, q.Text, reading)
		}
		return source.Read(ctx, q.Paths, reading)
	}
	if len(q.Paths) > 1 {
		return nil, &calendar.UserError{Sentence: "One source has one address, or files.",
			Remedy: "Import each address by itself.", Cause: calendar.ErrInvalid}
	}
	at, err := feed.ParseAddress(q.Paths[0])
	if err != nil {
		return nil, err
	}
	if held := src.Subscription; held != nil && held.Host == at.Host() && len(q.Subscribe.Allow) == 0 {
		q.Subscribe.Allow = held.Allow // what was allowed of a source stays so
	}
	if held := src.Subscription; held != nil && q.Subscribe.Every == calendar.ByHand {
		q.Subscribe.Every = held.Every
	}
	as := feed.SignIn{User: q.Subscribe.User, Password: q.Subscribe.Password}
	if q.Subscribe.CalDAV {
		if at, as, err = p.choose(ctx, at, as, q.Subscribe); err != nil {
			return nil, err
		}
	}
	src.Subscription = newSubscription(at, as, q.Subscribe)
	return p.fetch(ctx, src, fetching{at, as, reading})
}

// fetching is what a fetch needs beside its source.
type fetching struct {
	at      feed.Address
	as      feed.SignIn
	reading source.Options
}

// newSubscription is what is remembered of an address, before it is fetched first.
func newSubscription(at feed.Address, as feed.SignIn, s Subscribe) *calendar.Subscription {
	sub := &calendar.Subscription{CalDAV: s.CalDAV, Host: at.Host(), Secret: at.Secret(), User: as.User, Allow: slices.Clone(s.Allow), Every: s.Every, AskEach: s.AskEach,
		Secrets: calendar.Secrets{Password: as.Password}}
	if sub.Secret {
		sub.Secrets.Address = at.Whole()
	} else {
		sub.Address = at.Whole()
	}
	return sub
}

// client makes a client for the hosts that are allowed.
func (p *Planner) client(allow []string) *feed.Client {
	o := p.network
	o.Allow = slices.Concat(o.Allow, allow)
	return feed.NewClient(o)
}

// Calendars lists the calendars that a CalDAV server has for whoever signs in. Errors: a
// calendar.UserError that names the host alone.
func (p *Planner) Calendars(ctx context.Context, address string, s Subscribe) ([]OfferedCalendar, error) {
	at, err := feed.ParseAddress(address)
	if err != nil {
		return nil, err
	}
	list, err := p.calendars(ctx, at, feed.SignIn{User: s.User, Password: s.Password}, s.Allow)
	if err != nil {
		return nil, err
	}
	out := make([]OfferedCalendar, 0, len(list))
	for _, c := range list {
		out = append(out, OfferedCalendar{Name: c.Name, Host: c.Address.Host()})
	}
	return out, nil
}

func (p *Planner) calendars(ctx context.Context, at feed.Address, as feed.SignIn, allow []string) ([]feed.Calendar, error) {
	c := p.client(allow)
	defer c.Close()
	return c.Calendars(ctx, at, as)
}

// choose finds the calendar that is meant on a CalDAV server, and who signs in to it.
func (p *Planner) choose(ctx context.Context, at feed.Address, as feed.SignIn, s Subscribe) (feed.Address, feed.SignIn, error) {
	if as == (feed.SignIn{}) {
		as = at.User()
	}
	list, err := p.calendars(ctx, at, as, s.Allow)
	if err != nil {
		return at, as, err
	}
	var names []string
	var fit []feed.Calendar
	for _, c := range list {
		names = append(names, c.Name)
		if s.Calendar == "" || strings.EqualFold(c.Name, s.Calendar) {
			fit = append(fit, c)
		}
	}
	if len(fit) != 1 {
		return at, as, &calendar.UserError{Sentence: fmt.Sprintf("%s has these calendars: %s.", at.Host(), strings.Join(names, ", ")),
			Remedy: "Say which of them by its name: --calendar NAME.", Cause: calendar.ErrInvalid}
	}
	return fit[0].Address, as, nil
}

// fetch fetches what a source's subscription says, and writes into the source what is to
// be remembered. Error: errUnchanged, where what is held is the latest.
func (p *Planner) fetch(ctx context.Context, src *calendar.Source, f fetching) (*calendar.Import, error) {
	sub, at, as, reading := *src.Subscription, f.at, f.as, f.reading
	c := p.client(sub.Allow)
	defer c.Close()
	var im *calendar.Import
	if sub.CalDAV {
		got, err := c.Collect(ctx, at, as, sub.ETag, p.heldObjects(src.Name))
		if err != nil {
			return nil, err
		}
		if got.Unchanged {
			return nil, errUnchanged
		}
		if im, err = feed.ReadObjects(ctx, at.Host(), got, reading); err != nil {
			return nil, err
		}
		p.holdObjects(src.Name, got.Objects)
		sub.ETag = got.Sum
	} else {
		got, err := c.Fetch(ctx, at, feed.Ask{ETag: sub.ETag, LastModified: sub.LastModified, SignIn: as})
		if err != nil {
			return nil, err
		}
		if got.Unchanged {
			return nil, errUnchanged
		}
		if im, _, err = feed.Read(ctx, got, reading); err != nil {
			return nil, err
		}
		sub.ETag, sub.LastModified = got.ETag, got.LastModified
	}
	src.Path, src.Subscription = sub.Host, &sub
	return im, nil
}

// heldObjects gives what was fetched of a CalDAV calendar since the program was started.
// It is nowhere on disk, because objects may be private.
func (p *Planner) heldObjects(name string) feed.Objects {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.objects[name]
}

func (p *Planner) holdObjects(name string, held feed.Objects) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.objects[name] = held
}

// setAllow changes which hosts of a source may lie in a private network.
func setAllow(s *calendar.Source, value string) error {
	if s.Subscription == nil {
		return noAddress(s)
	}
	sub := *s.Subscription
	sub.Allow = nil
	for _, host := range strings.Split(value, ",") {
		if host = strings.TrimSpace(host); host != "" {
			sub.Allow = append(sub.Allow, host)
		}
	}
	s.Subscription = &sub
	return nil
}
