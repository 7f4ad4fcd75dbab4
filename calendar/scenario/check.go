package scenario

import (
	"fmt"
	"slices"
	"strings"

	"convenor/calendar"
)

// Check gives ErrInvalid, with the path to the field, for a scenario that makes no sense
// whatever the register holds. One without steps makes sense: it changes nothing.
func (s Scenario) Check() error {
	if s.Name == "" {
		return wrong("name", "a scenario needs a name")
	}
	if r := s.Range(); r.Low < 0 || r.High < r.Low || r.High > 10 {
		return wrong("preparation", "low and high are multiples from 0 to 10, low first")
	}
	for i, step := range s.Steps {
		if err := step.check(); err != nil {
			return fmt.Errorf("steps[%d].%w", i, err)
		}
	}
	return nil
}

// checkFile gives ErrInvalid for a scenario that makes no sense as a file: one that changes
// nothing is a mistake there.
func (s Scenario) checkFile() error {
	if err := s.Check(); err != nil {
		return err
	}
	if len(s.Steps) == 0 {
		return wrong("steps", "a scenario needs at least one step")
	}
	return nil
}

// need says how many of a field's entries a step needs.
type need struct{ least, most int }

var (
	one       = need{1, 1}
	some      = need{1, maxEntries}
	two       = need{2, maxEntries}
	anyNumber = need{0, maxEntries}
	may       = need{0, 1}
)

// maxEntries is how many entries a list of a step may have.
const maxEntries = 1000

// needs says what each step takes.
type needs struct {
	bodies, kinds, systems, into, officers need
	officer, deputy, datesOf               need
	minutes, percent, factor, times        need
}

var needsOf = map[Do]needs{
	DoDrop:         {bodies: some},
	DoMergeBodies:  {bodies: two, into: one, officers: anyNumber, datesOf: may, minutes: may},
	DoShorten:      {bodies: some, minutes: may, percent: may},
	DoAlternate:    {bodies: some},
	DoOnline:       {bodies: some},
	DoInCommon:     {bodies: two, minutes: may},
	DoDeputy:       {bodies: some, officer: one, deputy: one},
	DoMergeSystems: {systems: two, into: one},
	DoSplitCouncil: {into: two},
	DoPreparation:  {bodies: anyNumber, kinds: anyNumber, factor: may, times: may},
}

func (s Step) check() error {
	n, known := needsOf[s.Do]
	if !known {
		return wrong("do", "%q is nothing that a step can do (one of %v)", s.Do, Dos())
	}
	if err := (calendar.Validity{From: s.From, To: s.To}).Check(); err != nil {
		return wrong("to", "%s is before from, %s", s.To, s.From)
	}
	for _, f := range n.named() {
		if err := f.need.check(s.Do, f.name, f.given(s)); err != nil {
			return err
		}
	}
	return s.checkFigures()
}

// namedNeed is what a step takes of one field, and how many entries of it one has.
type namedNeed struct {
	name  string
	need  need
	given func(Step) int
}

// named lists the fields of a step with what is needed of each.
func (n needs) named() []namedNeed {
	return []namedNeed{
		{"bodies", n.bodies, func(s Step) int { return len(s.Bodies) }},
		{"kinds", n.kinds, func(s Step) int { return len(s.Kinds) }},
		{"systems", n.systems, func(s Step) int { return len(s.Systems) }},
		{"into", n.into, func(s Step) int { return len(s.Into) }},
		{"officers", n.officers, func(s Step) int { return len(s.Officers) }},
		{"officer", n.officer, func(s Step) int { return given(s.Officer != "") }},
		{"deputy", n.deputy, func(s Step) int { return given(s.Deputy != "") }},
		{"dates_of", n.datesOf, func(s Step) int { return given(s.DatesOf != "") }},
		{"minutes", n.minutes, func(s Step) int { return given(s.Minutes != 0) }},
		{"percent", n.percent, func(s Step) int { return given(s.Percent != 0) }},
		{"factor", n.factor, func(s Step) int { return given(s.Factor != nil) }},
		{"times", n.times, func(s Step) int { return given(s.Times != nil) }},
	}
}

func given(is bool) int {
	if is {
		return 1
	}
	return 0
}

func (n need) check(do Do, field string, given int) error {
	switch {
	case n.most == 0 && given > 0:
		return wrong(field, "%s has no use for it", do)
	case given < n.least && n.least == 1:
		return wrong(field, "%s needs it", do)
	case given < n.least:
		return wrong(field, "%s needs at least %d", do, n.least)
	case given > n.most && n.most == 1:
		return wrong(field, "%s takes one", do)
	case given > n.most:
		return wrong(field, "%s takes at most %d", do, n.most)
	default:
		return nil
	}
}

// checkFigures sees to what a step's figures and words may be.
func (s Step) checkFigures() error {
	switch {
	case !s.To.IsZero() && slices.Contains([]Do{DoMergeBodies, DoMergeSystems, DoSplitCouncil}, s.Do):
		return wrong("to", "%s is for good and has no last day", s.Do)
	case s.Minutes < 0 || s.Minutes > 24*60:
		return wrong("minutes", "%d is not a length from 1 minute to a day", s.Minutes)
	case s.Percent < 0 || s.Percent >= 100:
		return wrong("percent", "%g is not above 0 and below 100", s.Percent)
	case s.Do == DoShorten && (s.Minutes == 0) == (s.Percent == 0):
		return wrong("minutes", "shorten needs either minutes or percent")
	case s.Do == DoPreparation && (s.Factor == nil) == (s.Times == nil):
		return wrong("factor", "preparation needs either factor or times")
	case s.Factor != nil && (*s.Factor < 0 || *s.Factor > 100):
		return wrong("factor", "%g is not from 0 to 100", *s.Factor)
	case s.Times != nil && (*s.Times < 0 || *s.Times > 10):
		return wrong("times", "%g is not from 0 to 10", *s.Times)
	}
	for i, k := range s.Kinds {
		if _, err := calendar.ParseKind(string(k)); err != nil {
			return fmt.Errorf("kinds[%d]: %w", i, err)
		}
	}
	if err := twice("bodies", s.Bodies); err != nil {
		return err
	}
	return s.Into.check(s.Do)
}

// twice gives an error for a list in which a name stands twice, in any case.
func twice(field string, names []string) error {
	for i, name := range names {
		if slices.ContainsFunc(names[:i], func(n string) bool { return strings.EqualFold(n, name) }) {
			return wrong(fmt.Sprintf("%s[%d]", field, i), "%q is there twice", name)
		}
	}
	return nil
}

func (b Becoming) check(do Do) error {
	for i, n := range b {
		place := "into"
		if len(b) > 1 {
			place = fmt.Sprintf("into[%d]", i)
		}
		switch {
		case strings.TrimSpace(n.Name) == "":
			return wrong(place+".name", "what is to be needs a name")
		case do == DoMergeSystems && (strings.TrimSpace(n.Code) == "" || n.Code == calendar.CouncilWide):
			return wrong(place+".code", "a system needs a code, which %q cannot be", calendar.CouncilWide)
		case do == DoSplitCouncil && len(n.Systems) == 0:
			return wrong(place+".systems", "a council needs the systems in which it has people")
		}
		if n.Kind != "" {
			if _, err := calendar.ParseKind(string(n.Kind)); err != nil {
				return fmt.Errorf("%s.kind: %w", place, err)
			}
		}
	}
	return nil
}
