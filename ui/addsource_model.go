package ui

import (
	"convenor/calendar"
	"convenor/calendar/planner"
)

// sourceKind is what a source that is read again and again can be.
type sourceKind int

// The kinds, in the order of the choice.
const (
	sourceAddress sourceKind = iota
	sourceCalDAV
	sourceFolder
)

// sourceEntry is what was typed of an address to be read again and again.
type sourceEntry struct {
	kind           sourceKind
	folder         string
	address        string
	user, password string
	// calendar is the calendar chosen of a CalDAV server; empty for the only one.
	calendar string
	// allow: the host may lie in a private network.
	allow bool
	// askEach: what is secret is asked for each time.
	askEach bool
	every   calendar.Schedule
	// name is what the source is called; empty for its owner's name, else the host's.
	name  string
	owner owner
}

// schedules are the choices of how often, in the order in which they are offered.
var (
	schedules     = []calendar.Schedule{calendar.Hourly, calendar.Daily, calendar.ByHand}
	scheduleNames = []string{"Every hour", "Every day", "Only by hand"}
)

// scheduleAt gives the place of a schedule in the choice.
func scheduleAt(s calendar.Schedule) int {
	for i := range schedules {
		if schedules[i] == s {
			return i
		}
	}
	return len(schedules) - 1
}

// subscribe says how the address is fetched.
func (e sourceEntry) subscribe() planner.Subscribe {
	s := planner.Subscribe{Every: e.every, AskEach: e.askEach}
	if host, _, err := planner.AddressWords(e.address); err == nil && e.allow {
		s.Allow = []string{host}
	}
	if e.kind == sourceCalDAV {
		s.CalDAV, s.Calendar, s.User, s.Password = true, e.calendar, trimmed(e.user), e.password
	}
	return s
}

// request asks for the address as the owner's; with what is wrong with what was
// typed in place of it.
func (e sourceEntry) request() (q planner.ImportRequest, wrong string) {
	if e.kind == sourceFolder {
		return e.ofFolder()
	}
	if trimmed(e.address) == "" {
		return q, "Type or paste the address that the calendar is published under."
	}
	if _, _, err := planner.AddressWords(e.address); err != nil {
		return q, planner.Explain(err)
	}
	if e.kind == sourceCalDAV && e.password != "" && trimmed(e.user) == "" {
		return q, "Say under which name to sign in with this password."
	}
	q = e.owner.request([]string{trimmed(e.address)})
	q.Source, q.Subscribe = trimmed(e.name), e.subscribe()
	return q, ""
}

// ofFolder asks for a folder's files.
func (e sourceEntry) ofFolder() (q planner.ImportRequest, wrong string) {
	path := cleanPath(e.folder)
	if path == "" {
		return q, "Type the path of the folder, or browse for it."
	}
	q = e.owner.request([]string{path})
	q.Source = trimmed(e.name)
	return q, ""
}

// addressHint says what will be shown of an address, and where the rest is kept.
func addressHint(text string, askEach bool) (says string, wrong bool) {
	if trimmed(text) == "" {
		return "It begins with https:// or webcal://. Nothing is asked before you look at it.", false
	}
	host, secret, err := planner.AddressWords(text)
	switch {
	case err != nil:
		return planner.Explain(err), true
	case secret && askEach:
		return "Shown as " + host + ". The address carries a secret, and is asked for each time.", false
	case secret:
		return "Shown as " + host + ". The address carries a secret: it goes into this computer’s keychain.", false
	default:
		return "Shown as " + host + ".", false
	}
}

// allowWords ask whether a host may lie in a private network.
func allowWords(text string) string {
	host, _, err := planner.AddressWords(text)
	if err != nil {
		return "It lies in our own network: allow this host by name"
	}
	return "It lies in our own network: allow " + host + " by name"
}
