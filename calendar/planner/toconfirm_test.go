package planner_test

import (
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/calendar/clash"
	"convenor/calendar/planner"
)

// dates imports a list of dates under a name.
func (o *office) dates(name, text string) *calendar.Preview {
	o.Helper()
	pre, err := o.Preview(background, planner.ImportRequest{Text: text, Source: name})
	o.must(err)
	return pre
}

// TestATimeToBeConfirmed holds that a day without a time is held as a note that takes up
// nobody's time, says so, is sent out as a tentative day, and that the time, once it comes,
// is taken for it.
func TestATimeToBeConfirmed(t *testing.T) {
	o := newWealdshire(t)
	pre := o.dates("clerk", "N ICB Board\n14 January 2027, time TBC\n11 February 2027 9.30am - 12 noon\n")
	if !strings.Contains(planner.WhenOf(pre.Lines[0].Arriving), "Thu 14 Jan 2027, time to be confirmed") || pre.Counts.TimesInDoubt != 1 {
		t.Errorf("%s, %+v", planner.WhenOf(pre.Lines[0].Arriving), pre.Counts)
	}
	o.accept(pre, planner.Choices{})
	held := o.between("2027-01-14", "2027-01-15")
	if len(held) != 1 || !held[0].ToConfirm || held[0].Blocks() || !held[0].AllDay {
		t.Fatalf("%+v", held)
	}
	o.take("diary", entry{uid: "x", title: "Visit", at: "2027-01-14 09:30"})
	s, err := o.Snapshot(background, calendar.Span{Start: london("2027-01-14 00:00"), End: london("2027-01-15 00:00")})
	o.must(err)
	if found := clash.Find(s, clash.Query{}); len(found) != 0 {
		t.Errorf("it clashes: %+v", found)
	}
	text, _, err := o.export(planner.ExportRequest{Body: "N ICB Board"})
	o.must(err)
	if !strings.Contains(text, "DTSTART;VALUE=DATE:20270114") || !strings.Contains(text, "SUMMARY:N ICB Board (time to be confirmed)") || !strings.Contains(text, "STATUS:TENTATIVE") {
		t.Errorf("sent:\n%s", text)
	}
	pre = o.dates("clerk", "N ICB Board\n14 January 2027 9.30am - 12 noon\n11 February 2027 9.30am - 12 noon\n")
	if pre.Counts.Moved != 1 || pre.Counts.New != 0 || !strings.Contains(pre.Lines[0].Says, "time to be confirmed, now Thu 14 Jan 2027 09:30–12:00") {
		t.Errorf("%+v %q", pre.Counts, pre.Lines[0].Says)
	}
	o.accept(pre, planner.Choices{})
	if held = o.between("2027-01-14", "2027-01-15"); held[0].ToConfirm || held[0].AllDay || held[0].InDoubt != "" {
		t.Errorf("%+v", held[0])
	}
}

// TestATimeFromAnotherCalendar holds that a sitting without a time is found to be the one of
// another calendar on that day, and takes its time; and that one with a time keeps it.
func TestATimeFromAnotherCalendar(t *testing.T) {
	open := "N ICB Board\n14 January 2027, time to be confirmed\n11 February 2027, time to be confirmed\n"
	timed := []entry{{uid: "a", title: "N ICB Board", at: "2027-01-14 09:30"}, {uid: "b", title: "N ICB Board", at: "2027-02-11 09:30"}}
	want := []string{"2027-01-14 09:30 to 2027-01-14 10:30 N ICB Board", "2027-02-11 09:30 to 2027-02-11 10:30 N ICB Board"}
	o := newWealdshire(t)
	o.accept(o.dates("clerk", open), planner.Choices{})
	pre := o.takeWith(planner.Choices{Matches: calendar.MatchAccept}, "north", timed...)
	wantCounts(t, pre.Counts, calendar.Counts{Meetings: 2, Possible: 2})
	wantLines(t, o.standing("2027-01-01", "2027-03-01"), want...)
	o = newWealdshire(t)
	o.take("north", timed...)
	pre = o.dates("clerk", open)
	if pre.Counts.Possible != 2 {
		t.Errorf("%+v", pre.Counts)
	}
	o.accept(pre, planner.Choices{Matches: calendar.MatchAccept})
	wantLines(t, o.standing("2027-01-01", "2027-03-01"), want...)
	if says := planner.Disagreements(&o.between("2027-01-14", "2027-01-15")[0].Occurrence); len(says) != 1 || !strings.Contains(says[0], "clerk’s calendar still says Thu 14 Jan 2027, without a time") {
		t.Errorf("%q", says)
	}
}

// TestADayByHand holds that a meeting can be entered before its time is known, and given its
// time later.
func TestADayByHand(t *testing.T) {
	o := newOffice(t)
	made, err := o.AddMeeting(background, planner.MeetingFields{Title: new("Workshop"), Start: new(london("2027-02-03 00:00")), DayOnly: true})
	o.must(err)
	if !made.ToConfirm || made.Blocks() {
		t.Errorf("%+v", made)
	}
	later, err := o.EditMeeting(background, made.ID().String(), planner.MeetingFields{Start: new(london("2027-02-03 14:00"))})
	o.must(err)
	if later.ToConfirm || later.AllDay || !later.EndAssumed || later.End != london("2027-02-03 16:00") {
		t.Errorf("%+v", later)
	}
}

// TestAnAllDayEntryThatAwaitsItsTime holds that an .ics file's entry is known by its words.
func TestAnAllDayEntryThatAwaitsItsTime(t *testing.T) {
	o := newOffice(t)
	o.take("diary", entry{uid: "a", title: "Panel (time TBC)", at: "2027-01-14 00:00", days: 1}, entry{uid: "b", title: "Leave", at: "2027-01-14 00:00", days: 1})
	open := 0
	for _, s := range o.between("2027-01-14", "2027-01-15") {
		if s.ToConfirm {
			open++
		}
	}
	if open != 1 {
		t.Errorf("%d are to be confirmed", open)
	}
}
