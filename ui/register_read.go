package ui

import (
	"regexp"
	"strconv"
	"strings"

	"convenor/calendar"
)

// readEntry reads what was filled in, over what was there before; nil is something new. It
// gives what it comes to, and at each field what is wrong with it.
func readEntry(section registerSection, f registerFacts, was any, values entryValues) (now any, problems map[string]string) {
	e := &entryReader{values: values, today: f.today, problems: map[string]string{}}
	readers := [registerSections]func(*entryReader, *calendar.Register, any) any{
		readCouncil, readSystem, readBody, readOfficer, readSeat, readVenue, readJourney, readRate, readOverlay, readAcronym,
	}
	now = readers[section](e, f.register, was)
	return now, e.problems
}

// before gives what was there before, or nothing of its kind.
func before[T any](was any) T {
	held, _ := was.(T)
	return held
}

func readCouncil(e *entryReader, _ *calendar.Register, _ any) any {
	c := calendar.Council{Name: e.need("name", "The council needs a name."), Code: e.text("code"), Base: e.text("base"),
		DayHours: e.number("day", 0, 24), Validity: e.validity(), Successor: e.text("next")}
	if c.Code == "" {
		c.Code = strings.ToUpper(strings.Join(strings.Fields(c.Name), "-"))
	}
	e.number("speed", 1, 200)
	e.number("pages", 0, 60)
	return c
}

func readSystem(e *entryReader, _ *calendar.Register, _ any) any {
	s := calendar.System{Code: e.need("code", "A system needs a code, such as N: it marks the system everywhere."), Name: e.text("name"),
		Validity: e.validity(), Successor: e.text("next")}
	if s.Code == calendar.CouncilWide {
		e.wrong("code", "That code is kept for bodies of no system. Choose another.")
	}
	if s.Name == "" {
		s.Name = s.Code
	}
	if s.Successor != "" && s.Successor == s.Code {
		e.wrong("next", "A system cannot follow itself. Choose another, or None.")
	}
	if s.Successor != "" && s.To.IsZero() {
		e.wrong("to", "What another one follows must end. Type its last day.")
	}
	s.Share, s.Shares = e.shares("shares")
	return s
}

// papersForm is how a rule for publishing papers is written.
var papersForm = regexp.MustCompile(`(?i)^(none|\d{1,3} (clear )?days?|(mon|tues|wednes|thurs|fri|satur|sun)day before)$`)

func readBody(e *entryReader, _ *calendar.Register, was any) any {
	held := before[calendar.Body](was)
	b := calendar.Body{Name: e.need("name", "A body needs a name."), Aliases: e.list("aliases"), Kind: calendar.Kind(e.text("kind")), System: e.text("system"),
		Venue: e.text("venue"), InPerson: held.InPerson, Members: e.whole("members", 1000), Quorum: e.quorum("quorum"),
		Substitutes: calendar.Substitutes(e.text("substitutes")), Papers: strings.ToLower(e.text("papers")), Validity: e.validity(), Successor: e.text("next")}
	if e.text("factor") != "" {
		factor := e.number("factor", 0, 100)
		b.PrepFactor = &factor
	}
	switch person := e.text("person"); {
	case person == personYes || person == personNo:
		b.InPerson = calendar.InPersonRule{{Value: person == personYes}}
	case person == "":
		b.InPerson = nil
	case personText(held.InPerson) != personDated:
		e.wrong("person", "No days are held for it. Choose yes, no or not said.")
	}
	if b.Papers != "" && !papersForm.MatchString(b.Papers) {
		e.wrong("papers", "Type “5 clear days”, “7 days”, “friday before”, “none”, or nothing.")
	}
	if b.Successor != "" && b.Successor == b.Name {
		e.wrong("next", "A body cannot follow itself. Choose another, or None.")
	}
	if b.Members > 0 && b.Quorum.Total > b.Members {
		e.wrong("quorum", "The quorum is more than all members. Type a smaller one.")
	}
	return b
}

// quorum reads "10", or "10, councillor 1".
func (e *entryReader) quorum(key string) calendar.Quorum {
	var q calendar.Quorum
	if e.text(key) == "" {
		return q
	}
	for i, part := range e.list(key) {
		words := strings.Fields(part)
		n, err := strconv.Atoi(words[len(words)-1])
		name := strings.Join(words[:len(words)-1], " ")
		if err != nil || n < 0 || n > 1000 || (i == 0) != (name == "") {
			e.wrong(key, "Type how many in all, and after commas how many of a category: 10, councillor 1.")
			return calendar.Quorum{}
		}
		if i == 0 {
			q.Total = n
			continue
		}
		if q.Categories == nil {
			q.Categories = map[string]int{}
		}
		q.Categories[name] = n
	}
	return q
}

