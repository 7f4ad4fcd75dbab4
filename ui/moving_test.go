package ui

import (
	"strings"
	"testing"
	"time"

	"convenor/calendar"

	"fyne.io/fyne/v2"
)

func TestAnotherTimeShowsItsClashesAndItsShades(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Call", 14, "11:30", "12:30", "", remote)
	p.add("S Board", 15, "09:00", "11:00", "S Board")
	p.register.Overlays = []calendar.Overlay{{Kind: "recess", Name: "Winter", From: date(t, "2027-01-15"), To: date(t, "2027-01-15")}}
	s := p.snapshot()
	of := &s.Sittings[0]
	move := func(day int, from, to string) movedModel {
		return newMovedModel(s, of, calendar.Span{Start: p.clock(day, from), End: p.clock(day, to)})
	}
	earlier := move(14, "08:30", "11:00")
	same(t, "before the call", earlier.headline, "Nobody who is expected clashes then.")
	there := move(15, "10:00", "12:30")
	same(t, "for each officer", there.headline, "3 clashes then:")
	same(t, "says with what", strings.Contains(there.clashes[0], "DASS is also expected at S Board: 10:00–11:00"), true)
	same(t, "in a recess", there.shades, []string{"Inside recess (Winter, Fri 15 Jan 2027 to Fri 15 Jan 2027)"})
	same(t, "the picture is as before", s.Sittings[0].Start.Equal(p.clock(14, "09:30")) && len(s.Sittings) == 3, true)
	same(t, "the request", strings.HasPrefix(earlier.askText(), "To the secretariat of N Board\n\nN Board, Thu 14 Jan 2027 09:30–12:00\n\nCould it be moved to Thu 14 Jan 2027 08:30–11:00? As far as"), true)
	same(t, "is honest", strings.Contains(there.askText(), "3 clashes"), true)
}

func TestAnotherTimeIsTriedByKeysAndChangesNothing(t *testing.T) {
	p := withSample(t)
	s := newTestShell(t, Options{Planner: p})
	menuItem(t, s, "Try another time…").Action()
	same(t, "of nothing", s.frame.status.left.Text(), "Choose a sitting in the calendar first.")
	s.look(at(t, "2027-01-14"))
	s.calendar.month.OnOpen(idOf(t, s.calendar, "N ICB Board", "2027-01-14"))
	menuItem(t, s, "Try another time…").Action()
	m := s.moving
	same(t, "where it is held", m.day.entry.Text+" "+m.times.entry.Text, "Thu 14 Jan 2027 09:30-12:00")
	same(t, "nothing to ask for yet", s.dialogs.goOn.Disabled(), true)
	m.day.entry.SetText("rubbish")
	same(t, "no day", m.headline.Text(), "Type a day and a time to try.")
	m.day.entry.SetText("15/1")
	same(t, "tried", m.headline.Text(), "Nobody who is expected clashes then.")
	press(s, fyne.KeyReturn)
	same(t, "closed", s.dialogs.showing(), false)
	if got := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(got, "Could it be moved to Fri 15 Jan 2027 09:30–12:00?") {
		t.Errorf("copied: %q", got)
	}
	snapshot, err := p.Snapshot(t.Context(), month(t, "2027-01").Span())
	if err != nil {
		t.Fatal(err)
	}
	for i := range snapshot.Sittings {
		if x := &snapshot.Sittings[i]; x.Title == "N ICB Board" && x.Date().Day == 15 {
			t.Error("it was moved")
		}
	}
}

func TestWhatIsDraggedIsOnlyTried(t *testing.T) {
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.look(at(t, "2027-01-14"))
	s.showBy(byWeek)
	id := idOf(t, s.calendar, "E ICP", "2027-01-14")
	s.calendar.week.OnMove(id, gridDay(t, "2027-01-15"), 10*60+15)
	same(t, "dialog", s.dialogs.box.title, "Try another time: E ICP")
	same(t, "as long as before", s.moving.day.entry.Text+" "+s.moving.times.entry.Text, "Fri 15 Jan 2027 10:15-12:15")
	press(s, fyne.KeyEscape)
	same(t, "back", s.dialogs.showing(), false)
	private := idOf(t, s.calendar, "Private appointment", "2027-01-14")
	s.calendar.week.OnMove(private, gridDay(t, "2027-01-15"), 600)
	same(t, "a private one stays", s.dialogs.showing(), false)
}

func TestAMinuteIsThatOfTheClockOnTheWall(t *testing.T) {
	v := &calendarView{}
	x := &calendar.Sitting{Occurrence: calendar.Occurrence{Start: now, End: now.Add(time.Hour)}}
	v.model.sittings = map[string]sittingModel{"a": {of: x}}
	var got time.Time
	v.onTry = func(_ *calendar.Sitting, at time.Time) { got = at }
	for day, want := range map[string]string{"2027-03-28": "09:30", "2027-10-31": "09:30", "2027-01-14": "09:30"} {
		v.tryAt("a", date(t, day), 570)
		same(t, day, clockTime(got), want)
	}
	got = time.Time{}
	v.tryAt("none", date(t, "2027-01-14"), 570)
	same(t, "of nothing", got.IsZero(), true)
}
