package ui

import (
	"slices"
	"strconv"

	"convenor/calendar"
	"convenor/calendar/scenario"
)

// stepKind is one thing that a step of a scenario can do, and what must be said
// of it.
type stepKind struct {
	do scenario.Do
	// label stands in the choice, explains below it.
	label, explains string
	// bodies and systems are how many must be ticked at least; 0 is not asked.
	bodies, systems int
	asks            []stepAsk
}

// stepAsk is one thing asked beside what is ticked.
type stepAsk int

// What can be asked, in the order of the dialog.
const (
	askName stepAsk = iota
	askCode
	askInto
	askDatesOf
	askMinutes
	askPercent
	askOfficer
	askDeputy
	askTimes
	askCouncils
	askFrom
	askTo
	askOfficers
	askCount
)

// stepKinds lists what a step can do, in the order of the choice.
var stepKinds = []stepKind{
	{scenario.DoDrop, "Bodies meet no more", "Their sittings fall away.", 1, 0, []stepAsk{askFrom, askTo}},
	{scenario.DoMergeBodies, "Bodies become one", "One body sits in place of those ticked, on the dates of one of them.", 2, 0,
		[]stepAsk{askName, askInto, askDatesOf, askMinutes, askFrom, askOfficers}},
	{scenario.DoShorten, "Sittings become shorter", "Say how long they last, in minutes or in per cent of now.", 1, 0,
		[]stepAsk{askMinutes, askPercent, askFrom, askTo}},
	{scenario.DoAlternate, "Bodies meet every other time", "Every second sitting falls away.", 1, 0, []stepAsk{askFrom, askTo}},
	{scenario.DoOnline, "Sittings move online", "Nobody travels to them.", 1, 0, []stepAsk{askFrom, askTo}},
	{scenario.DoInCommon, "Bodies meet in common", "In each month they sit together, on the dates of the first.", 2, 0,
		[]stepAsk{askMinutes, askFrom, askTo}},
	{scenario.DoDeputy, "A deputy goes", "The deputy’s time counts in place of the officer’s.", 1, 0,
		[]stepAsk{askOfficer, askDeputy, askFrom, askTo}},
	{scenario.DoMergeSystems, "Systems become one", "Their bodies belong to the new system.", 0, 2, []stepAsk{askName, askCode, askFrom}},
	{scenario.DoSplitCouncil, "The council is split", "Each new council sends its own officers.", 0, 0, []stepAsk{askCouncils, askFrom}},
	{scenario.DoPreparation, "Preparation changes", "Every body’s, where none is ticked.", 0, 0, []stepAsk{askTimes, askFrom, askTo}},
}

// ticksBodies tells whether bodies can be ticked.
func (k *stepKind) ticksBodies() bool { return k.bodies > 0 || k.do == scenario.DoPreparation }

func (k *stepKind) wants(a stepAsk) bool { return slices.Contains(k.asks, a) }

// stepKindOf gives the place of what a step does among stepKinds.
func stepKindOf(do scenario.Do) int {
	return max(slices.IndexFunc(stepKinds, func(k stepKind) bool { return k.do == do }), 0)
}

// newCouncils is how many councils the dialog has room for.
const newCouncils = 3

// stepAnswer is what was filled in, as it was written.
type stepAnswer struct {
	kind                      int
	bodies, systems, officers []string
	// texts are what was written, picks the names that were chosen.
	texts, picks map[stepAsk]string
	from, to     writtenDay
	councils     [newCouncils]councilAnswer
}

// councilAnswer is one of the councils that the council would become.
type councilAnswer struct {
	name    string
	systems []string
}

// writtenDay is a day that may be written or not; wrong: what is written is none.
type writtenDay struct {
	day   calendar.Date
	wrong bool
}

// answerOf gives what would have been filled in for a step. Names become those
// of the register, and posts the names that hold them.
func answerOf(r *calendar.Register, s scenario.Step) stepAnswer {
	a := stepAnswer{kind: stepKindOf(s.Do), bodies: registered(s.Bodies, func(n string) (string, error) {
		b, err := r.Body(n)
		if err != nil {
			return "", err
		}
		return b.Name, nil
	})}
	officer := func(n string) (string, error) {
		o, err := r.Officer(n)
		if err != nil {
			return "", err
		}
		return o.Name, nil
	}
	system := func(n string) (string, error) {
		y, err := r.System(n)
		if err != nil {
			return "", err
		}
		return y.Code, nil
	}
	a.systems, a.officers = registered(s.Systems, system), registered(s.Officers, officer)
	a.texts = map[stepAsk]string{askMinutes: numberWords(float64(s.Minutes)), askPercent: numberWords(s.Percent)}
	a.picks = map[stepAsk]string{askOfficer: only(registered([]string{s.Officer}, officer)), askDeputy: only(registered([]string{s.Deputy}, officer))}
	if b, err := r.Body(s.DatesOf); err == nil && s.DatesOf != "" {
		a.picks[askDatesOf] = b.Name
	}
	if s.Times != nil {
		a.texts[askTimes] = strconv.FormatFloat(*s.Times, 'f', -1, 64)
	}
	a.from.day, a.to.day = s.From, s.To
	a.takeInto(s, system)
	return a
}

// takeInto takes what bodies, systems or the council become.
func (a *stepAnswer) takeInto(s scenario.Step, system func(string) (string, error)) {
	if s.Do == scenario.DoSplitCouncil {
		for i, n := range s.Into[:min(len(s.Into), newCouncils)] {
			a.councils[i] = councilAnswer{n.Name, registered(n.Systems, system)}
		}
		return
	}
	if len(s.Into) > 0 {
		a.texts[askName], a.texts[askCode] = s.Into[0].Name, s.Into[0].Code
		a.picks[askInto] = only(registered([]string{s.Into[0].System}, system))
	}
}

// registered gives names as the register has them; what is not in it stays.
func registered(names []string, find func(string) (string, error)) []string {
	var out []string
	for _, n := range names {
		if n == "" {
			continue
		}
		if known, err := find(n); err == nil {
			n = known
		}
		out = append(out, n)
	}
	return out
}

func only(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}
