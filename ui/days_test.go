package ui

import (
	"strings"
	"testing"

	"convenor/calendar"
	"convenor/ui/look"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// theDays opens the sample's officer days of January.
func theDays(t *testing.T) (*shell, *daysView) {
	t.Helper()
	s := newTestShell(t, Options{Planner: withSample(t)})
	s.turn(viewDays)
	return s, s.views[viewDays].(*daysView)
}

// values gives the figures of the cards.
func values(v *daysView) string {
	var list []string
	for _, c := range v.model.cards {
		list = append(list, joined(" ", c.Letter, c.Value))
	}
	return strings.Join(list, ", ")
}

func space(t *look.Tick) { t.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace}) }

// TestHowMuchOfUsDoesEachSystemTake is walk 5, by the keyboard.
func TestHowMuchOfUsDoesEachSystemTake(t *testing.T) {
	s, v := theDays(t)
	same(t, "1: apart", values(v), "N 8.1, C 3.9, E 4.5, W 2.7, 19.2")
	same(t, "band", v.model.cards[0].Unit+", "+v.model.cards[0].Caption, "days, inside the band, 8–12 · CCN/IMPOWER 2022")
	total := v.model.cards[4]
	same(t, "total", total.Detail+", "+total.Caption, "142.0 h = 62.0 h meeting + 80.0 h preparation, 16 sittings")

	s.window.Canvas().Focus(v.shared)
	press(s, fyne.KeyRight)
	same(t, "2: split", values(v), "N 9.6, C 4.5, E 5.0, 19.2")
	same(t, "note", v.note.Text(), "Rounded figures sum to 19.1")
	press(s, fyne.KeyLeft)

	space(v.travel)
	same(t, "3: travel", values(v), "N 9.1, C 4.5, E 6.2, W 2.7, 22.5")
	var travel []string
	for _, c := range v.model.cards[:4] {
		travel = append(travel, c.Caption)
		if c.Band != nil || strings.Contains(c.Caption, "CCN") {
			t.Error("the benchmark stands beside a figure with travel")
		}
	}
	same(t, "of each", travel, []string{"1.0 of them travel", "0.5 of them travel", "1.8 of them travel", "0.0 of them travel"})
	total = v.model.cards[4]
	same(t, "in all", total.Detail+", "+total.Caption,
		"142.0 h = 62.0 h meeting + 80.0 h preparation; 24.4 h travel = +3.3, 976 miles, £536.80")
	if !strings.HasPrefix(v.note.Text(), "Benchmark excludes travel") && !strings.Contains(v.note.Text(), "benchmark excludes travel") {
		t.Errorf("note: %s", v.note.Text())
	}
	space(v.travel)

	s.window.Canvas().Focus(v.choice)
	press(s, fyne.KeyRight)
	press(s, fyne.KeyRight)
	var officers []string
	for _, r := range v.model.table.rows {
		officers = append(officers, r.cells[0]+" "+r.cells[6]+" "+r.cells[7])
	}
	same(t, "4: officers", officers, []string{"CEX 3.9 19%", "DASS 8.6 43%", "DCS 1.5 7%", "DPH 4.7 23%", "S151 0.5 3%", "All 19.2 –"})
	test.Tap(v.day)
	same(t, "dialog", s.dialogs.box.title, "Length of a day")
	s.window.Canvas().Focused().(*field).SetText("7,2")
	press(s, fyne.KeyReturn)
	same(t, "7.2 h a day", v.model.table.rows[5].cells[6], "19.7")
	same(t, "said", v.day.Label(), "7.2 h a day")
	s.undo()
	same(t, "undone", v.model.table.rows[5].cells[6], "19.2")
}

// TestEveryCellOpens goes through the heat map by keys and by the mouse.
func TestEveryCellOpens(t *testing.T) {
	s, v := theDays(t)
	h := v.heat
	c := s.window.Canvas()
	c.Focus(h)
	press(s, fyne.KeyDown)
	same(t, "chosen", h.AccessibilityLabel(), "DASS Jan 8.6")
	press(s, fyne.KeyReturn)
	same(t, "opens", s.dialogs.box.title, "DASS, January 2027")
	press(s, fyne.KeyEscape)
	c.Focus(h)
	press(s, fyne.KeyRight)
	same(t, "share", h.AccessibilityLabel(), "DASS Share of Jan 43%")
	press(s, fyne.KeyReturn)
	same(t, "opens", s.dialogs.box.title, "DASS, January 2027")
	press(s, fyne.KeyEscape)
	c.Focus(h)
	press(s, fyne.KeyHome)
	press(s, fyne.KeyReturn)
	same(t, "an empty month opens nothing", s.dialogs.showing(), false)

	x := heatName + 11.5*h.cell()
	h.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 2+heatRowHeight*4.5)})
	same(t, "by mouse", s.dialogs.box.title, "DPH, January 2027")
	press(s, fyne.KeyEscape)
	h.Tapped(&fyne.PointEvent{Position: fyne.NewPos(10, 2)})
	same(t, "the head opens nothing", s.dialogs.showing(), false)
}

