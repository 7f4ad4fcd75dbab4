package ui

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
	"convenor/calendar/workload"
	"convenor/ui/look"
)

// tryAsk is a date that is tried out before it is fixed.
type tryAsk struct {
	who  whoAsked
	span calendar.Span
	// rule is how the papers are counted; empty is each body's own.
	rule string
}

// day gives the London date that is tried.
func (q *tryAsk) day() calendar.Date { return calendar.DateOf(q.span.Start, calendar.London()) }

// whoAsked is who is to sit, by names in the register.
type whoAsked struct{ bodies, officers []string }

// none tells whether nobody is asked.
func (w *whoAsked) none() bool { return len(w.bodies)+len(w.officers) == 0 }

// words name them: "HWB and N ICP", or "3 people".
func (w *whoAsked) words() string {
	if len(w.bodies) == 0 {
		return people(len(w.officers))
	}
	if n := len(w.officers); n > 0 {
		return joined(", ", w.bodies...) + " and " + people(n)
	}
	return listed(w.bodies)
}

// find gives what they are in a register. Error: calendar.ErrNotFound.
func (w *whoAsked) find(r *calendar.Register) (bodies []*calendar.Body, officers []*calendar.Officer, err error) {
	for _, name := range w.bodies {
		b, err := r.Body(name)
		if err != nil {
			return nil, nil, err
		}
		bodies = append(bodies, b)
	}
	for _, name := range w.officers {
		o, err := r.Officer(name)
		if err != nil {
			return nil, nil, err
		}
		officers = append(officers, o)
	}
	return bodies, officers, nil
}

// missingColumns are those of who could not come.
var missingColumns = []sheetColumn{{title: "Who could not come", weight: 3}, {title: "Seat", weight: 1.2}, {title: "Because of", weight: 3.4}, {title: "Substitute", weight: 2}}

// tryModel is what would become of a sitting on a date.
type tryModel struct {
	ask    tryAsk
	title  string
	quorum []verdict
	// shades say what speaks against the day, in amber: nothing of it forbids it.
	shades []string
	// common offers to meet in common with another body.
	common  []string
	missing sheetModel
	working []workingModel
	// body is the one of which another rule was tried; empty if none was.
	body string
}

// verdict is whether a body would be quorate.
type verdict struct {
	light  string
	signal look.Signal
	says   string
}

// newTryModel tries a date in a picture that spans its day. Error:
// calendar.ErrNotFound for whom the register does not name.
func newTryModel(s *calendar.Snapshot, ask tryAsk) (tryModel, error) {
	bodies, officers, err := ask.who.find(s.Register)
	if err != nil {
		return tryModel{}, err
	}
	m := tryModel{ask: ask, title: ask.who.words() + ", " + planner.When(ask.span.Start, ask.span.End, false)}
	slot := slotAt(s, bodies, officers, ask.span)
	var absent []clash.Absence
	for i, b := range bodies {
		f := clash.Quorum(s, b, ask.span)
		if slot != nil {
			f = slot.Forecasts[i]
		}
		m.quorum = append(m.quorum, newVerdict(&f, len(bodies) > 1))
		absent = append(absent, f.Missing...)
		for _, c := range clash.InCommon(s, b, ask.day()) {
			m.common = append(m.common, c.String())
		}
	}
	if slot != nil {
		absent = slot.Missing
	}
	m.missing = newMissing(absent)
	m.shades = shadesOf(s, slot, ask.day())
	m.count(s, bodies)
	return m, nil
}

// slotAt gives the one slot at a time, whatever it is worth; nil where the day
// is no working day or past.
func slotAt(s *calendar.Snapshot, bodies []*calendar.Body, officers []*calendar.Officer, span calendar.Span) *clash.Slot {
	day := calendar.DateOf(span.Start, calendar.London())
	opens := time.Duration(minuteOf(span.Start)) * time.Minute
	list := clash.Slots(s, clash.SlotQuery{
		Bodies: bodies, Officers: officers, From: day, To: day.AddDays(1), Length: span.Length(), EveryStart: true,
		Hours: clash.Hours{Opens: opens, Closes: opens + span.Length(), Step: 24 * time.Hour},
		Admit: clash.Admit{Recess: true, ShortNotice: true, Unworkable: true},
	})
	if len(list) == 0 {
		return nil
	}
	return &list[0]
}

