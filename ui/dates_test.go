package ui

import (
	"slices"
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// theDates opens the page of dates of the sample.
func theDates(t *testing.T) (*shell, *datesView) {
	t.Helper()
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.turn(viewDates)
	return s, s.views[viewDates].(*datesView)
}

// tickWho ticks those whose label begins as given.
func tickWho(t *testing.T, v *datesView, labels ...string) {
	t.Helper()
	for _, l := range v.who.list.ticks {
		l.SetOn(slices.ContainsFunc(labels, func(begins string) bool { return strings.HasPrefix(l.Label(), begins) }))
	}
	same(t, "ticked", len(v.who.list.chosen()), len(labels))
}

// try types a date and a time, and presses Enter.
func try(t *testing.T, s *shell, v *datesView, day, times string) {
	t.Helper()
	v.try.day.entry.SetText(day)
	v.try.times.entry.SetText(times)
	s.window.Canvas().Focus(v.try.times.entry)
	press(s, fyne.KeyReturn)
}

func dryRun(v *datesView) []string {
	var list []string
	for _, q := range v.last.quorum {
		list = append(list, q.light+": "+q.says)
	}
	return list
}

// TestASafeDate is the dry run of the Health and Wellbeing Board.
func TestASafeDate(t *testing.T) {
	s, v := theDates(t)
	tickWho(t, v, "Health and Wellbeing Board")
	try(t, s, v, "Wed 20 Jan 2027", "14:00-16:00")
	same(t, "title", v.tried.title.Text(), "Health and Wellbeing Board, Wed 20 Jan 2027 14:00–16:00")
	same(t, "amber", dryRun(v), []string{"amber: 9 of 20 members available, quorum 10: not quorate; statutory seats missing: DASS, DPH; 11 with substitutes (Deputy DASS, Deputy DPH)"})
	same(t, "missing", len(v.tried.missing.rows), 11)
	same(t, "statutory first", columnOf(v.last.missing, 0)[:2], []string{"DASS", "DPH"})
	same(t, "because", columnOf(v.last.missing, 2)[0], "N ICP")
	same(t, "common", v.last.common, []string{"Meet in common with N ICP, same day and place: 11 members go to both"})

	if err := s.planner.SetNoun(t.Context(), calendar.NounBody, "HWB", fieldsOf("substitutes", "attend")); err != nil {
		t.Fatal(err)
	}
	same(t, "red without votes of substitutes, at once", v.last.quorum[0].light, "red")
	s.undo()
	try(t, s, v, "13/1/2027", "10-12")
	same(t, "green", dryRun(v), []string{"green: 20 of 20 members available, quorum 10"})
	same(t, "all come", v.tried.all.Text(), "Everybody expected could come.")
	if !slices.Contains(v.last.shades, "Health and Wellbeing Board is held then already") {
		t.Errorf("%q", v.last.shades)
	}
}

// TestPublicationDates is the Board of 1 April: by which day its papers must
// be out, by each rule, and that a pre-election period shades it.
func TestPublicationDates(t *testing.T) {
	s, v := theDates(t)
	tickWho(t, v, "Health and Wellbeing Board")
	try(t, s, v, "1 Apr 2027", "10:00-12:00")
	same(t, "five clear days", v.last.working[0].says, "Publish by Mon 22 Mar 2027")
	same(t, "working", len(v.last.working[0].days), 11)
	same(t, "own rule", v.tried.rule.Visible(), false)
	for label, want := range map[string]string{
		"Seven days before": "Publish by Thu 25 Mar 2027",
		"The Friday before": "Fri 26 Mar 2027 is Good Friday: publish by Thu 25 Mar 2027",
	} {
		i := slices.Index(v.try.rule.Options(), label)
		v.try.rule.SetChosen(i)
		v.try.rule.OnChosen(i)
		same(t, label, v.last.working[0].says, want)
		same(t, "offers it as the rule", v.tried.rule.Visible(), true)
	}
	test.Tap(v.tried.rule)
	body, err := mustRegister(t, s).Body("HWB")
	if err != nil || (body.Papers != "friday before" && body.Papers != "7 days") {
		t.Errorf("the rule is %q, %v", body.Papers, err)
	}
	s.undo()

	same(t, "nothing against it", len(v.last.shades), 0)
	test.Tap(v.tried.add)
	same(t, "status", s.frame.status.left.Text(), "New meeting Health and Wellbeing Board")
	setShaded(t, v, "County elections", "22 Mar 2027", "6 May 2027")
	v.choice.SetChosen(datesTry)
	v.turn()
	if len(v.last.shades) == 0 || v.last.shades[0] != "Inside pre-election period (County elections, Mon 22 Mar 2027 to Thu 6 May 2027)" {
		t.Errorf("shades %q", v.last.shades)
	}
	same(t, "not forbidden", v.tried.add.Visible() && !v.tried.add.Disabled(), true)

	april := s.at
	april.day = date(t, "2027-04-01")
	s.look(april)
	s.turn(viewClashes)
	desk := s.views[viewClashes].(*clashesView)
	desk.choice.SetChosen(listWarnings)
	desk.turn()
	found := -1
	for i, r := range desk.rows() {
		if strings.Contains(r.reason, "inside pre-election period") {
			found = i
		}
	}
	if found < 0 {
		t.Fatal("the sitting in the pre-election period is not warned of")
	}
	same(t, "amber", desk.rows()[found].signal, look.Warning)
	desk.list.Select(found)
	same(t, "working in the warning", desk.warned.working.parts[0].says.Text(), "Publish by Mon 22 Mar 2027")
}

func mustRegister(t *testing.T, s *shell) *calendar.Register {
	t.Helper()
	r, err := s.planner.Register(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// setShaded adds shaded days of the first kind.
func setShaded(t *testing.T, v *datesView, name, from, to string) {
	t.Helper()
	v.choice.SetChosen(datesShaded)
	v.turn()
	v.shaded.name.SetText(name)
	v.shaded.from.entry.SetText(from)
	v.shaded.to.entry.SetText(to)
	v.shaded.put(nil)
}

func TestPapersOfAMonthWithTheirWorking(t *testing.T) {
	s, v := theDates(t)
	v.choice.SetChosen(datesPapers)
	v.turn()
	same(t, "by month", s.frame.stepper.Visible(), true)
	var row *paperRow
	for i, r := range v.papers.model.rows {
		if r.body == "Health and Wellbeing Board" {
			row = &v.papers.model.rows[i]
			v.papers.list.Select(i)
		}
	}
	if row == nil {
		t.Fatal("the Board's papers are not listed")
	}
	same(t, "by", row.by, "Tue 5 Jan 2027")
	same(t, "working", v.papers.working.says.Text(), "Publish by Tue 5 Jan 2027")
	v.papers.rule.SetChosen(4)
	v.papers.rule.OnChosen(4)
	same(t, "no papers", v.papers.none.Visible(), true)
	v.papers.rule.SetChosen(2)
	v.papers.rule.OnChosen(2)
	same(t, "seven days", v.papers.working.says.Text(), "Publish by Wed 6 Jan 2027")
	test.Tap(v.papers.make)
	same(t, "undo", s.frame.status.undo.Label(), "Undo: change of body Health and Wellbeing Board")
	s.look(at(t, "2027-09-01"))
	same(t, "a month without", v.papers.model.empty, "No papers are due for sittings in September 2027.")
}

func TestDatesAreFoundBestFirstAndTried(t *testing.T) {
	s, v := theDates(t)
	v.choice.SetChosen(datesFind)
	v.turn()
	tickWho(t, v, "Health and Wellbeing Board")
	v.find.from.entry.SetText("18 Jan 2027")
	v.find.to.entry.SetText("29 Jan 2027")
	s.window.Canvas().Focus(v.find.minutes)
	press(s, fyne.KeyReturn)
	same(t, "heading", v.found.heading.Text(), "10 dates for Health and Wellbeing Board, best first")
	same(t, "first", v.found.rows[0].when+" "+v.found.rows[0].light, "Mon 18 Jan 2027, 09:00–11:00 green")
	if focused(s) != fyne.Focusable(v.found.list) {
		t.Fatal("the keyboard is not on the dates found")
	}
	press(s, fyne.KeyDown)
	press(s, fyne.KeyReturn)
	same(t, "tried", v.tried.title.Text(), "Health and Wellbeing Board, Tue 19 Jan 2027 11:00–13:00")
	press(s, fyne.KeyReturn)
	same(t, "added", s.frame.status.left.Text(), "New meeting Health and Wellbeing Board")
}

func TestAYearsRhythmIsProposedAtOnce(t *testing.T) {
	s, v := theDates(t)
	v.choice.SetChosen(datesFind)
	v.turn()
	tickWho(t, v, "Health and Wellbeing Board", "N ICP")
	v.find.from.entry.SetText("1 Sep 2027")
	v.find.to.entry.SetText("31 Aug 2028")
	v.find.rhythm.SetText("third Thursday, not August, ten a year")
	s.window.Canvas().Focus(v.find.rhythm)
	press(s, fyne.KeyReturn)
	same(t, "sittings", len(v.found.rows), 10)
	if !strings.HasPrefix(v.found.heading.Text(), "10 sittings of Health and Wellbeing Board and N ICP, each on the third Thursday") {
		t.Error(v.found.heading.Text())
	}
	for what, text := range map[string]string{"rhythm": "every full moon", "hours": "soon"} {
		v.find.rhythm.SetText("")
		v.find.hours.SetText("")
		if what == "rhythm" {
			v.find.rhythm.SetText(text)
		} else {
			v.find.hours.SetText(text)
		}
		v.findThem()
		if !v.find.wrong.Visible() || !strings.Contains(v.find.wrong.Text(), text) {
			t.Errorf("%s: %q", what, v.find.wrong.Text())
		}
	}
}

func TestANewGroupIsPeopleWithoutABody(t *testing.T) {
	s, v := theDates(t)
	tickWho(t, v, "DASS", "CEX")
	try(t, s, v, "14/1/2027", "10-11")
	same(t, "title", v.tried.title.Text(), "2 people, Thu 14 Jan 2027 10:00–11:00")
	same(t, "missing", columnOf(v.last.missing, 2), []string{"N ICB Board", "N ICB Board"})
	same(t, "nothing to add", v.tried.add.Visible(), false)
	tickWho(t, v)
	v.tryIt()
	same(t, "nobody", v.try.wrong.Text(), "Nobody is ticked. Tick a body, several that meet in common, or the people of a new group.")
	tickWho(t, v, "CEX")
	try(t, s, v, "16/1/2027", "10")
	same(t, "a Saturday", v.last.shades, []string{"On a Saturday"})
	try(t, s, v, "never", "10")
	same(t, "no day", v.try.wrong.Visible(), true)
}

func TestShadedDaysAreKeptAndTakenBack(t *testing.T) {
	s, v := theDates(t)
	setShaded(t, v, "County elections", "22 Mar 2027", "6 May 2027")
	same(t, "row", v.shaded.model.table.rows[0].cells, []string{"Pre-election period", "County elections", "Mon 22 Mar 2027", "Thu 6 May 2027"})
	same(t, "undo", s.frame.status.undo.Label(), "Undo: shaded days County elections")
	v.shaded.table.list.Select(0)
	v.shaded.kind.SetChosen(1)
	v.shaded.name.SetText("Spring recess")
	v.shaded.to.entry.SetText("2 Apr 2027")
	test.Tap(v.shaded.change)
	same(t, "changed", v.shaded.model.table.rows[0].cells, []string{"Recess", "Spring recess", "Mon 22 Mar 2027", "Fri 2 Apr 2027"})
	same(t, "one", len(v.shaded.model.overlays), 1)
	v.shaded.to.entry.SetText("1 Mar 2027")
	test.Tap(v.shaded.change)
	same(t, "wrong", v.shaded.wrong.Text(), "The last day is before the first. Give a later last day.")
	test.Tap(v.shaded.remove)
	same(t, "none", len(v.shaded.model.overlays), 0)
	s.undo()
	same(t, "back", len(v.shaded.model.overlays), 1)
}
