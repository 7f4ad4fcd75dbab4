package ui

import (
	"fmt"
	"strings"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
)

// sittingModel is everything about one sitting, ready for display.
type sittingModel struct {
	id    string
	of    *calendar.Sitting
	day   calendar.Date
	mark  mark
	title string
	// facts are what is known of it, each under a short name.
	facts []fact
	// clashes are sentences, one for each officer who cannot be there and there.
	clashes []string
	// agenda lists the items of its agenda, if one is held.
	agenda []string
}

// fact is a line under a name: "Where", "Norbury".
type fact struct{ name, says string }

// newSittingModel says what a snapshot holds of a sitting, and of its clashes.
func newSittingModel(s *calendar.Snapshot, marks marks, of *calendar.Sitting, clashes []clash.Clash) sittingModel {
	m := sittingModel{id: of.ID().String(), of: of, day: of.Date(), mark: marks.sitting(of), title: of.Label()}
	add := func(name, says string) {
		if says != "" {
			m.facts = append(m.facts, fact{name, says})
		}
	}
	add("When", planner.WhenOf(&of.Occurrence))
	add("Where", wordsOfPlace(of)+presenceWords(of.Presence))
	add(bodiesName(of), bodiesOf(s.Register, of))
	add("Expected", expectedAt(of))
	add("Organiser", of.Organiser)
	add("State", statesOf(of))
	add(sourcesName(of), sourcesOf(of))
	for _, c := range clashes {
		m.clashes = append(m.clashes, clashSentence(&c, of))
	}
	return m
}

func presenceWords(p calendar.Presence) string {
	switch p {
	case calendar.PresenceRemote:
		return " (remote)"
	case calendar.PresenceHybrid:
		return " (in person or remote)"
	default:
		return ""
	}
}

func bodiesName(of *calendar.Sitting) string {
	if len(of.Of) > 1 {
		return "Bodies"
	}
	return "Body"
}

// bodiesOf names the bodies that sit, each with its system.
func bodiesOf(r *calendar.Register, of *calendar.Sitting) string {
	if of.Personal() {
		return "None: a personal entry"
	}
	names := make([]string, len(of.Of))
	for i, b := range of.Of {
		names[i] = b.Name + " (" + systemName(r, b.System) + ")"
	}
	return strings.Join(names, "\n")
}

// systemName gives a system's name by its code; no code is council-wide.
func systemName(r *calendar.Register, code string) string {
	if code == "" {
		return "council-wide"
	}
	if s, err := r.System(code); err == nil && s.Name != "" {
		return s.Name
	}
	return code
}

// expectedAt lists the officers expected: those whose time counts first, by
// post with their role; then how many others.
func expectedAt(of *calendar.Sitting) string {
	var senior, others []string
	for i := range of.Expected {
		at := &of.Expected[i]
		if at.Officer.Senior() {
			senior = append(senior, at.Officer.Label()+roleWords(at))
		} else {
			others = append(others, at.Officer.Label())
		}
	}
	const named = 3
	if len(others) > named {
		others = []string{plural(len(others), "other member")}
	}
	if len(senior)+len(others) == 0 {
		return "Nobody in the register"
	}
	return strings.Join(append(senior, others...), ", ")
}

// roleWords says why an officer is expected: " (statutory)", " (own diary)".
func roleWords(at *calendar.Attendance) string {
	if len(at.Seats) == 0 {
		return " (own diary)"
	}
	return " (" + string(at.Seats[0].Role) + ")"
}

// statesOf says what is not as with any sitting.
func statesOf(of *calendar.Sitting) string {
	var says []string
	add := func(is bool, sentence string) {
		if is {
			says = append(says, sentence)
		}
	}
	add(of.Status == calendar.StatusCancelled, "Cancelled")
	add(of.Tentative(), "Tentative")
	add(of.ToConfirm, "Time to be confirmed: until then it takes up nobody’s time")
	add(of.Private, "Private: kept as times only")
	add(of.EndAssumed, "End assumed: the calendar gives none")
	add(of.InDoubt != "", "Time in doubt: "+of.InDoubt)
	add(!of.Blocks() && !of.ToConfirm && of.Status != calendar.StatusCancelled, "Takes up no time: it cannot clash")
	return strings.Join(says, "\n")
}

func sourcesName(of *calendar.Sitting) string { return capital(plural(len(of.Claims), "source")) }

// sourcesOf lists what each source says, where it does not say the same.
func sourcesOf(of *calendar.Sitting) string {
	lines := make([]string, len(of.Claims))
	for i, c := range of.Claims {
		lines[i] = c.Source
		if c.Title != "" && c.Title != of.Title {
			lines[i] += fmt.Sprintf(" calls it “%s”", c.Title)
		}
		if !c.Start.Equal(of.Start) || !c.End.Equal(of.End) {
			lines[i] += " still says " + planner.When(c.Start, c.End, of.AllDay)
		}
	}
	return strings.Join(lines, "\n")
}

// clashSentence says with what a sitting clashes, and for whom.
func clashSentence(c *clash.Clash, of *calendar.Sitting) string {
	other := c.A
	if c.A.ID() == of.ID() {
		other = c.B
	}
	if c.Kind == clash.KindTravel {
		return headlineOf(c) + ": " + c.Reason + "."
	}
	return fmt.Sprintf("%s is also expected at %s: %s.", c.Officer.Label(), inSentence(other.Label()), c.Reason)
}
