package ui

import (
	"time"

	"convenor/calendar"
	"convenor/calendar/planner"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// readField is an entry for something that is typed in many forms, with what
// was read of it beside: "14/1" and, beside it, "Thu 14 Jan 2027". What cannot
// be read is said there too, as soon as it is typed.
type readField struct {
	// onChanged is called whenever the text changes.
	onChanged func()

	entry  *field
	says   *look.Words
	object fyne.CanvasObject
	// read gives what is shown beside a text.
	read func(text string) (shown string, err error)
}

// readWidth is how wide the entry of a readField is; what was read has the rest.
const readWidth = 190

func newReadField(hint string, read func(text string) (string, error)) *readField {
	f := &readField{entry: newField(hint), says: look.NewParagraph(look.Secondary, ""), read: read, onChanged: func() {}}
	f.entry.OnChanged = func(string) {
		f.reread()
		f.onChanged()
	}
	beside := inset(sides{0, 0, 0, look.Gap}, centred(f.says))
	f.object = edges{left: withWidth(readWidth, f.entry)}.around(beside)
	return f
}

// reread shows what the text says now, as where it hangs on another field.
func (f *readField) reread() {
	if trimmed(f.entry.Text) == "" {
		f.say("", look.Plain)
		return
	}
	shown, err := f.read(f.entry.Text)
	if err != nil {
		f.say(planner.Explain(err), look.Wrong)
		return
	}
	if shown == f.entry.Text {
		shown = "" // it stands there already
	}
	f.say(shown, look.Plain)
}

// say puts words beside the entry.
func (f *readField) say(words string, s look.Signal) {
	f.says.SetSignal(s)
	f.says.SetText(words)
	f.object.Refresh()
}

// dateField is a readField for a day.
type dateField struct {
	*readField
	today func() calendar.Date
}

// newDateField reads days as seen from what today gives.
func newDateField(today func() calendar.Date) *dateField {
	d := &dateField{today: today}
	d.readField = newReadField("14/1, next tue, +2w", func(text string) (string, error) {
		day, err := planner.ReadDay(text, today())
		return day.British(), err
	})
	d.entry.onUp, d.entry.onDown = func() { d.step(1) }, func() { d.step(-1) }
	return d
}

// date gives the day that was typed; false where it is none.
func (d *dateField) date() (calendar.Date, bool) {
	day, err := planner.ReadDay(d.entry.Text, d.today())
	return day, err == nil
}

// set shows a day.
func (d *dateField) set(day calendar.Date) { d.entry.SetText(day.British()) }

// step goes to the day before or after with Down and Up.
func (d *dateField) step(by int) {
	if day, ok := d.date(); ok {
		d.set(day.AddDays(by))
	}
}

// timeField is a readField for a time, or a time from and to.
type timeField struct {
	*readField
	day func() (calendar.Date, bool)
}

// newTimeField reads times of the day that day gives.
func newTimeField(day func() (calendar.Date, bool)) *timeField {
	t := &timeField{day: day}
	t.readField = newReadField("9.30-12, or tbc", func(text string) (string, error) {
		if toConfirm(text) {
			return "To be confirmed: until then it takes up nobody’s time", nil
		}
		start, end, err := t.times()
		if err != nil || end.IsZero() {
			return clockTime(start) + ", end assumed after two hours", err
		}
		return clockTime(start) + "–" + clockTime(end), nil
	})
	return t
}

// times gives the instants that were typed; the end is zero where there is none.
func (t *timeField) times() (start, end time.Time, err error) {
	day, ok := t.day()
	if !ok {
		day = calendar.Date{Year: 2000, Month: time.January, Day: 1} // any day tells whether it is a time
	}
	return planner.ReadTimes(t.entry.Text, day)
}

// set shows a time from and to; a zero end is none.
func (t *timeField) set(start, end time.Time) {
	text := clockTime(start)
	if !end.IsZero() {
		text += "-" + clockTime(end)
	}
	t.entry.SetText(text)
}
