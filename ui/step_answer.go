package ui

import (
	"slices"
	"strings"

	"convenor/calendar"
	"convenor/calendar/scenario"
)

// step makes the step that was filled in, from one that may have had more in it
// than the dialog asks; or a sentence says what is still to be done.
func (a *stepAnswer) step(r *calendar.Register, was scenario.Step) (scenario.Step, string) {
	k := &stepKinds[a.kind]
	s := scenario.Step{Do: k.do}
	if was.Do == k.do { // what the dialog does not ask stays
		s.Kinds, s.Factor, s.Into = was.Kinds, was.Factor, slices.Clone(was.Into)
	}
	if problem := a.tooFew(k); problem != "" {
		return s, problem
	}
	if k.ticksBodies() {
		s.Bodies = a.bodies
	}
	if k.systems > 0 {
		s.Systems = a.systems
	}
	for _, fill := range []func(*calendar.Register, *stepKind, *scenario.Step) string{a.fillInto, a.fillCouncils, a.fillLength, a.fillOfficers, a.fillDates} {
		if problem := fill(r, k, &s); problem != "" {
			return s, problem
		}
	}
	return s, ""
}

// tooFew says that more must be ticked.
func (a *stepAnswer) tooFew(k *stepKind) string {
	switch {
	case k.bodies == 1 && len(a.bodies) < 1:
		return "Tick the bodies."
	case len(a.bodies) < k.bodies:
		return "Tick at least two bodies."
	case len(a.systems) < k.systems:
		return "Tick at least two systems."
	default:
		return ""
	}
}

// fillInto fills in what bodies or systems become.
func (a *stepAnswer) fillInto(r *calendar.Register, k *stepKind, s *scenario.Step) string {
	if !k.wants(askName) {
		return ""
	}
	var is scenario.New
	if len(s.Into) == 1 {
		is = s.Into[0]
	}
	if is.Name = trimmed(a.texts[askName]); is.Name == "" {
		return "Write the name of the new one."
	}
	if k.wants(askCode) {
		if is.Code = trimmed(a.texts[askCode]); is.Code == "" {
			return "Write a short code for the new system, such as CE."
		}
	}
	if k.wants(askInto) {
		is.System = a.picks[askInto]
		if is.System == "" && severalSystems(r, a.bodies) {
			return "The bodies belong to different systems: choose the one of the new body."
		}
		if s.DatesOf = a.picks[askDatesOf]; !slices.Contains(a.bodies, s.DatesOf) {
			s.DatesOf = ""
		}
	}
	s.Into = scenario.Becoming{is}
	return ""
}

// severalSystems tells whether bodies belong to more than one.
func severalSystems(r *calendar.Register, bodies []string) bool {
	seen := map[string]bool{}
	for _, b := range latestBodies(r) {
		if slices.Contains(bodies, b.Name) {
			seen[b.System] = true
		}
	}
	return len(seen) > 1
}

// latestBodies gives each body once: where steps before have parted one by a
// date, as it is from then on.
func latestBodies(r *calendar.Register) []*calendar.Body {
	var list []*calendar.Body
	at := map[string]int{}
	for i := range r.Bodies {
		b := &r.Bodies[i]
		if j, known := at[b.Name]; known {
			list[j] = b
			continue
		}
		at[b.Name] = len(list)
		list = append(list, b)
	}
	return list
}

// fillCouncils fills in what the council becomes.
func (a *stepAnswer) fillCouncils(_ *calendar.Register, k *stepKind, s *scenario.Step) string {
	if !k.wants(askCouncils) {
		return ""
	}
	s.Into = nil
	for _, c := range a.councils {
		name := trimmed(c.name)
		if name == "" {
			continue
		}
		if len(c.systems) == 0 {
			return "Tick the systems in which " + name + " has people."
		}
		s.Into = append(s.Into, scenario.New{Name: name, Systems: c.systems})
	}
	if len(s.Into) < 2 {
		return "Write the names of at least two councils."
	}
	return ""
}

// fillLength fills in how long sittings last, or how they are prepared.
func (a *stepAnswer) fillLength(_ *calendar.Register, k *stepKind, s *scenario.Step) string {
	minutes, fine := wholeNumber(a.texts[askMinutes], 24*60)
	if k.wants(askMinutes) && !fine {
		return "Write the length as whole minutes, such as 90."
	}
	percent, fine := decimal(a.texts[askPercent], 100)
	if k.wants(askPercent) && (!fine || percent >= 100) {
		return "Write the per cent as a number below 100."
	}
	if k.wants(askMinutes) {
		s.Minutes = minutes
	}
	if k.wants(askPercent) {
		if (minutes == 0) == (percent == 0) {
			return "Write either the minutes or the per cent."
		}
		s.Percent = percent
	}
	if k.wants(askTimes) {
		times, fine := decimal(a.texts[askTimes], 10)
		if !fine || (trimmed(a.texts[askTimes]) == "" && s.Factor == nil) {
			return "Write how many times today’s preparation it is, such as 0.5."
		}
		if trimmed(a.texts[askTimes]) != "" {
			s.Times, s.Factor = &times, nil
		}
	}
	return ""
}

// fillOfficers fills in who goes.
func (a *stepAnswer) fillOfficers(r *calendar.Register, k *stepKind, s *scenario.Step) string {
	if k.wants(askOfficers) {
		for _, name := range a.officers {
			s.Officers = append(s.Officers, officerWord(r, name))
		}
	}
	if !k.wants(askOfficer) {
		return ""
	}
	officer, deputy := a.picks[askOfficer], a.picks[askDeputy]
	if officer == deputy {
		return "Choose another officer as the deputy."
	}
	s.Officer, s.Deputy = officerWord(r, officer), officerWord(r, deputy)
	return ""
}

// fillDates fills in from when until when.
func (a *stepAnswer) fillDates(_ *calendar.Register, k *stepKind, s *scenario.Step) string {
	const how = "Write the date as 1/4/2027 or 1 Apr 2027, or leave it empty."
	if a.from.wrong || (a.to.wrong && k.wants(askTo)) {
		return how
	}
	s.From = a.from.day
	if !k.wants(askTo) {
		return ""
	}
	s.To = a.to.day
	if !s.To.IsZero() && !s.From.IsZero() && s.To.Before(s.From) {
		return "The last day is before the first."
	}
	return ""
}

// officerWord is how a scenario's file names an officer: by the post, which
// stays when its holder goes, if nobody else has it.
func officerWord(r *calendar.Register, name string) string {
	o, err := r.Officer(name)
	if err != nil || o.Post == "" {
		return name
	}
	for i := range r.Officers {
		if other := &r.Officers[i]; other.Name != o.Name && strings.EqualFold(other.Post, o.Post) {
			return name
		}
	}
	return o.Post
}
