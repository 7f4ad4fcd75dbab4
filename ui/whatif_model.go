package ui

import (
	"fmt"
	"math"
	"slices"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/calendar/scenario"
	"convenor/calendar/workload"
	"convenor/ui/look"
)

// whatifModel is a scenario beside today, ready for display.
type whatifModel struct {
	steps []stepModel
	// headline says the saving in one sentence, signal how it is to be taken.
	headline string
	signal   look.Signal
	cards    []look.Key
	systems  sheetModel
	officers sheetModel
	// lines say how sure the figures are, and what else to know.
	lines []string
	// empty and next fill the page where there is nothing to compare.
	empty, next string
}

// stepModel is one step: what it does, and what came of it.
type stepModel struct {
	number, words, outcome string
	// cautions are what must be known before it is relied on.
	cautions string
}

// besideColumns are those of both tables.
var (
	besideSystems  = besideColumns("System", 3.6)
	besideOfficers = besideColumns("Officer", 2.2)
)

func besideColumns(first string, weight float32) []sheetColumn {
	return []sheetColumn{{title: first, weight: weight, badge: true}, {title: "Today", weight: 1, right: true},
		{title: "Then", weight: 1, right: true}, {title: "Saved", weight: 1, right: true, signals: true}}
}

// newWhatifModel shows what a scenario comes to. Without steps w is nil.
func newWhatifModel(sc scenario.Scenario, w *planner.WhatIf) whatifModel {
	var m whatifModel
	m.steps = stepModels(sc, w)
	if w == nil {
		m.empty, m.next = "No step yet.", "Add the first step: a body that meets no more, two that become one, a meeting by Teams, a deputy, systems that merge. "+
			"Or open a scenario that was saved."
		return m
	}
	m.headline, m.signal = savingSentence(w.Total)
	marks := newMarks(bothRegisters(w))
	m.cards = whatifCards(w)
	m.systems.rows = besideRows(append(w.Systems, total(w.Total)), func(key string) mark { return marks.total(key) })
	m.officers.rows = besideRows(w.Officers, func(string) mark { return mark{} })
	m.officers.empty = "No officer’s time is counted."
	if words := rangeSentence(w); words != "" {
		m.lines = append(m.lines, words)
	}
	if words := untouched(sc, w); words != "" {
		m.lines = append([]string{words}, m.lines...)
	}
	m.lines = append(m.lines, capital(joined("; ", w.Notes...))+".")
	return m
}

// stepModels give a row for each step; without w nothing is known yet of what
// comes of it.
func stepModels(sc scenario.Scenario, w *planner.WhatIf) []stepModel {
	var list []stepModel
	for i, s := range sc.Steps {
		step := stepModel{number: fmt.Sprint(i + 1), words: stepWords(s)}
		if w != nil && i < len(w.Effects) {
			step.outcome, step.cautions = capital(outcomeWords(w.Effects[i])), joined(" ", sentences(w.Effects[i].Cautions)...)
		}
		list = append(list, step)
	}
	return list
}

// bothRegisters gives today's systems, and those that only the scenario has.
func bothRegisters(w *planner.WhatIf) *calendar.Register {
	both := calendar.Register{Systems: slices.Clone(w.Today.Register.Systems)}
	for _, y := range w.Then.Register.Systems {
		if !slices.ContainsFunc(both.Systems, func(t calendar.System) bool { return t.Code == y.Code }) {
			both.Systems = append(both.Systems, y)
		}
	}
	return &both
}

// total gives the row of all, which has no key.
func total(b planner.Beside) planner.Beside {
	b.Label = "All"
	return b
}

// total gives the mark of a key, none for the total.
func (m marks) total(key string) mark {
	if key == "" {
		return mark{}
	}
	return m.key(key)
}

// stepWords say what a step does, and when.
func stepWords(s scenario.Step) string {
	words := s.Words()
	switch {
	case !s.From.IsZero() && !s.To.IsZero():
		return words + ", " + fieldDay(s.From) + " to " + fieldDay(s.To)
	case !s.From.IsZero():
		return words + " from " + fieldDay(s.From)
	case !s.To.IsZero():
		return words + " until " + fieldDay(s.To)
	default:
		return words
	}
}

// outcomeWords say how many sittings a step touched.
func outcomeWords(e scenario.Effect) string {
	words := func(n int, does string) string {
		if n == 0 {
			return ""
		}
		return plural(n, "sitting") + " " + does
	}
	out := joined(", ", words(e.Changed, "otherwise"), words(e.Gone, "fewer"), words(e.Added, "more"))
	if out == "" {
		return "no sitting of the period is touched"
	}
	return out
}

// sentences give each text a capital and a full stop.
func sentences(texts []string) []string {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = capital(t) + "."
	}
	return out
}

// savingSentence says what is saved in all.
func savingSentence(b planner.Beside) (string, look.Signal) {
	of := fmt.Sprintf("%s days become %s", figure(b.Today.Days), figure(b.Then.Days))
	switch {
	case b.SavedHours > 0:
		return fmt.Sprintf("Saves %s = %s officer days: %s", hours(b.SavedHours), figure(b.SavedDays), of), look.Good
	case b.SavedHours < 0:
		return fmt.Sprintf("Costs %s = %s officer days more: %s", hours(-b.SavedHours), figure(-b.SavedDays), of), look.Wrong
	default:
		return fmt.Sprintf("Takes as many officer days as today: %s", figure(b.Then.Days)), look.Plain
	}
}

