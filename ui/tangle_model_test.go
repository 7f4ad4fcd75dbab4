package ui

import (
	"testing"
	"time"

	"convenor/calendar"
)

// wordsOfRows give each row as "officer kind, weight, tangle, joined".
func wordsOfRows(rows []clashModel) []string {
	var list []string
	for _, r := range rows {
		joins := ""
		switch {
		case r.above && r.below:
			joins = "both"
		case r.above:
			joins = "above"
		case r.below:
			joins = "below"
		}
		list = append(list, joined(", ", r.officer+" "+r.kind, r.weight, r.tangle, joins))
	}
	return list
}

func TestClashesThatHangTogetherStandBelowEachOther(t *testing.T) {
	p := newPicture(t)
	p.add("Call", 12, "09:00", "10:00", "", remote)
	p.add("Talk", 12, "09:30", "11:00", "", remote)
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Call", 14, "11:30", "12:30", "", remote)
	p.add("Dentist", 14, "12:15", "13:00", "", private)
	same(t, "rows", wordsOfRows(clashesOf(p, scope{day: january().day, officer: "Ann Dale"}).lists[listOpen].rows), []string{
		"DASS Overlap, one board, 2 clashes that hang together, below", "DASS Private, unsure, above", "DASS Overlap, no board",
	})
}

func TestAMarginMakesClashesOfShortGaps(t *testing.T) {
	p := newPicture(t)
	p.add("One", 14, "09:00", "10:00", "", remote)
	p.add("Two", 14, "10:05", "11:00", "", remote)
	at := january()
	same(t, "none", len(clashesOf(p, at).lists[listOpen].rows), 0)
	at.margin = 10 * time.Minute
	rows := clashesOf(p, at).lists[listOpen].rows
	same(t, "one", len(rows), 1)
	same(t, "reason", rows[0].reason, "Gap 5 min; 10 min wanted: 5 min short")
}

func TestADayCardGoesFromBaseToBase(t *testing.T) {
	p := newPicture(t)
	p.register.Rates = []calendar.Rate{{Kind: "mileage", PencePerMile: 45}}
	p.add("N Board", 14, "09:30", "12:00", "N Board")
	p.add("Call", 14, "13:00", "13:30", "", remote)
	p.add("Dentist", 14, "17:00", "17:30", "", private)
	s := p.snapshot()
	m := newCardModel(s, newMarks(s.Register), "Ann Dale", calendar.NewDate(2027, 1, 14))
	same(t, "text", m.text(), "DASS, Thursday 14 January 2027\n"+
		"09:00–09:30 · Drive to North House · from Shire Hall, 20 miles, 30 min\n"+
		"09:30–12:00 · Board · North House\n"+
		"12:00–12:30 · Drive to Shire Hall · from North House, 20 miles, 30 min\n"+
		"13:00–13:30 · Call · Teams\n"+
		"17:00–17:30 · Private appointment\n"+
		"Journeys of the day: 40 miles, 1 h, £18.00 at 45p a mile\n"+
		"Not on the route, for nobody says where it is: a private appointment\n")
	empty := newCardModel(s, newMarks(s.Register), "Ann Dale", calendar.NewDate(2027, 1, 15))
	same(t, "nothing", empty.table.empty+" "+empty.total, "Nothing is expected of them on this day. No journeys on this day.")
}