func newVerdict(f *clash.Forecast, named bool) verdict {
	v := verdict{light: lightName(f.Light), signal: signalOf(f.Light), says: f.Reason}
	if named {
		v.says = f.Body.Name + ": " + v.says
	}
	return v
}

// lightName names a light on a tag.
func lightName(l clash.Light) string {
	if l == "" {
		return "not known"
	}
	return string(l)
}

func signalOf(l clash.Light) look.Signal {
	switch l {
	case clash.LightGreen:
		return look.Good
	case clash.LightAmber:
		return look.Warning
	case clash.LightRed:
		return look.Wrong
	default:
		return look.Quiet
	}
}

// newMissing lists who could not come, whose seats statute names first.
func newMissing(list []clash.Absence) sheetModel {
	m := sheetModel{empty: "Everybody expected could come."}
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b clash.Absence) int { return truth(b.Statutory) - truth(a.Statutory) })
	for _, a := range list {
		seat, substitute := "", "nobody"
		if a.Statutory {
			seat = "statutory"
		}
		if a.Substitute != nil {
			substitute = a.Substitute.Label()
		}
		m.rows = append(m.rows, sheetRow{cells: []string{a.Officer.Label(), seat, keptBy(&a), substitute}})
	}
	return m
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// keptBy says what keeps somebody.
func keptBy(a *clash.Absence) string {
	at := make([]string, len(a.At))
	for i, s := range a.At {
		at[i] = inSentence(s.Label())
	}
	if a.Short > 0 {
		return fmt.Sprintf("%.0f min short for the way: %s", a.Short.Minutes(), listed(at))
	}
	return listed(at)
}

// shadesOf says what speaks against a day.
func shadesOf(s *calendar.Snapshot, slot *clash.Slot, day calendar.Date) []string {
	var list []string
	if name, holiday := s.Holidays.Name(day); holiday {
		list = append(list, "On "+name+", a bank holiday")
	} else if weekend(day) {
		list = append(list, "On a "+day.Weekday().String())
	}
	for _, shade := range clash.Shades(s.Register, day) {
		list = append(list, capital(shade))
	}
	if slot != nil {
		for _, held := range slot.Held {
			list = append(list, held.Label()+" is held then already")
		}
		if miles := slot.Miles; miles >= 0.5 {
			list = append(list, fmt.Sprintf("%.0f miles more to drive, all together", miles))
		}
	}
	return list
}

// count counts the days for the papers, by the rule that is tried or by each
// body's own.
func (m *tryModel) count(s *calendar.Snapshot, bodies []*calendar.Body) {
	today := calendar.DateOf(s.At, calendar.London())
	for _, b := range bodies {
		rule := b.Papers
		if m.ask.rule != "" && !strings.EqualFold(m.ask.rule, rule) {
			rule, m.body = m.ask.rule, b.Name
		}
		d, has, err := workload.PublishBy(rule, m.ask.day(), s.Holidays)
		if !has || err != nil {
			continue
		}
		w := newWorking(&d, "Papers of "+b.Name+" · "+rule)
		if d.By.Before(today) {
			w.signal, w.note = look.Warning, joined("; ", "That day has passed", w.note)
		}
		m.working = append(m.working, w)
	}
	if len(bodies) != 1 {
		m.body = ""
	}
}

// meeting gives what is added to the calendar of it.
func (m *tryModel) meeting() planner.MeetingFields {
	title := listed(m.ask.who.bodies)
	return planner.MeetingFields{Title: &title, Start: &m.ask.span.Start, End: &m.ask.span.End, Bodies: &m.ask.who.bodies}
}
