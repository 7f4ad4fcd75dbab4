package ui

import (
	"strings"
	"time"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// findForm asks what dates are to be found.
type findForm struct {
	from, to                               *dateField
	minutes, hours, rhythm                 *field
	remote, recess, shortNotice, inquorate *look.Tick
	wrong                                  *look.Words
	button                                 *look.Button
	object                                 fyne.CanvasObject
}

func newFindForm(today func() calendar.Date, onFind func()) *findForm {
	f := &findForm{
		from: newDateField(today), to: newDateField(today),
		minutes: newField("120"), hours: newField("09:00-17:30"), rhythm: newField("third Thursday, not August, ten a year"),
		remote: look.NewTick("By remote link: nobody travels", false, nil), recess: look.NewTick("Days of a recess too", false, nil),
		shortNotice: look.NewTick("At short notice too", false, nil), inquorate: look.NewTick("Without a quorum too", false, nil),
		wrong: wrongLine(), button: look.NewButton("Find dates", look.Main, onFind),
	}
	f.minutes.SetText("120")
	for _, e := range []*field{f.from.entry, f.to.entry, f.minutes, f.hours, f.rhythm} {
		e.OnSubmitted = func(string) { onFind() }
	}
	f.object = column(look.Unit*2, named("From", f.from.object), named("To", f.to.object),
		named("Minutes", withWidth(readWidth, f.minutes)), named("Hours", withWidth(readWidth, f.hours)), named("Rhythm", f.rhythm),
		column(0, f.remote, f.recess, f.shortNotice, f.inquorate), f.wrong, row(0, f.button))
	return f
}

// ask reads the form. Errors: calendar.UserErrors.
func (f *findForm) ask(who whoAsked, today calendar.Date) (findAsk, error) {
	q := findAsk{who: who, remote: f.remote.On(), admit: clash.Admit{Recess: f.recess.On(), ShortNotice: f.shortNotice.On(), Unworkable: f.inquorate.On()}}
	var err error
	if q.from, err = planner.ReadDay(f.from.entry.Text, today); err != nil {
		return q, err
	}
	if q.to, err = planner.ReadDay(f.to.entry.Text, today); err != nil {
		return q, err
	}
	return q, findTyped{f.minutes.Text, f.hours.Text, f.rhythm.Text}.read(&q, readHours)
}

// readHours reads hours of the day: "09:00-17:30". Errors: calendar.UserErrors.
func readHours(text string) (opens, closes time.Duration, err error) {
	someDay := calendar.Date{Year: 2000, Month: time.January, Day: 3}
	start, end, err := planner.ReadTimes(text, someDay)
	if err != nil {
		return 0, 0, err
	}
	if end.IsZero() {
		return 0, 0, orSaying(nil, "“"+strings.TrimSpace(text)+"” has no end.", "Type hours such as 09:00-17:30.")
	}
	return time.Duration(minuteOf(start)) * time.Minute, time.Duration(minuteOf(end)) * time.Minute, nil
}