// whatifCards are the figures that matter most, each beside today's.
func whatifCards(w *planner.WhatIf) []look.Key {
	whole := func(x float64) string { return fmt.Sprintf("%.0f", math.Round(x)) }
	pounds := func(pence float64) string { return fmt.Sprintf("£%.2f", pence/100) }
	days := planner.Change{Today: w.Total.Today.Days, Then: w.Total.Then.Days}
	last := look.Key{Label: "Mileage", Value: pounds(w.MileagePence.Then), Detail: besideToday(w.MileagePence, pounds, "less")}
	if w.Cost.Today > 0 || w.Cost.Then > 0 {
		cost := func(pence float64) string { return wholePounds(int(math.Round(pence))) }
		last = look.Key{Label: "Cost of the time", Value: cost(w.Cost.Then), Detail: besideToday(w.Cost, cost, "less")}
	}
	return []look.Key{
		{Label: "Officer days", Value: figure(days.Then), Unit: "days",
			Detail: besideToday(days, figure, "fewer") + "; " + hours(w.Total.Then.Hours())},
		{Label: "Open clashes", Value: whole(w.Clashes.Then), Unit: "of everyone", Detail: besideToday(w.Clashes, whole, "fewer")},
		{Label: "Miles", Value: whole(w.Miles.Then), Unit: "miles", Detail: besideToday(w.Miles, whole, "fewer") + "; " + hours(w.TravelHours.Then) + " of travel"},
		last,
	}
}

// besideToday says what a figure is today, and by how much it falls or rises.
func besideToday(c planner.Change, words func(float64) string, less string) string {
	switch by := c.Saved(); {
	case words(c.Today) == words(c.Then):
		return "as today"
	case by > 0:
		return words(c.Today) + " today, " + words(by) + " " + less
	default:
		return words(c.Today) + " today, " + words(-by) + " more"
	}
}

// besideRows gives a row for each system or officer.
func besideRows(list []planner.Beside, of func(key string) mark) []sheetRow {
	var rows []sheetRow
	for _, b := range list {
		rows = append(rows, sheetRow{id: b.Key, mark: of(b.Key), cells: []string{
			b.Label, figure(b.Today.Days), figure(b.Then.Days), savedDays(b.SavedDays),
		}, signal: savingSignal(b)})
	}
	return rows
}

// savingSignal says how a row's saving is to be taken: one that is new or gone
// only stands for others.
func savingSignal(b planner.Beside) look.Signal {
	switch {
	case b.Today.Sittings == 0 || b.Then.Sittings == 0 || b.SavedDays == 0:
		return look.Plain
	case b.SavedDays > 0:
		return look.Good
	default:
		return look.Wrong
	}
}

// savedDays gives days saved; a dash for none.
func savedDays(x float64) string {
	if x == 0 {
		return "–"
	}
	return figure(x)
}

// rangeSentence says between what the saving lies, for preparation is assumed;
// nothing where nothing is saved.
func rangeSentence(w *planner.WhatIf) string {
	if w.Low.Saved == 0 && w.High.Saved == 0 && w.Total.SavedHours == 0 {
		return ""
	}
	low, high := min(w.Low.Saved, w.High.Saved), max(w.Low.Saved, w.High.Saved)
	return fmt.Sprintf("With preparation at %g to %g times what is assumed: %s to %s days saved (today %s to %s, then %s to %s).",
		w.Low.Times, w.High.Times, figure(low), figure(high), figure(w.Low.Today), figure(w.High.Today), figure(w.Low.Then), figure(w.High.Then))
}

// untouched says why a scenario changes nothing where its steps begin later.
func untouched(sc scenario.Scenario, w *planner.WhatIf) string {
	for _, e := range w.Effects {
		if e.Changed+e.Gone+e.Added > 0 {
			return ""
		}
	}
	for _, s := range sc.Steps {
		if !sc.Throughout && s.From.After(w.To.Last()) {
			return "The steps begin after " + w.To.British() + ": go on to that month, or tick “As if throughout the period”."
		}
	}
	return ""
}

// newThenModel lists the sittings behind a row of the scenario's tally.
func newThenModel(w *planner.WhatIf, by workload.Key, key, label string) (behindModel, error) {
	m, err := newBehindModel(w.Then, tallied{workload.Query{From: w.From, To: w.To, By: []workload.Key{by}}, key, label})
	m.title = label + ", under “" + w.Scenario.Name + "”"
	m.subline = plural(len(m.table.rows), "sitting") + " as they would be; what is held has not changed"
	return m, err
}

// monthsOf names months: "January 2027", "January–March 2027".
func monthsOf(first, last calendar.Month) string {
	switch {
	case first == last:
		return first.British()
	case first.Year == last.Year:
		return fmt.Sprintf("%s–%s", first.Month, last.British())
	default:
		return first.British() + "–" + last.British()
	}
}
