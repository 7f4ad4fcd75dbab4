package ui

import (
	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
)

// labelWidth is how wide the names of fields are in dialogs.
const labelWidth = 104

// named puts a field's name before it.
func named(name string, o fyne.CanvasObject) fyne.CanvasObject {
	label := inset(sides{9, 0, 0, 0}, look.NewLine(look.Secondary, name))
	return edges{left: withWidth(labelWidth, label)}.around(o)
}

// meetingForm asks what a meeting is, new or held already.
type meetingForm struct {
	held    *calendar.Occurrence
	today   func() calendar.Date
	matcher *calendar.BodyMatcher
	ways    []bodyWay

	title, place *field
	untitled     *look.Words
	day          *dateField
	times        *timeField
	body         *look.Chooser
	named        *look.Words
	firm         *look.Segmented
	object       fyne.CanvasObject
}

// newMeetingForm shows a sitting that is held, or for nil an empty form for a day.
func newMeetingForm(r *calendar.Register, held *calendar.Occurrence, day calendar.Date, today func() calendar.Date) *meetingForm {
	f := &meetingForm{held: held, today: today, matcher: calendar.NewBodyMatcher(r), ways: bodyWays(r, held, day)}
	f.title, f.place = newField("Health and Wellbeing Board"), newField("County Hall, or Teams")
	f.untitled, f.named = look.NewParagraph(look.Secondary, ""), look.NewParagraph(look.Secondary, "")
	f.untitled.Hide()
	f.day = newDateField(today)
	f.times = newTimeField(f.day.date)
	f.firm = look.NewSegmented([]string{"Confirmed", "Tentative"}, nil)
	labels := make([]string, len(f.ways))
	for i, w := range f.ways {
		labels[i] = w.label
	}
	f.body = look.NewChooser(labels, func(int) { f.sayBody() })
	f.fill(day)
	f.title.OnChanged = func(string) {
		f.untitled.Hide()
		f.sayBody()
	}
	f.day.onChanged = func() { f.times.reread() }
	f.build()
	f.sayBody()
	return f
}

// fill shows what is held.
func (f *meetingForm) fill(day calendar.Date) {
	f.day.set(day)
	if f.held == nil {
		return
	}
	f.title.SetText(f.held.Title)
	f.place.SetText(f.held.Place)
	f.day.set(f.held.Date())
	f.times.set(timesWords(f.held))
	if f.held.ToConfirm {
		f.times.entry.SetText("tbc")
	}
	if f.held.Status == calendar.StatusTentative {
		f.firm.SetChosen(1)
	}
}

func (f *meetingForm) build() {
	times := f.times.object
	if f.held != nil && f.held.AllDay && !f.held.ToConfirm {
		times = inset(sides{9, 0, 9, 0}, look.NewLine(look.Body, "All day"))
	}
	f.object = column(look.Unit*2,
		named("Title", column(2, f.title, f.untitled)), named("Date", f.day.object), named("Time", times), named("Place", f.place),
		named("Body", column(look.Unit, f.body, f.named)), named("How firm", row(0, f.firm)))
}

// sayBody says what leaving the body to the title comes to.
func (f *meetingForm) sayBody() {
	says := ""
	if f.held == nil && f.body.Chosen() == 0 {
		day, ok := f.day.date()
		if !ok {
			day = f.today()
		}
		says = titleWords(f.matcher, f.title.Text, day)
	}
	f.named.SetText(says)
	setVisible(f.named, says != "")
	if f.object != nil {
		f.object.Refresh()
	}
}

// entry gives what was typed.
func (f *meetingForm) entry() meetingEntry {
	return meetingEntry{title: f.title.Text, day: f.day.entry.Text, times: f.times.entry.Text, place: f.place.Text,
		bodies: f.ways[max(f.body.Chosen(), 0)].bodies, tentative: f.firm.Chosen() == 1}
}

// show says at its field what is wrong, and gives that field.
func (f *meetingForm) show(t *entryTrouble) fyne.Focusable {
	switch t.at {
	case partDay:
		f.day.say(t.says, look.Wrong)
		return f.day.entry
	case partTimes:
		f.times.say(t.says, look.Wrong)
		return f.times.entry
	default:
		f.untitled.SetSignal(look.Wrong)
		f.untitled.SetText(t.says)
		f.untitled.Show()
		f.object.Refresh()
		return f.title
	}
}
