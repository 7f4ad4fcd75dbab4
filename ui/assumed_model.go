package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/journey"
	"convenor/calendar/planner"
)

// margins are the times between two commitments that can be wanted.
var margins = []time.Duration{0, 5 * time.Minute, 10 * time.Minute, 15 * time.Minute, 20 * time.Minute, 30 * time.Minute,
	45 * time.Minute, time.Hour}

// marginLabels name them.
func marginLabels() []string {
	labels := make([]string, len(margins))
	for i, m := range margins {
		labels[i] = fmt.Sprintf("%.0f min margin", m.Minutes())
	}
	labels[0] = "No margin"
	return labels
}

// marginAt gives the place of a margin among them; none's where it is not.
func marginAt(m time.Duration) int { return max(slices.Index(margins, m), 0) }

// assumedWords name what journeys are reckoned by: "40 mph, 55p a mile".
func assumedWords(r *calendar.Register, on calendar.Date) string {
	words := fmt.Sprintf("%v mph", r.Speed())
	if rate := journey.Rate(r, on); rate > 0 {
		words += fmt.Sprintf(", %vp a mile", rate)
	}
	return words
}

// rateWords list the rates of mileage: "55p a mile from Mon 6 Apr 2026".
func rateWords(rates []calendar.Rate) []string {
	var lines []string
	for _, r := range rates {
		dates := prefixed(" from ", r.From.British()) + prefixed(" to ", r.To.British())
		if r.From == r.To {
			dates = prefixed(" on ", r.From.British())
		}
		if r.Kind == calendar.RateMileage {
			lines = append(lines, r.Words()+dates)
		}
	}
	return lines
}

// assumedTyped is what was typed into the dialog of speed and pay.
type assumedTyped struct{ speed, pence, from, to string }

// assumedWanted is what is to be set of it; nil is left as it is.
type assumedWanted struct {
	speed *float64
	rate  *calendar.Rate
}

// read reads what was typed, over what is held. Errors: calendar.UserErrors
// for what cannot be read.
func (t assumedTyped) read(r *calendar.Register, today calendar.Date) (assumedWanted, error) {
	var w assumedWanted
	speed, err := readAmount(t.speed, "speed", "mph")
	if err != nil || speed == 0 {
		return w, orSaying(err, "The speed must be above nought.", "Type miles an hour, such as 40.")
	}
	if speed != r.Speed() {
		w.speed = &speed
	}
	pence, err := readAmount(t.pence, "rate", "p")
	if err != nil {
		return w, err
	}
	rate := calendar.Rate{Kind: calendar.RateMileage}
	if rate.From, err = readDayOrNone(t.from, today); err != nil {
		return w, err
	}
	if rate.To, err = readDayOrNone(t.to, today); err != nil {
		return w, err
	}
	if !rate.To.IsZero() && rate.To.Before(rate.From) {
		return w, orSaying(nil, "The rate ends before it begins.", "Give a later last day, or none.")
	}
	on := rate.From
	if on.IsZero() {
		on = today
	}
	if journey.Rate(r, on) != pence {
		rate = repriced(r, rate, on, pence)
		w.rate = &rate
	}
	return w, nil
}

// repriced gives a rate of mileage another price of a mile. What the dialog does not ask stays
// as it is in the rate that it takes the place of, else in the one that held on the day until
// now: the step of a tax year, what is paid beyond it, and the cap of a day.
func repriced(r *calendar.Register, rate calendar.Rate, on calendar.Date, pence float64) calendar.Rate {
	held := journey.RateOn(r, on)
	for i := range r.Rates {
		if r.Rates[i].Key() == rate.Key() {
			held = &r.Rates[i]
		}
	}
	if held != nil {
		rate.StepMiles, rate.OverPencePerMile, rate.ReturnCapMiles = held.StepMiles, held.OverPencePerMile, held.ReturnCapMiles
	}
	rate.PencePerMile = pence
	return rate
}

// readAmount reads a number with or without its unit: "45", "45p", "£0.45" is
// none.
func readAmount(text, what, unit string) (float64, error) {
	text = trimmed(strings.TrimSuffix(strings.ToLower(trimmed(text)), unit))
	v, err := strconv.ParseFloat(text, 64)
	if err != nil || v < 0 || v > 1000 {
		return 0, orSaying(nil, "“"+text+"” is no "+what+".", "Type a number such as 40.")
	}
	return v, nil
}

// readDayOrNone reads a day as it is typed; nothing is no day.
func readDayOrNone(text string, today calendar.Date) (calendar.Date, error) {
	if trimmed(text) == "" {
		return calendar.Date{}, nil
	}
	return planner.ReadDay(text, today)
}

// orSaying gives an error, or if there is none one that says what is wrong
// with what was typed.
func orSaying(err error, sentence, remedy string) error {
	if err != nil {
		return err
	}
	return &calendar.UserError{Sentence: sentence, Remedy: remedy, Cause: calendar.ErrInvalid}
}

// numberText gives a number as it is typed.
func numberText(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
