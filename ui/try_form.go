package ui

import (
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// tryForm asks for one date to be tried.
type tryForm struct {
	day    *dateField
	times  *timeField
	rule   *look.Chooser
	wrong  *look.Words
	button *look.Button
	object fyne.CanvasObject
}

func newTryForm(today func() calendar.Date, onTry func()) *tryForm {
	f := &tryForm{wrong: wrongLine(), button: look.NewButton("Try this date", look.Main, onTry)}
	f.day = newDateField(today)
	f.times = newTimeField(f.day.date)
	f.day.onChanged = func() { f.times.reread() }
	f.rule = look.NewChooser(paperRuleLabels(""), func(int) { onTry() })
	for _, e := range []*field{f.day.entry, f.times.entry} {
		e.OnSubmitted = func(string) { onTry() }
	}
	f.object = column(look.Unit*2, named("Date", f.day.object), named("Time", f.times.object), named("Papers", row(0, f.rule)), f.wrong, row(0, f.button))
	return f
}

// ask reads the form. Errors: calendar.UserErrors.
func (f *tryForm) ask(who whoAsked, today calendar.Date) (tryAsk, error) {
	q := tryAsk{who: who, rule: paperRules[max(f.rule.Chosen(), 0)]}
	if who.none() {
		return q, orSaying(nil, "Nobody is ticked.", "Tick a body, several that meet in common, or the people of a new group.")
	}
	if _, err := planner.ReadDay(f.day.entry.Text, today); err != nil {
		return q, err
	}
	start, end, err := f.times.times()
	if err != nil {
		return q, err
	}
	if end.IsZero() {
		end = start.Add(2 * time.Hour)
	}
	q.span = calendar.Span{Start: start, End: end}
	return q, nil
}

// set shows a time.
func (f *tryForm) set(span calendar.Span) {
	f.day.set(calendar.DateOf(span.Start, calendar.London()))
	f.times.set(span.Start, span.End)
}
