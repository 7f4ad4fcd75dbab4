package ui

import (
	"testing"

	"convenor/calendar"
	"convenor/calendar/workload"
)

// year gives a picture's snapshot of the twelve months that the page needs.
func (p *picture) year() *calendar.Snapshot {
	s := p.snapshot()
	s.Span = daysWant{}.span(january())
	return s
}

func TestCardsBySystem(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board") // two officers, 2.5 h × 2.5
	p.add("HWB", 13, "10:00", "12:00", "Health Board")
	m, err := newDaysModel(p.year(), january(), daysWant{by: daysBySystem})
	if err != nil {
		t.Fatal(err)
	}
	var cards []string
	for _, c := range m.cards {
		cards = append(cards, joined(" | ", c.Letter, c.Label, c.Value+" "+c.Unit, c.Detail, c.Caption))
	}
	same(t, "cards", cards, []string{
		"N | North | 1.7 days, below the band | 5.0 h meeting + 7.5 h preparation | 8–12 · CCN/IMPOWER 2022",
		"S | South | 0.0 days, below the band | 0.0 h meeting + 0.0 h preparation | 8–12 · CCN/IMPOWER 2022",
		"W | Council-wide | 1.4 days | 4.0 h meeting + 6.0 h preparation | kept apart from the systems",
		"All | 3.0 days | 22.5 h = 9.0 h meeting + 13.5 h preparation | 2 sittings",
	})
	same(t, "keys", m.keys, []string{"N", "S", "council", ""})
	same(t, "note", m.note, "Rounded figures sum to 3.1")
	if b := m.cards[0].Band; b == nil || b.Low != workload.BandLow || b.High != workload.BandHigh || b.Most <= b.High {
		t.Errorf("band %+v does not hold the benchmark", b)
	}
	if m.cards[2].Band != nil || m.cards[3].Band != nil {
		t.Error("the benchmark stands beside a figure it was not made for")
	}
}

func TestBarsOfTwelveMonths(t *testing.T) {
	p := newPicture(t)
	p.add("S Board", 14, "09:30", "12:00", "S Board")
	p.add("N Board", 15, "09:30", "12:00", "N Board", func(s *calendar.Sitting) {
		s.Start, s.End = s.Start.AddDate(0, -11, 0), s.End.AddDate(0, -11, 0)
	})
	m, err := newDaysModel(p.year(), january(), daysWant{by: daysBySystem})
	if err != nil {
		t.Fatal(err)
	}
	first, last := m.bars.Bars[0], m.bars.Bars[shownMonths-1]
	same(t, "axis", first.Axis+" "+last.Axis, "Feb Jan")
	same(t, "strong", last.Strong && !first.Strong, true)
	same(t, "tops", first.Top+" "+m.bars.Bars[5].Top+last.Top, "1.7 1.7")
	same(t, "letters", first.Segments[0].Letter+last.Segments[0].Letter, "NS")
	same(t, "months", m.months[0][0].String()+" "+m.months[shownMonths-1][1].String(), "2026-02 2027-01")
}

func TestOfficersByMonth(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Old", 15, "09:30", "12:00", "N Board", func(s *calendar.Sitting) {
		s.Start, s.End = s.Start.AddDate(0, -2, 0), s.End.AddDate(0, -2, 0)
		s.Expected = s.Expected[:1]
	})
	m, err := newDaysModel(p.year(), january(), daysWant{by: daysBySystem})
	if err != nil {
		t.Fatal(err)
	}
	h := m.officers
	same(t, "share", h.share, "Share of Jan")
	if len(h.rows) != 2 {
		t.Fatalf("%d officers, want the two who count", len(h.rows))
	}
	same(t, "DASS", h.rows[0].officer+" "+h.rows[0].figures[9]+" "+h.rows[0].figures[10]+h.rows[0].figures[11], "DASS 0.8 0.8")
	same(t, "DCS", h.rows[1].officer+" "+h.rows[1].figures[9]+h.rows[1].figures[11], "DCS 0.8")
	for _, r := range h.rows {
		for _, s := range r.strength {
			if s < 0 || s > 1 {
				t.Errorf("strength %v is not between 0 and 1", s)
			}
		}
	}
}

