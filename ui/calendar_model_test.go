package ui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"convenor/calendar"
	"convenor/ui/grid"
)

// blockWords gives a block as people see it.
func blockWords(b grid.Block) string {
	words := fmt.Sprintf("%d %d–%d %s|%s|%s", b.Day.Day, b.Start, b.End, b.Letter, b.Title, strings.Join(b.Lines, "/"))
	for state, is := range map[string]bool{" private": b.Private, " tentative": b.Tentative, " cancelled": b.Cancelled, " clash": b.Clash, " all day": b.AllDay} {
		if is {
			words += state
		}
	}
	return words
}

func TestASittingIsABlock(t *testing.T) {
	for _, c := range []struct {
		rule string
		add  func(p *picture)
		want []string
	}{
		{"of a body", func(p *picture) { p.add("N Board", 14, "09:30", "12:00", "N Board") },
			[]string{"14 570–720 N|Board|North House · 09:30–12:00"}},
		{"council-wide", func(p *picture) { p.add("HWB", 13, "10:00", "12:00", "Health Board") },
			[]string{"13 600–720 W|HWB|Shire Hall · 10:00–12:00"}},
		{"personal", func(p *picture) { p.add("Budget", 14, "15:30", "16:30", "") }, []string{"14 930–990 ·|Budget|15:30–16:30"}},
		{"private", func(p *picture) { p.add("Dentist", 14, "12:15", "13:00", "", private) },
			[]string{"14 735–780 ·|Private appointment|12:15–13:00 private"}},
		{"tentative", func(p *picture) { p.add("Perhaps", 14, "12:00", "13:00", "", tentative) }, []string{"14 720–780 ·|Perhaps|12:00–13:00 tentative"}},
		{"cancelled", func(p *picture) { p.add("Off", 14, "12:00", "13:00", "", cancelled) }, []string{"14 720–780 ·|Off|12:00–13:00 cancelled"}},
		{"past midnight, as two", func(p *picture) { p.add("Count", 14, "21:00", "22:00", "", endsAt(p.clock(15, "02:00"))) },
			[]string{"14 1260–1440 ·|Count|21:00–00:00", "15 0–120 ·|Count|00:00–02:00"}},
		{"to midnight, as one", func(p *picture) { p.add("Late", 14, "21:00", "22:00", "", endsAt(p.clock(15, "00:00"))) },
			[]string{"14 1260–1440 ·|Late|21:00–00:00"}},
		{"all day for two days", func(p *picture) { p.add("Away", 14, "00:00", "01:00", "", allDay(2)) },
			[]string{"14 0–1440 ·|Away| all day", "15 0–1440 ·|Away| all day"}},
	} {
		p := newPicture(t)
		c.add(p)
		var got []string
		for _, b := range newCalendarModel(p.snapshot(), january(), now).month.Blocks {
			got = append(got, blockWords(b))
		}
		same(t, c.rule, got, c.want)
	}
}

func TestWhatClashesIsMarked(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Call", 14, "11:30", "12:30", "", remote)
	p.add("Later", 14, "17:00", "17:30", "", remote)
	m := newCalendarModel(p.snapshot(), january(), now)
	var marked []string
	for _, b := range m.month.Blocks {
		if b.Clash {
			marked = append(marked, b.Title)
		}
	}
	same(t, "marked", marked, []string{"Board", "Call"})
	same(t, "sentence", detailOf(t, m, 1).clashes[0], "DASS is also expected at N Board: 11:30–12:00: 30 min in two places.")
	same(t, "none", len(detailOf(t, m, 2).clashes), 0)
}

// detailOf says everything of what the block in a place stands for.
func detailOf(t *testing.T, m calendarModel, at int) sittingModel {
	t.Helper()
	d, there := m.detail(m.ids[at])
	if !there {
		t.Fatalf("%s stands for nothing", m.ids[at])
	}
	return d
}

func TestAnOfficersCalendarHoldsTheirSittings(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Budget", 15, "11:30", "12:30", "")
	scope := january()
	scope.officer = "Bea Ford"
	same(t, "hers", len(newCalendarModel(p.snapshot(), scope, now).ids), 1)
	same(t, "everyone's", len(newCalendarModel(p.snapshot(), january(), now).ids), 2)
}

func TestAnEmptyPeriodSaysSo(t *testing.T) {
	p := newPicture(t)
	scope := january()
	scope.officer = "Ann Dale"
	same(t, "month", newCalendarModel(p.snapshot(), scope, now).empty, "No sittings in January 2027 for DASS.")
	scope.by, scope.officer = byWeek, ""
	same(t, "week", newCalendarModel(p.snapshot(), scope, now).empty, "No sittings in 11–17 January 2027.")
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	same(t, "something", newCalendarModel(p.snapshot(), january(), now).empty, "")
}

func TestAWeekHasItsWeekendOnlyWhereSomethingIsOn(t *testing.T) {
	scope := january()
	scope.by = byWeek
	for day, want := range map[int]int{15: 5, 16: 7, 17: 7} {
		p := newPicture(t)
		p.add("N Board", day, "09:30", "12:00", "N Board")
		same(t, fmt.Sprint(day), newCalendarModel(p.snapshot(), scope, now).week.Days, want)
	}
}

// On 31 October 2027 the hour from one o'clock comes twice.
func TestABlockInTheHourThatComesTwiceHasALength(t *testing.T) {
	start := time.Date(2027, 10, 31, 0, 30, 0, 0, time.UTC) // 01:30, summer time
	part := calendar.Span{Start: start, End: start.Add(30 * time.Minute)}
	same(t, "end", endMinute(part), 120)
	same(t, "start", minuteOf(part.Start), 90)
	part.End = start.Add(time.Hour) // 01:30 again
	if end := endMinute(part); end <= minuteOf(start) {
		t.Errorf("the block ends at minute %d, before it begins", end)
	}
}