// TestTrendsByYear holds that years are a council's own.
func TestTrendsByYear(t *testing.T) {
	s, v := theDays(t)
	s.window.Canvas().Focus(v.trend)
	press(s, fyne.KeyRight)
	bars := v.model.bars.Bars
	same(t, "municipal", len(bars), shownYears)
	same(t, "named", bars[0].Axis+" "+bars[3].Axis, "2023-24 2026-27")
	same(t, "January is in the last", bars[3].Top, "19.2")
	same(t, "months", v.model.months[3][0].String()+" "+v.model.months[3][1].String(), "2026-05 2027-04")
	v.openBar(3)
	same(t, "opens", s.dialogs.box.title, "All, May 2026–April 2027")
	press(s, fyne.KeyEscape)
	s.window.Canvas().Focus(v.trend)
	press(s, fyne.KeyRight)
	same(t, "financial", v.model.months[3][0].String(), "2026-04")
	same(t, "heading", v.model.heading, "Days by system, 4 years")
}

// TestNothingToCountSaysWhatToDo holds that an empty page says so, and that a
// month without sittings beside others still shows them.
func TestNothingToCountSaysWhatToDo(t *testing.T) {
	s := newTestShell(t, Options{Planner: withRegister(t)})
	s.turn(viewDays)
	v := s.views[viewDays].(*daysView)
	same(t, "page", v.nothing.says.Text(), "No officer days to count in December 2026, nor in the months before.")
	same(t, "no cards", v.pages[daysBySystem].Visible(), false)
	s, v = theDays(t)
	s.look(at(t, "2027-02-10"))
	same(t, "February", v.nothing.says.Text(), "")
	same(t, "note", v.note.Text(), "No counted sittings in February 2027.")
}

// TestCostIsOffAndSaysWhatHasNoRate holds that pay is shown to nobody who does
// not ask, and is never guessed.
func TestCostIsOffAndSaysWhatHasNoRate(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	m, err := newDaysModel(p.year(), january(), daysWant{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range m.cards {
		if strings.Contains(c.Detail, "£") || strings.Contains(c.Detail, "pay") {
			t.Errorf("%s: %s", c.Label, c.Detail)
		}
	}
	m, err = newDaysModel(p.year(), january(), daysWant{cost: true})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "no rate", m.cards[0].Detail, "5.0 h meeting + 7.5 h preparation; no rate of pay")
	p.register.Rates = append(p.register.Rates, calendar.Rate{Kind: calendar.RatePay, PencePerDay: 74000})
	m, err = newDaysModel(p.year(), january(), daysWant{cost: true, by: daysByOfficer})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "at £740 a day", columnOf(m.table, 8), []string{"£625", "£625", "£1,250"})
}

// TestFiguresSayWhatTheyRestOn holds that a figure opens to its reckoning.
func TestFiguresSayWhatTheyRestOn(t *testing.T) {
	s, v := theDays(t)
	var shown behindModel
	v.onBehind = func(m behindModel) { shown = m }
	v.openCard(0)
	same(t, "reckoning", shown.reckoning, "28.00 h of meetings + 32.00 h of preparation = 60.00 h; at 7.4 h a day 8.108 days, shown as 8.1")
	if all := strings.Join(shown.assumptions, " "); !strings.Contains(all, "Director level") || !strings.Contains(all, "CCN/IMPOWER 2022") {
		t.Errorf("assumptions: %s", all)
	}
	space(v.travel)
	v.openCard(2)
	same(t, "with travel", shown.table.rows[0].cells[5] != "–" || shown.table.rows[1].cells[5] != "–" || shown.table.rows[2].cells[5] != "–", true)
	same(t, "front", s.front, viewDays)
}