func readOfficer(e *entryReader, _ *calendar.Register, _ any) any {
	o := calendar.Officer{Name: e.need("name", "An officer needs a name."), Post: e.text("post"), Grade: e.text("grade"), Email: e.text("email"),
		Category: e.text("category"), Base: e.text("base"), DayHours: e.number("day", 0, 24)}
	if c := e.text("counts"); c != "" {
		counts := c == "yes"
		o.Counts = &counts
	}
	if o.Email != "" && (strings.Count(o.Email, "@") != 1 || strings.ContainsAny(o.Email, " ,;")) {
		e.wrong("email", "That is no address. Type one such as jo.field@example.gov.uk, or nothing.")
	}
	return o
}

func readSeat(e *entryReader, _ *calendar.Register, _ any) any {
	s := calendar.Seat{Officer: e.need("officer", "Add officers first: a seat is an officer’s."), Body: e.need("body", "Add bodies first: a seat is on a body."),
		Role: calendar.Role(e.text("role")), Validity: e.validity()}
	if s.Role == calendar.RoleDeputy {
		s.DeputyFor = e.text("deputy")
	}
	if s.DeputyFor != "" && s.DeputyFor == s.Officer {
		e.wrong("deputy", "Nobody is their own deputy. Choose another officer.")
	}
	return s
}

func readVenue(e *entryReader, _ *calendar.Register, _ any) any {
	v := calendar.Venue{Name: e.need("name", "A venue needs a name."), Aliases: e.list("aliases"), Lat: e.number("lat", -90, 90), Lon: e.number("lon", -180, 180)}
	if (e.text("lat") == "") != (e.text("lon") == "") {
		for _, key := range []string{"lat", "lon"} {
			if e.text(key) == "" {
				e.wrong(key, "A place has degrees north and east. Type both, or neither.")
			}
		}
	}
	return v
}

func readJourney(e *entryReader, _ *calendar.Register, _ any) any {
	j := calendar.Journey{From: e.need("from", "Add venues first: a journey is between two."), To: e.need("to", "Add venues first: a journey is between two."),
		Miles: e.amount("miles", 2000, "A journey needs its miles."), Minutes: e.whole("minutes", 24*60)}
	if j.From != "" && j.From == j.To {
		e.wrong("to", "That is where it begins. Choose another venue.")
	}
	if e.text("backmiles") != "" || e.text("backminutes") != "" {
		j.Back = &calendar.WayBack{Miles: e.amount("backmiles", 2000, "Type the miles back as well."), Minutes: e.whole("backminutes", 24*60)}
	}
	return j
}

func readRate(e *entryReader, _ *calendar.Register, _ any) any {
	const mostPence, mostPounds = 1000, 100000
	x := calendar.Rate{Kind: e.text("kind"), Validity: e.validity()}
	if x.Kind != calendar.RatePay {
		x.Kind = calendar.RateMileage
		x.PencePerMile = e.amount("pence", mostPence, "A rate of mileage needs the pence of a mile.")
		x.ReturnCapMiles, x.StepMiles = e.number("cap", 0, 10000), e.number("step", 0, 1e6)
		x.OverPencePerMile = e.number("over", 0, mostPence)
		if x.OverPencePerMile > 0 && x.StepMiles == 0 {
			e.wrong("step", "Type the miles beyond which the other rate holds, such as 10000.")
		}
		return x
	}
	x.Post, x.Grade = e.text("post"), e.text("grade")
	x.PencePerHour, x.PencePerDay = pence(e.number("hour", 0, mostPounds)), pence(e.number("daily", 0, mostPounds))
	if x.Post != "" && x.Grade != "" {
		e.wrong("grade", "A rate is of a post or of a grade. Leave one of them empty.")
	}
	switch {
	case x.PencePerHour == 0 && x.PencePerDay == 0:
		e.wrong("hour", "Type what an hour costs, or what a day does.")
	case x.PencePerHour != 0 && x.PencePerDay != 0:
		e.wrong("daily", "Leave one empty: an hour’s price or a day’s.")
	}
	return x
}

func readOverlay(e *entryReader, _ *calendar.Register, _ any) any {
	o := calendar.Overlay{Kind: e.text("kind"), Name: e.text("name")}
	if o.Name == "" {
		o.Name = shadedLabel(o.Kind)
	}
	if e.need("from", "Type the first day.") != "" {
		o.From = e.day("from")
	}
	if o.To = e.day("to"); o.To.IsZero() {
		o.To = o.From
	}
	if o.To.Before(o.From) {
		e.wrong("to", "The last day is before the first. Type a later one, or nothing.")
	}
	return o
}

func readAcronym(e *entryReader, _ *calendar.Register, _ any) any {
	a := calendar.Acronym{Short: e.need("short", "Type the acronym."), Full: e.need("full", "Type what it stands for.")}
	if len(strings.Fields(a.Short)) > 1 {
		e.wrong("short", "An acronym is one word.")
	}
	return a
}