func TestTablesByBodyAndByOfficer(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	body, err := newDaysModel(p.year(), january(), daysWant{by: daysByBody})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "body", body.table.rows[0].cells, []string{"N Board", "icb-board", "1", "5.0 h", "7.5 h", "–", "1.7", "–", "–"})
	same(t, "badge", body.table.rows[0].mark.letter, "N")
	officer, err := newDaysModel(p.year(), january(), daysWant{by: daysByOfficer})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "officer", officer.table.rows[0].cells, []string{"DASS", "Ann Dale", "1", "2.5 h", "3.75 h", "–", "0.8", "4%", "–"})
	same(t, "total", officer.table.rows[2].cells, []string{"All", "", "1", "5.0 h", "7.5 h", "–", "1.7", "–", "–"})
	post, err := newDaysModel(p.year(), january(), daysWant{by: daysByPost})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "post", post.table.rows[0].cells[:3], []string{"DASS", "Ann Dale", "1"})
	kind, err := newDaysModel(p.year(), january(), daysWant{by: daysByKind})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "kind", kind.table.rows[0].cells[1], "×1.5")
	for _, m := range []daysModel{body, officer, post, kind} {
		for _, r := range m.table.rows {
			same(t, "cells", len(r.cells), len(daysColumns[m.by]))
		}
	}
}

func TestTheSittingsBehindAFigure(t *testing.T) {
	p := newPicture(t)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("S Board", 15, "09:30", "12:00", "S Board")
	m, err := newBehindModel(p.year(), tallied{daysWant{}.month(january()), "N", "North"})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "title", m.title, "North, January 2027")
	same(t, "rows", len(m.table.rows), 1)
	same(t, "row", m.table.rows[0].cells, []string{"Thu 14 Jan 09:30", "Board", "DASS and DCS", "5.0 h", "7.5 h", "–", "1.69"})
	same(t, "day", m.table.rows[0].day.String(), "2027-01-14")
	all, err := newBehindModel(p.year(), tallied{daysWant{}.month(january()), "", "All"})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "all", all.subline, "2 sittings behind this figure; hours are of all counting officers expected together")
	if _, err := newBehindModel(p.year(), tallied{daysWant{}.month(january()), "X", "Nobody"}); err == nil {
		t.Error("a row that is not there has sittings behind it")
	}
}

func TestAssumptionsAreTold(t *testing.T) {
	p := newPicture(t)
	factor := 3.0
	p.register.Bodies[0].PrepFactor = &factor
	p.register.Council.DayHours = 7.2
	m, err := newDaysModel(p.year(), january(), daysWant{by: daysBySystem})
	if err != nil {
		t.Fatal(err)
	}
	same(t, "assumptions", m.assumptions, "Assumptions: 7.2 h a day; boards, partnerships and the HWB ×1.5 preparation, "+
		"committees ×1.0, calls 0 (1 body with a factor of its own); counting officers expected, journeys not counted")
	same(t, "empty", m.empty, "No counted sittings in January 2027.")
}

func TestATallyNeedsItsTwelveMonths(t *testing.T) {
	if _, err := newDaysModel(newPicture(t).snapshot(), january(), daysWant{by: daysBySystem}); err == nil {
		t.Error("a snapshot of one month was taken for twelve")
	}
}

func TestKeysArePartedAtTheirLastStroke(t *testing.T) {
	for key, want := range map[string][2]string{
		"DASS/2027-01": {"DASS", "2027-01"}, "Head of A/B/2027-01": {"Head of A/B", "2027-01"}, "DASS": {"DASS", ""},
	} {
		first, second := cutKey(key)
		same(t, key, [2]string{first, second}, want)
	}
}
